"""Every address of the portal. What each role may do there stands in `akses/matriks.yaml`."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from katalog.berkas import berkas
from katalog.komponen import komponen

handler400 = "katalog.akses.galat.tidak_terbaca"
handler403 = "katalog.akses.galat.ditolak"
handler500 = "katalog.akses.galat.gangguan"

urlpatterns = [
    path("", include("purchasing.urls")),
    path("", include("etalase.urls")),
    path("", include("vendors.urls")),
    path("", include("katalog.akun.urls")),
    path("", include("katalog.akun.urls_pustaka")),
    path("", include("katalog.kabar.urls")),
    path("", include("katalog.bantuan.urls")),
    path("", include("katalog.unggahan.urls")),
    path("", include("katalog.operasi.urls")),
    path("api/v1/", include("katalog.api_urls")),
    path("kelola/komponen/", komponen, name="komponen"),
    path("kelola/", include("katalog.kelola.urls")),
    path("kelola/", admin.site.urls),
]
if settings.STORAGES["default"]["BACKEND"].endswith("FileSystemStorage"):
    urlpatterns.append(path("berkas/<path:nama>", berkas, name="berkas"))
if settings.MODE_DEMO:
    urlpatterns.append(path("demo/", include("katalog.demo.urls")))
