"""Rows become drafts and versions through the single form's services, once each."""

import pytest

from etalase.models import DrafProduk, Produk, VersiProduk
from etalase.services.draf import simpan_draf
from etalase.services.massal.periksa import Baris
from etalase.services.massal.terapkan import terapkan
from tests.etalase.produk.pabrik_draf import buat_foto, buat_toko

pytestmark = pytest.mark.django_db


def baris(nomor=2, **ganti):
    isi = {
        "sku": "KR-01",
        "nama": "Kursi rapat",
        "satuan": "unit",
        "harga": 1_000_000,
        "stok": 20,
        "waktu_kirim_hari": 5,
        "atribut": {},
    }
    return Baris(nomor, {**isi, **ganti})


def jalankan(toko, *daftar):
    return terapkan(daftar, penyedia=toko.penyedia, etalase=toko.etalase, actor=toko.pemilik)


def test_new_row_without_photo_waits_as_a_draft_and_again_changes_nothing():
    toko = buat_toko()
    assert jalankan(toko, baris()).draf == [2]
    lagi = jalankan(toko, baris())
    assert (lagi.sama, lagi.galat) == ([2], [])
    assert DrafProduk.objects.filter(penyedia=toko.penyedia).count() == 1


def test_known_sku_is_updated_not_doubled():
    toko = buat_toko()
    jalankan(toko, baris())
    draf = DrafProduk.objects.get(penyedia=toko.penyedia)
    foto = [buat_foto(toko.penyedia).kode]
    simpan_draf(draf_id=draf.pk, actor=toko.pemilik, isi={"foto": foto})
    assert jalankan(toko, baris(harga=900_000)).dikirim == [2]
    assert jalankan(toko, baris(harga=900_000)).sama == [2]
    assert jalankan(toko, baris(harga=900_000, stok=7)).stok == [2]
    produk = Produk.objects.get(penyedia=toko.penyedia)
    assert (produk.sku, produk.stok.tersedia) == ("KR-01", 7)
    assert VersiProduk.objects.get(produk=produk).harga == 900_000
    assert not DrafProduk.objects.exists()


def test_row_that_a_rule_refuses_leaves_nothing_and_the_others_are_saved():
    toko, asing = buat_toko(), buat_toko(nama="UD Lain")
    hasil = terapkan([baris()], penyedia=toko.penyedia, etalase=toko.etalase, actor=asing.pemilik)
    assert [satu.baris for satu in hasil.galat] == [2]
    assert not DrafProduk.objects.exists()
