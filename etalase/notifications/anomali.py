"""Asking a vendor's people to explain a price, and telling the managers what they answered."""

from django.conf import settings
from django.urls import reverse

from etalase.models import JawabanKlarifikasi, PutusanAnomali
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan

TANYA, JAWAB = "harga.klarifikasi", "harga.dijelaskan"


def _may_know(kiriman: Kiriman) -> bool:
    """Tell whether the recipient still acts for the vendor, at the moment of sending."""
    return Keanggotaan.objects.filter(
        penyedia__produk__putusan_anomali=kiriman.rujukan["putusan"],
        pengguna=kiriman.penerima,
        berakhir_pada=None,
    ).exists()


def _render(kiriman: Kiriman) -> Surat:
    satu = PutusanAnomali.objects.select_related("produk__versi_tayang").get(
        pk=kiriman.rujukan["putusan"]
    )
    context = {
        "judul": str(satu.produk),
        "kalimat": "Pengelola katalog minta penjelasan atas harga produk Anda.",
        "kutipan": satu.alasan,
        "tombol": "Jawab",
        "url": settings.ALAMAT_SITUS + reverse("etalase:toko-klarifikasi"),
    }
    return render_surat("etalase/surel/minat", f"Jelaskan harga: {satu.produk}"[:70], context)


def _still_decides(kiriman: Kiriman) -> bool:
    return Peran.PENGELOLA in peran_semua(kiriman.penerima)


def _render_answer(kiriman: Kiriman) -> Surat:
    satu = JawabanKlarifikasi.objects.select_related("putusan__produk__versi_tayang").get(
        pk=kiriman.rujukan["jawaban"]
    )
    produk = satu.putusan.produk
    context = {
        "judul": str(produk),
        "kalimat": "Penyedia menjelaskan harga yang Anda pertanyakan.",
        "kutipan": satu.isi,
        "tombol": "Putuskan",
        "url": settings.ALAMAT_SITUS + reverse("etalase:anomali-putusan", args=[produk.kode]),
    }
    return render_surat("etalase/surel/minat", f"Harga dijelaskan: {produk}"[:70], context)


def register_topics() -> None:
    """Make the topics of this module known to `kabar`; called once when the app is ready."""
    # A price that is not explained in time is frozen.
    register(Topik(TANYA, _render, _may_know, kelompok=Kelompok.PRODUK, sifat=Sifat.WAJIB))
    register(
        Topik(JAWAB, _render_answer, _still_decides, kelompok=Kelompok.PRODUK, sifat=Sifat.BIASA)
    )
