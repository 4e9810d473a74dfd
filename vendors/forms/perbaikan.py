"""The fields that a reviewer sent back, and no others, each with his words at the field."""

from collections.abc import Mapping
from typing import Any

from django import forms

from katalog.core.lokal import nomor_hp
from katalog.core.teks import TeksField
from vendors.forms.daftar import PILIH, SEMUA, AlamatForm, PajakForm, UsahaForm
from vendors.models import JenisDokumen, Penyedia, TemuanPenyedia
from vendors.selectors.bidang import AWALAN_DOKUMEN

# The inputs that answer a finding; the first of them carries the reviewer's sentence.
ISIAN: dict[str, tuple[str, ...]] = {
    "nama": ("nama",),
    "jenis_badan": ("jenis_badan",),
    "skala": ("penjualan_tahunan",),
    "nib": ("nib",),
    "npwp": ("npwp",),
    "nik": ("nik",),
    "pkp": ("is_pkp",),
    "kbli": ("kbli",),
    "alamat": ("alamat",),
    "wilayah": ("wilayah",),
    "jangkauan": ("kirim", "kirim_ke"),
    "telepon": ("telepon",),
    "surel": ("surel",),
    "rekening": ("bank", "rekening", "rekening_nama"),
}
# What may be left empty at registration, but not where a reviewer asks for just that.
DIMINTA = frozenset({"nik", "jenis_badan", "wilayah", "jangkauan", "rekening"})
BERKAS, SAMPAI = "berkas_", "sampai_"


class PerbaikanForm(UsahaForm, PajakForm, AlamatForm):
    """The registration's own inputs and checks, cut down to what was sent back."""

    telepon = TeksField(
        label="Telepon",
        max_length=24,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
        error_messages={"required": "Telepon kosong. Isi nomor yang aktif."},
    )
    surel = forms.EmailField(
        label="Surel",
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": "Surel kosong. Isi surel yang aktif.",
            "invalid": "Surel belum benar. Contoh nama@contoh.com.",
        },
    )

    def __init__(
        self,
        *args: Any,
        penyedia: Penyedia,
        temuan: Mapping[str, TemuanPenyedia],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, initial=_initial(penyedia), **kwargs)
        self.temuan = temuan
        perlu = [nama for bidang in temuan for nama in ISIAN.get(bidang, ())]
        self.fields = {nama: self.fields[nama] for nama in perlu}
        for bidang, satu in temuan.items():
            self._ask(bidang, satu)

    def _ask(self, bidang: str, satu: TemuanPenyedia) -> None:
        kata = f"Kata pemeriksa: {satu.kalimat}"
        if nama := ISIAN.get(bidang):
            field = self.fields[nama[0]]
            if bidang in DIMINTA:
                field.required, field.help_text = True, ""
            field.help_text = f"{kata} {field.help_text}".strip()
        elif (jenis := bidang.removeprefix(AWALAN_DOKUMEN)) in JenisDokumen.values:
            self._ask_file(jenis, kata)

    def _ask_file(self, jenis: str, kata: str) -> None:
        label = str(JenisDokumen(jenis).label)
        self.fields[f"{BERKAS}{jenis}"] = forms.FileField(
            label=label,
            help_text=f"{kata} Foto atau PDF, paling besar 5 MB.",
            error_messages={"required": f"{label}: pilih berkasnya."},
            widget=forms.FileInput(attrs={"accept": "image/*,application/pdf"}),
        )
        self.fields[f"{SAMPAI}{jenis}"] = forms.DateField(
            label=f"{label} berlaku sampai",
            required=False,
            help_text="Kosongkan bila tanpa batas.",
            widget=forms.DateInput(
                attrs={"type": "date", "autocomplete": "off"}, format="%Y-%m-%d"
            ),
        )

    def clean_telepon(self) -> str:
        if (hp := nomor_hp(self.cleaned_data["telepon"])) is None:
            raise forms.ValidationError("Telepon belum benar. Tulis 10 sampai 13 angka.")
        return hp

    @property
    def isi(self) -> dict[str, Any]:
        """Return the corrected facts by input; only after `is_valid()`."""
        return {
            nama: nilai
            for nama, nilai in self.cleaned_data.items()
            if not nama.startswith((BERKAS, SAMPAI))
        }

    @property
    def berkas(self) -> dict[str, tuple[Any, Any]]:
        """Return each new file with its last day, by kind; only after `is_valid()`."""
        isi = self.cleaned_data
        return {
            nama.removeprefix(BERKAS): (isi[nama], isi.get(nama.replace(BERKAS, SAMPAI, 1)))
            for nama in isi
            if nama.startswith(BERKAS)
        }


def _initial(penyedia: Penyedia) -> dict[str, Any]:
    """Return what stands now; numbers that are masked elsewhere are typed anew."""
    return {
        "nama": penyedia.nama,
        "jenis_badan": penyedia.jenis_badan,
        "penjualan_tahunan": penyedia.penjualan_tahunan,
        "nib": penyedia.nib,
        "is_pkp": penyedia.is_pkp,
        "kbli": ", ".join(satu.kode for satu in penyedia.kbli.all()),
        "alamat": penyedia.alamat,
        "wilayah": penyedia.wilayah_id,
        "kirim": SEMUA if penyedia.kirim_semua else PILIH,
        "kirim_ke": [satu.wilayah_id for satu in penyedia.wilayah_layanan.all()],
        "telepon": penyedia.telepon,
        "surel": penyedia.surel,
    }
