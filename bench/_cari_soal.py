"""The queries of the search benchmark, drawn with a fixed seed from the catalogue's own words."""

import random
from dataclasses import dataclass, replace
from typing import Any

from etalase.selectors.cari.permintaan import Permintaan

SOAL = 200
TANPA_KATA, SALAH_KETIK, BERSARING, DALAM = 26, 38, 134, 26
PANAS = 60
URUT = ("sesuai",) * 103 + ("murah",) * 46 + ("baru",) * 51


@dataclass(frozen=True, slots=True)
class Soal:
    """One query, with its words as they should be (for references that correct nothing)."""

    minta: Permintaan
    kata: tuple[str, ...]


def mix(kosakata: list[tuple[str, int]], kode_wilayah: list[str], etalase: list[int]) -> list[Soal]:
    """Return the 200 queries of the mix, in the shares of `performance.md` 0."""
    acak = random.Random(2026)
    jenis = acak.sample(range(SOAL), SOAL)
    tanpa = set(jenis[:TANPA_KATA])
    salah = set(jenis[TANPA_KATA : TANPA_KATA + SALAH_KETIK])
    bersaring = set(acak.sample(range(SOAL), BERSARING))
    dalam = set(acak.sample(range(SOAL), DALAM))
    urut = acak.sample(URUT, SOAL)
    semua = []
    for n in range(SOAL):
        kata = () if n in tanpa else _words(acak, kosakata)
        ditulis = list(kata)
        if n in salah:
            ditulis[-1] = _typo(acak, ditulis[-1])
        minta = Permintaan(q=" ".join(ditulis), urut=urut[n], mulai=240 if n in dalam else 0)
        if n in bersaring:
            minta = _filtered(acak, minta, kode_wilayah, etalase)
        semua.append(Soal(minta, kata))
    return semua


def hot(kosakata: list[tuple[str, int]]) -> list[Soal]:
    """Return the commonest words in two orders, without a filter."""
    return [
        Soal(Permintaan(q=kata, urut=urut), (kata,))
        for kata, _ in kosakata[:PANAS]
        for urut in ("sesuai", "murah")
    ]


def multi(semua: list[Soal]) -> tuple[list[Soal], list[Soal]]:
    """Return the filtered queries with several ticks per group, and with one each (drill-down)."""
    banyak = [
        replace(
            satu,
            minta=replace(
                satu.minta, usaha=frozenset({"umk", "menengah"}), tkdn=frozenset({"wajib", "utama"})
            ),
        )
        for satu in semua
        if satu.minta.usaha or satu.minta.tkdn or satu.minta.wil
    ]
    tunggal = [
        replace(
            satu,
            minta=replace(satu.minta, usaha=frozenset({"umk"}), tkdn=frozenset({"wajib"})),
        )
        for satu in banyak
    ]
    return banyak, tunggal


def _words(acak: random.Random, kosakata: list[tuple[str, int]]) -> tuple[str, ...]:
    kata = [satu for satu, _ in kosakata]
    bobot = [jumlah for _, jumlah in kosakata]
    return tuple(dict.fromkeys(acak.choices(kata, bobot, k=acak.choice((1, 1, 2, 2, 3)))))


def _typo(acak: random.Random, kata: str) -> str:
    letak = acak.randrange(1, len(kata) - 1)
    return kata[:letak] + kata[letak + 1] + kata[letak] + kata[letak + 2 :]


def _filtered(
    acak: random.Random, minta: Permintaan, kode_wilayah: list[str], etalase: list[int]
) -> Permintaan:
    pilihan: list[dict[str, Any]] = [
        {"usaha": frozenset({acak.choice(("umk", "koperasi", "menengah"))})},
        {"tkdn": frozenset({acak.choice(("wajib", "utama"))})},
        {"wil": frozenset(acak.sample(kode_wilayah, acak.choice((1, 3))))},
        {"harga_maks": acak.choice((100_000, 1_000_000, 10_000_000))},
        {"kirim": acak.choice((3, 7))},
        {"etalase": acak.choice(etalase)},
    ]
    for isi in acak.sample(pilihan, acak.randint(1, 4)):
        minta = replace(minta, **isi)
    return minta
