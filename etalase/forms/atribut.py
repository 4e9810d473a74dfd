"""Form fields from a schema of key specs: one builder for the vendor's form and its preview."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms

from etalase.models import Atribut, SkemaAtribut

AWALAN = "spek_"
DESIMAL_MAKS = 4
BESAR_MAKS = Decimal(10) ** 12
YA_TIDAK = [("", "Pilih"), ("ya", "Ya"), ("tidak", "Tidak")]
_TANPA_ISIAN = {"autocomplete": "off"}


class AngkaField(forms.CharField):
    """A number as people write it, `1.250,5` or `1250,5` or `0.5`; cleaned to Decimal or None."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", **_TANPA_ISIAN})

    def to_python(self, value: Any) -> Any:
        written = (super().to_python(value) or "").replace(" ", "")
        if not written:
            return None
        nilai = _read(written)
        if nilai is None or abs(nilai) >= BESAR_MAKS:
            raise forms.ValidationError(
                f"{self.label} harus angka, misalnya 12 atau 12,5. Tulis tanpa satuan."
            )
        if -int(nilai.as_tuple().exponent) > DESIMAL_MAKS:
            raise forms.ValidationError(f"{self.label}: paling banyak 4 angka di belakang koma.")
        return nilai

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, str) or value is None:
            return value
        return f"{Decimal(str(value)):f}".replace(".", ",")


def _read(written: str) -> Decimal | None:
    if "," in written:
        written = written.replace(".", "").replace(",", ".")
    try:
        nilai = Decimal(written)
    except InvalidOperation:
        return None
    return nilai if nilai.is_finite() else None


class YaTidakField(forms.ChoiceField):
    """Yes or no; not answered stays apart from no."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=YA_TIDAK, **kwargs)

    def clean(self, value: Any) -> bool | None:
        jawab = super().clean(value)
        return None if not jawab else jawab == "ya"

    def prepare_value(self, value: Any) -> Any:
        return {True: "ya", False: "tidak"}.get(value, value)


def atribut_fields(skema: SkemaAtribut) -> dict[str, forms.Field]:
    """Return the fields of a saved schema in its order, named `spek_<kode>`."""
    return fields_of(skema.atribut.all())


def fields_of(daftar: Iterable[Atribut]) -> dict[str, forms.Field]:
    """Return the fields of these attributes, saved or not, in their order (`ux.md` U24)."""
    return {f"{AWALAN}{satu.kode}": _field(satu) for satu in daftar}


def read_atribut(cleaned: Mapping[str, Any], skema: SkemaAtribut) -> dict[str, Any]:
    """Return what `VersiProduk.atribut` stores for cleaned fields; unanswered ones are left out."""
    isi = {satu.kode: cleaned.get(f"{AWALAN}{satu.kode}") for satu in skema.atribut.all()}
    return {kode: _stored(nilai) for kode, nilai in isi.items() if nilai not in (None, "")}


def initial_atribut(isi: Mapping[str, Any]) -> dict[str, Any]:
    """Return the first values of the fields for what a version stores."""
    return {f"{AWALAN}{kode}": nilai for kode, nilai in isi.items()}


def _stored(nilai: Any) -> Any:
    if isinstance(nilai, Decimal):
        return int(nilai) if nilai == nilai.to_integral_value() else float(nilai)
    return nilai.isoformat() if isinstance(nilai, date) else nilai


def _text(**dasar: Any) -> forms.Field:
    return forms.CharField(max_length=200, widget=forms.TextInput(attrs=_TANPA_ISIAN), **dasar)


def _date(**dasar: Any) -> forms.Field:
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", **_TANPA_ISIAN})
    return forms.DateField(widget=widget, **dasar)


_PEMBUAT: dict[str, Callable[..., forms.Field]] = {
    Atribut.Tipe.TEKS: _text,
    Atribut.Tipe.ANGKA: AngkaField,
    Atribut.Tipe.YA_TIDAK: YaTidakField,
    Atribut.Tipe.TANGGAL: _date,
}


def _field(atribut: Atribut) -> forms.Field:
    dasar: dict[str, Any] = {
        "label": atribut.nama,
        "required": atribut.is_wajib,
        "help_text": f"Dalam {atribut.satuan}." if atribut.satuan else "",
        "error_messages": {"required": f"{atribut.nama} belum diisi. Isi lalu simpan lagi."},
    }
    if atribut.tipe == Atribut.Tipe.PILIHAN:
        pilihan = [("", "Pilih"), *((nilai, nilai) for nilai in atribut.pilihan)]
        tak_dikenal = f"{atribut.nama}: pilih salah satu dari daftar."
        dasar["error_messages"]["invalid_choice"] = tak_dikenal
        field: forms.Field = forms.ChoiceField(choices=pilihan, **dasar)
    else:
        field = _PEMBUAT[atribut.tipe](**dasar)
    if isinstance(field.widget, forms.Select):
        field.widget.attrs.update(_TANPA_ISIAN)
    return field
