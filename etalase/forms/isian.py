"""Fields as people fill them: whole numbers with dots, rupiah, and dates, each with its words."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from katalog.core.money import format_rupiah, parse_rupiah
from katalog.core.teks import TeksField

TANPA_SARAN = {"autocomplete": "off"}
KODE_ANGKA = (
    *("invalid", "min_value", "max_value"),
    *("max_digits", "max_decimal_places", "max_whole_digits"),
)


class BilanganField(forms.Field):
    """A whole number as people write it: `1250` or `1.250`."""

    def __init__(self, *, kurang: int = 0, lebih: int = 10**9, **kwargs: Any) -> None:
        self.kurang, self.lebih = kurang, lebih
        attrs = {"inputmode": "numeric", "maxlength": "14", **TANPA_SARAN}
        super().__init__(widget=forms.TextInput(attrs=attrs), **kwargs)

    def to_python(self, value: Any) -> int | None:
        written = str(value if value is not None else "").strip().replace(".", "")
        if not written:
            return None
        nama = self.label or "Isian"
        if not (written.isascii() and written.isdigit()):
            raise ValidationError(f"{nama} ditulis dengan angka bulat, contoh 40.", code="invalid")
        if not self.kurang <= int(written) <= self.lebih:
            lebih = f"{self.lebih:,}".replace(",", ".")
            raise ValidationError(f"{nama} diisi {self.kurang} sampai {lebih}.", code="batas")
        return int(written)


class RupiahIsian(forms.Field):
    """An amount in whole rupiah, in any of the ways that people write it."""

    def __init__(self, *, kurang: int = 0, **kwargs: Any) -> None:
        self.kurang = kurang
        attrs = {"inputmode": "numeric", "maxlength": "24", **TANPA_SARAN}
        super().__init__(widget=forms.TextInput(attrs=attrs), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        return format_rupiah(value).removeprefix("Rp") if isinstance(value, int) else value

    def to_python(self, value: Any) -> int | None:
        written = str(value if value is not None else "").strip()
        if not written:
            return None
        nama = self.label or "Harga"
        try:
            amount = parse_rupiah(written)
        except ValidationError:
            pesan = f"{nama} ditulis dengan angka, contoh 1210000."
            raise ValidationError(pesan, code="rupiah") from None
        if amount < self.kurang:
            raise ValidationError(f"{nama} paling sedikit Rp{self.kurang}.", code="kurang")
        return amount


def teks(label: str, maks: int, *, wajib: bool = False, **lain: Any) -> TeksField:
    """Return a one-line text field whose messages name it."""
    return TeksField(
        label=label,
        max_length=maks,
        required=wajib,
        widget=lain.pop("widget", None) or forms.TextInput(attrs=TANPA_SARAN),
        error_messages={
            "required": f"Isi {label.lower()}.",
            "max_length": f"{label} paling banyak {maks} huruf.",
            "min_length": f"{label} terlalu pendek.",
        },
        **lain,
    )


def hari(label: str) -> forms.DateField:
    """Return an optional day, written by the date picker of the device."""
    return forms.DateField(
        label=label,
        required=False,
        widget=forms.DateInput(attrs={"type": "date", **TANPA_SARAN}, format="%Y-%m-%d"),
        error_messages={"invalid": f"{label} ditulis tahun-bulan-hari, contoh 2026-12-10."},
    )


def persen(label: str, sampai: int) -> forms.DecimalField:
    """Return an optional percentage from 0 up to and including `sampai`."""
    batas = f"{label} diisi 0 sampai {sampai}, contoh 40,5."
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=0,
        max_value=sampai,
        max_digits=5,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", **TANPA_SARAN}),
        error_messages=dict.fromkeys(KODE_ANGKA, batas),
    )


def pilihan(label: str, daftar: Any, *, wajib: bool = True) -> forms.ChoiceField:
    """Return a select whose messages name it."""
    return forms.ChoiceField(
        label=label,
        choices=daftar,
        required=wajib,
        widget=forms.Select(attrs=TANPA_SARAN),
        error_messages={
            "required": f"Pilih {label.lower()}.",
            "invalid_choice": f"Pilih {label.lower()} dari daftar.",
        },
    )


def point_out(form: forms.Form, temuan: Mapping[str, str]) -> None:
    """Put a reviewer's sentences at their fields of a form that was not sent yet."""
    tempat = {nama: kata for nama, kata in temuan.items() if nama in form.fields}
    if not tempat or form.is_bound:
        return
    form.full_clean()
    form.cleaned_data = {}
    for nama, kata in tempat.items():
        form.add_error(nama, kata)
