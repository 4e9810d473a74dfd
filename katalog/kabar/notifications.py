"""The digest: what a person would have been mailed one by one, in one mail a day."""

from django.conf import settings
from django.urls import reverse

from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.selectors import TOPIK_RINGKASAN
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.surel import render_surat
from katalog.kabar.topik import Surat, Topik, find_topik, register

# A mail holds at most 120 words (`ux.md` U29); the inbox holds them all.
BARIS_MAKS, PANJANG_JUDUL = 8, 70


def yang_tak_berhak(ringkasan: Kiriman) -> list[int]:
    """Return the ids of gathered mails that the recipient may no longer know of.

    Raises KeyError for a topic that nobody registered.
    """
    return [satu.pk for satu in _isi(ringkasan) if not find_topik(satu.topik).may_know(satu)]


def _isi(ringkasan: Kiriman) -> list[Kiriman]:
    terbuka = ringkasan.rangkuman.filter(sent_at=None, failed_at=None)
    return list(terbuka.select_related("penerima").order_by("pk"))


def _render(kiriman: Kiriman) -> Surat:
    peristiwa = [satu.peristiwa for satu in _isi(kiriman)]
    entri = Notifikasi.objects.filter(penerima=kiriman.penerima, peristiwa__in=peristiwa)
    judul = list(entri.order_by("pk").values_list("judul", flat=True))
    context = {
        "banyak": len(judul),
        "judul": [satu[:PANJANG_JUDUL] for satu in judul[:BARIS_MAKS]],
        "lain": max(len(judul) - BARIS_MAKS, 0),
        "tombol": "Buka notifikasi",
        "url": settings.ALAMAT_SITUS + reverse("kabar:notifikasi"),
    }
    return render_surat("kabar/surel/ringkasan", f"Baca {len(judul)} kabar untuk Anda", context)


def _has_content(kiriman: Kiriman) -> bool:
    return bool(_isi(kiriman))


def register_topics() -> None:
    """Make the digest known; called once when the app is ready."""
    register(
        Topik(TOPIK_RINGKASAN, _render, _has_content, kelompok=Kelompok.AKUN, sifat=Sifat.MENDESAK)
    )
