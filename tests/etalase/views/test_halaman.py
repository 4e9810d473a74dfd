import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from etalase.models import Etalase, FotoProduk, Produk, Rumpun, Stok
from etalase.services.penayangan import perform_aksi_produk
from etalase.state import AksiProduk
from katalog.akun.state import Peran
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_etalase,
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_satker,
    buat_wilayah,
)
from vendors.models import Penyedia

pytestmark = pytest.mark.django_db
KAMI = {"HTTP_ORIGIN": "http://testserver"}
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def produk():
    satu = buat_produk(buat_penyedia(), harga=100_000, ongkir=20_000)
    return Produk.objects.select_related("versi_tayang").get(pk=satu.pk)


def text_of(response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def test_a_product_says_price_tax_shipping_and_time(client, produk):
    text = text_of(client.get(produk.get_absolute_url()))
    assert "Rp111.000 / unit" in text
    assert "Termasuk PPN Rp11.000" in text
    assert "Ongkir Rp20.000" in text
    assert "Tiba 3 hari kerja" in text
    assert "Stok 100 unit" in text


def test_any_other_slug_leads_to_the_address_in_force(client, produk):
    for alamat in (f"/produk/{produk.kode}/", f"/produk/{produk.kode}-lama/"):
        response = client.get(alamat)
        assert (response.status_code, response["Location"]) == (301, produk.get_absolute_url())


@pytest.mark.parametrize("alamat", ["/produk/0000000000000000-x/", "/produk/1-x/", "/produk/x/"])
def test_an_unknown_product_does_not_exist(client, produk, alamat):
    assert client.get(alamat).status_code == 404


@pytest.mark.parametrize("status", ["draf", "diajukan", "diverifikasi", "perbaikan", "ditolak"])
def test_a_product_that_never_was_shown_does_not_exist(client, produk, status):
    Produk.objects.filter(pk=produk.pk).update(status=status)
    assert client.get(produk.get_absolute_url()).status_code == 404


def test_what_left_display_keeps_its_page_without_a_button(produk):
    client = buyer()
    Produk.objects.filter(pk=produk.pk).update(status="turun_tayang")
    response = client.get(produk.get_absolute_url())
    assert "Produk ini tidak dijual lagi." in text_of(response)
    assert 'id="beli"' not in response.content.decode()


def test_a_frozen_product_says_why(client, produk):
    pengelola = buat_orang(peran=Peran.PENGELOLA)
    perform_aksi_produk(
        produk_id=produk.pk, aksi=AksiProduk.BEKUKAN, actor=pengelola, alasan="Foto <b>bukan</b>"
    )
    html = client.get(produk.get_absolute_url()).content.decode()
    assert "Alasan: Foto &lt;b&gt;bukan&lt;/b&gt;" in html


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        (lambda p: Stok.objects.filter(produk=p).update(tersedia=0), "Stok habis."),
        (
            lambda p: Penyedia.objects.filter(pk=p.penyedia_id).update(status="ditangguhkan"),
            "Penyedia sedang tidak menerima pesanan.",
        ),
        (
            lambda p: Etalase.objects.filter(pk=p.etalase_id).update(status="dibekukan"),
            "Etalase ini sedang dibekukan.",
        ),
    ],
)
def test_what_cannot_be_ordered_says_so(produk, ubah, kalimat):
    client = buyer()
    assert 'id="beli"' in client.get(produk.get_absolute_url()).content.decode()
    ubah(produk)
    response = client.get(produk.get_absolute_url())
    assert kalimat in text_of(response)
    assert 'id="beli"' not in response.content.decode()


def buyer() -> Client:
    return client_of(buat_orang(peran=Peran.PP, satker=buat_satker()))


def test_a_buyer_puts_it_into_the_cart_by_a_plain_form(produk):
    html = buyer().get(f"{produk.get_absolute_url()}?jumlah=40").content.decode()
    form = re.search(r'<form id="beli".*?</form>', html, re.DOTALL).group()
    assert f'action="/keranjang/item/{produk.kode}/" method="post"' in form
    assert re.search(r'name="jumlah"[^>]* value="40"', form)
    assert re.search(r'name="kunci" value="[0-9a-f-]{36}"', form)


def test_visitors_are_led_to_the_login_and_back(client, produk):
    html = client.get(produk.get_absolute_url()).content.decode()
    assert "Masuk untuk memesan" in html
    assert f'name="next" value="{produk.get_absolute_url()}?jumlah=1"' in html


def test_others_read_who_may_order(produk):
    apip = client_of(buat_orang(peran=Peran.APIP))
    assert "Yang dapat memesan hanya PP dan PPK." in text_of(apip.get(produk.get_absolute_url()))


@pytest.mark.parametrize("jumlah", ["-1", "0", "٤", "9" * 400, "1e9", "%00"])
def test_an_absurd_number_becomes_the_minimum(produk, jumlah):
    response = buyer().get(f"{produk.get_absolute_url()}?jumlah={jumlah}")
    assert response.context["jumlah"] in (1, 9_999_999)


def test_certificates_are_told_from_statements(client):
    besok = timezone.localdate() + timedelta(days=1)
    satu = buat_produk(
        buat_penyedia(skala="mikro"), tkdn=52.4, tkdn_nomor="UJI-9", tkdn_berlaku_sampai=besok
    )
    html = client.get(Produk.objects.get(pk=satu.pk).get_absolute_url()).content.decode()
    assert "Sertifikat UJI-9" in html
    assert "Usaha mikro atau kecil menurut data NIB." in html
    assert "Pernyataan penyedia, belum diperiksa." in html


def test_pictures_come_first_eager_then_lazy(client, produk):
    for urutan in range(2):
        FotoProduk.objects.create(
            produk=produk,
            urutan=urutan,
            kecil="produk/k.webp",
            sedang=f"produk/s{urutan}.webp",
            besar="produk/b.webp",
        )
    html = client.get(produk.get_absolute_url()).content.decode()
    assert re.search(r's0\.webp"[^>]*loading="eager"', html)
    assert re.search(r's1\.webp"[^>]*loading="lazy"', html)
    assert 'href="/berkas/produk/b.webp"' in html


def test_the_queries_of_a_product_page_do_not_grow(client, produk, django_assert_max_num_queries):
    for _ in range(6):
        buat_produk(buat_penyedia(), etalase=produk.etalase)
        buat_produk(produk.penyedia)
    with django_assert_max_num_queries(12):
        client.get(produk.get_absolute_url())


def test_the_index_groups_narrows_and_links(client):
    etalase = buat_etalase()
    segera = buat_etalase()
    rumpun = Rumpun.objects.create(
        nama="Pekerjaan konstruksi", slug="pekerjaan-konstruksi", urutan=9
    )
    Etalase.objects.filter(pk=segera.pk).update(
        nama="Jalan dan jembatan", rumpun=rumpun, status="penelaahan"
    )
    html = client.get("/etalase/").content.decode()
    assert 'id="pekerjaan-konstruksi"' in html
    assert "Belum dapat dipesan." in html
    assert etalase.nama in html
    swap = client.get("/etalase/?saring=jembatan", **HTMX).content.decode()
    assert "Jalan dan jembatan" in swap
    assert etalase.nama not in swap
    assert "<html" not in swap
    kosong = client.get("/etalase/?saring=drone%00").content.decode()
    assert "Tidak ada etalase" in kosong


def test_the_directory_filters_and_counts(client, django_assert_max_num_queries):
    umk = buat_penyedia(skala="mikro", nama="UD Melati")
    buat_penyedia(skala="besar", nama="PT Anggrek")
    buat_penyedia(status="diajukan", nama="UD Belum Diperiksa")
    buat_produk(umk)
    with django_assert_max_num_queries(6):
        response = client.get("/penyedia/")
    assert [(p.nama, n) for p, _, n in response.context["baris"]] == [
        ("PT Anggrek", 0),
        ("UD Melati", 1),
    ]
    rows = client.get("/penyedia/?usaha=umk&q=melati&wil=35.78").context["baris"]
    assert [p.pk for p, _, _ in rows] == [umk.pk]
    assert "Saringan ‘wil=zz’ diabaikan." in client.get("/penyedia/?wil=zz").content.decode()
    for kueri in ("hal=-9", "q=%00", "usaha=x&usaha=umk", "q=" + "%25" * 900):
        assert client.get(f"/penyedia/?{kueri}").status_code == 200


def test_a_profile_shows_no_person(client, produk):
    Penyedia.objects.update(telepon="089900001234", surel="rahasia@contoh.test")
    response = client.get(f"/penyedia/{produk.penyedia.slug}/")
    text = text_of(response)
    assert produk.penyedia.nib in text
    assert "089900001234" not in text
    assert "rahasia@" not in text
    assert produk.penyedia.npwp not in text
    assert [kartu.kode for kartu in response.context["kartu"]] == [produk.kode]


@pytest.mark.parametrize(("status", "kode"), [("ditangguhkan", 200), ("terdaftar", 404)])
def test_a_suspended_vendor_keeps_a_profile_a_new_one_has_none(client, produk, status, kode):
    Penyedia.objects.update(status=status)
    response = client.get(f"/penyedia/{produk.penyedia.slug}/")
    assert response.status_code == kode
    if kode == 200:
        assert "sedang tidak menerima pesanan baru" in text_of(response)


def test_the_region_is_remembered(client):
    kota = buat_wilayah()
    response = client.post("/wilayah/", {"wilayah": kota.kode, "next": "/cari/?q=a"}, **KAMI)
    assert response["Location"] == "/cari/?q=a"
    kuki = response.cookies["wilayah"]
    assert (kuki.value, kuki["httponly"], kuki["samesite"]) == (kota.kode, True, "Lax")
    assert client.get("/cari/").context["tujuan"] == kota
    client.post("/wilayah/", {"wilayah": ""}, **KAMI)
    assert client.get("/cari/").context["tujuan"] is None


@pytest.mark.parametrize(
    "tujuan", ["//jahat.test", "https://jahat.test/", "javascript:x", "\\\\j", ""]
)
def test_the_region_leads_nowhere_else(client, tujuan):
    response = client.post("/wilayah/", {"wilayah": "35.78", "next": tujuan}, **KAMI)
    assert response["Location"] == "/cari/"


def test_the_region_is_set_by_a_post_of_our_own_page(client):
    assert client.get("/wilayah/").status_code == 405
    for asal in ({}, {"HTTP_ORIGIN": "https://jahat.test"}, {"HTTP_ORIGIN": "null"}):
        assert client.post("/wilayah/", {}, **asal).status_code == 403
    dari = {"HTTP_REFERER": "http://testserver/cari/"}
    assert Client(enforce_csrf_checks=True).post("/wilayah/", {}, **dari).status_code == 302
    for aneh in ("\x00", "x" * 500, "٣٥.٧٨"):
        assert client.post("/wilayah/", {"wilayah": aneh}, **KAMI).status_code == 302


def test_pictures_are_served_and_nothing_else(client, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    for nama in ("produk/a.webp", "produk/a.html", "rahasia/a.webp"):
        (tmp_path / nama).parent.mkdir(exist_ok=True)
        (tmp_path / nama).write_bytes(b"isi")
    response = client.get("/berkas/produk/a.webp")
    assert b"".join(response.streaming_content) == b"isi"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in response["Cache-Control"]
    for nama in ("produk/a.html", "rahasia/a.webp", "produk/../rahasia/a.webp", "produk/b.webp"):
        assert client.get(f"/berkas/{nama}").status_code == 404
