from django.urls import path, register_converter

from etalase.views import cari, indeks, penyedia, produk, usulan, wilayah


class KodeConverter:
    """A random public id: no dash in it, so that the slug may follow."""

    regex = "[0-9a-z]{8,16}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(KodeConverter, "kode_publik")

app_name = "etalase"
urlpatterns = [
    path("cari/", cari.cari, name="cari"),
    path("etalase/", indeks.indeks, name="indeks"),
    path("etalase/usul/", usulan.usul, name="usul"),
    path("etalase/usulan/", usulan.daftar, name="usulan-daftar"),
    path("etalase/usulan/<kode_publik:kode>/", usulan.usulan, name="usulan"),
    path("etalase/<slug:slug>/", cari.etalase, name="etalase"),
    path("produk/<kode_publik:kode>/", produk.produk, name="produk-pendek"),
    path("produk/<kode_publik:kode>-<slug:slug>/", produk.produk, name="produk"),
    path("penyedia/", penyedia.daftar, name="penyedia-daftar"),
    path("penyedia/<slug:slug>/", penyedia.penyedia, name="penyedia"),
    path("wilayah/", wilayah.wilayah, name="wilayah"),
]
