"""The clocks of uploads: rows that no worker took, and files that no row names."""

from datetime import timedelta

import structlog
from celery import shared_task
from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from katalog.unggahan.models import StatusUnggahan, Unggahan
from katalog.unggahan.tasks import hint

log = structlog.get_logger(__name__)

TENGGANG = timedelta(hours=24)
SEKALI_SAPU = 200


@shared_task
def sweep() -> int:
    """Offer again what no worker looked at: a lost hint, a wiped queue, a worker that died."""
    lama = timezone.now() - timedelta(seconds=settings.SAPU_SETELAH_DETIK)
    waiting = Unggahan.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        status=StatusUnggahan.KARANTINA,
        created_at__lt=lama,
    )
    ids = list(waiting.order_by("pk").values_list("pk", flat=True)[:SEKALI_SAPU])
    hint(ids)
    return len(ids)


@shared_task
def sweep_karantina() -> int:
    """Take away quarantined bytes that no waiting row names, a day after they came (J2).

    Returns how many files were removed.
    """
    if not default_storage.exists("karantina"):
        return 0
    waiting = set(
        Unggahan.objects.filter(status=StatusUnggahan.KARANTINA).values_list("berkas", flat=True)
    )
    removed = 0
    for nama in default_storage.listdir("karantina")[1]:
        jalur = f"karantina/{nama}"
        tua = default_storage.get_modified_time(jalur) < timezone.now() - TENGGANG
        if jalur not in waiting and tua:
            default_storage.delete(jalur)
            removed += 1
    if removed:
        log.warning("quarantine_swept", count=removed)
    return removed
