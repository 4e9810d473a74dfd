"""The reviewer's decision: each field is accepted, or sent back with a reason."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from django import forms
from django.forms import BoundField
from django.utils import timezone

from katalog.core.teks import TeksField
from vendors.models import AlasanPerbaikan
from vendors.selectors.bidang import bidang_alasan
from vendors.selectors.fakta import Fakta
from vendors.selectors.verifikasi import alasan_berlaku
from vendors.services.perkara import TemuanBaru

TERIMA, PERBAIKI = "terima", "perbaiki"
PUTUSAN = [(TERIMA, "Terima"), (PERBAIKI, "Perbaiki")]


class Baris(NamedTuple):
    """One row of the page: the fact, and the three inputs that judge it."""

    fakta: Fakta
    putusan: BoundField
    alasan: BoundField
    tulis: BoundField


class PeriksaForm(forms.Form):
    """Built from the facts shown; what is not marked counts as accepted."""

    versi = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *args: Any,
        fakta: Iterable[Fakta],
        alasan: Iterable[AlasanPerbaikan],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fakta, daftar = list(fakta), list(alasan)
        for satu in self.fakta:
            self._add(satu, [a for a in daftar if a.bidang in ("", bidang_alasan(satu.bidang))])

    def _add(self, satu: Fakta, alasan: list[AlasanPerbaikan]) -> None:
        nama = satu.label
        self.fields[f"putusan_{satu.bidang}"] = forms.ChoiceField(
            label=f"Putusan {nama}", choices=PUTUSAN, initial=TERIMA, widget=forms.RadioSelect
        )
        self.fields[f"alasan_{satu.bidang}"] = forms.ChoiceField(
            label=f"Alasan {nama}",
            required=False,
            choices=[("", "Pilih alasan"), *((a.kode, a.kalimat) for a in alasan)],
            widget=forms.Select(attrs={"aria-label": f"Alasan {nama}", "autocomplete": "off"}),
        )
        self.fields[f"tulis_{satu.bidang}"] = TeksField(
            label=f"Penjelasan {nama}",
            required=False,
            max_length=500,
            widget=forms.TextInput(
                attrs={"aria-label": f"Penjelasan {nama}", "autocomplete": "off"}
            ),
        )

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        for satu in self.fakta:
            if isi.get(f"putusan_{satu.bidang}") == PERBAIKI and not isi.get(
                f"alasan_{satu.bidang}"
            ):
                self.add_error(f"alasan_{satu.bidang}", f"{satu.label}: pilih alasannya.")
        return isi

    @property
    def baris(self) -> list[Baris]:
        """Return the rows of the page in the order of the facts."""
        return [
            Baris(satu, *(self[f"{awal}_{satu.bidang}"] for awal in ("putusan", "alasan", "tulis")))
            for satu in self.fakta
        ]

    @property
    def temuan(self) -> list[TemuanBaru]:
        """Return the fields sent back; only after `is_valid()`."""
        isi = self.cleaned_data
        return [
            TemuanBaru(f.bidang, isi[f"alasan_{f.bidang}"], isi[f"tulis_{f.bidang}"])
            for f in self.fakta
            if isi[f"putusan_{f.bidang}"] == PERBAIKI
        ]


class PutusKbliForm(forms.Form):
    """The decision on a proposed KBLI; `usulan` is the one that was looked at."""

    usulan = forms.CharField(widget=forms.HiddenInput, required=False)
    alasan = forms.ChoiceField(
        label="Alasan dikembalikan",
        required=False,
        widget=forms.Select(attrs={"autocomplete": "off"}),
    )
    tulis = TeksField(
        label="Penjelasan",
        required=False,
        max_length=500,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        daftar = [a for a in alasan_berlaku(timezone.localdate()) if a.bidang in ("", "kbli")]
        self.fields["alasan"].choices = [
            ("", "Pilih alasan"),
            *((a.kode, a.kalimat) for a in daftar),
        ]

    @property
    def is_setuju(self) -> bool:
        """Tell whether the button of acceptance was pressed."""
        return self.data.get("putusan") == TERIMA

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if not self.is_setuju and not isi.get("alasan") and not self.has_error("alasan"):
            self.add_error("alasan", "KBLI: pilih alasan dikembalikan.")
        return isi
