"""Where the shapes of the two price pictures stand, in whole units of their view boxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from etalase.selectors.harga_wajar import Pita
from etalase.selectors.riwayat_harga import BulanHarga

LEBAR, TEPI = 320, 8
BATANG, SELA, TINGGI = 20, 6, 48


@dataclass(frozen=True, slots=True)
class GambarPita:
    """Places from left to right: ends of the line and of the box, the median, this price."""

    terendah: int
    bawah: int
    tengah: int
    atas: int
    tertinggi: int
    harga: int

    @property
    def kotak(self) -> int:
        """Return the width of the box between the quartiles; never nothing."""
        return max(self.atas - self.bawah, 2)


@dataclass(frozen=True, slots=True)
class Batang:
    """One month: its left edge, top and height; the last is today."""

    x: int
    y: int
    tinggi: int
    is_kini: bool


def draw_pita(pita: Pita) -> GambarPita | None:
    """Return the strip of a band; this price widens it where it lies outside. None without one."""
    angka = (pita.terendah, pita.bawah, pita.tengah, pita.atas, pita.tertinggi, pita.harga)
    ada = [satu for satu in angka if satu is not None]
    if not pita.is_cukup:
        return None
    kiri, kanan = min(ada), max(ada)
    rentang = max(kanan - kiri, 1)
    return GambarPita(*(TEPI + (satu - kiri) * (LEBAR - 2 * TEPI) // rentang for satu in ada))


def draw_bulan(bulan: Sequence[BulanHarga]) -> list[Batang]:
    """Return a bar for each month that has a price. Bars begin at zero, so none exaggerates."""
    puncak = max((satu.harga or 0 for satu in bulan), default=0)
    return [
        Batang(
            x=urut * (BATANG + SELA),
            y=TINGGI - tinggi,
            tinggi=tinggi,
            is_kini=urut == len(bulan) - 1,
        )
        for urut, satu in enumerate(bulan)
        if satu.harga is not None
        for tinggi in (max(satu.harga * TINGGI // puncak, 1),)
    ]
