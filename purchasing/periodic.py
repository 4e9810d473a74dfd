"""Clocks of the orders. The rules they enforce live in the services they call."""

import structlog
from celery import shared_task
from django.db.models.functions import Now

from katalog.core.errors import RuleViolation
from purchasing.models import Pesanan
from purchasing.services.pesanan import expire
from purchasing.state import Status

log = structlog.get_logger(__name__)


@shared_task
def expire_overdue() -> int:
    """Close the orders that no vendor answered in time; returns how many were closed."""
    overdue = Pesanan.objects.filter(status=Status.KONFIRMASI_PENYEDIA, tenggat__lt=Now())
    closed = 0
    for nomor in overdue.order_by("pk").values_list("nomor", flat=True)[:500]:
        try:
            expire(nomor=nomor)
            closed += 1
        except RuleViolation as violation:
            log.info("expiry_refused", nomor=nomor, code=violation.code)
    return closed
