"""Messages to a vendor's people about their products."""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse

from etalase.models import PemeriksaanProduk
from etalase.selectors.bidang import label_bidang
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan

ISI = {
    "produk.diterima": ("Tayang", "Produk Anda lolos pemeriksaan dan sudah tayang."),
    "produk.perbaikan": ("Perbaiki", "Ada isian produk yang perlu diperbaiki."),
    "produk.ditolak": ("Ditolak", "Produk Anda tidak dapat ditayangkan."),
}


def _may_know(kiriman: Kiriman) -> bool:
    """Tell whether the recipient still acts for the vendor, at the moment of sending."""
    return Keanggotaan.objects.filter(
        penyedia__produk__pemeriksaan=kiriman.rujukan["pemeriksaan"],
        pengguna=kiriman.penerima,
        berakhir_pada=None,
    ).exists()


def _render(topik: str) -> Callable[[Kiriman], Surat]:
    subjek, kalimat = ISI[topik]

    def render(kiriman: Kiriman) -> Surat:
        satu = PemeriksaanProduk.objects.select_related("versi", "produk").get(
            pk=kiriman.rujukan["pemeriksaan"]
        )
        temuan = satu.temuan.select_related("alasan")
        context = {
            "produk": satu.versi,
            "kalimat": kalimat,
            "alasan": satu.produk.alasan_status if topik == "produk.ditolak" else "",
            "temuan": [(label_bidang(t.bidang), t.kalimat) for t in temuan],
            "tombol": "Buka toko",
            "url": settings.ALAMAT_SITUS + reverse("purchasing:toko"),
        }
        return render_surat("etalase/surel/produk", f"{subjek}: {satu.versi.nama}"[:70], context)

    return render


def register_topics() -> None:
    """Make the topics of this package known to `kabar`; called once when the app is ready."""
    for nama in ISI:
        topik = Topik(nama, _render(nama), _may_know, kelompok=Kelompok.PRODUK, sifat=Sifat.BIASA)
        register(topik)
