"""From what was typed to what is looked for: synonyms, names of etalase, SKU, mistyped words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from etalase.selectors.cari.cocok import Kelompok
from etalase.selectors.cari.ejaan import Ejaan
from etalase.selectors.cari.istilah import sku_term
from etalase.selectors.cari.kamus import KATA_FRASA_MAKS, Kamus, roots
from etalase.selectors.cari.teks import pieces, query_words

# How much less than the word itself what stands in for it proves.
F_PADANAN, F_GABUNG, F_EJAAN, F_MIRIP = 0.8, 0.9, 0.9, 0.4
JARANG = 3

Pengganti = tuple[tuple[str, ...], float, int | None]


@dataclass(frozen=True, slots=True)
class Soal:
    """The words that can be found, in their order. `usul` is the text with its words corrected.

    `asing` tells that some word is nowhere in the catalogue, nor is any like it.
    """

    kelompok: tuple[Kelompok, ...]
    usul: str = ""
    asing: bool = False


@dataclass(frozen=True, slots=True)
class Pengetahuan:
    """What the catalogue knows of words: in how many products a term stands, and the rest."""

    banyak: Callable[[str], int]
    kamus: Kamus
    ejaan: Ejaan


def understand(ditulis: str, tahu: Pengetahuan) -> Soal:
    """Return what to look for."""
    kata = query_words(ditulis)
    sku = _sku_of(ditulis, tahu)
    kelompok, tulis, asing = [], [], False
    for frasa in _phrases(kata, tahu.kamus):
        satu, baru = _group(frasa, kata, tahu, sku)
        if satu is None:
            asing = True
            continue
        kelompok.append(satu)
        tulis.append(baru)
    usul = " ".join(tulis)
    diganti = any(" ".join(f) not in tulis for f in _phrases(kata, tahu.kamus))
    return Soal(tuple(kelompok), usul if diganti else "", asing)


def _phrases(kata: Sequence[str], kamus: Kamus) -> Iterator[tuple[str, ...]]:
    """Cut the words where a synonym of several words begins; all others stand alone."""
    mulai = 0
    while mulai < len(kata):
        for panjang in range(KATA_FRASA_MAKS, 0, -1):
            frasa = tuple(kata[mulai : mulai + panjang])
            if len(frasa) == 1 or frasa in kamus.padanan:
                break
        yield frasa
        mulai += len(frasa)


def _group(
    frasa: tuple[str, ...], kata: Sequence[str], tahu: Pengetahuan, sku: dict[str, list[str]]
) -> tuple[Kelompok | None, str]:
    """Return the group of a phrase and how it should be written, or None when nothing has it."""
    tulis = " ".join(frasa)
    pengganti = list(_stand_ins(frasa, kata, tahu))
    pengganti += [((satu,), 1.0, None) for satu in sku.get(frasa[0], ())]
    etalase = _named(frasa, kata, tahu.kamus)
    if not etalase and not any(_known(isi, tahu) for isi, _, _ in pengganti):
        calon = [tuple(satu.split()) for satu in tahu.ejaan.nearest(frasa[0])]
        if len(frasa) > 1 or not calon:
            return None, tulis
        tulis, etalase = " ".join(calon[0]), _named(calon[0], calon[0], tahu.kamus)
        pengganti = [(isi, f * F_EJAAN, e) for isi, f, e in _stand_ins(calon[0], (), tahu)]
        pengganti += [(satu, F_MIRIP, None) for satu in calon[1:]]
    return Kelompok(tuple(pengganti), etalase), tulis


def _stand_ins(
    frasa: tuple[str, ...], kata: Sequence[str], tahu: Pengetahuan
) -> Iterator[Pengganti]:
    yield frasa, 1.0, None
    akar = tuple(roots(frasa))
    if akar != frasa:
        yield akar, 1.0, None
    for satu in tahu.kamus.padanan.get(frasa, ()):
        yield satu.kata, F_PADANAN, satu.etalase
    if len(frasa) == 1 and tahu.banyak(frasa[0]) <= JARANG:
        umum = tahu.ejaan.commoner(frasa[0]) if tahu.banyak(frasa[0]) else ""
        if umum:
            yield (umum,), F_MIRIP, None
    for kiri, kanan in pairwise(kata):
        gabung = tahu.ejaan.joined(kiri, kanan) if frasa[0] in (kiri, kanan) else ""
        if gabung:
            yield (gabung,), F_GABUNG, None


def _named(frasa: tuple[str, ...], kata: Sequence[str], kamus: Kamus) -> frozenset[int]:
    """Return the etalase that a phrase helps to name, or names by a synonym of all etalase."""
    sendiri, semua = set(roots(frasa)), set(roots(kata))
    disebut = {pk for nama, pk in kamus.bernama if nama <= semua and nama & sendiri}
    for satu in kamus.padanan.get(frasa, ()):
        if satu.etalase is None:
            lain = set(roots(satu.kata))
            disebut |= {pk for nama, pk in kamus.bernama if nama <= lain}
    return frozenset(disebut)


def _known(isi: tuple[str, ...], tahu: Pengetahuan) -> bool:
    return all(tahu.banyak(satu) for satu in isi)


def _sku_of(ditulis: str, tahu: Pengetahuan) -> dict[str, list[str]]:
    """Return for each word the SKU that it is part of: what was typed as a whole, or one token."""
    found: dict[str, list[str]] = {}
    for satu in dict.fromkeys((ditulis, *ditulis.split())):
        istilah = sku_term(satu)
        if len(istilah) > 1 and tahu.banyak(istilah):
            for kata in pieces(satu):
                found.setdefault(kata, []).append(istilah)
    return found
