"""A comparison of two chairs in the small world, and a worksheet of it."""

from uuid import uuid4

from etalase.selectors.pencarian import RingkasPencarian
from purchasing.services.dokumen import IsianKertas, terbitkan_kertas
from tests.purchasing.pabrik import buat_penyedia, buat_produk


def pesaing(d, **lain):
    """Return a product of another vendor in the etalase of the small world."""
    return buat_produk(buat_penyedia(), etalase=d.produk.etalase, harga=150_000, **lain)


def isian_kertas(d, lain, **ganti):
    isi = {
        "satker_id": d.satker.pk,
        "ppk_id": d.ppk.pk,
        "daftar_kode": (d.produk.kode, lain.kode),
        "jumlah": 10,
        "tujuan_id": d.satker.wilayah_id,
        "dipilih": d.produk.kode,
        "alasan": "Harga sampai paling rendah dari 2 produk.",
        "pencarian": RingkasPencarian("/cari/?q=kursi", "kursi", (("Status usaha", "Besar"),), 12),
    }
    return IsianKertas(**{**isi, **ganti})


def kertas(d, lain=None, *, actor=None, kunci=None, **ganti):
    isian = isian_kertas(d, lain or pesaing(d), **ganti)
    return terbitkan_kertas(actor=actor or d.pp, isian=isian, kunci=kunci or uuid4())
