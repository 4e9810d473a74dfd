"""What an officer and a vendor write about a freeze."""

from typing import Any

from django import forms
from django.utils import timezone

from etalase.state import AlasanBeku
from katalog.core.teks import TeksField

BERKAS = {"accept": "image/*,application/pdf"}
BATAS_BERKAS = "Foto atau PDF, paling besar 5 MB."


def _tulis(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class BekukanForm(forms.Form):
    kode_alasan = forms.ChoiceField(
        label="Jenis alasan",
        choices=[("", "Pilih alasan"), *AlasanBeku.choices],
        error_messages={"required": "Pilih jenis alasannya."},
        widget=forms.Select(attrs={"autocomplete": "off"}),
    )
    alasan = TeksField(
        label="Penjelasan untuk penyedia",
        min_length=5,
        max_length=500,
        error_messages={"required": "Tulis penjelasannya. Penyedia akan membacanya."},
        widget=_tulis(3),
    )
    catatan_umum = TeksField(
        label="Catatan untuk umum",
        min_length=5,
        max_length=200,
        help_text="Dibaca semua orang di halaman produk. Jangan menyebut nama pelapor.",
        error_messages={"required": "Tulis catatan yang dibaca umum."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    sampai = forms.DateField(
        label="Dibekukan sampai",
        required=False,
        help_text="Hari terakhir. Kosongkan bila sampai diangkat pengelola.",
        error_messages={"invalid": "Tulis tanggal yang ada di kalender."},
        widget=forms.DateInput(attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d"),
    )
    bukti = forms.FileField(
        label="Dokumen bukti",
        required=False,
        help_text=f"{BATAS_BERKAS} Hanya dibaca pengelola dan APIP.",
        widget=forms.FileInput(attrs=BERKAS),
    )
    yakin = forms.BooleanField(
        label="Saya sudah membaca akibatnya",
        error_messages={"required": "Baca akibatnya, lalu centang kotak ini."},
    )

    def clean_sampai(self) -> Any:
        sampai = self.cleaned_data["sampai"]
        if sampai and sampai < timezone.localdate():
            raise forms.ValidationError("Hari terakhir tidak boleh sudah lewat.")
        return sampai


class AngkatForm(forms.Form):
    alasan = TeksField(
        label="Alasan mengangkat pembekuan",
        min_length=5,
        max_length=200,
        error_messages={"required": "Tulis mengapa pembekuan diangkat."},
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )


class JawabForm(forms.Form):
    jawaban = TeksField(
        label="Jawaban untuk penyedia",
        min_length=5,
        max_length=500,
        error_messages={"required": "Tulis jawabannya. Penyedia akan membacanya."},
        widget=_tulis(3),
    )


class KeberatanForm(forms.Form):
    uraian = TeksField(
        label="Keberatan Anda",
        min_length=10,
        max_length=1000,
        help_text="Ceritakan mengapa produk ini seharusnya tidak dibekukan.",
        error_messages={
            "required": "Tulis keberatan Anda.",
            "min_length": "Tulis keberatan Anda, minimal 10 huruf.",
        },
        widget=_tulis(5),
    )
    bukti = forms.FileField(
        label="Bukti pendukung",
        required=False,
        help_text=BATAS_BERKAS,
        widget=forms.FileInput(attrs=BERKAS),
    )
