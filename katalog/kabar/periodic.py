"""Clocks of the outbox: they notice that time passed and find their own work."""

from datetime import timedelta

import structlog
from celery import shared_task
from django.conf import settings
from django.db import connection
from django.db.models.functions import Now

from katalog.kabar.models import Detak
from katalog.kabar.selectors import belum_dirangkum
from katalog.kabar.services import gather_ringkasan
from katalog.kabar.tasks import hint

log = structlog.get_logger(__name__)

DETAK_PEKERJA = "pekerja"
SEKALI_SAPU = 500

# Moving `not_before` keeps the next sweep away from rows that were just offered again, so a long
# outage does not fill the queue with one hint per row and sweep.
OFFER_AGAIN = """
UPDATE kabar_kiriman SET not_before = now()
WHERE id IN (
  SELECT id FROM kabar_kiriman
  WHERE sent_at IS NULL AND failed_at IS NULL AND NOT is_dirangkum AND not_before <= now() - %s
    AND (lease_until IS NULL OR lease_until < now())
  ORDER BY not_before LIMIT %s FOR UPDATE SKIP LOCKED
)
RETURNING id
"""


@shared_task
def sweep() -> int:
    """Offer again what was due and never taken: a lost hint, a wiped queue, a worker that died.

    Returns how many messages were offered (`reliability.md` G3).
    """
    patience = timedelta(seconds=settings.SAPU_SETELAH_DETIK)
    with connection.cursor() as cursor:
        cursor.execute(OFFER_AGAIN, [patience, SEKALI_SAPU])  # type: ignore[list-item]
        ids = sorted(row[0] for row in cursor.fetchall())
    if ids:
        log.warning("messages_swept", count=len(ids))
        hint(ids)
    return len(ids)


@shared_task
def ringkas() -> int:
    """Gather what is due for a digest, one mail a person; returns how many mails that makes."""
    menunggu = belum_dirangkum().order_by("penerima_id").values_list("penerima_id", flat=True)
    orang = list(menunggu.distinct()[:SEKALI_SAPU])
    return sum(gather_ringkasan(penerima_id=pk) > 0 for pk in orang)


@shared_task
def detak() -> None:
    """Write a sign of life: beat, queue, worker and database all had to work for it."""
    Detak.objects.bulk_create(
        [Detak(nama=DETAK_PEKERJA, pada=Now())],
        update_conflicts=True,
        unique_fields=["nama"],
        update_fields=["pada"],
    )
