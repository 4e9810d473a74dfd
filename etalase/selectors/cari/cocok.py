"""Which documents of a segment hold the words, and how well."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from etalase.selectors.cari.segmen import Larik, Segmen

# What a document of an etalase that the word names is worth, beside words of its own.
BOBOT_ETALASE = 8
BOBOT_PENUH = 60
TINGKAT = 15


@dataclass(frozen=True, slots=True)
class Kelompok:
    """One word of a search: what stands for it, and the etalase that it names.

    What stands for it are terms that a document must all hold, with a factor, and the etalase
    that they are limited to (a synonym of one etalase) or None.
    """

    istilah: tuple[tuple[tuple[str, ...], float, int | None], ...]
    etalase: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Kandidat:
    """Documents in question: a slice or their numbers, and how well each fits (0 to TINGKAT)."""

    dok: slice | Larik
    cocok: Larik | int


def rarity(banyak: int, semua: int) -> float:
    """Return what a word tells: much when few documents have it."""
    return log(1 + (semua + 1) / (banyak + 1))


def match(
    segmen: Segmen,
    kelompok: Sequence[Kelompok],
    nilai: Callable[[Kelompok], float],
    *,
    etalase: int | None,
    perlu: int,
) -> Kandidat:
    """Return the documents that hold at least `perlu` of the words; all of them without words.

    `nilai` tells what a word is worth over the whole index.
    """
    ruas = slice(0, segmen.jumlah) if etalase is None else segmen.slice_of(etalase)
    if not kelompok:
        return Kandidat(ruas, 0)
    tabel = [_weights(segmen, satu) for satu in kelompok]
    if perlu >= len(kelompok):
        dok = _all_of(tabel)
    else:
        ada = sum((satu > 0).astype("u1") for satu in tabel)
        dok = np.flatnonzero(ada >= perlu)
    if etalase is not None:
        dok = dok[np.searchsorted(dok, ruas.start) : np.searchsorted(dok, ruas.stop)]
    harga = [nilai(satu) for satu in kelompok]
    skor = np.zeros(len(dok), "f4")
    for satu, berat in zip(tabel, harga, strict=True):
        skor += satu[dok] * np.float32(berat)
    penuh = sum(harga) * BOBOT_PENUH or 1.0
    return Kandidat(dok, np.minimum(skor * (TINGKAT + 1) / penuh, TINGKAT).astype("i8"))


def _weights(segmen: Segmen, satu: Kelompok) -> Larik:
    """Return the weight of a word in every document of the segment; 0 is not there."""
    tabel = np.zeros(segmen.jumlah, "u1")
    for semua, faktor, hanya in satu.istilah:
        dok, bobot = _together(segmen, semua)
        if hanya is not None:
            ruas = segmen.slice_of(hanya)
            dari, sampai = np.searchsorted(dok, [ruas.start, ruas.stop])
            dok, bobot = dok[dari:sampai], bobot[dari:sampai]
        if faktor < 1:
            bobot = (bobot * np.float32(faktor)).astype("u1")
        tabel[dok] = np.maximum(tabel[dok], bobot)
    for etalase in satu.etalase:
        bagian = tabel[segmen.slice_of(etalase)]
        np.maximum(bagian, np.uint8(BOBOT_ETALASE), out=bagian)
    return tabel


def _together(segmen: Segmen, istilah: Sequence[str]) -> tuple[Larik, Larik]:
    """Return the documents that hold all of these terms, with the least weight of each."""
    dok, bobot = segmen.postings(istilah[0])
    for satu in istilah[1:]:
        lain, bobot_lain = segmen.postings(satu)
        dok, kiri, kanan = np.intersect1d(dok, lain, assume_unique=True, return_indices=True)
        bobot = np.minimum(bobot[kiri], bobot_lain[kanan])
    return dok, bobot


def _all_of(tabel: Sequence[Larik]) -> Larik:
    dok = np.flatnonzero(tabel[0])
    for satu in tabel[1:]:
        dok = dok[satu[dok] > 0]
    return dok
