"""Clocks of the orders. The rules they enforce live in the services they call."""

from datetime import timedelta

import structlog
from celery import shared_task
from django.conf import settings
from django.db.models.functions import Now
from django.utils import timezone

from katalog.akun.models import SatuanKerja
from katalog.core.errors import RuleViolation
from katalog.core.jam import database_now
from purchasing.gateways.sirup import SirupGagal
from purchasing.models import Pesanan
from purchasing.selectors.hak import hari_ini
from purchasing.services.ingat import ingatkan
from purchasing.services.nego.jam import peringatkan, tutup_lewat
from purchasing.services.pesanan import expire
from purchasing.services.rup.tarik import tarik_rup
from purchasing.services.rup.terap import batalkan_basi
from purchasing.state import Status

JAM_SEHARI = 24

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


@shared_task
def remind_deadlines() -> int:
    """Remind the owners of steps whose deadline comes near; returns how many steps.

    A run that was missed is made up for by the next one, with the later reminder only.
    """
    return ingatkan(kini=database_now())


@shared_task
def close_negotiations() -> int:
    """Warn of negotiations that close soon, then close what nobody answered; returns how many."""
    kini = database_now()
    peringatkan(kini=kini)
    return tutup_lewat(kini=kini)


@shared_task
def drop_stale_imports() -> int:
    """Drop files of plan lines that were looked at a day ago and never saved."""
    return batalkan_basi(timezone.now() - timedelta(days=1))


@shared_task
def pull_rup(jam: int | None = None) -> int:
    """Pull this year's and next year's plan of the offices whose turn this hour is.

    Each office has one hour of the day, so that no run is long. Stops at the first silence of
    SiRUP; the old plan stays in use. Returns how many plan lines were new or changed.
    """
    if settings.SIRUP_URL == "-":
        return 0
    giliran = timezone.localtime().hour if jam is None else jam
    berubah = 0
    for satker in SatuanKerja.objects.order_by("pk"):
        if satker.pk % JAM_SEHARI != giliran:
            continue
        for tahun in (hari_ini().year, hari_ini().year + 1):
            try:
                tarikan = tarik_rup(satker=satker, tahun=tahun)
            except SirupGagal as gagal:
                log.warning("rup_pull_failed", satker=satker.kode, alasan=str(gagal))
                return berubah
            except RuleViolation as violation:
                log.warning("rup_pull_refused", satker=satker.kode, alasan=violation.message)
                continue
            berubah += tarikan.berubah
            ditolak = sum(satu.ditolak for satu in tarikan.hasil)
            if ditolak:
                log.warning("rup_pull_rows_refused", satker=satker.kode, ditolak=ditolak)
    return berubah
