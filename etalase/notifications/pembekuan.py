"""Messages to a vendor's people about a freeze, its end, and what soon runs out."""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse

from etalase.models import Pembekuan, Produk
from katalog.core.templatetags.katalog import tanggal, waktu
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan

ISI = {
    "produk.dibekukan": ("Dibekukan", "Produk Anda dibekukan sementara oleh pengelola."),
    "produk.pulih": ("Pembekuan selesai", "Pembekuan produk Anda sudah selesai."),
    "produk.keberatan": ("Keberatan dijawab", "Keberatan Anda sudah dijawab."),
    "produk.masa_ingat": (
        "Segera habis masa",
        "Ada masa berlaku produk yang segera berakhir. Sesudah itu produk turun sendiri.",
    ),
}


def _may_know(kiriman: Kiriman) -> bool:
    """Tell whether the recipient still acts for the vendor, at the moment of sending."""
    return Keanggotaan.objects.filter(
        penyedia__produk=kiriman.rujukan["produk"], pengguna=kiriman.penerima, berakhir_pada=None
    ).exists()


def _render(topik: str) -> Callable[[Kiriman], Surat]:
    subjek, kalimat = ISI[topik]

    def render(kiriman: Kiriman) -> Surat:
        produk = Produk.objects.select_related("versi_tayang").get(pk=kiriman.rujukan["produk"])
        beku = Pembekuan.objects.filter(pk=kiriman.rujukan.get("pembekuan", 0)).first()
        rute = "etalase:keberatan" if beku else "etalase:toko-produk"
        context = {
            "produk": produk,
            "kalimat": kalimat,
            "alasan": _reason(topik, produk, beku),
            "lanjut": _next(topik, beku),
            "tombol": "Buka produk",
            "url": settings.ALAMAT_SITUS + reverse(rute, args=[produk.kode]),
        }
        return render_surat("etalase/surel/beku", f"{subjek}: {produk}"[:70], context)

    return render


def _reason(topik: str, produk: Produk, beku: Pembekuan | None) -> str:
    if beku is None:
        sampai = produk.berlaku_sampai
        return f"berlaku sampai {tanggal(sampai)}" if sampai else ""
    if topik == "produk.keberatan":
        return beku.keberatan.jawaban
    return beku.alasan if topik == "produk.dibekukan" else beku.alasan_angkat


def _next(topik: str, beku: Pembekuan | None) -> str:
    if topik != "produk.dibekukan" or beku is None:
        return ""
    return f"Tidak setuju? Ajukan keberatan paling lambat {waktu(beku.batas_keberatan)}."


def register_topics() -> None:
    """Make the topics of this module known to `kabar`; called once when the app is ready."""
    for nama in ISI:
        sifat = Sifat.WAJIB if nama == "produk.dibekukan" else Sifat.BIASA
        register(Topik(nama, _render(nama), _may_know, kelompok=Kelompok.PRODUK, sifat=sifat))
