"""What a reviewer said about a product, as its vendor reads it on his own screens."""

from dataclasses import dataclass
from datetime import datetime

from etalase.models import Produk

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
    return {}


def antre_of(produk: Produk) -> Antre | None:
    """Return where the open review of a product stands, or None when none is open."""
    return None


def layar_of(bidang: str) -> str:
    """Return the screen on which a field is mended."""
    return LAYAR.get(bidang, "harga")
