"""Working days and hours. Holidays and hours are rows of `kebijakan` and are passed in."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from decimal import Decimal

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


@dataclass(frozen=True, slots=True)
class JamKerja:
    """When offices work: from `buka` to `tutup` in `zona`, on each working day."""

    libur: Container[date]
    buka: time
    tutup: time
    zona: tzinfo


def saat_terpakai(
    mulai: datetime, akhir: datetime, persen: Decimal, jam: JamKerja
) -> datetime | None:
    """Return when that percentage of the working time from `mulai` to `akhir` is used up.

    Both are aware. Returns None when no working time lies between them.
    """
    rentang = list(_rentang_kerja(mulai, akhir, jam))
    sisa = sum((b - a for a, b in rentang), timedelta()) * float(persen) / 100
    for a, b in rentang:
        if sisa <= b - a:
            return a + sisa
        sisa -= b - a
    return rentang[-1][1] if rentang else None


def _rentang_kerja(
    mulai: datetime, akhir: datetime, jam: JamKerja
) -> Iterator[tuple[datetime, datetime]]:
    day, last = mulai.astimezone(jam.zona).date(), akhir.astimezone(jam.zona).date()
    while day <= last:
        if is_hari_kerja(day, jam.libur):
            a = max(mulai, datetime.combine(day, jam.buka, tzinfo=jam.zona))
            b = min(akhir, datetime.combine(day, jam.tutup, tzinfo=jam.zona))
            if a < b:
                yield a, b
        day += timedelta(days=1)
