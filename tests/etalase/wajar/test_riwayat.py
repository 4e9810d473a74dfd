"""Twelve months of a price: what buyers saw, month by month, and when a change is pointed out."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from etalase.grafik import TINGGI, draw_bulan, draw_pita
from etalase.models import PemeriksaanProduk, Produk
from etalase.selectors.harga_wajar import Pita
from etalase.selectors.riwayat_harga import riwayat_harga
from katalog.kebijakan.selectors import daftar_tarif, policy_numbers
from tests.etalase.wajar.pabrik import buat_rak, milik, next_of
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


def produk_sejak(hari_lalu):
    """Return a product at Rp100.000 whose first version is that old."""
    lahir = timezone.now() - timedelta(days=hari_lalu)
    return milik(buat_rak(), harga=100_000, dibuat_pada=lahir)


def riwayat(produk, on=None):
    on = on or timezone.localdate()
    return riwayat_harga(
        Produk.objects.select_related("versi_tayang", "penyedia").get(pk=produk.pk),
        on=on,
        tarif=daftar_tarif(on),
        kebijakan=policy_numbers(("harga.jendela", "harga.perubahan"), on),
    )


def angka(satu):
    return [(titik.harga, titik.beda_persen) for titik in satu.titik]


def test_a_price_that_never_changed_says_since_when():
    satu = riwayat(produk_sejak(800))
    assert angka(satu) == [(100_000, None)]
    assert [b.harga for b in satu.bulan] == [100_000] * 12
    assert satu.kalimat.startswith("Harga tetap sejak")
    assert satu.catatan == ""


def test_what_held_at_the_start_and_all_changes_since_are_told():
    produk = produk_sejak(900)
    next_of(produk, hari_lalu=700, harga=50_000)
    next_of(produk, hari_lalu=200, harga=60_000)
    next_of(produk, hari_lalu=199, harga=60_000, uraian="Uraian baru")
    next_of(produk, hari_lalu=1, harga=54_000)
    satu = riwayat(produk)
    assert angka(satu) == [(50_000, -50), (60_000, 20), (54_000, -10)]
    assert satu.kalimat.startswith("Berubah 2 kali, terakhir")
    assert satu.bulan[0].harga == 50_000
    assert satu.bulan[-1] == type(satu.bulan[-1])(timezone.localdate(), 54_000)


def test_months_before_the_product_are_empty():
    satu = riwayat(produk_sejak(0))
    assert [b.harga for b in satu.bulan] == [None] * 11 + [100_000]


@pytest.mark.parametrize(
    ("on", "awal"),
    [(date(2026, 12, 31), date(2026, 1, 31)), (date(2027, 1, 1), date(2026, 2, 28))],
)
def test_months_end_on_their_last_day(on, awal):
    bulan = riwayat(produk_sejak(0), on).bulan
    assert (bulan[0].akhir, bulan[-1].akhir, len(bulan)) == (awal, on, 12)


@pytest.mark.parametrize(
    ("hari_lalu", "harga", "kata"),
    [
        (90, 115_000, ""),
        (89, 115_001, "Harga naik 15% dalam 90 hari terakhir."),
        (89, 120_000, "Harga naik 20% dalam 90 hari terakhir."),
        (10, 84_000, "Harga turun 16% dalam 90 hari terakhir."),
        (90, 200_000, ""),
    ],
)
def test_a_large_change_within_the_window_is_pointed_out(hari_lalu, harga, kata):
    produk = produk_sejak(300)
    next_of(produk, hari_lalu=hari_lalu, harga=harga)
    assert riwayat(produk).catatan == kata


@pytest.mark.parametrize(
    ("status", "ada"), [("disetujui", True), ("ditolak", False), ("perbaikan", False)]
)
def test_a_price_that_no_reviewer_let_through_never_was_one(status, ada):
    produk = produk_sejak(300)
    tengah = next_of(produk, hari_lalu=40, harga=999_000)
    sekarang = timezone.now()
    PemeriksaanProduk.objects.create(
        versi=tengah,
        produk=produk,
        status=status,
        diajukan_pada=sekarang,
        prioritas_sejak=sekarang,
        batas=sekarang,
        diputus_pada=sekarang - timedelta(days=30),
    )
    next_of(produk, hari_lalu=5, harga=100_000)
    satu = riwayat(produk)
    assert (999_000 in [t.harga for t in satu.titik]) is ada
    if ada:
        assert satu.titik[1].sejak == timezone.localdate(sekarang - timedelta(days=30))


def test_the_price_is_the_one_that_people_read():
    produk = buat_produk(buat_penyedia(is_pkp=True), harga=100_000)
    assert riwayat(produk).titik[0].harga == 111_000


def test_bars_begin_at_zero():
    produk = produk_sejak(300)
    next_of(produk, hari_lalu=0, harga=50_000)
    batang = draw_bulan(riwayat(produk).bulan)
    assert (batang[-1].is_kini, batang[-1].tinggi, batang[-2].tinggi) == (True, TINGGI // 2, TINGGI)
    assert draw_bulan([]) == []


@pytest.mark.parametrize("harga", [1, 100, 175, 900])
def test_the_strip_holds_every_figure(harga):
    pita = Pita(harga, 5, 5, 15, 10, "nama", date(2026, 1, 1), 100, 150, 175, 200, 300)
    gambar = draw_pita(pita)
    tempat = [gambar.terendah, gambar.bawah, gambar.tengah, gambar.atas, gambar.tertinggi]
    assert tempat == sorted(tempat)
    assert all(0 < satu < 320 for satu in (*tempat, gambar.harga))


def test_one_price_for_all_draws_a_strip_too():
    gambar = draw_pita(Pita(7, 5, 5, 15, 10, "nama", date(2026, 1, 1), 7, 7, 7, 7, 7))
    assert (gambar.kotak, gambar.harga) == (2, 8)
