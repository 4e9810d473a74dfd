from django.contrib import admin
from django.urls import path

from etalase import urls_toko
from etalase.admin.anomali import anomali, putusan
from etalase.admin.pembekuan import pembekuan
from etalase.admin.periksa import periksa
from etalase.admin.tanya import pertanyaan
from etalase.views import banding, cari, indeks, minat, penyedia, produk, tanya, usulan, wilayah

app_name = "etalase"
urlpatterns = [
    path("cari/", cari.cari, name="cari"),
    path("saran/", cari.saran, name="saran"),
    path("bandingkan/", banding.banding, name="banding"),
    path("etalase/", indeks.indeks, name="indeks"),
    path("etalase/usul/", usulan.usul, name="usul"),
    path("etalase/usulan/", usulan.daftar, name="usulan-daftar"),
    path("etalase/usulan/<kode_publik:kode>/", usulan.usulan, name="usulan"),
    path("etalase/<slug:slug>/", cari.etalase, name="etalase"),
    path("produk/<kode_publik:kode>/", produk.produk, name="produk-pendek"),
    path("produk/<kode_publik:kode>/pertanyaan/", tanya.daftar, name="pertanyaan"),
    path("produk/<kode_publik:kode>/tanya/", tanya.tanya, name="tanya"),
    path("favorit/", minat.daftar, name="favorit-daftar"),
    path("favorit/<kode_publik:kode>/", minat.favorit, name="favorit"),
    path("beri-tahu/", minat.tunggu, name="tunggu"),
    path("produk/<kode_publik:kode>-<slug:slug>/", produk.produk, name="produk"),
    path("penyedia/", penyedia.daftar, name="penyedia-daftar"),
    path("penyedia/<slug:slug>/", penyedia.penyedia, name="penyedia"),
    path(
        "kelola/verifikasi/produk/<kode_publik:kode>/",
        admin.site.admin_view(periksa),
        name="periksa",
    ),
    path(
        "kelola/pertanyaan/<kode_publik:kode>/",
        admin.site.admin_view(pertanyaan),
        name="kelola-pertanyaan",
    ),
    path(
        "kelola/pembekuan/<kode_publik:kode>/",
        admin.site.admin_view(pembekuan),
        name="pembekuan",
    ),
    path("kelola/harga/anomali/", admin.site.admin_view(anomali), name="anomali"),
    path(
        "kelola/harga/anomali/<kode_publik:kode>/",
        admin.site.admin_view(putusan),
        name="anomali-putusan",
    ),
    path("wilayah/", wilayah.wilayah, name="wilayah"),
    *urls_toko.urlpatterns,
]
