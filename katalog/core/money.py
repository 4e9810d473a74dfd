"""Whole rupiah: the field, the reading of what people type, and the writing of it."""

import re
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

BATAS_RUPIAH = 10**15
RUPIAH_TERTULIS = re.compile(
    r"(?:Rp\s?)?([0-9]{1,18}|[0-9]{1,3}(?:\.[0-9]{3}){1,5})", re.IGNORECASE
)


class RupiahField(models.PositiveBigIntegerField):  # type: ignore[type-arg]
    """Whole rupiah. There is no sen in a procurement document, so there is no fraction here."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", "Dalam rupiah, tanpa sen.")
        super().__init__(*args, **kwargs)


def parse_rupiah(written: str) -> int:
    """Read an amount as people write it: `1.250.000`, `1250000`, `Rp 1.250.000`.

    Returns whole rupiah. Raises ValidationError for anything else: signs, fractions, exponents,
    digits of other scripts, and amounts of 10^15 and more.
    """
    match = RUPIAH_TERTULIS.fullmatch(written.strip()[:40])
    amount = int(match.group(1).replace(".", "")) if match else BATAS_RUPIAH
    if amount >= BATAS_RUPIAH:
        raise ValidationError("Harga ditulis dengan angka, contoh 1210000.", code="rupiah")
    return amount


def format_rupiah(amount: int) -> str:
    """1250000 -> Rp1.250.000"""
    return f"Rp{amount:,}".replace(",", ".")
