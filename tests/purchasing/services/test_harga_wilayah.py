"""A line freezes the price and the delivery of the place that the goods go to."""

import pytest

from etalase.models import HargaWilayah
from katalog.core.errors import RuleViolation
from purchasing.selectors.daftar import isi_keranjang
from purchasing.services.keranjang import put
from tests.purchasing.pabrik import buat_produk, buat_wilayah, dunia_kecil

pytestmark = pytest.mark.django_db


def dunia(**versi):
    d = dunia_kecil()
    d.produk = buat_produk(d.penyedia, ongkir=5_000, **versi)
    return d


def khusus(d, **isi):
    HargaWilayah.objects.create(versi=d.produk.versi_tayang, wilayah=buat_wilayah(), **isi)


def test_line_takes_the_regional_price():
    d = dunia()
    khusus(d, harga=90_000, ongkir=12_000)
    baris = d.terkirim(jumlah=2).baris.get()
    assert (baris.harga_tayang, baris.harga, baris.ongkir) == (90_000, 180_000, 12_000)


def test_without_an_exception_the_base_price_holds():
    baris = dunia().draf(jumlah=2).baris.get()
    assert (baris.harga_tayang, baris.ongkir) == (100_000, 5_000)


def test_cart_shows_what_the_package_will_cost():
    d = dunia()
    khusus(d, harga=90_000, ongkir=12_000)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=2)
    (kelompok,) = isi_keranjang(d.pp, d.satker.pk)
    assert kelompok.total == d.draf(jumlah=2).total
    assert kelompok.baris[0].selisih == 0


def test_not_sold_there():
    d = dunia(lingkup="terpilih")
    for lakukan in (
        lambda: put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=2),
        lambda: d.draf(jumlah=2),
    ):
        with pytest.raises(RuleViolation) as galat:
            lakukan()
        assert galat.value.code == "tidak_dijual_di_sini"
