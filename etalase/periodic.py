"""Clocks of the products. What a buyer sees is derived from dates; these only write it down."""

import structlog
from celery import shared_task
from django.utils import timezone

from etalase.models import Produk
from etalase.services.penayangan import perform_aksi_produk
from etalase.state import AksiProduk, StatusProduk
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
