from django.urls import path

from katalog.bantuan.views import bantuan as views
from katalog.bantuan.views import damping

app_name = "bantuan"
urlpatterns = [
    path("bantuan/", views.bantuan, name="bantuan"),
    path("bantuan/istilah/", views.istilah, name="istilah"),
    path("bantuan/<slug:slug>/", views.panduan, name="panduan"),
    path("tentang/", views.tentang, name="tentang"),
    path("privasi/", views.privasi, name="privasi"),
    path("ketentuan/", views.ketentuan, name="ketentuan"),
    path("aksesibilitas/", views.aksesibilitas, name="aksesibilitas"),
    path("kontak/", views.kontak, name="kontak"),
    path("pengaduan/", views.pengaduan, name="pengaduan"),
    path("pendampingan/", damping.pendampingan, name="pendampingan"),
    path("pendampingan/minta/", damping.minta, name="minta"),
    path("pendampingan/minta/batal/", damping.minta_batal, name="minta-batal"),
    path("pendampingan/<slug:kode>/ikut/", damping.sesi_ikut, name="sesi-ikut"),
    path("pendampingan/<slug:kode>/mundur/", damping.sesi_mundur, name="sesi-mundur"),
    path("pendampingan/<slug:kode>.ics", damping.kalender, name="kalender"),
    path("status/", views.status, name="status"),
]
