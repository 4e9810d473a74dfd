"""Moments of the past year at which offices work."""

from collections.abc import Container
from datetime import date, datetime, time, timedelta, tzinfo

from katalog.core.kalender import add_hari_kerja, is_hari_kerja

BUKA = time(8)
MENIT_KERJA = 7 * 60


def working_days(dari: date, sampai: date, libur: Container[date]) -> list[date]:
    """Return the days on which offices worked, both ends included."""
    rentang = (dari + timedelta(days=n) for n in range((sampai - dari).days + 1))
    return [hari for hari in rentang if is_hari_kerja(hari, libur)]


def office_hour(hari: date, acak: int, zona: tzinfo) -> datetime:
    """Return a moment of that day between 08.00 and 15.00."""
    return datetime.combine(hari, BUKA, tzinfo=zona) + timedelta(minutes=acak % MENIT_KERJA)


def later(pada: datetime, hari_kerja: int, acak: int, libur: Container[date]) -> datetime:
    """Return a moment so many working days after; on the same day, within two hours."""
    if hari_kerja == 0:
        return pada + timedelta(minutes=12 + acak % 100)
    zona = pada.tzinfo
    if zona is None:
        raise ValueError(pada)
    return office_hour(add_hari_kerja(pada.date(), hari_kerja, libur), acak, zona)
