"""Working days. The holidays are rows of `kebijakan` and are passed in."""

from collections.abc import Container
from datetime import date, datetime, time, timedelta, tzinfo

SABTU = 5


def is_hari_kerja(day: date, libur: Container[date]) -> bool:
    """Tell whether offices work on this day: Monday to Friday and no holiday."""
    return day.weekday() < SABTU and day not in libur


def add_hari_kerja(start: date, days: int, libur: Container[date]) -> date:
    """Return the date `days` working days after `start`; the start itself does not count."""
    day = start
    left = days
    while left > 0:
        day += timedelta(days=1)
        if is_hari_kerja(day, libur):
            left -= 1
    return day


def count_hari_kerja(start: date, end: date, libur: Container[date]) -> int:
    """Return how many working days lie after `start` up to and including `end`."""
    span = range(1, (end - start).days + 1)
    return sum(is_hari_kerja(start + timedelta(days=n), libur) for n in span)


def tenggat(
    mulai: datetime, days: int, libur: Container[date], tutup: time, zona: tzinfo
) -> datetime:
    """Return the moment a period of working days ends: at closing time of its last day.

    `mulai` is aware; `tutup` is the closing time of offices in `zona`.
    """
    last = add_hari_kerja(mulai.astimezone(zona).date(), days, libur)
    return datetime.combine(last, tutup, tzinfo=zona)
