"""What is asked, answered and hidden."""

from typing import Any
from uuid import UUID, uuid4

from django import forms

from katalog.core.teks import TeksField


def _tulis(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows, "autocomplete": "off"})


class TanyaForm(forms.Form):
    """A question about a product; a repeated submit is harmless."""

    kunci = forms.UUIDField(widget=forms.HiddenInput)
    pertanyaan = TeksField(
        label="Pertanyaan Anda",
        min_length=10,
        max_length=500,
        help_text="Dibaca semua orang tanpa nama Anda. Jangan menulis nomor telepon atau NIK.",
        error_messages={
            "required": "Tulis pertanyaan Anda.",
            "min_length": "Pertanyaan paling sedikit 10 huruf.",
            "max_length": "Pertanyaan paling banyak 500 huruf.",
        },
        widget=_tulis(3),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, initial={"kunci": uuid4()}, **kwargs)

    @property
    def kunci_sah(self) -> UUID:
        return self.cleaned_data["kunci"]


class JawabTanyaForm(forms.Form):
    jawaban = TeksField(
        label="Jawaban",
        min_length=2,
        max_length=1000,
        error_messages={
            "required": "Tulis jawabannya.",
            "min_length": "Jawaban paling sedikit 2 huruf.",
            "max_length": "Jawaban paling banyak 1.000 huruf.",
        },
        widget=_tulis(3),
    )


class SembunyikanForm(forms.Form):
    alasan = TeksField(
        label="Alasan menyembunyikan",
        min_length=5,
        max_length=200,
        error_messages={
            "required": "Tulis alasannya.",
            "min_length": "Alasan paling sedikit 5 huruf.",
            "max_length": "Alasan paling banyak 200 huruf.",
        },
        widget=_tulis(2),
    )
