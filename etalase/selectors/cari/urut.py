"""The published order as one whole number per product: the smaller, the earlier.

Nobody can buy a place in it. What is sold out or not delivered to the region comes last.
"""

from dataclasses import dataclass

import numpy as np

from etalase.selectors.cari.cocok import TINGKAT
from etalase.selectors.cari.kini import Kini, Ruang, Setempat
from etalase.selectors.cari.permintaan import SESUAI, Alasan, Letak, Permintaan
from etalase.selectors.cari.saring import Tersaring
from etalase.selectors.cari.segmen import Larik, Segmen

ACAK_BIT, EMBER_BIT, JARAK_BIT, UMKK_BIT, PDN_BIT, COCOK_BIT = 16, 10, 2, 1, 3, 4
COCOK_GESER = ACAK_BIT + EMBER_BIT + JARAK_BIT + UMKK_BIT + PDN_BIT
AKHIR_BIT = 62
MASA_DEPAN = 1 << 34


@dataclass(frozen=True, slots=True)
class Urutan:
    """The first of a segment in order: their keys, primary keys and places in the segment.

    `lewat` is how many of the segment stand before the place that the page goes on from.
    """

    kunci: Larik
    pk: Larik
    dok: Larik
    lewat: int = 0


def first(ruang: Ruang, hasil: Tersaring, minta: Permintaan) -> Urutan:
    """Return the first of what fits, up to the end of the page; equal keys by primary key.

    Only those behind `minta.batas` count. With `mundur` the order is turned round, and keys are
    negative: the first are the nearest before `batas`. How deep that lies costs nothing.
    """
    nomor = hasil.numbers("")
    kunci = ruang.kunci[nomor]
    sampai, lewat = minta.mulai + minta.jumlah, 0
    if minta.urut == SESUAI:
        kunci += (TINGKAT - _matched(hasil)) << COCOK_GESER
    if minta.batas is not None:
        depan = _before(kunci, ruang.segmen.larik["pk"], nomor, minta.batas, minta.mundur)
        lewat = int(np.count_nonzero(depan))
        sisa = np.flatnonzero(depan if minta.mundur else ~depan)
        kunci, nomor = kunci[sisa], nomor[sisa]
    if minta.mundur:
        kunci = -kunci
    if len(kunci) > sampai:
        batas = np.partition(kunci, sampai - 1)[sampai - 1]
        depan = np.flatnonzero(kunci <= batas)
        kunci, nomor = kunci[depan], nomor[depan]
    pk = ruang.segmen.larik["pk"][nomor]
    susun = np.lexsort((-pk if minta.mundur else pk, kunci))[:sampai]
    return Urutan(kunci[susun], pk[susun], nomor[susun], lewat)


def _before(kunci: Larik, pk: Larik, nomor: Larik, batas: Letak, mundur: bool) -> Larik:
    """Return who stands before a place, and when going forward the one at the place as well."""
    depan = np.asarray(kunci < batas.kunci)
    sama = np.flatnonzero(kunci == batas.kunci)
    milik = pk[nomor[sama]]
    depan[sama] = milik < batas.pk if mundur else milik <= batas.pk
    return depan


def _matched(hasil: Tersaring) -> Larik | int:
    cocok = hasil.kandidat.cocok
    return cocok if isinstance(cocok, int) else np.asarray(cocok[hasil.semua])


def order(segmen: Segmen, kini: Kini, setempat: Setempat, jarak: Larik, urut: str) -> Larik:
    """Return the key of every document in one order, but for how well it fits the words.

    `jarak` is how far each region is from the buyer, by its place in the list. Whose turn it is
    among ties stands in `kini`.
    """
    k = segmen.larik
    akhir = (k["habis"] | ~setempat.dilayani).astype("i8") << AKHIR_BIT
    acak = kini.acak
    ember = setempat.ember.astype("i8")
    jauh = jarak[k["wilayah"]]
    match urut:
        case "murah":
            return np.asarray(akhir | (setempat.harga << 12) | (acak >> 4))
        case "cepat":
            depan = k["hari"].astype("i8")
        case "dekat":
            depan = jauh
        case "baru":
            return np.asarray(akhir | ((MASA_DEPAN - k["tayang"]) << ACAK_BIT) | acak)
        case _:
            depan = (kini.pdn.astype("i8") << UMKK_BIT) | (~kini.umkk).astype("i8")
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
