from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.services.undangan import Calon
from katalog.akun.state import PERAN_OPD, Peran
from katalog.core.teks import TeksField

PILIHAN_PERAN = [("", "Pilih peran"), *((p.value, p.label) for p in Peran if p in PERAN_OPD)]


def _tanggal() -> forms.DateInput:
    return forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class UndangForm(forms.Form):
    nama = TeksField(label="Nama lengkap", max_length=120)
    surel = forms.EmailField(
        label="Surel dinas", help_text="Undangan dikirim ke alamat ini.", max_length=254
    )
    nip = TeksField(
        label="NIP",
        required=False,
        max_length=30,
        help_text="18 angka.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    peran = forms.ChoiceField(
        label="Peran", choices=PILIHAN_PERAN, error_messages={"required": "Pilih peran."}
    )
    nomor_sk = TeksField(label="Nomor SK", max_length=80)
    sampai = forms.DateField(
        label="Bertugas sampai",
        required=False,
        widget=_tanggal(),
        help_text="Kosongkan bila SK tidak menyebut tanggal akhir.",
    )

    def clean_nip(self) -> str:
        nip = "".join(self.cleaned_data["nip"].split())
        if nip and (len(nip) != 18 or not nip.isascii() or not nip.isdigit()):
            raise forms.ValidationError(f"NIP terdiri dari 18 angka. Anda mengisi {len(nip)}.")
        return nip

    def clean_sampai(self) -> date | None:
        sampai: date | None = self.cleaned_data["sampai"]
        if sampai is not None and sampai < timezone.localdate():
            raise forms.ValidationError("Tanggal akhir sudah lewat. Isi tanggal yang akan datang.")
        return sampai

    @property
    def calon(self) -> Calon:
        """The invited person as the service takes it; only after `is_valid()`."""
        return Calon(**self.cleaned_data)


class DelegasiForm(forms.Form):
    """Plh/Plt: who stands in for whom, under which decree, from when to when."""

    digantikan = forms.ChoiceField(label="Pejabat yang digantikan")
    pengganti = forms.ChoiceField(label="Pengganti")
    nomor_sk = TeksField(label="Nomor surat perintah", max_length=80)
    dari = forms.DateField(label="Mulai", widget=_tanggal())
    sampai = forms.DateField(label="Sampai", widget=_tanggal())

    def __init__(
        self, *args: Any, tugas: QuerySet[Penugasan], actor: Pengguna, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        today = timezone.localdate()
        running = [t for t in tugas if t.berlaku_dari <= today and t.menggantikan_id is None]
        self.tetap = {f"{t.pengguna.kode}-{t.peran}": t for t in running}
        self.orang = {t.pengguna.kode: t.pengguna for t in running if t.pengguna_id != actor.pk}
        self.fields["digantikan"].choices = [
            ("", "Pilih pejabat"),
            *((k, f"{t.get_peran_display()}: {t.pengguna.nama}") for k, t in self.tetap.items()),
        ]
        self.fields["pengganti"].choices = [
            ("", "Pilih pengganti"),
            *((kode, orang.nama) for kode, orang in self.orang.items()),
        ]
        self.initial.setdefault("dari", today)

    def clean(self) -> dict[str, Any]:
        isi = super().clean() or {}
        dari, sampai = isi.get("dari"), isi.get("sampai")
        if dari and sampai and sampai < dari:
            self.add_error("sampai", "Tanggal akhir tidak boleh sebelum tanggal mulai.")
        return isi
