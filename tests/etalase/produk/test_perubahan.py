"""Minor shows at once, major waits: written by hand, field by field (`domain.md` 3.5)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from etalase.models import HargaWilayah, KelompokWilayah, VersiProduk
from etalase.selectors.perubahan import DIBANDINGKAN, bandingkan
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.purchasing.pabrik import buat_wilayah

pytestmark = pytest.mark.django_db

# Field, new value, and whether a person has to look at it. The old ones stand in `lama`.
TABEL = [
    ("uraian", "Rangka besi, dudukan busa.", False),
    ("foto", ["abcdefgh12345678"], False),
    ("harga", 90_000, False),
    ("harga", 100_001, True),
    ("ongkir", 9_000, False),
    ("ongkir", 10_001, True),
    ("nama", "Kursi lipat", True),
    ("merek", "Merek Lain", True),
    ("satuan", "set", True),
    ("kelas_pajak", "bebas_ppn", True),
    ("minimal_pembelian", 5, True),
    ("kelipatan", 2, True),
    ("waktu_kirim_hari", 9, True),
    ("atribut", {"bahan": "kayu"}, True),
    ("is_impor", True, True),
    ("tkdn", Decimal("55.50"), True),
    ("bmp", Decimal("5.00"), True),
    ("tkdn_nomor", "TKDN-9", True),
    ("tkdn_berlaku_sampai", date(2030, 1, 1), True),
    ("sni_nomor", "SNI 1", True),
    ("halal_nomor", "ID1", True),
    ("isi_kemasan", 12, True),
    ("satuan_dasar", "botol", True),
    ("kapasitas_bulanan", 50, True),
    ("garansi_bulan", 12, True),
    ("berlaku_sampai", date(2030, 1, 1), True),
    ("halal_berlaku_sampai", date(2030, 1, 1), True),
    ("izin_edar_nomor", "MD 1", True),
    ("izin_edar_berlaku_sampai", date(2030, 1, 1), True),
    ("negara_asal", "Vietnam", True),
    ("lingkup", "terpilih", True),
]


def versi_baru(lama: VersiProduk, **beda) -> VersiProduk:
    isi = {kolom: getattr(lama, kolom) for kolom in DIBANDINGKAN}
    nomor = lama.produk.versi.count() + 1
    return VersiProduk.objects.create(
        **{
            **isi,
            "produk": lama.produk,
            "penyedia": lama.penyedia,
            "skema": lama.skema,
            "slug": lama.slug,
            "nomor": nomor,
            **beda,
        }
    )


def lama() -> VersiProduk:
    return buat_toko().tayang(ongkir=10_000).versi_tayang


def test_the_table_names_every_field():
    assert {kolom for kolom, _, _ in TABEL} == set(DIBANDINGKAN)


@pytest.mark.parametrize(("kolom", "nilai", "is_mayor"), TABEL)
def test_field(kolom, nilai, is_mayor):
    sebelum = lama()
    beda = bandingkan(sebelum, versi_baru(sebelum, **{kolom: nilai}))
    assert beda.is_mayor is is_mayor
    assert (beda.mayor or beda.minor) == (kolom,)


def test_nothing_changed():
    sebelum = lama()
    beda = bandingkan(sebelum, versi_baru(sebelum))
    assert (beda.mayor, beda.minor, beda.naik_persen) == ((), (), 0)


@pytest.mark.parametrize(
    ("harga", "persen", "lewat"), [(110_000, 10, False), (110_001, 11, True), (90_000, 0, False)]
)
def test_steepest_rise(harga, persen, lewat):
    sebelum = lama()
    beda = bandingkan(sebelum, versi_baru(sebelum, harga=harga))
    assert beda.naik_persen == persen
    assert beda.is_over(10) is lewat


@pytest.mark.parametrize(
    ("harga", "ongkir", "is_mayor"),
    [(90_000, None, False), (120_000, None, True), (None, 5_000, False), (None, 20_000, True)],
)
def test_a_new_exception(harga, ongkir, is_mayor):
    sebelum, wilayah = lama(), buat_wilayah()
    baru = versi_baru(sebelum)
    HargaWilayah.objects.create(versi=baru, wilayah=wilayah, harga=harga, ongkir=ongkir)
    assert bandingkan(sebelum, baru).is_mayor is is_mayor


def test_an_exception_that_goes_makes_the_price_there_rise():
    sebelum = lama()
    HargaWilayah.objects.create(versi=sebelum, wilayah=buat_wilayah(), harga=80_000)
    beda = bandingkan(sebelum, versi_baru(sebelum))
    assert beda.mayor == ("harga_wilayah",)
    assert beda.naik_persen == 25


def test_a_group_that_covers_the_same_price_is_no_rise():
    sebelum = lama()
    HargaWilayah.objects.create(versi=sebelum, wilayah=buat_wilayah(), harga=80_000)
    baru = versi_baru(sebelum)
    grup = KelompokWilayah.objects.get(slug="gerbangkertosusila")
    HargaWilayah.objects.create(versi=baru, kelompok=grup, harga=80_000)
    assert bandingkan(sebelum, baru).minor == ("harga_wilayah",)


class TestGabungan(TestCase):
    """Any set of changes is major when one of them is, and each is named once."""

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.sampled_from(TABEL), unique_by=lambda baris: baris[0]))
    def test_together(self, baris):
        sebelum = lama()
        tulis = {kolom: nilai for kolom, nilai, _ in baris}
        if "tkdn" in tulis:
            tulis.pop("is_impor", None)
        beda = bandingkan(sebelum, versi_baru(sebelum, **tulis))
        wajib_periksa = {k for k, _, is_mayor in baris if is_mayor and k in tulis}
        assert set(beda.mayor) == wajib_periksa
        assert set(beda.minor) == tulis.keys() - wajib_periksa
