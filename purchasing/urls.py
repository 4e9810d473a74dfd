from django.urls import path, register_converter

from purchasing.state import Aksi
from purchasing.views import (
    beranda,
    keranjang,
    kertas,
    nego,
    paket,
    pencarian,
    persetujuan,
    pesan_lagi,
    pesanan,
    rup,
    toko,
    verifikasi,
)


class AksiConverter:
    """Built from the enum, so that an unknown act is a 404 before any view runs."""

    regex = "|".join(Aksi.values)

    def to_python(self, value: str) -> Aksi:
        return Aksi(value)

    def to_url(self, value: Aksi | str) -> str:
        return str(value)


register_converter(AksiConverter, "aksi")

app_name = "purchasing"
urlpatterns = [
    path("", beranda.beranda, name="beranda"),
    path("tugas/", pesanan.tugas, name="tugas"),
    path("rup/", rup.rup, name="rup"),
    path("rup/impor/", rup.impor, name="rup-impor"),
    path("rup/impor/simpan/", rup.simpan, name="rup-impor-simpan"),
    path("rup/impor/catatan.csv", rup.catatan, name="rup-impor-catatan"),
    path("rup/dpa/", rup.dpa, name="dpa"),
    path("rup/<slug:kode>/", rup.rinci, name="rup-rinci"),
    path("keranjang/", keranjang.keranjang, name="keranjang"),
    path("keranjang/item/<slug:kode>/", keranjang.item, name="item"),
    path("kertas-kerja/buat/", kertas.buat, name="kertas-buat"),
    path("kertas-kerja/<slug:kode>/", kertas.kertas, name="kertas"),
    path("kertas-kerja/<slug:kode>.pdf", kertas.pdf, name="kertas-pdf"),
    path("pencarian-tersimpan/", pencarian.daftar, name="pencarian-daftar"),
    path("pencarian-tersimpan/simpan/", pencarian.simpan, name="pencarian-simpan"),
    path("pencarian-tersimpan/<slug:kode>/", pencarian.pencarian, name="pencarian"),
    path("verifikasi-dokumen/<slug:kode>/", verifikasi.verifikasi, name="verifikasi-dokumen"),
    path("paket/", pesanan.daftar_paket, name="paket-daftar"),
    path("paket/buat/", paket.buat, name="paket-buat"),
    path("paket/cek-pagu/", paket.cek_pagu, name="cek-pagu"),
    path("paket/<str:nomor>/", pesanan.paket, name="paket"),
    path("paket/<str:nomor>/ubah/", paket.ubah, name="paket-ubah"),
    path("paket/<str:nomor>/negosiasi/", nego.nego, name="nego"),
    path("paket/<str:nomor>/negosiasi/pesan/", nego.pesan, name="nego-pesan"),
    path("persetujuan/", persetujuan.daftar, name="persetujuan-daftar"),
    path("persetujuan/<str:nomor>/", persetujuan.putuskan, name="persetujuan"),
    path("s/<str:token>/", persetujuan.tautan, name="tautan"),
    path("pesanan/", pesanan.daftar, name="pesanan-daftar"),
    path("pesanan/<str:nomor>/", pesanan.pesanan, name="pesanan"),
    path("pesanan/<str:nomor>/surat/", pesanan.surat, name="surat"),
    path("pesanan/<str:nomor>/surat.pdf", pesanan.surat_pdf, name="surat-pdf"),
    path("pesanan/<str:nomor>/lagi/", pesan_lagi.lagi, name="pesan-lagi"),
    path("pesanan/<str:nomor>/<aksi:aksi>/", pesanan.aksi, name="aksi"),
    path("toko/", toko.toko, name="toko"),
    path("toko/pesanan/", toko.daftar, name="toko-pesanan-daftar"),
    path("toko/pesanan/<str:nomor>/", toko.pesanan, name="toko-pesanan"),
]
