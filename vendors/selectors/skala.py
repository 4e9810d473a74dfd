"""The size class of a business by the limits that hold on a day (PP 7/2021 Pasal 35)."""

from datetime import date

from katalog.kebijakan.selectors import policy_rupiah
from vendors.models import SkalaUsaha

_BERBATAS = (SkalaUsaha.MIKRO, SkalaUsaha.KECIL, SkalaUsaha.MENENGAH)


def skala_of(*, modal: int | None, penjualan: int | None, on: date) -> SkalaUsaha:
    """Return the size class; the sales of a year decide where there are any, else the capital.

    Amounts in whole rupiah, capital without land and building. The limit itself still belongs to
    the smaller class. Raises ValueError when both are missing.
    """
    jumlah, ukuran = (penjualan, "penjualan") if penjualan is not None else (modal, "modal")
    if jumlah is None:
        raise ValueError("modal atau penjualan")
    for skala in _BERBATAS:
        if jumlah <= policy_rupiah(f"skala.{ukuran}_max", on, skala.value):
            return skala
    return SkalaUsaha.BESAR
