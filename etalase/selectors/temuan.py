"""What a reviewer said about a product, as its vendor reads it on his own screens."""

from dataclasses import dataclass
from datetime import datetime

from etalase.models import Produk
from etalase.selectors.pemeriksaan import (
    pemeriksaan_produk,
    tempat_di_antrean,
    temuan_produk,
)

# The screen on which a field is mended; whatever is not named here stands with the price.
LAYAR = {
    **dict.fromkeys(("nama", "merek", "uraian", "atribut", "etalase"), "isi"),
    **dict.fromkeys(("lingkup", "harga_wilayah"), "wilayah"),
    "foto": "foto",
}


@dataclass(frozen=True, slots=True)
class Antre:
    """Where a review stands: the deadline of the managers, and the place in the queue."""

    batas: datetime
    urutan: int


def temuan_of(produk: Produk | None) -> dict[str, str]:
    """Return what has to be corrected: code of the field, and the whole sentence."""
    if produk is None:
        return {}
    return {bidang: satu.kalimat for bidang, satu in temuan_produk(produk).items()}


def antre_of(produk: Produk) -> Antre | None:
    """Return where the open review of a product stands, or None when none is open."""
    satu = pemeriksaan_produk(produk)
    return Antre(satu.batas, tempat_di_antrean(satu).urutan) if satu else None


def layar_of(bidang: str) -> str:
    """Return the screen on which a field is mended."""
    return LAYAR.get(bidang, "harga")
