from datetime import date, timedelta
from decimal import Decimal
from itertools import product as cross

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etalase.models import Etalase, Produk, Stok
from etalase.selectors import (
    daftar_etalase,
    etalase_terbesar,
    harga_tayang,
    hitung_katalog,
    is_orderable,
    produk_lain,
    produk_serupa,
    produk_tayang,
)
from etalase.selectors.kartu import daftar_kartu, is_sold_out
from etalase.selectors.kata import with_words, words_of
from etalase.selectors.produk import base_price_from, tkdn_on
from etalase.selectors.rincian import daftar_lencana, daftar_spek
from katalog.kebijakan.selectors import Tarif, daftar_tarif
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
HARI = date(2026, 11, 23)


def shown(produk) -> Produk:
    return produk_tayang().get(pk=produk.pk)


@pytest.mark.parametrize(
    ("pkp", "kelas", "harga", "ppn"),
    [
        (True, "ppn_umum", 100_000, 11_000),
        (False, "ppn_umum", 100_000, 0),
        (True, "bebas_ppn", 100_000, 0),
        (True, "pbjt", 100_000, 0),
        (True, "ppn_umum", 99_995, 10_999),
    ],
)
def test_the_price_on_screen_includes_ppn_of_a_pkp_only(pkp, kelas, harga, ppn):
    produk = buat_produk(buat_penyedia(is_pkp=pkp), harga=harga, kelas_pajak=kelas)
    satu = harga_tayang(shown(produk).versi_tayang, HARI)
    assert (satu.dasar, satu.ppn, satu.total) == (harga, ppn, harga + ppn)


@settings(deadline=None)
@given(total=st.integers(0, 10**15), bawah=st.integers(1, 20), atas=st.integers(0, 20))
def test_the_base_of_a_price_limit_is_the_lowest_that_reaches_it(total, bawah, atas):
    tarif = Tarif(1200, atas, bawah)
    dasar = base_price_from(total, tarif)
    assert dasar + tarif.ppn(dasar) >= total
    assert dasar == 0 or (dasar - 1) + tarif.ppn(dasar - 1) < total


@pytest.mark.parametrize(
    ("status", "etalase", "penyedia"),
    list(
        cross(
            ("draf", "tayang", "turun_tayang", "dibekukan"),
            ("tayang", "dibekukan", "penelaahan"),
            ("terverifikasi", "ditangguhkan", "perlu_pembaruan"),
        )
    ),
)
def test_orderable_is_derived_from_three_statuses(status, etalase, penyedia):
    produk = buat_produk(buat_penyedia())
    Produk.objects.filter(pk=produk.pk).update(status=status)
    Etalase.objects.filter(pk=produk.etalase_id).update(status=etalase)
    type(produk.penyedia).objects.filter(pk=produk.penyedia_id).update(status=penyedia)
    berdagang = penyedia in ("terverifikasi", "perlu_pembaruan")
    expected = (status, etalase) == ("tayang", "tayang") and berdagang
    assert is_orderable(Produk.objects.get(pk=produk.pk)) is expected
    assert Produk.objects.tayang().exists() is expected


def test_an_expired_certificate_counts_for_nothing():
    produk = buat_produk(
        buat_penyedia(),
        tkdn=Decimal("52.40"),
        tkdn_nomor="UJI-1",
        tkdn_berlaku_sampai=HARI,
    )
    versi = produk.versi_tayang
    assert tkdn_on(versi, HARI) == Decimal("52.40")
    assert tkdn_on(versi, HARI + timedelta(days=1)) is None
    teks = [satu.teks for satu in daftar_lencana(produk, versi, HARI)]
    assert "TKDN 52,4%" in teks
    besok = daftar_lencana(produk, versi, HARI + timedelta(days=1))
    assert not any(satu.teks.startswith("TKDN") for satu in besok)


@pytest.mark.tanpa_invarian
def test_a_card_says_what_can_be_filtered():
    penyedia = buat_penyedia(skala="mikro")
    produk = buat_produk(penyedia, harga=200_000, tkdn=Decimal("40.00"), halal_nomor="UJI")
    [kartu] = daftar_kartu(produk_tayang().prefetch_related("foto"), HARI, daftar_tarif(HARI))
    assert (kartu.harga, kartu.satuan, kartu.hari) == (222_000, "unit", 3)
    assert [satu.teks for satu in kartu.lencana] == ["UMK", "TKDN 40%"]
    assert (kartu.tempat, kartu.catatan) == ("Kota Surabaya", "")
    Stok.objects.filter(produk=produk).update(tersedia=5, dicadangkan=5)
    [kartu] = daftar_kartu(produk_tayang(), HARI, daftar_tarif(HARI))
    assert kartu.catatan == "Stok habis"
    Stok.objects.filter(produk=produk).update(tidak_terbatas=True)
    assert not is_sold_out(shown(produk))


def test_specs_stand_in_the_order_of_the_schema():
    etalase = buat_etalase()
    skema = etalase.skema.get()
    for urutan, (kode, nama, satuan) in enumerate([("b", "Bahan", ""), ("a", "Tinggi", "cm")]):
        skema.atribut.create(kode=kode, nama=nama, satuan=satuan, tipe="teks", urutan=urutan)
    isi = {"a": 45.5, "b": True, "c": "tak dikenal"}
    produk = buat_produk(buat_penyedia(), etalase=etalase, atribut=isi)
    spek = daftar_spek(shown(produk).versi_tayang)
    assert [(s.nama, s.nilai) for s in spek] == [("Bahan", "Ya"), ("Tinggi", "45,5 cm")]


@pytest.mark.parametrize(
    ("ditulis", "kata"),
    [
        ("  Kursi   RAPAT ", ["kursi", "rapat"]),
        ("kursi untuk rapat dan tamu", ["kursi", "rapat", "tamu"]),
        ("dan untuk", ["dan", "untuk"]),
        ("a4 70gsm, 0,5 mm", ["a4", "70gsm", "0,5", "mm"]),
        ("ku\u200brsi", ["kursi"]),
        ("%%%___'''\"\"\"", ["___"]),
        ("a b c d e f g h i j", ["a", "b", "c", "d", "e", "f", "g", "h"]),
        ("", []),
        ("kursi kursi", ["kursi"]),
    ],
)
def test_words_of_a_search(ditulis, kata):
    assert words_of(ditulis) == kata


def test_all_words_must_stand_in_the_name_and_wildcards_are_letters():
    penyedia = buat_penyedia()
    satu = buat_produk(penyedia, nama="Kursi Rapat 100% kayu")
    buat_produk(penyedia, nama="Kursi tamu")
    assert with_words(Produk.objects.tayang(), ["kursi", "rapat"]).get() == satu
    assert with_words(Produk.objects.tayang(), ["100%"]).get() == satu
    assert not with_words(Produk.objects.tayang(), ["k_rsi"]).exists()


def test_the_search_may_use_the_trigram_index():
    sql = str(with_words(Produk.objects.tayang(), ["kursi"]).query)
    assert 'LOWER("etalase_versiproduk"."nama")' in sql
    assert "UPPER" not in sql


def test_the_index_counts_in_two_queries(django_assert_num_queries):
    penyedia = buat_penyedia()
    etalase = buat_etalase()
    buat_produk(penyedia, etalase=etalase)
    buat_produk(penyedia, etalase=etalase)
    buat_produk(buat_penyedia(), etalase=etalase)
    segera = buat_etalase()
    Etalase.objects.filter(pk=segera.pk).update(status="penelaahan", nama="Drone")
    ditutup = buat_etalase()
    Etalase.objects.filter(pk=ditutup.pk).update(status="ditutup")
    with django_assert_num_queries(2):
        baris = daftar_etalase()
    jumlah = {b.etalase.pk: (b.jumlah, b.jumlah_penyedia, b.is_segera) for b in baris}
    assert jumlah == {etalase.pk: (3, 2, False), segera.pk: (0, 0, True)}
    assert [b.etalase.pk for b in daftar_etalase("dro")] == [segera.pk]
    katalog = hitung_katalog()
    assert (katalog.produk, katalog.penyedia, katalog.etalase, katalog.segera) == (3, 2, 1, 1)
    assert [(e.pk, e.jumlah) for e in etalase_terbesar()] == [(etalase.pk, 3)]


def test_neighbours_of_a_product():
    etalase = buat_etalase()
    penyedia = buat_penyedia()
    satu = buat_produk(penyedia, etalase=etalase, harga=100_000)
    sama = buat_produk(penyedia, etalase=etalase)
    lain = buat_produk(penyedia)
    serupa = buat_produk(buat_penyedia(), etalase=etalase, harga=130_000)
    buat_produk(buat_penyedia(), etalase=etalase, harga=131_000)
    buat_produk(buat_penyedia(), etalase=etalase, harga=100_000, satuan="lusin")
    buat_produk(buat_penyedia(), harga=100_000)
    satu = shown(satu)
    assert list(produk_lain(satu)) == [sama, lain]
    assert list(produk_serupa(satu)) == [serupa]
