"""Who is told of a decision on a product: its vendor's people, in the transaction of the fact."""

from django.urls import reverse

from etalase.models import PemeriksaanProduk
from etalase.state import StatusPemeriksaan
from katalog.kabar.services import kabarkan
from vendors.services.umumkan import orang_usaha

WARTA = {
    StatusPemeriksaan.DISETUJUI: ("produk.diterima", "Produk tayang"),
    StatusPemeriksaan.PERBAIKAN: ("produk.perbaikan", "Perbaiki produk"),
    StatusPemeriksaan.DITOLAK: ("produk.ditolak", "Produk ditolak"),
}


def announce(satu: PemeriksaanProduk) -> None:
    """Tell the vendor's people of the outcome; a review that still waits tells nothing."""
    warta = WARTA.get(StatusPemeriksaan(satu.status))
    if warta is None:
        return
    topik, judul = warta
    kabarkan(
        topik=topik,
        peristiwa=f"pemeriksaan/{satu.pk}/{satu.status}",
        penerima=orang_usaha(satu.produk.penyedia),
        judul=f"{judul}: {satu.versi.nama}",
        isi=satu.produk.alasan_status or str(satu.produk.etalase),
        url=reverse("purchasing:toko"),
        rujukan={"pemeriksaan": satu.pk},
    )
