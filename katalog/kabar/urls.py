from django.urls import path

from katalog.kabar import views

app_name = "kabar"
urlpatterns = [
    path("notifikasi/", views.notifikasi, name="notifikasi"),
    path("notifikasi/buka/", views.buka, name="buka"),
    path("notifikasi/baca-semua/", views.baca_semua, name="baca-semua"),
    path("akun/notifikasi/", views.pilihan, name="pilihan"),
]
