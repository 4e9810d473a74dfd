"""Clocks of the vendors: they write down and remind; what holds follows from the dates alone."""

from datetime import timedelta

import structlog
from celery import shared_task
from django.db import transaction
from django.utils import timezone

from katalog.core.errors import RuleViolation
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import policy_text
from vendors.models import Penyedia, StatusOss
from vendors.selectors.pendaftaran import belum_dicek_oss
from vendors.selectors.sanksi import url_status
from vendors.selectors.verifikasi import belum_dicatat
from vendors.services.cek_oss import cek_oss
from vendors.services.umumkan import orang_usaha
from vendors.services.verifikasi import catat_jatuh_tempo
from vendors.state import BOLEH_BERDAGANG

log = structlog.get_logger(__name__)

SEKALI_JALAN = 500
SEKALI_TANYA = 20


@shared_task
def record_due() -> int:
    """Write down the sanctions and documents that ran out; returns how many vendors changed."""
    changed = 0
    for pk in belum_dicatat(timezone.localdate()).values_list("pk", flat=True)[:SEKALI_JALAN]:
        try:
            changed += catat_jatuh_tempo(penyedia_id=pk) is not None
        except RuleViolation as violation:
            log.info("vendor_clock_refused", penyedia=pk, code=violation.code)
    return changed


@shared_task
def check_oss() -> int:
    """Ask OSS about vendors that came in while it was down; stops at the first silence.

    Returns how many vendors have an answer now.
    """
    checked = 0
    for pk in belum_dicek_oss().values_list("pk", flat=True)[:SEKALI_TANYA]:
        if cek_oss(penyedia_id=pk) == StatusOss.BELUM_DICEK:
            break
        checked += 1
    return checked


@shared_task
def remind_documents() -> int:
    """Remind vendors 30, 14 and 3 days before a mandatory document ends; returns how many.

    Each vendor is told once per deadline and step, however often this runs; a run that was
    missed is made up for by the next one.
    """
    hari, count = timezone.localdate(), 0
    aturan = policy_text("penyedia.dokumen_ingatkan", hari)
    langkah = sorted(int(satu) for satu in aturan.split(","))
    segera = Penyedia.objects.filter(
        status__in=BOLEH_BERDAGANG,
        dokumen_sampai__range=(hari, hari + timedelta(days=langkah[-1])),
    )
    for penyedia in segera.order_by("pk").iterator(SEKALI_JALAN):
        sisa = ((penyedia.dokumen_sampai or hari) - hari).days
        _remind(penyedia, sisa, next(n for n in langkah if sisa <= n))
        count += 1
    return count


@transaction.atomic
def _remind(penyedia: Penyedia, sisa: int, langkah: int) -> None:
    kabarkan(
        topik="penyedia.dokumen_ingat",
        peristiwa=f"penyedia/{penyedia.kode}/berkas/{penyedia.dokumen_sampai}/{langkah}",
        penerima=orang_usaha(penyedia),
        judul=f"Dokumen usaha habis masa dalam {sisa} hari",
        isi=penyedia.nama,
        url=url_status(),
        rujukan={"penyedia": penyedia.pk},
    )
