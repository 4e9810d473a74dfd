"""A proposal of a sanction, its decision, and its lifting."""

from typing import Any

from django import forms
from django.utils import timezone

from katalog.core.teks import TeksField
from vendors.selectors.sanksi import dasar_berlaku
from vendors.services.sanksi import UsulSanksi


def _tanggal() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d")


class SanksiForm(forms.Form):
    dasar = forms.ModelChoiceField(
        label="Dasar hukum dan perbuatan",
        queryset=None,
        empty_label="Pilih dasar hukum",
        error_messages={"required": "Pilih dasar hukum.", "invalid_choice": "Pilih dasar hukum."},
        widget=forms.Select(attrs={"autocomplete": "off"}),
    )
    nomor = TeksField(
        label="Nomor surat keputusan",
        max_length=60,
        error_messages={"required": "Isi nomor surat keputusan."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    mulai = forms.DateField(label="Berlaku mulai", widget=_tanggal())
    sampai = forms.DateField(
        label="Berlaku sampai", widget=_tanggal(), help_text="Hari terakhir sanksi."
    )
    alasan = TeksField(
        label="Alasan",
        max_length=500,
        help_text="Dibaca penyedia dan umum.",
        error_messages={"required": "Tulis alasannya. Penyedia akan membacanya."},
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["dasar"].queryset = dasar_berlaku()
        self.fields["mulai"].initial = timezone.localdate

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        mulai, sampai = isi.get("mulai"), isi.get("sampai")
        if sampai and (sampai < timezone.localdate() or (mulai and sampai < mulai)):
            self.add_error("sampai", "Tanggal akhir harus sesudah tanggal mulai.")
        return isi

    def usul(self, penyedia_id: int) -> UsulSanksi:
        """Return the proposal as the service takes it; only after `is_valid()`."""
        isi = self.cleaned_data
        return UsulSanksi(
            penyedia_id=penyedia_id,
            dasar_id=isi["dasar"].pk,
            nomor=isi["nomor"],
            mulai=isi["mulai"],
            sampai=isi["sampai"],
            alasan=isi["alasan"],
        )


class PutusSanksiForm(forms.Form):
    ketik = TeksField(
        label="Ketik nomor surat keputusan",
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    alasan = TeksField(
        label="Alasan membatalkan atau mencabut",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
