from django.contrib import admin
from django.urls import URLPattern, URLResolver, path

from vendors.admin.dokumen import putus_dokumen
from vendors.admin.kbli import putus
from vendors.admin.periksa import buka, periksa
from vendors.admin.rekening import rekening_usulan
from vendors.admin.sanksi import baru, sanksi
from vendors.views import daftar, damping, toko
from vendors.views.kbli import kbli
from vendors.views.perbaikan import perbaiki
from vendors.views.rekening import rekening
from vendors.views.verifikasi import verifikasi

app_name = "vendors"
meja = admin.site.admin_view

# Pages of the manager's desk whose address names the work and not the table (`ux.md` 2.5).
KELOLA: list[URLPattern | URLResolver] = [
    path("kelola/verifikasi/penyedia/<slug:kode>/", meja(periksa), name="periksa"),
    path("kelola/verifikasi/penyedia/<slug:kode>/buka/", meja(buka), name="buka"),
    path("kelola/verifikasi/penyedia/<slug:kode>/kbli/", meja(putus), name="putus-kbli"),
    path("kelola/verifikasi/dokumen/<slug:kode>/", meja(putus_dokumen), name="putus-dokumen"),
    path("kelola/rekening/<slug:kode>/", meja(rekening_usulan), name="rekening-usulan"),
    path("kelola/sanksi/baru/<slug:kode>/", meja(baru), name="sanksi-baru"),
    path("kelola/sanksi/<slug:kode>/", meja(sanksi), name="sanksi"),
]
DAFTAR: list[URLPattern | URLResolver] = [
    path("daftar/penyedia/", daftar.mulai, name="daftar"),
    path("daftar/penyedia/1/", daftar.akun, name="daftar-akun"),
    path("daftar/penyedia/2/", daftar.usaha, name="daftar-usaha"),
    path("daftar/penyedia/3/", daftar.pajak, name="daftar-pajak"),
    path("daftar/penyedia/4/", daftar.alamat, name="daftar-alamat"),
    path("daftar/penyedia/ringkasan/", daftar.ringkasan, name="daftar-ringkasan"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("toko/pendamping/", damping.pendamping, name="pendamping"),
    path("pendampingan/kode/", damping.kode, name="kode-damping"),
    path("pendampingan/tanda/", damping.tanda, name="damping-tanda"),
    path("pendampingan/selesai/", damping.selesai, name="damping-selesai"),
    *DAFTAR,
    path("toko/profil/", toko.profil, name="profil"),
    path("toko/kbli/", kbli, name="kbli"),
    path("toko/jangkauan/", toko.jangkauan, name="jangkauan"),
    path("toko/berkas/", toko.berkas, name="berkas"),
    path("toko/rekening/", rekening, name="rekening"),
    path("toko/tim/", toko.tim, name="tim"),
    path("toko/gabung/<str:token>/", toko.gabung, name="gabung"),
    path("toko/verifikasi/", verifikasi, name="verifikasi"),
    path("toko/verifikasi/perbaiki/", perbaiki, name="perbaiki"),
    *KELOLA,
]
