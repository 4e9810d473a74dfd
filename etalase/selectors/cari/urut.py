"""The published order as one whole number per product: the smaller, the earlier.

Nobody can buy a place in it. What is sold out or not delivered to the region comes last.
"""

from dataclasses import dataclass

import numpy as np

from etalase.selectors.cari.cocok import TINGKAT
from etalase.selectors.cari.kini import Ruang
from etalase.selectors.cari.permintaan import SESUAI, Alasan
from etalase.selectors.cari.saring import Tersaring
from etalase.selectors.cari.segmen import Larik

ACAK_BIT, EMBER_BIT, JARAK_BIT, UMKK_BIT, PDN_BIT, COCOK_BIT = 16, 10, 2, 1, 3, 4
AKHIR_BIT = 62
MASA_DEPAN = 1 << 34


@dataclass(frozen=True, slots=True)
class Urutan:
    """The first of a segment in order: their keys, primary keys and places in the segment."""

    kunci: Larik
    pk: Larik
    dok: Larik


def first(ruang: Ruang, hasil: Tersaring, *, urut: str, sampai: int) -> Urutan:
    """Return the first `sampai` of what fits, in order; equal keys by primary key."""
    lolos = np.flatnonzero(hasil.semua)
    dok = hasil.kandidat.dok
    nomor = lolos + dok.start if isinstance(dok, slice) else dok[lolos]
    kunci = _keys(ruang, nomor, urut, _matched(hasil, lolos))
    if len(kunci) > sampai:
        batas = np.partition(kunci, sampai - 1)[sampai - 1]
        depan = np.flatnonzero(kunci <= batas)
        kunci, nomor = kunci[depan], nomor[depan]
    pk = ruang.segmen.larik["pk"][nomor]
    susun = np.lexsort((pk, kunci))[:sampai]
    return Urutan(kunci[susun], pk[susun], nomor[susun])


def _matched(hasil: Tersaring, lolos: Larik) -> Larik | int:
    cocok = hasil.kandidat.cocok
    return cocok if isinstance(cocok, int) else np.asarray(cocok[lolos])


def _keys(ruang: Ruang, nomor: Larik, urut: str, cocok: Larik | int) -> Larik:
    k, kini, setempat = ruang.segmen.larik, ruang.kini, ruang.setempat
    akhir = (k["habis"][nomor] | ~setempat.dilayani[nomor]).astype("i8") << AKHIR_BIT
    acak = kini.acak[nomor]
    ember = setempat.ember[nomor].astype("i8")
    jauh = ruang.jarak[k["wilayah"][nomor]]
    match urut:
        case "murah":
            return np.asarray(akhir | (setempat.harga[nomor] << 12) | (acak >> 4))
        case "cepat":
            depan = k["hari"][nomor].astype("i8")
        case "dekat":
            depan = jauh
        case "baru":
            return np.asarray(akhir | ((MASA_DEPAN - k["tayang"][nomor]) << ACAK_BIT) | acak)
        case _:
            depan = np.asarray(TINGKAT - cocok)
            depan = (depan << PDN_BIT) | kini.pdn[nomor].astype("i8")
            depan = (depan << UMKK_BIT) | (~kini.umkk[nomor]).astype("i8")
            depan = (depan << JARAK_BIT) | jauh
    return np.asarray(akhir | (depan << (EMBER_BIT + ACAK_BIT)) | (ember << ACAK_BIT) | acak)


def reason(kunci: int, urut: str, harga: int) -> Alasan | None:
    """Read from a key why a product stands there; only the default order tells that much."""
    if urut != SESUAI:
        return None
    depan = (kunci & ((1 << AKHIR_BIT) - 1)) >> (EMBER_BIT + ACAK_BIT)
    jarak = depan & ((1 << JARAK_BIT) - 1)
    umkk = not (depan >> JARAK_BIT) & 1
    pdn = (depan >> (JARAK_BIT + UMKK_BIT)) & ((1 << PDN_BIT) - 1)
    cocok = TINGKAT - (depan >> (JARAK_BIT + UMKK_BIT + PDN_BIT))
    return Alasan(cocok, pdn, umkk, jarak, harga)
