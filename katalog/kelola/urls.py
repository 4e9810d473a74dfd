from django.contrib import admin
from django.urls import path

from katalog.kelola import views

app_name = "kelola"
urlpatterns = [
    path("kinerja/", admin.site.admin_view(views.kinerja), name="kinerja"),
    path("saringan/simpan/", admin.site.admin_view(views.simpan_saringan), name="saringan-simpan"),
    path(
        "saringan/<int:kode>/hapus/",
        admin.site.admin_view(views.hapus_saringan),
        name="saringan-hapus",
    ),
]
