"""Which page of a result is asked for: the front ones by number, every one by cursor.

The order is no column: it follows from day, region and words, so no index of the database holds it.
The engine skips to a cursor by comparing keys, and sorts a page of them however deep that lies.
"""

from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.http import QueryDict

from etalase.selectors.cari.kursor import BATAS_I8, read_cursor, write_cursor
from etalase.selectors.cari.mesin import Sudut, find
from etalase.selectors.cari.permintaan import Hasil, Letak, Permintaan
from etalase.views.tautan import BARIS_MAKS, HALAMAN, PER_HALAMAN, page_number

# "Berikutnya" counts so far; from there on it goes by cursor.
HALAMAN_BERNOMOR = 10
KURSOR = "kursor"


class HalamanHasil(Page):
    """One page of a result. `maju`, `mundur` and `ini` name pages in an address, or are empty."""

    def __init__(self, hasil: Hasil, minta: Permintaan) -> None:
        nomor = hasil.mulai // PER_HALAMAN + 1
        super().__init__(hasil.pk, nomor, Paginator(range(hasil.total), PER_HALAMAN))
        bernomor = minta.batas is None
        self.ini = self.maju = self.mundur = ""
        if bernomor and nomor > 1:
            self.ini = f"{HALAMAN}={nomor}"
        elif minta.batas is not None:
            self.ini = f"{KURSOR}={write_cursor(minta.batas, minta, mundur=minta.mundur)}"
        if hasil.awal is not None and hasil.mulai:
            dekat = bernomor or hasil.mulai <= PER_HALAMAN
            self.mundur = (
                f"{HALAMAN}={max(nomor - 1, 1)}"
                if dekat
                else f"{KURSOR}={write_cursor(hasil.awal, minta, mundur=True)}"
            )
        if hasil.akhir is not None and hasil.mulai + len(hasil.pk) < hasil.total:
            self.maju = (
                f"{HALAMAN}={nomor + 1}"
                if bernomor and nomor < HALAMAN_BERNOMOR
                else f"{KURSOR}={write_cursor(hasil.akhir, minta)}"
            )

    def has_next(self) -> bool:
        return bool(self.maju)

    def has_previous(self) -> bool:
        return bool(self.mundur)


@dataclass(frozen=True, slots=True)
class Dibuka:
    """What was opened; `usang` tells that a cursor no longer holds and this is the first page."""

    hasil: Hasil
    halaman: HalamanHasil
    usang: bool = False


def open_page(minta: Permintaan, data: QueryDict, sudut: Sudut) -> Dibuka:
    """Return the page that an address names: the first, or the last, when it names none."""
    minta = replace(minta, jumlah=PER_HALAMAN)
    kursor = data.get(KURSOR, "")
    if not kursor:
        return _numbered(minta, page_number(data), sudut)
    di_sana = read_cursor(kursor, minta, sudut.hari)
    if di_sana is None:
        return replace(_numbered(minta, 1, sudut), usang=True)
    hasil = find(di_sana, sudut)
    if di_sana.mundur and not hasil.mulai:
        # Fewer than a page stand before the place: that is the first page, and a full one.
        return _numbered(minta, 1, sudut)
    if not hasil.pk:
        di_sana = replace(minta, batas=Letak(BATAS_I8 - 1, 0, sudut.hari), mundur=True)
        hasil = find(di_sana, sudut)
    return Dibuka(hasil, HalamanHasil(hasil, di_sana))


def _numbered(minta: Permintaan, nomor: int, sudut: Sudut) -> Dibuka:
    minta = replace(minta, mulai=_start(nomor))
    hasil = find(minta, sudut)
    terakhir = max(1, -(-min(hasil.total, BARIS_MAKS) // PER_HALAMAN))
    if nomor > terakhir:
        minta = replace(minta, mulai=_start(terakhir))
        hasil = find(minta, sudut)
    return Dibuka(hasil, HalamanHasil(hasil, minta))


def _start(nomor: int) -> int:
    return min((nomor - 1) * PER_HALAMAN, BARIS_MAKS)
