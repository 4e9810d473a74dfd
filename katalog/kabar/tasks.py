"""The only sender. It decides nothing, and may run twice.

A message is claimed by one conditional UPDATE that is committed before anything goes out, so two
workers never hold it together, and a worker that dies loses it only until the lease ends. SMTP
cannot promise more than at least once: between the server's answer and our mark a kill repeats
the mail, under the same Message-ID (`architecture.md` 0.21).

Messages to one person carry no order among themselves: each mail tells one act in full, and the
inbox is sorted by time.
"""

from collections.abc import Iterable
from datetime import timedelta

import structlog
from celery import shared_task
from django.conf import settings
from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from katalog.core.titik import titik
from katalog.kabar.aturan import aturan_of
from katalog.kabar.isyarat import give_hint
from katalog.kabar.models import Kiriman
from katalog.kabar.notifications import yang_tak_berhak
from katalog.kabar.selectors import TOPIK_RINGKASAN
from katalog.kabar.surel import deliver
from katalog.kabar.topik import Topik, find_topik

log = structlog.get_logger(__name__)

TAK_BERHAK = "penerima tidak berhak lagi"


def hint(ids: Iterable[int]) -> None:
    """Ask the workers to send now; the sweeper finds what a queue that is away did not hear."""
    give_hint(send, ids)


@shared_task
def send(kiriman_id: int) -> None:
    """Send one message, unless it was sent, is being sent, or its reader lost the right to know."""
    if not _claim(kiriman_id):
        return
    kiriman = Kiriman.objects.select_related("penerima").get(pk=kiriman_id)
    titik("kabar.disewa")
    try:
        topik = find_topik(kiriman.topik)
        _drop_forbidden(kiriman)
        if not _may_know(topik, kiriman):
            _give_up(kiriman, TAK_BERHAK)
            return
        deliver(kiriman, topik.render(kiriman))
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the row must wait and say why
        _put_off(kiriman, error)
        return
    titik("kabar.terkirim")
    with transaction.atomic():
        _open(kiriman).update(sent_at=Now(), lease_until=None, last_error="", updated_at=Now())
        _open_inside(kiriman).update(sent_at=Now(), updated_at=Now())
    log.info("message_sent", kiriman=kiriman.pk, topik=kiriman.topik, tries=kiriman.tries)


def _claim(kiriman_id: int) -> bool:
    sewa = timedelta(seconds=settings.SEWA_KIRIMAN_DETIK)
    free = Kiriman.objects.filter(
        Q(lease_until=None) | Q(lease_until__lt=Now()),
        pk=kiriman_id,
        sent_at=None,
        failed_at=None,
        is_dirangkum=False,
        not_before__lte=Now(),
    )
    return bool(free.update(lease_until=Now() + sewa, tries=F("tries") + 1, updated_at=Now()))


def _may_know(topik: Topik, kiriman: Kiriman) -> bool:
    penerima = kiriman.penerima
    reachable = getattr(penerima, "surel", None) and (penerima.is_active or topik.wakes)
    return bool(reachable) and topik.may_know(kiriman)


def _open(kiriman: Kiriman) -> QuerySet[Kiriman]:
    return Kiriman.objects.filter(pk=kiriman.pk, sent_at=None, failed_at=None)


def _open_inside(kiriman: Kiriman) -> QuerySet[Kiriman]:
    """Return the mails that this one carries and that have no end yet; none for a plain one."""
    return Kiriman.objects.filter(ringkasan=kiriman.pk, sent_at=None, failed_at=None)


def _drop_forbidden(kiriman: Kiriman) -> None:
    """End those of a digest whose reader lost the right to know since they were written."""
    if kiriman.topik == TOPIK_RINGKASAN and (ids := yang_tak_berhak(kiriman)):
        _open_inside(kiriman).filter(pk__in=ids).update(
            failed_at=Now(), last_error=TAK_BERHAK, updated_at=Now()
        )


@transaction.atomic
def _give_up(kiriman: Kiriman, reason: str) -> None:
    akhir = {"failed_at": Now(), "last_error": reason[:300], "updated_at": Now()}
    _open(kiriman).update(lease_until=None, **akhir)
    _open_inside(kiriman).update(**akhir)
    log.error("message_failed", kiriman=kiriman.pk, topik=kiriman.topik, reason=reason[:200])


def _put_off(kiriman: Kiriman, error: Exception) -> None:
    """Wait, twice as long each time up to a limit; long enough after the fact, stop."""
    reason = f"{type(error).__name__}: {error}"
    aturan = aturan_of(timezone.localdate())
    menyerah = timedelta(hours=aturan.menyerah)
    if _open(kiriman).filter(created_at__lt=Now() - menyerah).exists():
        _give_up(kiriman, reason)
        return
    detik = min(aturan.tunda_awal * 2 ** min(kiriman.tries - 1, 10), aturan.tunda_terlama)
    tunda = timedelta(seconds=detik)
    _open(kiriman).update(
        not_before=Now() + tunda, lease_until=None, last_error=reason[:300], updated_at=Now()
    )
    log.warning("message_put_off", kiriman=kiriman.pk, topik=kiriman.topik, reason=reason[:200])
