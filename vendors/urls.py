from django.contrib import admin
from django.urls import URLPattern, URLResolver, path

from vendors.admin.dokumen import putus_dokumen
from vendors.admin.periksa import buka, periksa
from vendors.admin.sanksi import baru, sanksi
from vendors.views import damping
from vendors.views.verifikasi import verifikasi

app_name = "vendors"
meja = admin.site.admin_view

# Pages of the manager's desk whose address names the work and not the table (`ux.md` 2.5).
KELOLA: list[URLPattern | URLResolver] = [
    path("kelola/verifikasi/penyedia/<slug:kode>/", meja(periksa), name="periksa"),
    path("kelola/verifikasi/penyedia/<slug:kode>/buka/", meja(buka), name="buka"),
    path("kelola/verifikasi/dokumen/<slug:kode>/", meja(putus_dokumen), name="putus-dokumen"),
    path("kelola/sanksi/baru/<slug:kode>/", meja(baru), name="sanksi-baru"),
    path("kelola/sanksi/<slug:kode>/", meja(sanksi), name="sanksi"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("toko/pendamping/", damping.pendamping, name="pendamping"),
    path("pendampingan/kode/", damping.kode, name="kode-damping"),
    path("pendampingan/tanda/", damping.tanda, name="damping-tanda"),
    path("pendampingan/selesai/", damping.selesai, name="damping-selesai"),
    path("toko/verifikasi/", verifikasi, name="verifikasi"),
    *KELOLA,
]
