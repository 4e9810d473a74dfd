"""What katalog.js adds, in a real browser under the strict policy."""

import pytest
from django.template import Context, Template
from playwright.sync_api import Page, Route, expect

from tests.gerbang.peramban import konteks, sajikan

pytestmark = pytest.mark.peramban

FORMULIR = """<form action="/kirim/" method="post" {atribut}>
<input type="hidden" name="csrfmiddlewaretoken" value="tanda"><label for="n">Nama</label>
<input id="n" name="n"><button class="tombol" name="aksi" value="setuju">Kirim</button></form>"""
HTMX = 'id="sasaran" hx-post="/kirim/" hx-target="this" hx-swap="outerHTML"'


def _isi(badan: str) -> str:
    kerangka = '{% extends "base.html" %}{% load katalog %}{% block isi %}<h1>Uji</h1>'
    return Template(kerangka + badan + "{% endblock isi %}").render(Context())


@pytest.fixture
def halaman(peramban):
    with konteks(peramban, 360, None) as context:
        yield context.new_page()


def _buka(page: Page, badan: str) -> Page:
    sajikan(page, _isi(badan))
    page.goto("/uji/")
    page.wait_for_function("document.documentElement.classList.contains('js')")
    return page


def _jawab_kirim(page: Page, **jawaban) -> list[dict]:
    """Answer posts to /kirim/ (204 leaves the page as it is); return what was sent."""
    terkirim: list[dict] = []

    def jawab(route: Route) -> None:
        terkirim.append({"kepala": route.request.headers, "isi": route.request.post_data})
        if jawaban.get("abort"):
            route.abort()
        else:
            route.fulfill(content_type="text/html", **jawaban)

    page.route("**/kirim/", jawab)
    return terkirim


def test_button_says_it_is_sending_and_a_second_click_sends_nothing(halaman):
    page = _buka(halaman, FORMULIR.format(atribut=""))
    terkirim = _jawab_kirim(page, status=204)
    page.get_by_role("button", name="Kirim").click()
    tombol = page.locator("main form .tombol")
    expect(tombol).to_have_text("Mengirim…")
    expect(tombol).to_be_disabled()
    page.locator("#n").press("Enter")
    page.wait_for_load_state("networkidle")
    assert [("aksi=setuju" in satu["isi"]) for satu in terkirim] == [True]


def test_invalid_form_is_swapped_and_its_summary_takes_the_focus(halaman):
    page = _buka(halaman, FORMULIR.format(atribut=HTMX))
    galat = '<div id="sasaran"><div class="ringkasan-galat" tabindex="-1">Ada 1 isian</div></div>'
    terkirim = _jawab_kirim(page, status=422, body=galat)
    page.get_by_role("button", name="Kirim").click()
    expect(page.locator(".ringkasan-galat")).to_be_focused()
    assert terkirim[0]["kepala"]["x-csrftoken"] == "tanda"


@pytest.mark.parametrize(
    ("jawaban", "teks"),
    [
        ({"abort": True}, "Sinyal terputus. Isian Anda masih ada di layar ini."),
        ({"status": 500, "body": "rusak"}, "Ada gangguan di sistem kami."),
        ({"status": 401, "body": ""}, "Sesi berakhir."),
        ({"status": 403, "body": "<!doctype html><h1>Bukan</h1>"}, "Sesi berakhir."),
    ],
    ids=["putus", "500", "401", "403-halaman"],
)
def test_failure_keeps_the_form_and_says_what_to_do(halaman, jawaban, teks):
    page = _buka(halaman, FORMULIR.format(atribut=HTMX))
    _jawab_kirim(page, **jawaban)
    page.locator("#n").fill("tetap ada")
    page.get_by_role("button", name="Kirim").click()
    expect(page.locator("#gangguan")).to_contain_text(teks)
    expect(page.locator("#gangguan p:visible")).to_have_count(1)
    expect(page.locator("#n")).to_have_value("tetap ada")
    expect(page.get_by_role("button", name="Kirim")).to_be_enabled()


def test_login_link_after_a_lost_session_returns_here(halaman):
    page = _buka(halaman, FORMULIR.format(atribut=HTMX))
    _jawab_kirim(page, status=401, body="")
    page.get_by_role("button", name="Kirim").click()
    tautan = page.get_by_role("link", name="Masuk lagi")
    expect(tautan).to_have_attribute("href", "/masuk/?next=%2Fuji%2F")


def test_polling_rests_while_the_tab_is_hidden(halaman):
    halaman.add_init_script(
        "Object.defineProperty(Document.prototype, 'hidden', {get: () => true})"
    )
    page = _buka(halaman, '<p hx-get="/kirim/" hx-trigger="load" data-jajak>Menunggu</p>')
    terkirim = _jawab_kirim(page, body="baru")
    page.wait_for_load_state("networkidle")
    assert terkirim == []
    expect(page.get_by_text("Menunggu")).to_be_visible()


def test_number_can_be_copied_only_with_scripts(peramban, halaman):
    badan = '{% include "komponen/salin.html" with nilai="PKT-2026-004512" only %}'
    halaman.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = _buka(halaman, badan)
    page.get_by_role("button", name="Salin PKT-2026-004512").click()
    expect(page.locator("#status")).to_have_text("Nomor disalin.")
    with konteks(peramban, 360, None, java_script_enabled=False) as context:
        polos = context.new_page()
        sajikan(polos, _isi(badan))
        polos.goto("/uji/")
        expect(polos.locator(".salin")).to_be_hidden()


def test_select_submits_its_form_and_hides_the_button_for_those_without_scripts(halaman):
    badan = """<form action="/cari/" method="get"><label for="u">Urutkan</label>
    <select id="u" name="urut" data-kirim-ubah><option value="a">A</option>
    <option value="b">B</option></select><button class="tombol tanpa-js">Terapkan</button></form>"""
    page = _buka(halaman, badan)
    expect(page.get_by_text("Terapkan")).to_be_hidden()
    page.select_option("#u", "b")
    page.wait_for_url("**/cari/?urut=b")


def test_facets_are_folded_on_a_phone_and_open_on_a_desk(peramban):
    badan = """<div class="kisi-cari"><details class="lipat-saring"><summary>Saring</summary>
    <p>Isi saringan</p></details><p>Hasil</p></div>"""
    for lebar, tampak in ((360, False), (1280, True)):
        with konteks(peramban, lebar, None) as context:
            page = _buka(context.new_page(), badan)
            expect(page.get_by_text("Isi saringan")).to_be_visible(visible=tampak)
