"""Every address of the portal. What each role may do there stands in `akses/matriks.yaml`."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("purchasing.urls")),
    path("", include("etalase.urls")),
    path("", include("vendors.urls")),
    path("", include("katalog.akun.urls")),
    path("", include("katalog.akun.urls_pustaka")),
    path("", include("katalog.kabar.urls")),
    path("", include("katalog.bantuan.urls")),
    path("", include("katalog.operasi.urls")),
    path("api/v1/", include("katalog.api_urls")),
    path("kelola/", admin.site.urls),
]
if settings.MODE_DEMO:
    urlpatterns.append(path("demo/", include("katalog.demo.urls")))
