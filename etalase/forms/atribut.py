"""The key specs of an etalase as form fields, in the order of its schema."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms

from etalase.forms.isian import TANPA_SARAN, hari, pilihan, teks
from etalase.models import Atribut, SkemaAtribut

AWALAN = "spek_"
PENJELASAN_MAKS = 200


def atribut_fields(skema: SkemaAtribut | None) -> dict[str, forms.Field]:
    """Return one field per attribute by name `spek_<kode>`; no schema has none."""
    if skema is None:
        return {}
    return {f"{AWALAN}{satu.kode}": _field(satu) for satu in skema.atribut.all()}


def atribut_dari(isi: Mapping[str, Any]) -> dict[str, object]:
    """Return the values of the cleaned spec fields by code of attribute, empty ones left out."""
    return {
        nama.removeprefix(AWALAN): nilai.isoformat() if hasattr(nilai, "isoformat") else nilai
        for nama, nilai in isi.items()
        if nama.startswith(AWALAN) and nilai not in (None, "")
    }


def atribut_awal(atribut: Mapping[str, object]) -> dict[str, object]:
    """Return stored values as the fields expect them."""
    tulis = {True: "ya", False: "tidak"}
    return {
        f"{AWALAN}{kode}": tulis[nilai] if isinstance(nilai, bool) else nilai
        for kode, nilai in atribut.items()
    }


def _field(atribut: Atribut) -> forms.Field:
    field = BENTUK[Atribut.Tipe(atribut.tipe)](atribut)
    field.required = atribut.is_wajib
    field.error_messages["required"] = f"Isi {atribut.nama}."
    return field


def _label(atribut: Atribut) -> str:
    return f"{atribut.nama} ({atribut.satuan})" if atribut.satuan else atribut.nama


def _number(atribut: Atribut) -> forms.Field:
    return forms.FloatField(
        label=_label(atribut),
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", **TANPA_SARAN}),
        error_messages={"invalid": f"{atribut.nama} ditulis dengan angka, contoh 1,2."},
    )


def _choice(atribut: Atribut) -> forms.Field:
    return pilihan(_label(atribut), [("", "Pilih"), *((satu, satu) for satu in atribut.pilihan)])


def _yes_no(atribut: Atribut) -> forms.Field:
    return forms.TypedChoiceField(
        label=_label(atribut),
        choices=[("", "Pilih"), ("ya", "Ya"), ("tidak", "Tidak")],
        coerce=lambda ditulis: ditulis == "ya",
        empty_value=None,
        widget=forms.Select(attrs=TANPA_SARAN),
        error_messages={"invalid_choice": f"{atribut.nama} dijawab ya atau tidak."},
    )


BENTUK: dict[Atribut.Tipe, Callable[[Atribut], forms.Field]] = {
    Atribut.Tipe.TEKS: lambda atribut: teks(_label(atribut), PENJELASAN_MAKS),
    Atribut.Tipe.ANGKA: _number,
    Atribut.Tipe.PILIHAN: _choice,
    Atribut.Tipe.YA_TIDAK: _yes_no,
    Atribut.Tipe.TANGGAL: lambda atribut: hari(_label(atribut)),
}
