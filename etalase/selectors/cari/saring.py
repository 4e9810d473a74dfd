"""Filters and counts over candidates: each group of options ignores its own ticks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from math import prod
from typing import Any

import numpy as np

from etalase.selectors.cari.cocok import Kandidat
from etalase.selectors.cari.kini import (
    IMPOR,
    KIRIM_HARI,
    PDN,
    PDN_BERTKDN,
    PDN_UTAMA,
    PDN_WAJIB,
    SIFAT,
    TEMPAT,
    TINGKAT_PDN,
    Ruang,
)
from etalase.selectors.cari.kolom import HALAL, KOPERASI, SKALA, SNI, TANPA_WILAYAH
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.cari.segmen import Larik, Segmen
from etalase.selectors.saringan import USAHA_SKALA

SERTIFIKAT = {"sni": SNI, "halal": HALAL}
PDN_PILIHAN = {
    "utama": (PDN_UTAMA,),
    "dalam_negeri": (PDN_UTAMA, PDN_WAJIB, PDN_BERTKDN, PDN),
    "impor": (IMPOR,),
}
# Beside these numbers of small classes, every kind of business that the number belongs to.
USAHA: dict[str, tuple[int, ...]] = {
    nama: tuple(SKALA.index(satu) | badan for satu in skala for badan in (0, KOPERASI))
    for nama, skala in USAHA_SKALA.items()
} | {"koperasi": tuple(urut | KOPERASI for urut in range(len(SKALA)))}


@dataclass(slots=True)
class Tersaring:
    """The candidates of one segment after each filter: what fits all, and what fits but one."""

    kandidat: Kandidat
    dasar: Larik
    lolos: dict[str, Larik]
    _diingat: dict[str, Larik] = field(default_factory=dict)
    _nomor: dict[str, Larik] = field(default_factory=dict)

    @property
    def semua(self) -> Larik:
        return self.without("")

    def without(self, nama: str) -> Larik:
        """Return which candidates fit every filter but this one."""
        # The same answer serves every group that has no tick.
        kunci = nama if nama in self.lolos else ""
        if kunci not in self._diingat:
            lain = (satu for grup, satu in self.lolos.items() if grup != kunci)
            self._diingat[kunci] = reduce(np.logical_and, lain, self.dasar)
        return self._diingat[kunci]

    def numbers(self, nama: str) -> Larik:
        """Return the documents that fit every filter but this one."""
        kunci = nama if nama in self.lolos else ""
        if kunci not in self._nomor:
            ada, dok = np.flatnonzero(self.without(kunci)), self.kandidat.dok
            self._nomor[kunci] = ada + dok.start if isinstance(dok, slice) else dok[ada]
        return self._nomor[kunci]


def narrow(ruang: Ruang, kandidat: Kandidat, minta: Permintaan) -> Tersaring:
    """Judge the candidates by each filter that was asked for."""
    lolos = dict(_ticks(ruang, kandidat, minta)) | dict(_limits(ruang, kandidat, minta))
    lolos |= dict(_of_the_api(ruang, kandidat, minta))
    for kode, nilai in minta.spek:
        lolos[f"spek_{kode}"] = _spec(ruang.segmen, kandidat, minta, kode, nilai)
    return Tersaring(kandidat, ruang.kini.tampil[kandidat.dok], lolos)


def _ticks(ruang: Ruang, kandidat: Kandidat, minta: Permintaan) -> Iterator[tuple[str, Larik]]:
    k, kini, dok = ruang.segmen.larik, ruang.kini, kandidat.dok
    if minta.wil:
        daftar = enumerate(ruang.segmen.daftar_kode)
        pilih = [nomor for nomor, kode in daftar if kode in minta.wil]
        yield "wil", _among(pilih, TANPA_WILAYAH + 1)[k["wilayah"][dok]]
    if minta.usaha:
        pilih = [nomor for nama in minta.usaha for nomor in USAHA[nama]]
        yield "usaha", _among(pilih, 2 * KOPERASI)[k["kelas"][dok]]
    if minta.tkdn:
        yield "tkdn", kini.tkdn[dok] >= min(kini.langkah[nama] for nama in minta.tkdn)
    if minta.pdn:
        pilih = [nomor for nama in minta.pdn for nomor in PDN_PILIHAN[nama]]
        yield "pdn", _among(pilih, TINGKAT_PDN)[kini.pdn[dok]]
    if minta.sertifikat:
        bit = sum(SERTIFIKAT[nama] for nama in minta.sertifikat)
        yield "sertifikat", (k["sertifikat"][dok] & bit) > 0


def _limits(ruang: Ruang, kandidat: Kandidat, minta: Permintaan) -> Iterator[tuple[str, Larik]]:
    setempat, dok = ruang.setempat, kandidat.dok
    if minta.kirim is not None:
        yield "kirim", ruang.segmen.larik["hari"][dok] <= minta.kirim
    if minta.harga_min is not None:
        yield "harga_min", setempat.harga[dok] >= minta.harga_min
    if minta.harga_maks is not None:
        yield "harga_maks", setempat.harga[dok] <= minta.harga_maks
    if minta.layani:
        yield "layani", setempat.dilayani[dok]


def _of_the_api(ruang: Ruang, kandidat: Kandidat, minta: Permintaan) -> Iterator[tuple[str, Larik]]:
    k, dok = ruang.segmen.larik, kandidat.dok
    if minta.penyedia is not None:
        yield "penyedia", k["penyedia"][dok] == minta.penyedia
    if minta.tkdn_min is not None:
        yield "tkdn_min", ruang.kini.tkdn[dok] >= minta.tkdn_min
    if minta.dasar_min is not None:
        yield "dasar_min", k["harga"][dok] >= minta.dasar_min
    if minta.dasar_maks is not None:
        yield "dasar_maks", k["harga"][dok] <= minta.dasar_maks


def _among(pilih: Sequence[int], panjang: int) -> Larik:
    """Return a table that tells of each small number whether it is one of these."""
    tabel = np.zeros(panjang, bool)
    tabel[pilih] = True
    return tabel


def _spec(
    segmen: Segmen, kandidat: Kandidat, minta: Permintaan, kode: str, nilai: frozenset[str]
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


def count(ruang: Ruang, hasil: Tersaring) -> dict[str, Counter[str]]:
    """Count each option among what fits the filters of all other groups."""
    kini, kode = ruang.kini, ruang.segmen.daftar_kode
    kelas, kab = _tally(hasil, ("usaha", "wil"), kini.tempat, TEMPAT)
    grup = ("sertifikat", "pdn", "tkdn", "kirim")
    tanda, pdn, tkdn, hari = _tally(hasil, grup, kini.sifat, SIFAT)
    return {
        "wil": Counter({satu: int(kab[nomor]) for nomor, satu in enumerate(kode) if kab[nomor]}),
        "usaha": Counter({nama: sum(kelas[n] for n in isi) for nama, isi in USAHA.items()}),
        "tkdn": Counter({nama: sum(tkdn[: n + 1]) for n, nama in enumerate(kini.langkah)}),
        "kirim": Counter({str(n): sum(hari[: n + 1]) for n in KIRIM_HARI}),
        "pdn": Counter({nama: sum(pdn[n] for n in isi) for nama, isi in PDN_PILIHAN.items()}),
        "sertifikat": Counter(
            {
                nama: sum(satu for nomor, satu in enumerate(tanda) if nomor & bit)
                for nama, bit in SERTIFIKAT.items()
            }
        ),
    }


def _tally(
    hasil: Tersaring, grup: tuple[str, ...], kode: Larik, bentuk: tuple[int, ...]
) -> list[list[int]]:
    """Return how many documents have each value of each group, from codes that pack the groups."""
    dihitung: dict[str, Larik] = {}
    semua = []
    for sumbu, nama in enumerate(grup):
        # Groups without a tick of their own are counted over the same documents, in one pass.
        kunci = nama if nama in hasil.lolos else ""
        if kunci not in dihitung:
            isi = kode[hasil.numbers(kunci)]
            dihitung[kunci] = np.bincount(isi, minlength=prod(bentuk)).reshape(bentuk)
        lain = tuple(n for n in range(len(bentuk)) if n != sumbu)
        semua.append([int(satu) for satu in dihitung[kunci].sum(axis=lain)])
    return semua


def count_specs(
    ruang: Ruang, minta: Permintaan, hasil: Tersaring, daftar: Sequence[str]
) -> dict[str, Counter[str]]:
    """Count the values of these key specs of the etalase in question, by option."""
    tally: dict[str, Counter[str]] = {}
    for kode in daftar:
        tally[kode] = Counter()
        kodean = ruang.segmen.spec_codes(minta.etalase or 0, kode)
        if kodean is None:
            continue
        isi, nilai = kodean
        cocok = _in_slice(ruang.segmen, hasil.kandidat, minta, isi)
        cocok = cocok[hasil.without(f"spek_{kode}")]
        for nomor, jumlah in enumerate(np.bincount(cocok[cocok >= 0], minlength=len(nilai))):
            if jumlah:
                tally[kode][as_option(nilai[nomor])] += int(jumlah)
    return tally
