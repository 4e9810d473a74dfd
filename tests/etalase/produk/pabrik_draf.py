"""A shop with one person in it, and a draft that may be sent."""

from dataclasses import dataclass

from etalase.models import DrafProduk, Etalase
from etalase.services.draf import mulai_draf, simpan_draf
from katalog.akun.models import Pengguna, kode_acak
from katalog.akun.state import Peran
from katalog.unggahan.models import Unggahan
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk
from vendors.models import Keanggotaan, Penyedia


@dataclass
class Toko:
    penyedia: Penyedia
    pemilik: Pengguna
    etalase: Etalase

    def draf(self, **ganti) -> DrafProduk:
        draf = mulai_draf(penyedia=self.penyedia, actor=self.pemilik, kode=kode_acak())
        return simpan_draf(draf_id=draf.pk, actor=self.pemilik, isi={**self.isi(), **ganti})

    def isi(self) -> dict:
        return {
            "nama": "Kursi rapat besi",
            "etalase": self.etalase,
            "harga": 1_000_000,
            "satuan": "unit",
            "stok": 20,
            "waktu_kirim_hari": 5,
            "foto": [buat_foto(self.penyedia).kode],
        }

    def tayang(self, **isi):
        return buat_produk(self.penyedia, etalase=self.etalase, **isi)


def buat_toko(**penyedia) -> Toko:
    penyedia = buat_penyedia(**penyedia)
    pemilik = buat_orang("Pemilik")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
    return Toko(penyedia, pemilik, buat_etalase())


def buat_foto(penyedia, *, status: str = "siap") -> Unggahan:
    kode = kode_acak()
    return Unggahan.objects.create(
        kode=kode,
        jenis="foto",
        ruang=f"penyedia:{penyedia.pk}",
        nama_asli="kursi.jpg",
        ukuran=1000,
        sha256=kode,
        status=status,
        berkas=f"karantina/{kode}",
        kecil=f"produk/{kode}-176.webp",
        sedang=f"produk/{kode}-480.webp",
        besar=f"produk/{kode}-1280.webp",
    )
