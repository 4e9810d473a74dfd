from django.urls import URLPattern, URLResolver, path

from vendors.views.verifikasi import verifikasi

app_name = "vendors"
urlpatterns: list[URLPattern | URLResolver] = [
    path("toko/verifikasi/", verifikasi, name="verifikasi"),
]
