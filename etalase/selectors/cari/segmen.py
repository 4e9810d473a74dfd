"""A read-only part of the index: documents as columns, terms as lists of documents.

Documents lie by etalase, so that one etalase is a slice. A term is kept as 64 bits of its hash:
the words themselves are needed for corrections only, and stand in a list of their own.
"""

import hashlib
import json
from array import array
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, Self

import numpy as np

from etalase.selectors.cari.dokumen import Dokumen, Lingkungan, Muatan
from etalase.selectors.cari.istilah import terms_of
from etalase.selectors.cari.kolom import TIPE, columns_of, exceptions_of
from etalase.selectors.cari.teks import TANDA_AKAR

Larik = np.ndarray[Any, Any]
KOSONG_I4: Larik = np.zeros(0, "i4")
KOSONG_U1: Larik = np.zeros(0, "u1")
LARIK = ("istilah", "mulai", "dok", "bobot", "khusus", "spek", *TIPE)


class Segmen:
    """Some documents and how to find them. Everything in it stays as it was built."""

    def __init__(self, larik: Mapping[str, Larik], isi: Mapping[str, Any]) -> None:
        self.larik = larik
        self.daftar_kode: tuple[str, ...] = tuple(isi["daftar_kode"])
        # Code of a key spec to its place in `spek` and its values, by etalase.
        self.letak: dict[int, dict[str, tuple[int, list[Any]]]] = {
            int(etalase): {kode: (awal, nilai) for kode, (awal, nilai) in daftar.items()}
            for etalase, daftar in isi["letak"].items()
        }
        self.kata: dict[str, int] = dict(isi["kata"])
        self.jumlah = len(larik["pk"])

    @classmethod
    def build(cls, muatan: Muatan, sekitar: Lingkungan) -> Self:
        """Index these documents."""
        daftar = sorted(muatan.dokumen, key=lambda satu: (satu.etalase, satu.pk))
        larik = columns_of(daftar, sekitar, muatan.layanan)
        larik["khusus"] = exceptions_of(daftar, sekitar, muatan.khusus)
        kata = _post(daftar, sekitar, larik)
        letak = _specs(daftar, larik)
        isi = {"daftar_kode": sekitar.daftar_kode, "letak": letak, "kata": kata}
        return cls(larik, isi)

    def write(self, folder: Path) -> None:
        """Write the segment into an empty folder, one file per array."""
        for nama in LARIK:
            np.save(folder / f"{nama}.npy", self.larik[nama], allow_pickle=False)
        isi = {
            "daftar_kode": self.daftar_kode,
            "letak": self.letak,
            "kata": list(self.kata.items()),
        }
        (folder / "isi.json").write_text(json.dumps(isi), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Map a saved segment into memory; processes that load the same one share its pages."""
        larik = {
            # Plain views: every slice of a memmap object costs more than the slice itself.
            nama: np.load(folder / f"{nama}.npy", mmap_mode="r", allow_pickle=False).view(
                np.ndarray
            )
            for nama in LARIK
        }
        return cls(larik, json.loads((folder / "isi.json").read_text(encoding="utf-8")))

    def postings(self, istilah: str) -> tuple[Larik, Larik]:
        """Return the documents of a term in their order, and the weight of the term in each."""
        semua = self.larik["istilah"]
        cari = np.uint64(hash_of(istilah))
        letak = int(np.searchsorted(semua, cari))
        if letak >= len(semua) or semua[letak] != cari:
            return KOSONG_I4, KOSONG_U1
        dari, sampai = int(self.larik["mulai"][letak]), int(self.larik["mulai"][letak + 1])
        return self.larik["dok"][dari:sampai], self.larik["bobot"][dari:sampai]

    def slice_of(self, etalase: int) -> slice:
        """Return where the documents of one etalase lie."""
        milik = self.larik["etalase"]
        return slice(
            int(np.searchsorted(milik, etalase, "left")),
            int(np.searchsorted(milik, etalase, "right")),
        )

    @cached_property
    def _menurut_pk(self) -> Larik:
        return np.argsort(self.larik["pk"], kind="stable")

    def places(self, produk: Collection[int], penyedia: Collection[int]) -> Larik:
        """Return where these products, and those of these vendors, lie."""
        urut = self._menurut_pk
        pk = np.fromiter(produk, "i8", len(produk))
        letak = np.searchsorted(self.larik["pk"], pk, sorter=urut)
        di_dalam = letak < self.jumlah
        calon = urut[letak[di_dalam]]
        found = calon[self.larik["pk"][calon] == pk[di_dalam]]
        if penyedia:
            milik = np.fromiter(penyedia, "i4", len(penyedia))
            found = np.union1d(found, np.flatnonzero(np.isin(self.larik["penyedia"], milik)))
        return np.asarray(found)

    def spec_codes(self, etalase: int, kode: str) -> tuple[Larik, list[Any]] | None:
        """Return for the slice of an etalase which value each document has (-1 none), and those."""
        letak = self.letak.get(etalase, {}).get(kode)
        if letak is None:
            return None
        ruas = self.slice_of(etalase)
        awal, nilai = letak
        return self.larik["spek"][awal : awal + ruas.stop - ruas.start], nilai


def hash_of(istilah: str) -> int:
    """Return 64 bits that stand for a term."""
    return int.from_bytes(hashlib.blake2b(istilah.encode(), digest_size=8).digest(), "little")


def _post(
    daftar: Sequence[Dokumen], sekitar: Lingkungan, larik: dict[str, Larik]
) -> list[tuple[str, int]]:
    """Fill in the lists of documents per term; return the plain words and how often each is."""
    nomor_istilah: dict[str, int] = {}
    istilah, dok, bobot = array("I"), array("I"), array("B")
    kosong: Mapping[str, str] = {}
    for nomor, satu in enumerate(daftar):
        for kata, berat in terms_of(satu, sekitar.satuan.get(satu.skema, kosong)).items():
            istilah.append(nomor_istilah.setdefault(kata, len(nomor_istilah)))
            dok.append(nomor)
            bobot.append(berat)
    per_istilah = np.frombuffer(istilah, "u4") if istilah else np.zeros(0, "u4")
    urut = np.argsort(per_istilah, kind="stable")
    banyak = np.bincount(per_istilah, minlength=len(nomor_istilah))
    sidik = np.fromiter(map(hash_of, nomor_istilah), "u8", len(nomor_istilah))
    # The terms by hash; their lists stay where they are, so only the bounds move.
    menurut = np.argsort(sidik, kind="stable")
    awal = np.concatenate(([0], np.cumsum(banyak)))
    susun = (
        np.concatenate([np.arange(awal[t], awal[t + 1]) for t in menurut])
        if len(menurut)
        else np.zeros(0, "i8")
    )
    larik["istilah"] = sidik[menurut]
    larik["mulai"] = np.concatenate(([0], np.cumsum(banyak[menurut]))).astype("i8")
    larik["dok"] = (np.frombuffer(dok, "u4") if dok else np.zeros(0, "u4"))[urut][susun].astype(
        "i4"
    )
    larik["bobot"] = (np.frombuffer(bobot, "u1") if bobot else np.zeros(0, "u1"))[urut][susun]
    return [
        (kata, int(banyak[nomor]))
        for kata, nomor in nomor_istilah.items()
        if kata.isalpha() and not kata.startswith(TANDA_AKAR)
    ]


def _specs(
    daftar: Sequence[Dokumen], larik: dict[str, Larik]
) -> dict[int, dict[str, tuple[int, list[Any]]]]:
    """Code the values of each key spec of each etalase; the codes lie one after the other."""
    per_etalase: dict[int, list[Dokumen]] = {}
    for satu in daftar:
        per_etalase.setdefault(satu.etalase, []).append(satu)
    letak: dict[int, dict[str, tuple[int, list[Any]]]] = {}
    semua: list[Larik] = []
    panjang = 0
    for etalase, milik in per_etalase.items():
        letak[etalase] = {}
        for kode in Counter(kode for satu in milik for kode in satu.atribut):
            nilai: dict[Any, int] = {}
            isi = np.fromiter(
                (
                    -1 if (n := satu.atribut.get(kode)) is None else nilai.setdefault(n, len(nilai))
                    for satu in milik
                ),
                "i4",
                len(milik),
            )
            letak[etalase][kode] = (panjang, list(nilai))
            semua.append(isi)
            panjang += len(milik)
    larik["spek"] = np.concatenate(semua) if semua else KOSONG_I4
    return letak
