"""Synonyms that people search by, at `/kelola/`; the next search knows them."""

from typing import Any

from django import forms
from django.contrib import admin

from etalase.models import PadananKata
from etalase.selectors.cari.istilah import meaningful
from katalog.akun.admin import TanpaHapus
from katalog.core.teks import bersihkan


class PadananForm(forms.ModelForm):
    class Meta:
        model = PadananKata
        fields = ["kata", "padanan", "etalase", "is_dipakai"]

    def clean(self) -> dict[str, Any]:
        """Words are kept as a search reads them, or a synonym would never be met."""
        isi = super().clean() or {}
        for nama in ("kata", "padanan"):
            tulisan = bersihkan(isi.get(nama, "")).lower().strip()
            if tulisan and not list(meaningful(tulisan)):
                self.add_error(nama, "Kata ini diabaikan pencarian. Tulis nama barangnya.")
            isi[nama] = tulisan
        return isi


@admin.register(PadananKata)
class PadananKataAdmin(TanpaHapus):
    form = PadananForm
    list_display = ["kata", "padanan", "etalase", "is_dipakai"]
    list_filter = ["is_dipakai"]
    list_select_related = ["etalase"]
    search_fields = ["kata", "padanan"]
    autocomplete_fields = ["etalase"]
