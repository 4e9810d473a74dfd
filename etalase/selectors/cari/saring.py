"""Filters and counts over candidates: each group of options ignores its own ticks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

import numpy as np

from etalase.selectors.cari.cocok import Kandidat
from etalase.selectors.cari.kini import Kini, Setempat
from etalase.selectors.cari.kolom import HALAL, KOPERASI, SKALA, SNI, TANPA_WILAYAH
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.cari.segmen import Larik, Segmen
from vendors.models import SkalaUsaha

TKDN_AMBANG = {"40": 4_000, "25": 2_500, "ada": 0}
KIRIM_HARI = (1, 3, 7, 14)
SERTIFIKAT = {"sni": SNI, "halal": HALAL}
SKALA_USAHA = {
    "umk": (SkalaUsaha.MIKRO, SkalaUsaha.KECIL),
    "menengah": (SkalaUsaha.MENENGAH,),
    "besar": (SkalaUsaha.BESAR,),
}
# Beside these numbers of small classes, every kind of business that the number belongs to.
USAHA: dict[str, tuple[int, ...]] = {
    nama: tuple(SKALA.index(satu) | badan for satu in skala for badan in (0, KOPERASI))
    for nama, skala in SKALA_USAHA.items()
} | {"koperasi": tuple(urut | KOPERASI for urut in range(len(SKALA)))}


@dataclass(slots=True)
class Tersaring:
    """The candidates of one segment after each filter: what fits all, and what fits but one."""

    kandidat: Kandidat
    dasar: Larik
    lolos: dict[str, Larik]

    @property
    def semua(self) -> Larik:
        return self.without("")

    def without(self, nama: str) -> Larik:
        """Return which candidates fit every filter but this one."""
        lain = (satu for kunci, satu in self.lolos.items() if kunci != nama)
        return reduce(np.logical_and, lain, self.dasar)


def narrow(
    segmen: Segmen, kini: Kini, setempat: Setempat, kandidat: Kandidat, minta: Permintaan
) -> Tersaring:
    """Judge the candidates by each filter that was asked for."""
    lolos = dict(_filters(segmen, kini, setempat, kandidat, minta))
    return Tersaring(kandidat, kini.tampil[kandidat.dok], lolos)


def _filters(
    segmen: Segmen, kini: Kini, setempat: Setempat, kandidat: Kandidat, minta: Permintaan
) -> Iterator[tuple[str, Larik]]:
    k, dok = segmen.larik, kandidat.dok
    if minta.wil:
        pilih = np.zeros(TANPA_WILAYAH + 1, bool)
        pilih[[n for n, kode in enumerate(segmen.daftar_kode) if kode in minta.wil]] = True
        yield "wil", pilih[k["wilayah"][dok]]
    if minta.usaha:
        pilih = np.zeros(2 * KOPERASI, bool)
        pilih[[n for nama in minta.usaha for n in USAHA[nama]]] = True
        yield "usaha", pilih[k["kelas"][dok]]
    if minta.tkdn:
        yield "tkdn", kini.tkdn[dok] >= min(TKDN_AMBANG[nama] for nama in minta.tkdn)
    if minta.pdn:
        yield "pdn", np.isin(kini.pdn[dok], [int(nama) for nama in minta.pdn])
    if minta.sertifikat:
        bit = sum(SERTIFIKAT[nama] for nama in minta.sertifikat)
        yield "sertifikat", (k["sertifikat"][dok] & bit) > 0
    if minta.kirim is not None:
        yield "kirim", k["hari"][dok] <= minta.kirim
    if minta.harga_min is not None:
        yield "harga_min", setempat.harga[dok] >= minta.harga_min
    if minta.harga_maks is not None:
        yield "harga_maks", setempat.harga[dok] <= minta.harga_maks
    if minta.layani:
        yield "layani", setempat.dilayani[dok]
    for kode, nilai in minta.spek.items():
        if nilai:
            yield f"spek_{kode}", _spec(segmen, kandidat, minta, kode, nilai)


def _spec(
    segmen: Segmen, kandidat: Kandidat, minta: Permintaan, kode: str, nilai: frozenset[Any]
) -> Larik:
    kodean = segmen.spec_codes(minta.etalase or 0, kode)
    if kodean is None:
        return np.zeros(len(segmen.larik["pk"][kandidat.dok]), bool)
    isi, daftar = kodean
    pilih = [n for n, satu in enumerate(daftar) if as_option(satu) in nilai]
    return np.isin(_in_slice(segmen, kandidat, minta, isi), pilih)


def _in_slice(segmen: Segmen, kandidat: Kandidat, minta: Permintaan, isi: Larik) -> Larik:
    if isinstance(kandidat.dok, slice):
        return isi
    return np.asarray(isi[kandidat.dok - segmen.slice_of(minta.etalase or 0).start])


def as_option(nilai: Any) -> str:
    """Return a value of a key spec as it stands in an address."""
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    return str(nilai)


def count(
    segmen: Segmen, kini: Kini, minta: Permintaan, hasil: Tersaring
) -> dict[str, Counter[str]]:
    """Count each option among what fits the filters of all other groups."""
    k, dok = segmen.larik, hasil.kandidat.dok
    kab = np.bincount(k["wilayah"][dok][hasil.without("wil")], minlength=len(segmen.daftar_kode))
    kelas = np.bincount(k["kelas"][dok][hasil.without("usaha")], minlength=2 * KOPERASI)
    tkdn = kini.tkdn[dok][hasil.without("tkdn")]
    hari = np.bincount(
        np.minimum(k["hari"][dok][hasil.without("kirim")], KIRIM_HARI[-1] + 1),
        minlength=KIRIM_HARI[-1] + 2,
    )
    pdn = np.bincount(kini.pdn[dok][hasil.without("pdn")], minlength=5)
    sertifikat = np.bincount(k["sertifikat"][dok][hasil.without("sertifikat")], minlength=4)
    return {
        "wil": Counter({kode: int(kab[n]) for n, kode in enumerate(segmen.daftar_kode) if kab[n]}),
        "usaha": Counter({nama: int(sum(kelas[n] for n in isi)) for nama, isi in USAHA.items()}),
        "tkdn": Counter(
            {nama: int(np.count_nonzero(tkdn >= batas)) for nama, batas in TKDN_AMBANG.items()}
        ),
        "kirim": Counter({str(n): int(hari[: n + 1].sum()) for n in KIRIM_HARI}),
        "pdn": Counter({str(n): int(satu) for n, satu in enumerate(pdn)}),
        "sertifikat": Counter(
            {
                nama: int(sum(satu for n, satu in enumerate(sertifikat) if n & bit))
                for nama, bit in SERTIFIKAT.items()
            }
        ),
    }


def count_specs(
    segmen: Segmen, minta: Permintaan, hasil: Tersaring, daftar: Mapping[str, object]
) -> dict[str, Counter[Any]]:
    """Count the values of these key specs of the etalase in question, by option."""
    tally: dict[str, Counter[Any]] = {}
    for kode in daftar:
        tally[kode] = Counter()
        kodean = segmen.spec_codes(minta.etalase or 0, kode)
        if kodean is None:
            continue
        isi, nilai = kodean
        cocok = _in_slice(segmen, hasil.kandidat, minta, isi)[hasil.without(f"spek_{kode}")]
        for n, jumlah in enumerate(np.bincount(cocok[cocok >= 0], minlength=len(nilai))):
            if jumlah:
                tally[kode][nilai[n]] += int(jumlah)
    return tally
