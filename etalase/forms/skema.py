"""The rows of the schema builder: choices one per line, a code from the name, at most eight."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import slugify

from etalase.models import Atribut, Etalase
from etalase.models.etalase import ATRIBUT_MAKS

ATRIBUT_MIN = 4
PILIHAN_MIN, PILIHAN_MAKS, HURUF_PILIHAN = 2, 40, 60
KODE_MAKS = 40
BISA_SARING = frozenset({Atribut.Tipe.ANGKA, Atribut.Tipe.PILIHAN, Atribut.Tipe.YA_TIDAK})


class BarisField(forms.CharField):
    """A list that is written one per line; empty lines and repetitions go."""

    widget = forms.Textarea(attrs={"rows": 3, "cols": 18, "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        return lines_of(super().to_python(value) or "")

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > PILIHAN_MAKS:
            raise forms.ValidationError(f"Paling banyak {PILIHAN_MAKS} pilihan.")
        if any(len(satu) > HURUF_PILIHAN for satu in value):
            raise forms.ValidationError(f"Satu pilihan paling panjang {HURUF_PILIHAN} huruf.")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (initial or []) != lines_of(data or "")


def lines_of(teks: str) -> list[str]:
    """Return the lines of a text without the empty and the repeated, in their order."""
    return list(dict.fromkeys(baris.strip() for baris in teks.splitlines() if baris.strip()))


class AtributForm(forms.ModelForm):
    kode = forms.SlugField(
        max_length=KODE_MAKS, required=False, help_text="Kosongkan: dibuat dari nama."
    )
    pilihan = BarisField(required=False, help_text="Satu per baris.")

    class Meta:
        model = Atribut
        exclude: list[str] = []

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or self.cleaned_data
        isi["kode"] = isi.get("kode") or slugify(isi.get("nama", ""))[:KODE_MAKS]
        tipe = isi.get("tipe")
        if tipe != Atribut.Tipe.PILIHAN:
            isi["pilihan"] = []
        elif len(isi.get("pilihan", [])) < PILIHAN_MIN and "pilihan" not in self.errors:
            self.add_error("pilihan", f"Tulis minimal {PILIHAN_MIN} pilihan, satu per baris.")
        if isi.get("satuan") and tipe != Atribut.Tipe.ANGKA:
            self.add_error("satuan", "Satuan hanya untuk angka. Kosongkan atau ganti tipenya.")
        if isi.get("is_saring") and tipe and tipe not in BISA_SARING:
            self.add_error("is_saring", "Saringan hanya untuk angka, pilihan, dan ya atau tidak.")
        return isi


class AtributFormSet(forms.BaseInlineFormSet):
    """At most eight key specs, each code once (`ux.md` 3.20)."""

    def clean(self) -> None:
        kode = [satu.cleaned_data["kode"] for satu in self.left() if satu.cleaned_data.get("kode")]
        if len(self.left()) > ATRIBUT_MAKS:
            raise forms.ValidationError(
                f"Paling banyak {ATRIBUT_MAKS} atribut. Hapus {len(self.left()) - ATRIBUT_MAKS}."
            )
        ganda = sorted({satu for satu in kode if kode.count(satu) > 1})
        if ganda:
            raise forms.ValidationError(f"Kode dipakai dua kali: {', '.join(ganda)}.")
        super().clean()

    def left(self) -> list[forms.ModelForm]:
        """Return the forms that will be rows after saving."""
        return [
            satu
            for satu in self.forms
            if hasattr(satu, "cleaned_data")
            and satu.cleaned_data.get("nama")
            and not satu.cleaned_data.get("DELETE")
        ]


class SkemaForm(forms.ModelForm):
    def clean_etalase(self) -> Etalase:
        etalase: Etalase = self.cleaned_data["etalase"]
        if etalase.skema.exists():
            raise forms.ValidationError("Etalase ini sudah punya skema. Salin versi yang ada.")
        return etalase


def draft_rows(data: Mapping[str, Any], awalan: str = "atribut") -> list[Atribut]:
    """Return unsaved attributes from what stands in the builder now, valid or not."""
    try:
        banyak = int(data.get(f"{awalan}-TOTAL_FORMS", 0))
    except ValueError:
        return []
    rows = (_draft(data, f"{awalan}-{n}-") for n in range(min(max(banyak, 0), 3 * ATRIBUT_MAKS)))
    return [satu for satu in rows if satu][:ATRIBUT_MAKS]


def _draft(data: Mapping[str, Any], awalan: str) -> Atribut | None:
    isi = {nama: data.get(f"{awalan}{nama}", "") for nama in ("nama", "kode", "tipe", "satuan")}
    if not isi["nama"].strip() or isi["tipe"] not in Atribut.Tipe or data.get(f"{awalan}DELETE"):
        return None
    isi["kode"] = slugify(isi["kode"] or isi["nama"])[:KODE_MAKS]
    tanda = {n: bool(data.get(f"{awalan}{n}")) for n in ("is_wajib", "is_saring", "is_banding")}
    return Atribut(**isi, **tanda, pilihan=lines_of(data.get(f"{awalan}pilihan", "")))
