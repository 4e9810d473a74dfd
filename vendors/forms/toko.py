"""What a vendor changes of itself after registration."""

import re

from django import forms

from katalog.akun.forms.masuk import SandiField
from katalog.akun.state import Peran
from katalog.core.lokal import nomor_hp
from katalog.core.teks import TeksField
from vendors.forms.daftar import ANGKA, digits
from vendors.models import Bank, JenisDokumen

TERIMA = "image/*,.heic,application/pdf"


class RekeningForm(forms.Form):
    bank = forms.ChoiceField(
        label="Bank",
        choices=[("", "Pilih bank"), *Bank.choices],
        widget=forms.Select(attrs={"autocomplete": "off"}),
        error_messages={"required": "Bank belum dipilih. Pilih bank rekening usaha."},
    )
    nomor = TeksField(
        label="Nomor rekening",
        max_length=30,
        widget=forms.TextInput(attrs=ANGKA),
        error_messages={"required": "Nomor rekening kosong. Isi angka di buku tabungan."},
    )
    nama_pemilik = TeksField(
        label="Atas nama",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Atas nama kosong. Isi seperti di buku tabungan."},
    )

    def clean_nomor(self) -> str:
        nomor = digits(self.cleaned_data["nomor"])
        if not re.fullmatch(r"[0-9]{6,20}", nomor):
            raise forms.ValidationError("Nomor rekening 6 sampai 20 angka. Ketik angkanya saja.")
        return nomor


class KodeRekeningForm(RekeningForm):
    """The same account once more, with the code that was mailed for it."""

    bukti = TeksField(
        label="Kode 6 angka dari surel",
        max_length=12,
        widget=forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "kode"}
        ),
        error_messages={"required": "Kode kosong. Isi 6 angka dari surel, atau kirim kode lagi."},
    )


class SandiRekeningForm(RekeningForm):
    """The same account once more, with the password of an owner who has no address."""

    bukti = SandiField(
        label="Sandi Anda",
        kelengkapan="current-password",
        error_messages={"required": "Sandi kosong. Isi sandi yang Anda pakai untuk masuk."},
    )


class BerkasForm(forms.Form):
    jenis = forms.ChoiceField(
        label="Jenis dokumen",
        choices=[("", "Pilih"), *JenisDokumen.choices],
        widget=forms.Select(attrs={"autocomplete": "off"}),
        error_messages={"required": "Jenis dokumen belum dipilih. Pilih salah satu."},
    )
    berkas = forms.FileField(
        label="Berkas",
        help_text="Foto atau PDF, paling besar 5 MB. Foto dari kamera HP boleh.",
        widget=forms.FileInput(attrs={"accept": TERIMA}),
        error_messages={"required": "Berkas belum dipilih. Pilih foto atau PDF."},
    )
    nomor = TeksField(
        label="Nomor dokumen",
        required=False,
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    berlaku_sampai = forms.DateField(
        label="Berlaku sampai",
        required=False,
        help_text="Kosongkan bila berlaku terus.",
        widget=forms.DateInput(attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d"),
        error_messages={"invalid": "Tanggal belum benar. Contoh 31-12-2027."},
    )


class TimForm(forms.Form):
    pengenal = TeksField(
        label="Surel atau nomor HP",
        max_length=254,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "none"}),
        error_messages={"required": "Surel atau HP kosong. Isi milik orang yang diundang."},
    )
    peran = forms.ChoiceField(
        label="Sebagai",
        choices=[
            (Peran.STAF_PENYEDIA.value, Peran.STAF_PENYEDIA.label),
            (Peran.PEMILIK_PENYEDIA.value, Peran.PEMILIK_PENYEDIA.label),
        ],
        initial=Peran.STAF_PENYEDIA.value,
        widget=forms.RadioSelect,
    )

    def clean_pengenal(self) -> str:
        pengenal: str = self.cleaned_data["pengenal"].strip()
        if "@" not in pengenal and nomor_hp(pengenal) is None:
            raise forms.ValidationError("Surel atau HP belum benar. Contoh 0812 3456 7890.")
        return pengenal
