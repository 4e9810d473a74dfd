"""The vendor's side of this package; roles stand in `katalog/akses/matriks.yaml`."""

from django.urls import path, register_converter

from etalase.views import (
    tanya,
    toko_daftar,
    toko_draf,
    toko_foto,
    toko_keberatan,
    toko_klarifikasi,
    toko_produk,
    toko_statistik,
    toko_unggah,
)


class KodeConverter:
    """A random public id: no dash in it, so that the slug may follow."""

    regex = "[0-9a-z]{8,16}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KodeConverter, "kode_publik")

AWAL = "toko/produk/"
LEMBAR = f"{AWAL}unggah/<kode_publik:kode>/"
SATU = f"{AWAL}<kode_publik:kode>/"
urlpatterns = [
    path("toko/pertanyaan/", tanya.toko, name="toko-pertanyaan"),
    path("toko/pertanyaan/<kode_publik:kode>/", tanya.toko_jawab, name="toko-jawab"),
    path("toko/klarifikasi/", toko_klarifikasi.daftar, name="toko-klarifikasi"),
    path(
        "toko/klarifikasi/<kode_publik:kode>/",
        toko_klarifikasi.jawab,
        name="toko-klarifikasi-jawab",
    ),
    path(AWAL, toko_daftar.daftar, name="toko-produk-daftar"),
    path(f"{AWAL}massal/", toko_daftar.massal, name="toko-produk-massal"),
    path(f"{AWAL}unggah/", toko_unggah.unggah, name="toko-unggah"),
    path(LEMBAR, toko_unggah.satu, name="toko-unggah-satu"),
    path(f"{LEMBAR}galat.xlsx", toko_unggah.galat, name="toko-unggah-galat"),
    path(f"{AWAL}templat/<slug:slug>.<str:jenis>", toko_unggah.templat, name="toko-templat"),
    path(f"{AWAL}unduh/<slug:slug>.<str:jenis>", toko_unggah.unduh, name="toko-unduh"),
    path(f"{AWAL}baru/", toko_foto.baru, name="toko-produk-baru"),
    path(SATU, toko_produk.produk, name="toko-produk"),
    path(f"{SATU}foto/", toko_foto.foto, name="toko-produk-foto"),
    path(f"{SATU}isi/", toko_draf.isi, name="toko-produk-isi"),
    path(f"{SATU}harga/", toko_draf.harga, name="toko-produk-harga"),
    path(f"{SATU}wilayah/", toko_produk.wilayah, name="toko-produk-wilayah"),
    path(f"{SATU}pratinjau/", toko_produk.pratinjau, name="toko-produk-pratinjau"),
    path(f"{SATU}kirim/", toko_draf.kirim, name="toko-produk-kirim"),
    path(f"{SATU}keberatan/", toko_keberatan.keberatan, name="keberatan"),
    path("toko/statistik/", toko_statistik.statistik, name="toko-statistik"),
]
