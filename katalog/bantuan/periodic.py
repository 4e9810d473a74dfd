"""The clock of mentoring: a reminder on the day before."""

from datetime import timedelta

from celery import shared_task
from django.db import transaction
from django.utils import timezone

from katalog.bantuan.models import SesiDamping
from katalog.bantuan.services.damping import tell_participants
from katalog.kebijakan.selectors import policy_number


@shared_task
def ingatkan_sesi() -> int:
    """Remind those who hold a seat in a session that begins soon; returns the sessions.

    How long before is `damping.ingatkan_jam` hours of the policy. An event is told once, so
    running this often sends nothing twice.
    """
    sekarang = timezone.now()
    jam = policy_number("damping.ingatkan_jam", sekarang.date())
    segera = SesiDamping.objects.filter(
        dibatalkan_pada=None, mulai__gt=sekarang, mulai__lte=sekarang + timedelta(hours=jam)
    )
    for sesi in segera:
        with transaction.atomic():
            tell_participants(
                sesi, "ingat", f"Ingat: {sesi.judul}", "Sesi pendampingan Anda segera mulai."
            )
    return len(segera)
