"""Invented vendors of every size and legal form, spread over the 38 regions."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from katalog.demo.korpus.acak import mix, pick, seed_of, stride, weighted_table
from katalog.demo.korpus.bentuk import BahanEtalase
from katalog.demo.korpus.etalase import ETALASE, TAYANG
from katalog.demo.korpus.nama_usaha import BENTUK, BIDANG, INTI, KOPERASI, PENUTUP
from katalog.demo.korpus.orang import nama_orang
from katalog.demo.korpus.wilayah import address_for, region_for

BENIH = 2026
_SKALA = ("mikro", "kecil", "menengah", "besar")
_TABEL_SKALA = weighted_table((47, 37, 13, 3))
_BENTUK = ("ud", "perorangan", "pt_perorangan", "cv", "koperasi", "pt")
_TABEL_BENTUK = {
    "mikro": weighted_table((42, 20, 13, 16, 9, 0)),
    "kecil": weighted_table((18, 0, 5, 56, 9, 12)),
    "menengah": weighted_table((0, 0, 0, 34, 5, 61)),
    "besar": weighted_table((0, 0, 0, 0, 0, 1)),
}
_PELUANG_PKP = {"mikro": 6, "kecil": 44, "menengah": 96, "besar": 100}
_BANYAK_ETALASE = {"mikro": (1, 2), "kecil": (2, 4), "menengah": (3, 6), "besar": (5, 9)}
# Needs plants, fleets or licences that no micro business has.
_BERAT = frozenset({"ASP", "HMX", "INT", "KR2", "KRS", "PRC", "RMX", "SAB"})
_TABEL_ETALASE = weighted_table([e.bobot for e in TAYANG])


class PenyediaJadi(NamedTuple):
    """One vendor; codes as in `domain.md` 4.5. NIB and NPWP lie in a reserved range (9999…)."""

    nomor: int
    nama: str
    jenis_badan: str
    skala: str
    wilayah_kode: str
    alamat: str
    nib: str
    npwp: str
    telepon: str
    surel: str
    pkp: bool
    etalase: tuple[str, ...]
    kbli: tuple[str, ...]
    tahun_bergabung: int
    pemilik: str
    deskripsi: str


def penyedia_ke(nomor: int, benih: int = BENIH) -> PenyediaJadi:
    """Return vendor number `nomor` (from 0); NIB and NPWP are unique up to a million vendors."""
    acak = mix(nomor, benih ^ 0x9E3)
    utama = _main_etalase(nomor, acak)
    skala = _SKALA[pick(_TABEL_SKALA, acak)]
    if skala == "mikro" and utama.kode in _BERAT:
        skala = "menengah"
    bentuk = _BENTUK[pick(_TABEL_BENTUK[skala], acak >> 9)]
    etalase = _assortment(utama, acak, skala)
    wilayah = region_for(nomor, benih)
    pemilik, _ = nama_orang(nomor + 5000, benih)
    nama = _name(nomor, benih, bentuk, utama.rumpun, pemilik)
    # fmt: off
    return PenyediaJadi(
        nomor=nomor, nama=nama, jenis_badan=bentuk, skala=skala, wilayah_kode=wilayah,
        alamat=address_for(nomor, benih, wilayah),
        nib=f"9999{nomor + 1:09d}", npwp=f"9999{nomor + 1:012d}",
        telepon=f"08990000{nomor % 10_000:04d}", surel=f"usaha@{_slug(nama)}-{nomor + 1}.test",
        pkp=(acak >> 17) % 100 < _PELUANG_PKP[skala], etalase=etalase,
        kbli=tuple(sorted({k for kode in etalase for k in ETALASE[kode].kbli})),
        tahun_bergabung=2020 + (acak >> 25) % 7, pemilik=pemilik, deskripsi=_about(etalase),
    )
    # fmt: on


def lahirkan_penyedia(jumlah: int, benih: int = BENIH) -> list[PenyediaJadi]:
    """Return the first `jumlah` vendors."""
    return [penyedia_ke(nomor, benih) for nomor in range(jumlah)]


def suppliers_by_etalase(daftar: Sequence[PenyediaJadi]) -> dict[str, tuple[int, ...]]:
    """Return for each of the 93 etalase the numbers of its vendors, never none.

    A vendor stands in the tuple as often as its size can carry products (mikro 1 … besar 8).
    """
    hasil: dict[str, list[int]] = {e.kode: [] for e in TAYANG}
    kekuatan = {"mikro": 1, "kecil": 2, "menengah": 4, "besar": 8}
    for penyedia in daftar:
        for kode in penyedia.etalase:
            hasil[kode].extend([penyedia.nomor] * kekuatan[penyedia.skala])
    for urut, pemasok in enumerate(hasil.values()):
        if not pemasok:
            pemasok.append(daftar[urut * 7 % len(daftar)].nomor)
    return {kode: tuple(pemasok) for kode, pemasok in hasil.items()}


@lru_cache(maxsize=16)
def _neighbours(rumpun: str) -> tuple[str, ...]:
    return tuple(e.kode for e in TAYANG if e.rumpun == rumpun)


def _main_etalase(nomor: int, acak: int) -> BahanEtalase:
    """Two rounds over all 93 first, so that none lacks vendors, then by weight."""
    if nomor < 2 * len(TAYANG):
        return TAYANG[nomor * stride(len(TAYANG)) % len(TAYANG)]
    return TAYANG[pick(_TABEL_ETALASE, acak >> 21)]


def _assortment(utama: BahanEtalase, acak: int, skala: str) -> tuple[str, ...]:
    """The main etalase and, for larger vendors, others of its rumpun."""
    sedikit, banyak = _BANYAK_ETALASE[skala]
    jumlah = sedikit + (acak >> 31) % (banyak - sedikit + 1)
    tetangga = _neighbours(utama.rumpun)
    awal = tetangga.index(utama.kode)
    langkah = stride(len(tetangga))
    pilihan = [tetangga[(awal + i * langkah) % len(tetangga)] for i in range(jumlah)]
    if skala == "mikro":
        pilihan = [kode for kode in pilihan if kode not in _BERAT]
    return tuple(dict.fromkeys(pilihan))


def _name(nomor: int, benih: int, bentuk: str, rumpun: str, pemilik: str) -> str:
    acak = mix(nomor, seed_of("nama", benih))
    bidang = pick(BIDANG[rumpun], acak)
    inti, penutup = pick(INTI, acak >> 9), pick(PENUTUP, acak >> 19)
    if bentuk == "perorangan":
        return f"{bidang} {pemilik.split()[0]} {penutup}"
    if bentuk == "koperasi":
        return f"{pick(KOPERASI, acak >> 5)} {inti} {penutup}"
    tengah = f"{bidang} {inti} {penutup}" if acak >> 40 & 1 else f"{inti} {penutup} {bidang}"
    if acak >> 41 & 3 == 0:
        tengah = f"{inti} {penutup}"
    return f"{BENTUK[bentuk]} {tengah}"


def _slug(nama: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", nama.lower()).strip("-")


def _about(etalase: tuple[str, ...]) -> str:
    nama = [ETALASE[kode].nama for kode in etalase[:3]]
    return f"Melayani {', '.join(nama)} untuk satuan kerja di Jawa Timur."
