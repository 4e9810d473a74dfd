"""Which stated facts of a product have an end, and which have passed it (`domain.md` 3.5)."""

from datetime import date

from etalase.models import VersiProduk

# Field with the last valid day, and what a person calls it. `domain.md` 3.5 names all four: the
# product goes down when its price, halal, permit or TKDN ends. A vendor whose TKDN ends renews it,
# or takes the claim out; both are changes that a manager looks at.
MASA = (
    ("berlaku_sampai", "Harga"),
    ("halal_berlaku_sampai", "Sertifikat halal"),
    ("izin_edar_berlaku_sampai", "Izin edar"),
    ("tkdn_berlaku_sampai", "Sertifikat TKDN"),
)


def lapsed_on(versi: VersiProduk, on: date) -> list[str]:
    """Return the names of what is no longer valid on that day; the last day itself still counts."""
    return [
        nama
        for kolom, nama in MASA
        if (sampai := getattr(versi, kolom)) is not None and sampai < on
    ]
