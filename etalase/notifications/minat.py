"""Messages about what somebody waited for, and about questions and answers."""

from collections.abc import Callable

from django.conf import settings
from django.urls import reverse

from etalase.models import Langganan, TanyaJawab
from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, register
from vendors.models import Keanggotaan

TUNGGU = {
    "minat.stok": ("Stok tersedia lagi", "Produk yang Anda tunggu dapat dipesan lagi."),
    "minat.pencarian": ("Kini ada hasilnya", "Pencarian yang Anda tunggu kini ada hasilnya."),
}
TANYA = {
    "tanya.baru": ("Pertanyaan", "Ada pertanyaan tentang produk Anda.", "Jawab"),
    "tanya.dijawab": ("Dijawab", "Penyedia menjawab pertanyaan Anda.", "Baca jawaban"),
}


def _waits(kiriman: Kiriman) -> bool:
    """Tell whether this is the person who asked to be told."""
    langganan = Langganan.objects.filter(pk=kiriman.rujukan["langganan"])
    return langganan.filter(pengguna=kiriman.penerima).exists()


def _of_the_shop(kiriman: Kiriman) -> bool:
    """Tell whether the recipient still acts for the vendor, at the moment of sending."""
    return Keanggotaan.objects.filter(
        penyedia__produk__tanya_jawab=kiriman.rujukan["tanya"],
        pengguna=kiriman.penerima,
        berakhir_pada=None,
    ).exists()


def _asked(kiriman: Kiriman) -> bool:
    """Tell whether this is the person who asked, and the answer is still to be seen."""
    tanya = TanyaJawab.objects.filter(pk=kiriman.rujukan["tanya"], disembunyikan_pada=None)
    return tanya.filter(penanya=kiriman.penerima).exists()


def _render_wait(topik: str) -> Callable[[Kiriman], Surat]:
    subjek, kalimat = TUNGGU[topik]

    def render(kiriman: Kiriman) -> Surat:
        satu = Langganan.objects.select_related("produk").get(pk=kiriman.rujukan["langganan"])
        jalur = satu.alamat
        if satu.produk is not None:
            jalur = reverse("etalase:produk-pendek", args=[satu.produk.kode])
        context = {
            "judul": satu.judul,
            "kalimat": kalimat,
            "tombol": "Lihat",
            "url": settings.ALAMAT_SITUS + jalur,
        }
        return render_surat("etalase/surel/minat", f"{subjek}: {satu.judul}"[:70], context)

    return render


def _render_question(topik: str) -> Callable[[Kiriman], Surat]:
    subjek, kalimat, tombol = TANYA[topik]

    def render(kiriman: Kiriman) -> Surat:
        satu = TanyaJawab.objects.select_related("produk__versi_tayang").get(
            pk=kiriman.rujukan["tanya"]
        )
        jalur = reverse("etalase:pertanyaan", args=[satu.produk.kode])
        if topik == "tanya.baru":
            jalur = reverse("etalase:toko-pertanyaan")
        context = {
            "judul": str(satu.produk),
            "kalimat": kalimat,
            "kutipan": satu.jawaban if topik == "tanya.dijawab" else satu.pertanyaan,
            "tombol": tombol,
            "url": settings.ALAMAT_SITUS + jalur,
        }
        return render_surat("etalase/surel/minat", f"{subjek}: {satu.produk}"[:70], context)

    return render


def register_topics() -> None:
    """Make the topics of this module known to `kabar`; called once when the app is ready."""
    for nama in TUNGGU:
        _register(nama, _render_wait(nama), _waits)
    _register("tanya.baru", _render_question("tanya.baru"), _of_the_shop)
    _register("tanya.dijawab", _render_question("tanya.dijawab"), _asked)


def _register(
    nama: str, render: Callable[[Kiriman], Surat], may_know: Callable[[Kiriman], bool]
) -> None:
    register(Topik(nama, render, may_know, kelompok=Kelompok.TANYA, sifat=Sifat.BIASA))
