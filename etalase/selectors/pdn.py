"""The order of choice for domestic products (Perpres 46/2025 Pasal 66), computed when asked."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum

from django.db.models import DecimalField, F, Q
from django.db.models.functions import Coalesce

from etalase.models import Produk, VersiProduk
from etalase.selectors.produk import tkdn_on
from katalog.core.templatetags.katalog import persen
from katalog.kebijakan.selectors import policy_persens

NOL = Decimal(0)
TKDN_MIN, TKDN_BMP_MIN = "pdn.tkdn_min", "pdn.tkdn_bmp_min"


class TingkatPdn(IntEnum):
    """A step of the order; the lower number is chosen first (`domain.md` 1.4)."""

    TKDN_DAN_BMP = 1
    TKDN = 2
    TKDN_RENDAH = 3
    SIINAS = 4
    PERNYATAAN = 5
    IMPOR = 6


@dataclass(frozen=True, slots=True)
class AmbangPdn:
    """The thresholds in force on one day, in percent."""

    tkdn: Decimal
    tkdn_bmp: Decimal


def ambang_pdn(on: date) -> AmbangPdn:
    """Return the thresholds of Perpres 46/2025 Pasal 66 on that day. Raises LookupError."""
    persen_on = policy_persens((TKDN_MIN, TKDN_BMP_MIN), on)
    return AmbangPdn(tkdn=persen_on[TKDN_MIN], tkdn_bmp=persen_on[TKDN_BMP_MIN])


def ada_unggulan(etalase_id: int, on: date, ambang: AmbangPdn) -> bool:
    """Tell whether an etalase shows a product that reaches the TKDN + BMP threshold that day."""
    bmp = Coalesce("versi_tayang__bmp", NOL, output_field=DecimalField())
    masih = Q(versi_tayang__tkdn_berlaku_sampai=None) | Q(versi_tayang__tkdn_berlaku_sampai__gte=on)
    return (
        Produk.objects.tayang()
        .filter(masih, etalase=etalase_id)
        .alias(jumlah=F("versi_tayang__tkdn") + bmp)
        .filter(jumlah__gte=ambang.tkdn_bmp)
        .exists()
    )


def tingkat_pdn(
    versi: VersiProduk, on: date, *, ambang: AmbangPdn, ada_unggulan: bool
) -> TingkatPdn:
    """Return the step of a version on that day.

    `ada_unggulan` tells of the market: whether the etalase shows a product with enough TKDN + BMP.
    Nothing here knows the register of SIINAS, so no product reaches that step.
    """
    if versi.is_impor:
        return TingkatPdn.IMPOR
    tkdn = tkdn_on(versi, on)
    if tkdn is None:
        return TingkatPdn.PERNYATAAN
    if tkdn < ambang.tkdn:
        return TingkatPdn.TKDN_RENDAH
    return TingkatPdn.TKDN_DAN_BMP if ada_unggulan else TingkatPdn.TKDN


def arti_pdn(tingkat: TingkatPdn, ambang: AmbangPdn) -> str:
    """Return what a step means, in the words of the page."""
    minimal = persen(ambang.tkdn)
    unggulan = f"TKDN + BMP minimal {persen(ambang.tkdn_bmp)}"
    return {
        TingkatPdn.TKDN_DAN_BMP: f"TKDN minimal {minimal}; di etalase ini ada {unggulan}.",
        TingkatPdn.TKDN: f"TKDN minimal {minimal}; di etalase ini belum ada {unggulan}.",
        TingkatPdn.TKDN_RENDAH: f"TKDN di bawah {minimal}.",
        TingkatPdn.SIINAS: "Produk dalam negeri yang tercatat di SIINAS.",
        TingkatPdn.PERNYATAAN: "Dalam negeri menurut penyedia, tanpa sertifikat TKDN.",
        TingkatPdn.IMPOR: "Barang impor.",
    }[tingkat]


def label_pdn(tingkat: TingkatPdn) -> str:
    """Return the short name of a step."""
    return "Impor" if tingkat == TingkatPdn.IMPOR else f"Prioritas {tingkat.value}"
