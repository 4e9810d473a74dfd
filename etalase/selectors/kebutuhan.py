"""Demand for an etalase, which the package that holds the plans of the offices counts for us."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kebutuhan:
    """How many announced plans match, and their budget together in whole rupiah."""

    jumlah: int = 0
    pagu: int = 0


Penghitung = Callable[[str, str], Kebutuhan]
_penghitung: list[Penghitung] = []


def register_kebutuhan(penghitung: Penghitung) -> None:
    """Let a package above count plans by words and kind of procurement. Called in `ready()`."""
    _penghitung[:] = [penghitung]


def hitung_kebutuhan(kata: str, jenis: str) -> Kebutuhan:
    """Return the demand that matches any of these words; none while nobody counts."""
    return _penghitung[0](kata, jenis) if _penghitung and kata.strip() else Kebutuhan()
