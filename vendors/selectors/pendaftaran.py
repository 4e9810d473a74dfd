"""What a registration looks up: the draft of a person, and who has a number already."""

from django.utils import timezone

from katalog.akun.models import Pengguna
from vendors.models import Pendaftaran, Penyedia, RekeningPenyedia

LANGKAH_AKHIR = 4


def draf_of(pengguna: Pengguna) -> Pendaftaran:
    """Return the open draft of this person, or a new one that is not saved yet."""
    buka = Pendaftaran.objects.filter(pengguna=pengguna, dikirim_pada=None).first()
    return buka or Pendaftaran(pengguna=pengguna)


def langkah_berikut(draf: Pendaftaran) -> int:
    """Return the step to go on with; 5 is the summary."""
    return min(draf.langkah, LANGKAH_AKHIR) + 1


def pemilik_nib(nib: str) -> str | None:
    """Return the masked contact of the vendor that has this NIB, None when nobody has it."""
    satu = Penyedia.objects.filter(nib=nib).first()
    if satu is None:
        return None
    if satu.surel:
        nama, _, rumah = satu.surel.partition("@")
        return f"surel {nama[:1]}***@{rumah[:1]}***"
    return f"HP ***{satu.telepon[-3:]}" if satu.telepon else "orang lain"


def rekening_berlaku(penyedia: Penyedia) -> RekeningPenyedia | None:
    """Return the account that payments go to now: approved, and its cool-down over."""
    return (
        penyedia.rekening.filter(putusan="disetujui", berlaku_mulai__lte=timezone.now())
        .order_by("-berlaku_mulai", "-pk")
        .first()
    )
