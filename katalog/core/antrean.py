"""The queues of the catalogue's officers. Each package registers its own in `ready()`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing that waits for an officer; a higher `risiko` is to be looked at more closely."""

    judul: str
    url: str
    masuk: datetime
    tenggat: datetime | None = None
    risiko: int = 0
    keterangan: str = ""


@dataclass(frozen=True, slots=True)
class Antrean:
    """One queue: how many wait for a person, and the first so many of them, most urgent first."""

    kode: str
    judul: str
    peran: frozenset[str]
    jumlah: Callable[[Any], int]
    isi: Callable[[Any, int], Iterable[Butir]]


_DAFTAR: dict[str, Antrean] = {}


def register_antrean(antrean: Antrean) -> None:
    """Make a queue known; a second one under the same code replaces the first."""
    _DAFTAR[antrean.kode] = antrean


def antrean_untuk(peran: Iterable[str]) -> list[Antrean]:
    """Return the queues that somebody in one of these roles works on."""
    punya = frozenset(peran)
    return [satu for satu in _DAFTAR.values() if satu.peran & punya]
