"""When a message may leave, by the clock on the wall of the offices (`settings.TIME_ZONE`)."""

from datetime import datetime, time, timedelta

from django.utils import timezone


def sesudah_tenang(saat: datetime, mulai: int, selesai: int) -> datetime:
    """Return `saat`, or the end of the quiet time that it falls into.

    `mulai` and `selesai` are whole hours, 0 to 23; the time may pass midnight. The first minute
    of `mulai` is quiet, the first of `selesai` is not.
    """
    lokal = timezone.localtime(saat)
    lewat_malam = mulai > selesai
    malam, pagi = lokal.hour >= mulai, lokal.hour < selesai
    if not ((malam or pagi) if lewat_malam else (malam and pagi)):
        return saat
    return _pukul(lokal + timedelta(days=1) if lewat_malam and malam else lokal, selesai)


def saat_ringkasan(saat: datetime, jam: int) -> datetime:
    """Return the next moment after `saat` when the clock shows the hour `jam`."""
    lokal = timezone.localtime(saat)
    hari_ini = _pukul(lokal, jam)
    return hari_ini if hari_ini > saat else _pukul(lokal + timedelta(days=1), jam)


def _pukul(lokal: datetime, jam: int) -> datetime:
    return timezone.make_aware(datetime.combine(lokal.date(), time(jam)), lokal.tzinfo)
