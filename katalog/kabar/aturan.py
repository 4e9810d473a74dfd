"""The policy of sending, which lies above this package: `kebijakan` makes it known here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AturanKirim:
    """The policy of one day.

    jam_ringkasan: hour of the day of the digest. tenang_mulai, tenang_selesai: hours of the quiet
    time that a person is offered. tunda_awal, tunda_terlama: seconds between tries, the first and
    the longest. menyerah: hours after the fact when no further try is made.
    """

    jam_ringkasan: int
    tenang_mulai: int
    tenang_selesai: int
    tunda_awal: int
    tunda_terlama: int
    menyerah: int


Baca = Callable[[date], AturanKirim]
_baca: list[Baca] = []


def register_aturan(baca: Baca) -> None:
    """Make known who reads the policy. Called once when the app above is ready."""
    _baca[:] = [baca]


def aturan_of(hari: date) -> AturanKirim:
    """Return the policy in force on that day.

    Raises LookupError when a value has no row in force.
    """
    return _baca[0](hari)
