"""The pages that every gate visits. A page joins with one line in DAFTAR."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.template.loader import render_to_string

from katalog import komponen

Fakta = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page under test.

    jalur: address, or a function of the facts of the demo world (`fakta.py`) that returns it.
    peran: key of a login of `fakta.py`, or None for the public.
    berat: most kB (1000 bytes, compressed) that a first visit may transfer in all.
    kartu: the lowest place in px at 360 px where the first product card may start.
    status: the answer expected. isi: markup to show instead of asking the server for it.
    kelola: the manager's desk, held to the shorter list of `architecture.md` 0.27.
    """

    nama: str
    jalur: str | Callable[[Fakta], str]
    peran: str | None = None
    berat: int | None = 120
    kartu: int | None = None
    status: int = 200
    isi: Callable[[], str] | None = None
    kelola: bool = False

    def alamat(self, fakta: Fakta) -> str:
        return self.jalur if isinstance(self.jalur, str) else self.jalur(fakta)


def _galat(nama: str) -> Halaman:
    return Halaman(f"galat-{nama}", f"/_{nama}/", isi=lambda: render_to_string(f"{nama}.html"))


def _galeri() -> str:
    return render_to_string("katalog/komponen.html", komponen.contoh())


CONTOH = [
    Halaman("komponen", "/_komponen/", isi=_galeri),
    *(_galat(nama) for nama in ("403", "403_csrf", "404", "409", "500")),
]

DAFTAR: list[Halaman] = [*CONTOH]
LEBAR = (360, 1280)
