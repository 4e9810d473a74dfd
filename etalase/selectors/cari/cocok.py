"""Which documents of a segment hold the words, and how well."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from etalase.selectors.cari.segmen import KOSONG_I4, KOSONG_U1, Larik, Segmen

# What a document of an etalase that the word names is worth, beside words of its own.
BOBOT_ETALASE = 8
BOBOT_PENUH = 60
TINGKAT = 15
# What a word is worth is a whole number of these parts, so that scores are exact.
BAGIAN_NILAI = 64
NILAI_MAKS = 0xFFF
# Lists that hold more than one in so many of all documents are merged in a table.
JARANG = 50


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


def rarity(banyak: int, semua: int) -> int:
    """Return what a word tells, in parts (BAGIAN_NILAI): much when few documents have it."""
    nilai = round(BAGIAN_NILAI * log(1 + (semua + 1) / (banyak + 1)))
    return min(max(nilai, 1), NILAI_MAKS)


def match(
    segmen: Segmen,
    kelompok: Sequence[Kelompok],
    nilai: Sequence[int],
    *,
    etalase: int | None,
    perlu: int,
) -> Kandidat:
    """Return the documents that hold at least `perlu` of the words; all of them without words.

    `nilai` tells what each word is worth over the whole index.
    """
    ruas = slice(0, segmen.jumlah) if etalase is None else segmen.slice_of(etalase)
    if not kelompok:
        return Kandidat(ruas, 0)
    daftar = [_read(segmen, satu, ruas) for satu in kelompok]
    if perlu >= len(kelompok):
        dok, berat = _all_of(segmen.jumlah, daftar)
    else:
        dok, berat = _some_of(segmen.jumlah, daftar, perlu)
    skor = np.zeros(len(dok), "i4")
    for satu, isi in zip(nilai, berat, strict=True):
        skor += isi * np.int32(satu)
    penuh = np.int32(sum(nilai) * BOBOT_PENUH)
    return Kandidat(dok, np.minimum(skor * (TINGKAT + 1) // penuh, TINGKAT).astype("i8"))


@dataclass(frozen=True, slots=True)
class _Daftar:
    """What one word finds in a segment: lists of documents with weights, and whole slices."""

    isi: tuple[tuple[Larik, Larik], ...]
    ruas: tuple[slice, ...]

    @property
    def panjang(self) -> int:
        return sum(len(dok) for dok, _ in self.isi) + sum(r.stop - r.start for r in self.ruas)


def _read(segmen: Segmen, satu: Kelompok, batas: slice) -> _Daftar:
    """Return the lists of a word, cut to the documents in question."""
    isi = []
    for semua, faktor, hanya in satu.istilah:
        dok, bobot = _together(segmen, semua)
        ruas = batas if hanya is None else _overlap(batas, segmen.slice_of(hanya))
        if ruas.start or ruas.stop < segmen.jumlah:
            dari, sampai = np.searchsorted(dok, [ruas.start, ruas.stop])
            dok, bobot = dok[dari:sampai], bobot[dari:sampai]
        if len(dok):
            isi.append((dok, bobot if faktor == 1 else (bobot * np.float32(faktor)).astype("u1")))
    bernama = (_overlap(batas, segmen.slice_of(pk)) for pk in sorted(satu.etalase))
    return _Daftar(tuple(isi), tuple(r for r in bernama if r.stop > r.start))


def _overlap(satu: slice, lain: slice) -> slice:
    awal = max(satu.start, lain.start)
    return slice(awal, max(awal, min(satu.stop, lain.stop)))


def _together(segmen: Segmen, istilah: Sequence[str]) -> tuple[Larik, Larik]:
    """Return the documents that hold all of these terms, with the least weight of each."""
    dok, bobot = segmen.postings(istilah[0])
    for satu in istilah[1:]:
        lain, bobot_lain = segmen.postings(satu)
        dok, kiri, kanan = np.intersect1d(dok, lain, assume_unique=True, return_indices=True)
        bobot = np.minimum(bobot[kiri], bobot_lain[kanan])
    return dok, bobot


def _all_of(jumlah: int, daftar: Sequence[_Daftar]) -> tuple[Larik, list[Larik]]:
    """Return the documents that every word has, and their weights word by word.

    The rarest word is read whole; of the others only what stands beside its documents.
    """
    urut = sorted(range(len(daftar)), key=lambda nomor: daftar[nomor].panjang)
    dok, bobot = _union(jumlah, daftar[urut[0]])
    berat = {urut[0]: bobot}
    for nomor in urut[1:]:
        lain = _weights_at(daftar[nomor], dok)
        ada = lain > 0
        dok = dok[ada]
        berat = {n: isi[ada] for n, isi in berat.items()} | {nomor: lain[ada]}
    return dok, [berat[nomor] for nomor in range(len(daftar))]


def _some_of(jumlah: int, daftar: Sequence[_Daftar], perlu: int) -> tuple[Larik, list[Larik]]:
    """Return the documents that so many of the words have."""
    tabel = [_table(jumlah, satu) for satu in daftar]
    ada = sum((satu > 0).astype("u1") for satu in tabel)
    dok = np.flatnonzero(ada >= perlu)
    return dok, [satu[dok] for satu in tabel]


def _union(jumlah: int, satu: _Daftar) -> tuple[Larik, Larik]:
    """Return all documents of a word in their order, each with its largest weight."""
    if len(satu.isi) == 1 and not satu.ruas:
        return satu.isi[0]
    if not satu.isi and not satu.ruas:
        return KOSONG_I4, KOSONG_U1
    if satu.ruas or satu.panjang * JARANG > jumlah:
        tabel = _table(jumlah, satu)
        dok = np.flatnonzero(tabel)
        return dok, tabel[dok]
    # The longest list holds most of the others: a word stands wherever its stem does.
    terpanjang, *lain = sorted(satu.isi, key=lambda isi: -len(isi[0]))
    dok, bobot = terpanjang[0], terpanjang[1].copy()
    for punya, nilai in lain:
        letak = np.minimum(np.searchsorted(dok, punya), len(dok) - 1)
        ada = dok[letak] == punya
        bobot[letak[ada]] = np.maximum(bobot[letak[ada]], nilai[ada])
        if not ada.all():
            semua = np.concatenate([dok, punya[~ada]])
            urut = np.argsort(semua, kind="stable")
            dok, bobot = semua[urut], np.concatenate([bobot, nilai[~ada]])[urut]
    return dok, bobot


def _table(jumlah: int, satu: _Daftar) -> Larik:
    """Return the weight of a word in every document of the segment; 0 is not there."""
    tabel = np.zeros(jumlah, "u1")
    for dok, bobot in satu.isi:
        tabel[dok] = np.maximum(tabel[dok], bobot)
    for ruas in satu.ruas:
        np.maximum(tabel[ruas], np.uint8(BOBOT_ETALASE), out=tabel[ruas])
    return tabel


def _weights_at(satu: _Daftar, dok: Larik) -> Larik:
    """Return the weight of a word in each of these documents; 0 is not there."""
    hasil = np.zeros(len(dok), "u1")
    for punya, bobot in satu.isi:
        letak = np.minimum(np.searchsorted(punya, dok), len(punya) - 1)
        np.maximum(hasil, np.where(punya[letak] == dok, bobot[letak], 0), out=hasil)
    for ruas in satu.ruas:
        di_dalam = (dok >= ruas.start) & (dok < ruas.stop)
        np.maximum(hasil, di_dalam * np.uint8(BOBOT_ETALASE), out=hasil)
    return hasil
