from django import forms
from django.contrib.auth.password_validation import validate_password

from katalog.akun.models import Pengguna
from katalog.core.teks import TeksField

PETUNJUK_SANDI = "Paling sedikit 10 huruf atau angka. Boleh kalimat."


class SandiField(forms.CharField):
    """A password as it was typed: spaces count, nothing is cleaned away."""

    def __init__(self, *, kelengkapan: str, **kwargs: object) -> None:
        widget = forms.PasswordInput(attrs={"autocomplete": kelengkapan})
        super().__init__(strip=False, max_length=200, widget=widget, **kwargs)


class MasukForm(forms.Form):
    pengenal = TeksField(
        label="Surel, HP, atau NIP",
        max_length=254,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    sandi = SandiField(label="Sandi", kelengkapan="current-password")
    next = forms.CharField(required=False, widget=forms.HiddenInput)


class KodeForm(forms.Form):
    kode = TeksField(
        label="Kode 6 angka dari aplikasi autentikator",
        max_length=12,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "kode"}
        ),
    )


class CadanganForm(forms.Form):
    kode = TeksField(
        label="Kode cadangan",
        help_text="8 angka dari daftar yang Anda simpan. Tiap kode hanya sekali pakai.",
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
    )


class LupaForm(forms.Form):
    surel = forms.EmailField(
        label="Surel", widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )


class SandiBaruForm(forms.Form):
    """A new password, typed twice, judged by the rules in settings."""

    sandi = SandiField(label="Sandi baru", kelengkapan="new-password", help_text=PETUNJUK_SANDI)
    ulang = SandiField(label="Ulangi sandi baru", kelengkapan="new-password")

    def __init__(self, *args: object, pengguna: Pengguna | None = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.pengguna = pengguna

    def clean_sandi(self) -> str:
        sandi: str = self.cleaned_data["sandi"]
        validate_password(sandi, self.pengguna)
        return sandi

    def clean_ulang(self) -> str:
        ulang: str = self.cleaned_data["ulang"]
        if "sandi" in self.cleaned_data and ulang != self.cleaned_data["sandi"]:
            raise forms.ValidationError("Kedua sandi tidak sama. Ketik ulang.")
        return ulang


class UbahSandiForm(SandiBaruForm):
    lama = SandiField(label="Sandi sekarang", kelengkapan="current-password")
    field_order = ["lama", "sandi", "ulang"]


class TerimaForm(SandiBaruForm):
    """Accepting an invitation: the first password, and consent under UU 27/2022 Pasal 20."""

    setuju = forms.BooleanField(
        label="Saya sudah membaca pemberitahuan privasi dan setuju data saya diolah untuk akun ini",
        error_messages={"required": "Centang persetujuan ini untuk melanjutkan."},
    )
