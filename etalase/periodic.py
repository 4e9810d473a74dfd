"""Clocks of the products. What a buyer sees is derived from dates; these only write it down."""

import structlog
from celery import shared_task
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from etalase.models import Produk, UnggahanMassal
from etalase.services.massal.kerja import hint, kerjakan
from etalase.services.penayangan import perform_aksi_produk
from etalase.state import AksiProduk, StatusMassal, StatusProduk
from katalog.core.errors import RuleViolation

log = structlog.get_logger(__name__)


@shared_task
def record_lapsed() -> int:
    """Record products whose validity ended as taken down; returns how many (`domain.md` 3.5)."""
    lewat = Produk.objects.filter(
        status=StatusProduk.TAYANG, berlaku_sampai__lt=timezone.localdate()
    )
    turun = 0
    for pk in lewat.order_by("pk").values_list("pk", flat=True)[:500]:
        try:
            perform_aksi_produk(
                produk_id=pk,
                aksi=AksiProduk.KEDALUWARSA,
                actor=None,
                alasan="Masa berlaku berakhir. Perbarui tanggalnya lalu kirim lagi.",
            )
            turun += 1
        except RuleViolation as violation:
            log.info("lapse_refused", produk=pk, code=violation.code)
    return turun


@shared_task
def kerjakan_massal(unggahan_id: int) -> None:
    """Check or save one uploaded sheet; a hint, the row itself is the task."""
    kerjakan(unggahan_id)


@shared_task
def sweep_massal() -> int:
    """Hint at sheets that nobody works on, such as those of a killed worker; returns how many."""
    menunggu = UnggahanMassal.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        status__in=(StatusMassal.DIPERIKSA, StatusMassal.MENYIMPAN),
    )
    daftar = list(menunggu.order_by("pk").values_list("pk", flat=True)[:50])
    hint(daftar)
    return len(daftar)
