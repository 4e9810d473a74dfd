"""What a manager decides about a price that stands out, and how its vendor explains it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid4

from django import forms

from etalase.models import PutusanHarga
from etalase.models.anomali import JAWABAN_MAKS, JAWABAN_MIN
from etalase.selectors.anomali import Tanda
from katalog.core.teks import TeksField


class PutusanForm(forms.Form):
    """A decision on one of the open cases; a repeated submit is harmless."""

    kunci = forms.UUIDField(widget=forms.HiddenInput)
    versi = forms.IntegerField(widget=forms.HiddenInput)
    jenis = forms.ChoiceField(
        label="Yang terlihat",
        error_messages={
            "required": "Pilih yang Anda putuskan.",
            "invalid_choice": "Anomali ini sudah tidak ada atau sudah diputus.",
        },
        widget=forms.RadioSelect,
    )
    putusan = forms.ChoiceField(
        label="Putusan",
        choices=PutusanHarga.choices,
        error_messages={"required": "Pilih putusannya."},
        widget=forms.RadioSelect,
    )
    alasan = TeksField(
        label="Alasan",
        min_length=5,
        max_length=300,
        help_text="Pada permintaan klarifikasi, penyedia membaca kalimat ini.",
        error_messages={
            "required": "Tulis alasannya.",
            "min_length": "Alasan paling sedikit 5 huruf.",
            "max_length": "Alasan paling banyak 300 huruf.",
        },
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, tanda: Iterable[Tanda], versi: int = 0) -> None:
        pilihan = [(satu.jenis.value, satu.kalimat) for satu in tanda]
        awal = {"kunci": uuid4(), "versi": versi}
        if len(pilihan) == 1:
            awal["jenis"] = pilihan[0][0]
        super().__init__(data, initial=awal)
        self.fields["jenis"].choices = pilihan

    @property
    def kunci_sah(self) -> UUID:
        return self.cleaned_data["kunci"]


class KlarifikasiForm(forms.Form):
    """A vendor's answer to one request; a repeated submit is harmless."""

    kunci = forms.UUIDField(widget=forms.HiddenInput)
    jawaban = TeksField(
        label="Penjelasan Anda",
        min_length=JAWABAN_MIN,
        max_length=JAWABAN_MAKS,
        help_text="Dibaca pengelola katalog. Sebutkan alasan harga, misalnya bahan atau ongkos.",
        error_messages={
            "required": "Tulis penjelasan Anda.",
            "min_length": f"Penjelasan paling sedikit {JAWABAN_MIN} huruf.",
            "max_length": "Penjelasan paling banyak 1.000 huruf.",
        },
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "off"}),
    )

    def __init__(self, data: Any = None, *, lama: str = "", **kwargs: Any) -> None:
        super().__init__(data, initial={"kunci": uuid4(), "jawaban": lama}, **kwargs)

    @property
    def kunci_sah(self) -> UUID:
        return self.cleaned_data["kunci"]
