"""Cleaning of text that people or machines send."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

# Zero-width and bidirectional controls: invisible in a name, and able to reorder what is read.
TAK_TAMPAK = dict.fromkeys(
    [
        0x00AD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        0xFEFF,
    ]
)


def bersihkan(written: str) -> str:
    """Return the text in NFC without control and invisible characters; newlines and tabs stay.

    Raises ValidationError for NUL and lone surrogates, which no honest keyboard sends.
    """
    if "\x00" in written or any("\ud800" <= letter <= "\udfff" for letter in written):
        raise ValidationError("Teks memuat huruf yang tidak dapat disimpan.", code="teks")
    text = unicodedata.normalize("NFC", written).translate(TAK_TAMPAK)
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) != "Cc")


class TeksField(forms.CharField):
    """A CharField whose value is cleaned before it is measured."""

    def to_python(self, value: Any) -> str:
        return bersihkan(super().to_python(value) or "")
