"""What a registration looks up: the draft of a person, and who has a number already."""

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from vendors.models import (
    Pendaftaran,
    Penyedia,
    PutusanRekening,
    RekeningPenyedia,
    StatusOss,
)
from vendors.state import Status

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


def rekening_pemilik_tunggal() -> QuerySet[RekeningPenyedia]:
    """Return the proposed accounts of vendors with one owner: a manager is the second person."""
    pemilik = Count(
        "penyedia__keanggotaan",
        filter=Q(
            penyedia__keanggotaan__peran=Peran.PEMILIK_PENYEDIA,
            penyedia__keanggotaan__berakhir_pada=None,
            penyedia__keanggotaan__pengguna__is_active=True,
        ),
    )
    usulan = RekeningPenyedia.objects.filter(putusan=PutusanRekening.USULAN)
    tunggal = usulan.annotate(banyak_pemilik=pemilik).filter(banyak_pemilik__lte=1)
    return tunggal.select_related("penyedia").order_by("created_at", "pk")


def belum_dicek_oss() -> QuerySet[Penyedia]:
    """Return the vendors whose NIB nobody could ask OSS about yet, the newest first."""
    jalan = (Status.DIAJUKAN, Status.PERBAIKAN, Status.TERVERIFIKASI)
    belum = Penyedia.objects.filter(
        oss_status=StatusOss.BELUM_DICEK, status__in=jalan, pendaftaran__isnull=False
    )
    return belum.order_by("-pk")
