"""Who is told of a decision on a product: its vendor's people, in the transaction of the fact."""

from django.urls import reverse

from etalase.models import Keberatan, Pembekuan, PemeriksaanProduk
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


def announce_freeze(beku: Pembekuan) -> None:
    """Tell the vendor's people that a product is frozen, why, and how to object."""
    _tell(beku, "produk.dibekukan", "Produk dibekukan", beku.alasan, f"pembekuan/{beku.pk}")


def announce_lifted(beku: Pembekuan) -> None:
    """Tell the vendor's people that a freeze is over."""
    peristiwa = f"pembekuan/{beku.pk}/diangkat"
    _tell(beku, "produk.pulih", "Pembekuan selesai", beku.alasan_angkat, peristiwa)


def announce_answer(satu: Keberatan) -> None:
    """Tell the vendor's people what became of their objection."""
    peristiwa = f"keberatan/{satu.pk}/{satu.status}"
    _tell(satu.pembekuan, "produk.keberatan", "Keberatan dijawab", satu.jawaban, peristiwa)


def _tell(beku: Pembekuan, topik: str, judul: str, isi: str, peristiwa: str) -> None:
    kabarkan(
        topik=topik,
        peristiwa=peristiwa,
        penerima=orang_usaha(beku.produk.penyedia),
        judul=f"{judul}: {beku.produk}",
        isi=isi,
        url=reverse("etalase:keberatan", args=[beku.produk.kode]),
        rujukan={"produk": beku.produk_id, "pembekuan": beku.pk},
    )
