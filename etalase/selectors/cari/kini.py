"""What follows from the day, the tax and the region, for a whole segment at once.

Nothing here is stored: at midnight and with a new rate the next search computes it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from etalase.selectors.cari.kolom import (
    BOLEH,
    HALAL,
    KOPERASI,
    SANKSI,
    SKALA,
    SNI,
    TAK_PERNAH,
    TANPA_WILAYAH,
)
from etalase.selectors.cari.segmen import Larik, Segmen
from etalase.selectors.pdn import AmbangPdn
from katalog.kebijakan.selectors import Tarif
from vendors.models import SkalaUsaha

# Codes of the domestic tiers of Perpres 46/2025 Pasal 66, the first to be chosen first.
PDN_UTAMA, PDN_WAJIB, PDN_BERTKDN, PDN, IMPOR = range(5)
TINGKAT_PDN = IMPOR + 1
# What people may ask of a certificate; what it takes is the law's of the day (`steps_of`).
UTAMA, WAJIB, ADA = "utama", "wajib", "ada"
TKDN_PILIHAN = (UTAMA, WAJIB, ADA)
KIRIM_HARI = (1, 3, 7, 14)
# Kind of business and region; certificates, tier, TKDN step and days.
TEMPAT = (2 * KOPERASI, TANPA_WILAYAH + 1)
SIFAT = (SNI + HALAL + 1, TINGKAT_PDN, len(TKDN_PILIHAN) + 1, KIRIM_HARI[-1] + 2)
EMBER = 8  # steps of price per doubling: what differs less counts as the same price


@dataclass(frozen=True, slots=True)
class Kini:
    """A segment on one day: what is on display, and what its certificates are worth.

    `langkah` are the steps of TKDN as `steps_of` returns them, `pita` the highest that the
    certificate reaches, `hari` the working days to delivery, all above the last step alike.
    `tempat` and `sifat` pack what is counted together, in the shapes TEMPAT and SIFAT, so that one
    pass over the matches counts several groups.
    """

    langkah: Mapping[str, int]

    tampil: Larik
    tkdn: Larik
    pita: Larik
    pdn: Larik
    umkk: Larik
    hari: Larik
    acak: Larik
    tempat: Larik
    sifat: Larik


@dataclass(frozen=True, slots=True)
class Setempat:
    """A segment as one region sees it: prices in whole rupiah with PPN, and who delivers."""

    harga: Larik
    dilayani: Larik
    ember: Larik


@dataclass(frozen=True, slots=True)
class Ruang:
    """A segment as one search sees it; `kunci` is the order asked for, but for the words."""

    segmen: Segmen
    kini: Kini
    setempat: Setempat
    kunci: Larik


def steps_of(ambang: AmbangPdn) -> dict[str, int]:
    """Return what each of TKDN_PILIHAN takes, in hundredths of a percent, the highest first."""
    langkah = {UTAMA: int(ambang.tkdn_bmp * 100), WAJIB: int(ambang.tkdn * 100), ADA: 0}
    return dict(sorted(langkah.items(), key=lambda isi: -isi[1]))


def on_day(segmen: Segmen, hari: date, ambang: AmbangPdn, etalase_tayang: frozenset[int]) -> Kini:
    """Return what of a segment is on display that day (`models.berlaku_tayang`).

    `ambang` are the thresholds of that day, which the certificates are held against.
    """
    k, h, langkah = segmen.larik, hari.toordinal(), steps_of(ambang)
    bebas = (k["sanksi_dari"] > h) | (k["sanksi_sampai"] <= h)
    boleh = ((k["dagang"] == BOLEH) | (k["dagang"] == SANKSI)) & bebas & (k["dagang_sampai"] >= h)
    buka = np.isin(k["etalase"], np.fromiter(etalase_tayang, "i4", len(etalase_tayang)))
    tampil = boleh & buka & (k["sampai"] >= h) & (k["beku"] < h)
    tkdn = np.where(k["tkdn_sampai"] >= h, k["tkdn"], np.int16(TAK_PERNAH))
    batas: Any = [tkdn >= satu for satu in langkah.values()]
    pita = np.select(batas, range(len(batas)), len(batas)).astype("u1")
    pdn = _tier(segmen, tkdn, langkah)
    hari_kirim = np.minimum(k["hari"], KIRIM_HARI[-1] + 1).astype("u1")
    return Kini(
        langkah=langkah,
        tampil=tampil,
        tkdn=tkdn,
        pita=pita,
        pdn=pdn,
        umkk=_umkk(segmen),
        hari=hari_kirim,
        acak=turn(segmen, hari),
        tempat=_packed(TEMPAT, k["kelas"], k["wilayah"]),
        sifat=_packed(SIFAT, k["sertifikat"], pdn, pita, hari_kirim),
    )


def _packed(bentuk: tuple[int, ...], *kolom: Larik) -> Larik:
    """Return small numbers as one, the last counting fastest, as `reshape` takes them apart."""
    kode = np.zeros(len(kolom[0]), "i8")
    for ukuran, satu in zip(bentuk, kolom, strict=True):
        kode *= ukuran
        kode += satu
    return kode


def in_region(segmen: Segmen, kode: str, tarif: Tarif | None) -> Setempat:
    """Return the prices that a region sees; without one (or an unknown one) the base prices."""
    k = segmen.larik
    harga = np.array(k["harga"])
    urut = segmen.daftar_kode.index(kode) if kode in segmen.daftar_kode else None
    dilayani = np.ones(segmen.jumlah, bool)
    if urut is not None:
        khusus = k["khusus"]
        dari, sampai = np.searchsorted(khusus[:, 0], [urut, urut + 1])
        dok = khusus[dari:sampai, 1]
        harga[dok] = khusus[dari:sampai, 2]
        dijual = ~np.array(k["terpilih"])
        dijual[dok] = True
        dilayani = dijual & ((k["layanan"] >> np.uint64(urut)) & np.uint64(1)).astype(bool)
    if tarif is not None:
        atas = harga * (tarif.perseratus_persen * tarif.dpp_pembilang)
        bawah = 10_000 * tarif.dpp_penyebut
        harga = np.where(k["kena_ppn"], harga + (2 * atas + bawah) // (2 * bawah), harga)
    ember = (np.log2(np.maximum(harga, 1)) * EMBER).astype("i4")
    return Setempat(harga, dilayani, ember)


def distances(daftar_kode: tuple[str, ...], kode: str, dekat: frozenset[str]) -> Larik:
    """Return 0 for the region itself, 1 for its neighbours in a group, 2 elsewhere; by place."""
    jarak = np.full(TANPA_WILAYAH + 1, 2, "i8")
    for urut, satu in enumerate(daftar_kode):
        jarak[urut] = 0 if satu == kode else 1 if satu in dekat else 2
    return jarak if kode else np.zeros_like(jarak)


def _tier(segmen: Segmen, tkdn: Larik, langkah: Mapping[str, int]) -> Larik:
    bmp = np.maximum(segmen.larik["bmp"], 0)
    bersertifikat, wajib = tkdn >= langkah[ADA], tkdn >= langkah[WAJIB]
    utama = wajib & (tkdn + bmp >= langkah[UTAMA])
    pilihan: list[Any] = [utama, wajib, bersertifikat, ~segmen.larik["impor"]]
    return np.select(pilihan, [PDN_UTAMA, PDN_WAJIB, PDN_BERTKDN, PDN], IMPOR).astype("u1")


def _umkk(segmen: Segmen) -> Larik:
    kelas = segmen.larik["kelas"]
    umk = [SKALA.index(satu) for satu in (SkalaUsaha.MIKRO, SkalaUsaha.KECIL)]
    return np.isin(kelas & (KOPERASI - 1), umk) | ((kelas & KOPERASI) > 0)


def turn(segmen: Segmen, hari: date) -> Larik:
    """A number for each product that is another one every day: ties take turns."""
    acak = (segmen.larik["pk"].astype("u8") * np.uint64(0x9E3779B97F4A7C15)) ^ np.uint64(
        hari.toordinal() * 0xD1B54A32D192ED03 % 2**64
    )
    acak ^= acak >> np.uint64(29)
    acak *= np.uint64(0xBF58476D1CE4E5B9)
    return (acak >> np.uint64(48)).astype("i8")
