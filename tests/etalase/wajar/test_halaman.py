"""The strip and the history on the product page, in the words of `ux.md` 3.4."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from etalase.models import HargaWilayah, Produk
from tests.etalase.wajar.pabrik import HARGA, buat_rak, milik, next_of, pesaing
from tests.purchasing.pabrik import buat_wilayah

pytestmark = pytest.mark.django_db


def lihat(client, produk, kueri=""):
    alamat = Produk.objects.get(pk=produk.pk).get_absolute_url()
    return client.get(alamat + kueri).text


def bagian(text, uji):
    return re.search(rf'<section[^>]*data-uji="{uji}">(.*?)</section>', text, re.S).group(1)


@pytest.mark.parametrize(
    ("harga", "kalimat"),
    [
        (960_000, "4% di bawah harga tengah 5 produk sejenis (Rp1.000.000)."),
        (1_000_000, "Sama dengan harga tengah 5 produk sejenis (Rp1.000.000)."),
        (1_200_000, "Lebih dari 15% di atas harga tengah. Jelaskan alasannya."),
    ],
)
def test_the_strip_says_where_the_price_stands(client, harga, kalimat):
    rak = buat_rak()
    pesaing(rak)
    isi = bagian(lihat(client, milik(rak, harga=harga)), "harga-wajar")
    assert kalimat in isi
    assert ("Lebih dari" in isi) is (harga > 1_150_000)
    assert "spesifikasi sama" in isi
    assert "<svg" in isi


def test_too_few_say_so_and_what_to_do(client):
    rak = buat_rak()
    pesaing(rak, HARGA[:3])
    isi = bagian(lihat(client, milik(rak)), "harga-wajar")
    kalimat = "Belum cukup pembanding (3 produk). Cek harga pasar dan lampirkan buktinya."
    assert kalimat in isi
    assert "<svg" not in isi


def test_the_band_follows_the_region_and_the_number(client):
    rak = buat_rak()
    pesaing(rak)
    mahal = pesaing(rak, [1_000_000], minimal_pembelian=20)[0]
    surabaya = buat_wilayah()
    HargaWilayah.objects.create(versi=mahal.versi_tayang, wilayah=surabaya, harga=7_000_000)
    produk = milik(rak)
    assert "5 produk sejenis" in lihat(client, produk)
    assert "6 produk sejenis" in lihat(client, produk, "?jumlah=20")
    client.cookies["wilayah"] = surabaya.kode
    isi = lihat(client, produk, "?jumlah=20")
    assert "ke Kota Surabaya" in isi
    assert "Rp7.000.000" in isi


def test_where_it_is_not_sold_there_is_no_band(client):
    produk = milik(buat_rak(), lingkup="terpilih")
    assert "Harga wajar?" in lihat(client, produk)
    client.cookies["wilayah"] = buat_wilayah().kode
    assert "Harga wajar?" not in lihat(client, produk)


def test_the_history_is_a_picture_a_sentence_and_a_table(client):
    lahir = timezone.now() - timedelta(days=400)
    produk = milik(buat_rak(), harga=100_000, dibuat_pada=lahir)
    next_of(produk, hari_lalu=10, harga=120_000)
    isi = bagian(lihat(client, produk), "riwayat-harga")
    assert isi.count("<rect") == 12
    assert "Harga naik 20% dalam 90 hari terakhir." in isi
    assert "Berubah 1 kali" in isi
    assert "+20%" in isi


def test_the_pictures_are_small_and_without_inline_style(client):
    rak = buat_rak()
    pesaing(rak)
    text = lihat(client, milik(rak))
    gambar = re.findall(r"<svg class=\"(?:pita|riwayat).*?</svg>", text, re.S)
    assert len(gambar) == 2
    assert all(len(satu.encode()) <= 2048 and "style" not in satu for satu in gambar)


def test_more_comparables_ask_no_more_of_the_database(client, django_assert_max_num_queries):
    rak = buat_rak()
    pesaing(rak, [*HARGA] * 3)
    produk = milik(rak)
    for harga in (5, 6, 7):
        next_of(produk, harga=harga)
    alamat = produk.get_absolute_url()
    with django_assert_max_num_queries(12):
        assert client.get(alamat).status_code == 200
