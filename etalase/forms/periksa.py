"""The reviewer's decision on a product: each field is accepted, or sent back with a reason."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from django import forms
from django.forms import BoundField

from etalase.models import AlasanKurasi
from etalase.selectors.bidang import Beda
from etalase.selectors.cek import Cek
from etalase.services.pemeriksaan import TemuanBaru
from etalase.state import Putusan
from katalog.core.teks import TeksField

TERIMA, PERBAIKI = "terima", "perbaiki"
PUTUSAN = [(TERIMA, "Terima"), (PERBAIKI, "Perbaiki")]


class Baris(NamedTuple):
    """One row of the page: the field, what the checks say of it, and the inputs that judge it."""

    beda: Beda
    cek: Sequence[Cek]
    putusan: BoundField
    alasan: BoundField
    tulis: BoundField


class PeriksaProdukForm(forms.Form):
    """Built from the fields shown; what is not marked counts as accepted."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    tolak = TeksField(
        label="Alasan menolak",
        required=False,
        max_length=200,
        help_text="Hanya untuk menolak. Penyedia membacanya.",
    )

    def __init__(
        self, *args: Any, beda: Iterable[Beda], alasan: Iterable[AlasanKurasi], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.beda, daftar = list(beda), list(alasan)
        for satu in self.beda:
            self._add(satu, [a for a in daftar if a.bidang in ("", satu.bidang)])

    def _add(self, satu: Beda, alasan: list[AlasanKurasi]) -> None:
        nama = satu.label
        self.fields[f"putusan_{satu.bidang}"] = forms.ChoiceField(
            label=f"Putusan {nama}",
            choices=PUTUSAN,
            initial=TERIMA,
            required=False,
            widget=forms.RadioSelect,
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
        for satu in self.beda:
            kurang = not isi.get(f"alasan_{satu.bidang}")
            if isi.get(f"putusan_{satu.bidang}") == PERBAIKI and kurang:
                self.add_error(f"alasan_{satu.bidang}", f"{satu.label}: pilih alasannya.")
        return isi

    def baris(self, cek: Iterable[Cek]) -> list[Baris]:
        """Return the rows of the page in the order of the fields, each with its checks."""
        semua = list(cek)
        return [
            Baris(
                satu,
                [c for c in semua if c.bidang == satu.bidang],
                *(self[f"{awal}_{satu.bidang}"] for awal in ("putusan", "alasan", "tulis")),
            )
            for satu in self.beda
        ]

    @property
    def temuan(self) -> list[TemuanBaru]:
        """Return the fields sent back; only after `is_valid()`."""
        isi = self.cleaned_data
        return [
            TemuanBaru(b.bidang, isi[f"alasan_{b.bidang}"], isi[f"tulis_{b.bidang}"])
            for b in self.beda
            if isi[f"putusan_{b.bidang}"] == PERBAIKI
        ]

    def putusan(self) -> Putusan:
        """Return what the pressed button and the marks mean together."""
        if "tolak_semua" in self.data:
            return Putusan.TOLAK
        if "semua" in self.data or not self.temuan:
            return Putusan.SETUJUI
        return Putusan.MINTA_PERBAIKAN
