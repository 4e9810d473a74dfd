"""Choosing an etalase and sending a sheet for it (`ux.md` 3.17)."""

from typing import Any

from django import forms

from etalase.forms.draf import BanyakBerkas, BanyakBerkasField
from etalase.models import Etalase
from etalase.selectors.massal import etalase_unggah
from vendors.models import Penyedia


class PilihEtalaseForm(forms.Form):
    """Step 1: which etalase the sheet is for."""

    etalase = forms.ModelChoiceField(
        queryset=Etalase.objects.none(),
        to_field_name="slug",
        label="Etalase",
        empty_label="Pilih etalase",
        widget=forms.Select(attrs={"autocomplete": "off"}),
        error_messages={
            "required": "Pilih etalase.",
            "invalid_choice": "Etalase ini belum menerima produk. Pilih yang lain.",
        },
    )

    def __init__(self, *args: Any, penyedia: Penyedia, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["etalase"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = etalase_unggah(penyedia)


class LembarForm(forms.Form):
    """Step 2: the filled sheet."""

    berkas = forms.FileField(
        label="Berkas produk",
        help_text="Berkas .xlsx atau .csv, paling besar 5 MB dan 1.000 baris.",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv", "autocomplete": "off"}),
        error_messages={
            "required": "Pilih berkas dari templat.",
            "empty": "Berkas kosong. Isi templat, simpan, lalu kirim lagi.",
        },
    )


class FotoMassalForm(forms.Form):
    """Pictures that the column `foto` names."""

    foto = BanyakBerkasField(
        label="Foto produk",
        widget=BanyakBerkas(attrs={"accept": ".zip,image/*", "multiple": True}),
        help_text="Pilih banyak foto, atau satu .zip. Paling besar 50 MB.",
        error_messages={"required": "Pilih foto atau berkas .zip."},
    )
