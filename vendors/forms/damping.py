from django import forms
from django.core.validators import RegexValidator
from django.utils.http import url_has_allowed_host_and_scheme

from katalog.core.teks import TeksField


class KodeForm(forms.Form):
    kode = TeksField(
        label="Kode dari penyedia",
        max_length=7,
        validators=[RegexValidator(r"^[0-9]{3} ?[0-9]{3}$", "Kode terdiri dari 6 angka.")],
        error_messages={"required": "Isi kode 6 angka dari penyedia."},
    )


class TandaForm(forms.Form):
    catatan = TeksField(
        label="Lihat bagian mana?",
        max_length=200,
        error_messages={"required": "Tulis bagian mana yang perlu dilihat."},
    )
    halaman = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def clean_halaman(self) -> str:
        """Keep a page of this site only: the vendor will follow it as a link."""
        alamat: str = self.cleaned_data["halaman"]
        return alamat if url_has_allowed_host_and_scheme(alamat, allowed_hosts=None) else ""
