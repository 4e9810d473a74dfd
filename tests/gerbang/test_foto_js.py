"""What foto.js does with photos, in a real browser under the strict policy."""

import base64
from io import BytesIO

import pytest
from django.template import Context, Template
from PIL import Image
from playwright.sync_api import expect

from tests.buruk.berkas import HEIC, bytes_of, exif, pola
from tests.gerbang.peramban import konteks, sajikan

pytestmark = pytest.mark.peramban

ISI = """{% extends "base.html" %}{% load static %}{% block meta %}
<script src="{% static 'js/foto.js' %}" defer></script>{% endblock %}{% block isi %}<h1>Uji</h1>
<form method="post" action="/kirim/" enctype="multipart/form-data" data-foto>
<input type="hidden" name="kode" value="k1"><label for="f">Foto</label>
<input type="file" id="f" name="foto" multiple accept="image/*">
<ul data-kemajuan></ul>
<button class="tombol">Lanjut</button></form>{% endblock isi %}"""
# The bodies of uploads from memory are not shown to the test, so the page itself keeps them.
SADAP = """window.terkirim = [];
const asli = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = async function (isi) {
  const file = isi.get("foto"), byte = new Uint8Array(await file.arrayBuffer());
  let teks = ""; byte.forEach((b) => { teks += String.fromCharCode(b); });
  window.terkirim.push({ nama: file.name, kode: isi.get("kode"), isi: btoa(teks) });
  asli.call(this, isi);
};"""


@pytest.fixture
def halaman(peramban):
    with konteks(peramban, 360, None) as context:
        page = context.new_page()
        page.add_init_script(SADAP)
        sajikan(page, Template(ISI).render(Context()))
        page.goto("/uji/")
        page.wait_for_function("document.documentElement.classList.contains('js')")
        yield page


def berkas(nama, isi, tipe="image/jpeg"):
    return {"name": nama, "mimeType": tipe, "buffer": isi}


def jawab(page, *jawaban):
    """Answer one POST after the other; the last answer serves for all that follow."""
    sisa, kepala = list(jawaban), []

    def balas(route):
        if route.request.method == "GET":
            route.fallback()
            return
        kepala.append(route.request.headers.get("x-kirim"))
        satu = sisa.pop(0) if len(sisa) > 1 else sisa[0]
        route.abort() if satu is None else route.fulfill(**satu)

    page.route("**/kirim/**", balas)
    return kepala


TERIMA = {"status": 201, "headers": {"Location": "/kirim/?sudah"}, "body": ""}
TOLAK = {"status": 422, "content_type": "text/plain; charset=utf-8", "body": "Bukan foto."}


def terkirim(page):
    return page.evaluate("window.terkirim")


def test_a_photo_is_sent_small_upright_and_without_its_place(halaman):
    kepala = jawab(halaman, TOLAK)
    besar = bytes_of(pola(4000, 3000), quality=98, exif=exif(arah=6))
    halaman.locator("#f").set_input_files([berkas("kursi.PNG.jpg", besar)])
    expect(halaman.get_by_text("Bukan foto.")).to_be_visible()
    [satu] = terkirim(halaman)
    isi = base64.b64decode(satu["isi"])
    gambar = Image.open(BytesIO(isi))
    assert (satu["nama"], satu["kode"], kepala) == ("kursi.PNG.jpg", "k1", ["satu"])
    assert (gambar.format, gambar.size, dict(gambar.getexif())) == ("JPEG", (960, 1280), {})
    assert len(isi) <= 250_000
    assert b"RAHASIA" not in isi


def test_all_photos_sent_leads_on(halaman):
    jawab(halaman, TERIMA)
    halaman.locator("#f").set_input_files(
        [berkas(f"{n}.jpg", bytes_of(pola(700 + n, 500))) for n in range(3)]
    )
    halaman.wait_for_url("**/kirim/?sudah")


def test_what_the_browser_cannot_read_goes_as_it_is(halaman):
    jawab(halaman, TOLAK)
    halaman.locator("#f").set_input_files([berkas("a.heic", HEIC, "image/heic")])
    expect(halaman.get_by_text("Bukan foto.")).to_be_visible()
    [satu] = terkirim(halaman)
    assert (satu["nama"], base64.b64decode(satu["isi"])) == ("a.heic", HEIC)


def test_a_lost_line_is_told_per_photo_and_tried_again(halaman):
    jawab(halaman, None, TERIMA)
    halaman.locator("#f").set_input_files([berkas("a.jpg", bytes_of(pola()))])
    expect(halaman.get_by_text("a.jpg Sinyal terputus.")).to_be_visible()
    halaman.get_by_role("button", name="Coba lagi").click()
    halaman.wait_for_url("**/kirim/?sudah")


def test_a_refused_photo_does_not_hold_back_the_others(halaman):
    jawab(halaman, TERIMA, TOLAK)
    halaman.locator("#f").set_input_files(
        [berkas("a.jpg", bytes_of(pola())), berkas("<b>.jpg", bytes_of(pola(700, 500)))]
    )
    expect(halaman.get_by_text("<b>.jpg Bukan foto.")).to_be_visible()
    assert len(terkirim(halaman)) == 2
