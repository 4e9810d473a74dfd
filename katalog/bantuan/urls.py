from django.urls import path

from katalog.bantuan import views

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
    path("status/", views.status, name="status"),
]
