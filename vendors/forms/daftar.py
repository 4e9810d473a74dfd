"""The four steps of a registration. Each error names the field, what is wrong and what to do."""

import re
from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password

from katalog.akun.forms.masuk import PETUNJUK_SANDI, SandiField
from katalog.core.lokal import kenali_npwp, nik_sah, nomor_hp
from katalog.core.money import parse_rupiah
from katalog.core.teks import TeksField
from katalog.wilayah.models import Wilayah
from vendors.models import Bank, JenisBadan
from vendors.selectors.turunan import bentuk_dari_nama, wilayah_dari_alamat

ANGKA = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "30"}
KBLI_MAKS = 20
SEMUA, PILIH = "semua", "pilih"
KE_MANA = [(SEMUA, "Seluruh provinsi"), (PILIH, "Pilih kabupaten/kota")]


def digits(written: str) -> str:
    """Return a number as typed in groups without its spaces, dots and dashes."""
    return re.sub(r"[\s.\-]", "", written)


def _banyak(nama: str, panjang: int, nomor: str) -> str:
    if not re.fullmatch(r"[0-9]*", nomor):
        return f"{nama} {panjang} angka. Anda mengetik selain angka. Ketik angkanya saja."
    return f"{nama} {panjang} angka. Anda mengisi {len(nomor)} angka. Periksa lalu lengkapi."


class AkunForm(forms.Form):
    """Step 1: a person with a phone number."""

    nama = TeksField(
        label="Nama Anda",
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Nama kosong. Isi nama Anda seperti di KTP."},
    )
    hp = TeksField(
        label="Nomor HP",
        help_text="Untuk masuk dan untuk kabar pesanan. Contoh 0812 3456 7890.",
        max_length=24,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "type": "tel"}),
        error_messages={"required": "Nomor HP kosong. Isi nomor HP yang aktif."},
    )
    surel = forms.EmailField(
        label="Surel",
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": "Surel belum benar. Contoh nama@contoh.com, atau kosongkan."},
    )
    sandi = SandiField(
        label="Sandi",
        kelengkapan="new-password",
        help_text=PETUNJUK_SANDI,
        error_messages={"required": "Sandi kosong. Buat sandi paling sedikit 10 huruf atau angka."},
    )
    setuju = forms.BooleanField(
        label="Saya sudah membaca pemberitahuan privasi dan setuju data saya diolah",
        error_messages={"required": "Persetujuan belum dicentang. Centang untuk melanjutkan."},
    )

    def clean_hp(self) -> str:
        if (hp := nomor_hp(self.cleaned_data["hp"])) is None:
            raise forms.ValidationError("Nomor HP belum benar. Tulis 10 sampai 13 angka, awali 08.")
        return hp

    def clean_sandi(self) -> str:
        sandi: str = self.cleaned_data["sandi"]
        validate_password(sandi)
        return sandi


class NibForm(forms.Form):
    """Step 2, first half: the number by which OSS is asked."""

    nib = TeksField(
        label="NIB (13 angka)",
        max_length=30,
        widget=forms.TextInput(attrs=ANGKA),
        error_messages={"required": "NIB kosong. Isi 13 angka dari dokumen NIB Anda."},
    )

    def clean_nib(self) -> str:
        nib = digits(self.cleaned_data["nib"])
        if not re.fullmatch(r"[0-9]{13}", nib):
            raise forms.ValidationError(_banyak("NIB", 13, nib))
        return nib


class KbliForm(forms.Form):
    """The business fields as the NIB has them."""

    kbli = TeksField(
        label="KBLI",
        help_text="5 angka dari NIB. Lebih dari satu: pisahkan dengan koma.",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": "KBLI kosong. Isi 5 angka dari dokumen NIB."},
    )

    def clean_kbli(self) -> list[str]:
        kode = [digits(satu) for satu in self.cleaned_data["kbli"].split(",") if satu.strip()]
        for satu in kode:
            if not re.fullmatch(r"[0-9]{5}", satu):
                raise forms.ValidationError(_banyak("KBLI", 5, satu))
        if len(kode) > KBLI_MAKS:
            raise forms.ValidationError(f"KBLI paling banyak {KBLI_MAKS}. Isi yang utama saja.")
        return sorted(set(kode))


class UsahaForm(KbliForm, NibForm):
    """Step 2 where OSS has no answer: the person fills in what we check later."""

    field_order = ("nib", "nama", "jenis_badan", "kbli", "penjualan_tahunan")

    nama = TeksField(
        label="Nama usaha",
        max_length=160,
        widget=forms.TextInput(attrs={"autocomplete": "organization"}),
        error_messages={"required": "Nama usaha kosong. Isi seperti tertulis di NIB."},
    )
    jenis_badan = forms.ChoiceField(
        label="Bentuk usaha",
        help_text="Kosongkan bila tertulis di nama usaha, contoh UD, CV, PT, Koperasi.",
        required=False,
        choices=[("", "Sesuai nama usaha"), *JenisBadan.choices],
        widget=forms.Select(attrs={"autocomplete": "off"}),
        error_messages={"required": "Bentuk usaha belum dipilih. Pilih salah satu."},
    )
    penjualan_tahunan = TeksField(
        label="Penjualan setahun",
        help_text="Dalam rupiah. Usaha baru: isi perkiraan setahun.",
        max_length=30,
        widget=forms.TextInput(attrs={"autocomplete": "off", "inputmode": "numeric"}),
        error_messages={"required": "Penjualan setahun kosong. Isi perkiraan dalam rupiah."},
    )

    def clean_penjualan_tahunan(self) -> int:
        try:
            return parse_rupiah(self.cleaned_data["penjualan_tahunan"])
        except forms.ValidationError as salah:
            pesan = "Penjualan setahun ditulis dengan angka. Contoh 250000000."
            raise forms.ValidationError(pesan) from salah

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("jenis_badan") == "" and "nama" in isi:
            if bentuk := bentuk_dari_nama(isi["nama"]):
                isi["jenis_badan"] = bentuk
            else:
                pesan = "Bentuk usaha belum dipilih dan tidak tertulis di nama. Pilih salah satu."
                self.add_error("jenis_badan", pesan)
        return isi


class PajakForm(forms.Form):
    """Step 3: tax numbers, and where the money goes; that may follow before the first payment."""

    npwp = TeksField(
        label="NPWP (16 angka)",
        help_text="Usaha perorangan: NIK pemilik.",
        max_length=30,
        widget=forms.TextInput(attrs=ANGKA),
        error_messages={"required": "NPWP kosong. Isi 16 angka, atau NIK untuk perorangan."},
    )
    nik = TeksField(
        label="NIK penanggung jawab",
        help_text="Kosongkan bila NPWP di atas sudah NIK.",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs=ANGKA),
    )
    is_pkp = forms.BooleanField(label="Usaha ini PKP (memungut PPN)", required=False)
    bank = forms.ChoiceField(
        label="Bank",
        help_text="Rekening boleh menyusul, sebelum pembayaran pertama.",
        required=False,
        choices=[("", "Pilih bank"), *Bank.choices],
        widget=forms.Select(attrs={"autocomplete": "off"}),
        error_messages={"required": "Bank belum dipilih. Pilih bank rekening usaha."},
    )
    rekening = TeksField(
        label="Nomor rekening",
        required=False,
        max_length=30,
        widget=forms.TextInput(attrs=ANGKA),
        error_messages={"required": "Nomor rekening kosong. Isi angka di buku tabungan."},
    )
    rekening_nama = TeksField(
        label="Atas nama",
        help_text="Kosongkan bila sama dengan nama usaha.",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def clean_npwp(self) -> str:
        nomor = digits(self.cleaned_data["npwp"])
        if re.fullmatch(r"[0-9]{15}", nomor):
            raise forms.ValidationError(
                "NPWP 16 angka. Anda mengisi 15 angka: NPWP lama?"
                " Pakai NIK atau cek di situs pajak."
            )
        if not re.fullmatch(r"[0-9]{16}", nomor):
            raise forms.ValidationError(_banyak("NPWP", 16, nomor))
        if kenali_npwp(nomor) is None:
            raise forms.ValidationError(
                "NPWP ini tidak dikenal. NPWP badan berawal 0; untuk perorangan isi NIK."
            )
        return nomor

    def clean_nik(self) -> str:
        nomor = digits(self.cleaned_data["nik"])
        if not nomor:
            return ""
        if not re.fullmatch(r"[0-9]{16}", nomor):
            raise forms.ValidationError(_banyak("NIK", 16, nomor))
        if not nik_sah(nomor):
            raise forms.ValidationError(
                "NIK ini tidak mungkin: wilayah atau tanggal lahirnya salah. Cocokkan dengan KTP."
            )
        return nomor

    def clean_rekening(self) -> str:
        nomor = digits(self.cleaned_data["rekening"])
        if not nomor:
            return ""
        if not re.fullmatch(r"[0-9]{6,20}", nomor):
            raise forms.ValidationError("Nomor rekening 6 sampai 20 angka. Ketik angkanya saja.")
        return nomor

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        npwp = isi.get("npwp")
        if npwp and "nik" in isi and not isi["nik"]:
            if kenali_npwp(npwp) != "nik":
                self.add_error("nik", "NIK kosong. NPWP badan perlu NIK penanggung jawabnya.")
            else:
                isi["nik"] = npwp
        for satu, lain in (("bank", "rekening"), ("rekening", "bank")):
            if isi.get(lain) and isi.get(satu) == "":
                self.add_error(satu, self.fields[satu].error_messages["required"])
        return isi


class JangkauanForm(forms.Form):
    """Where a business delivers: everywhere in the province, or the places it ticks."""

    kirim = forms.ChoiceField(
        label="Kirim ke",
        choices=KE_MANA,
        initial=SEMUA,
        widget=forms.RadioSelect,
    )
    kirim_ke = forms.ModelMultipleChoiceField(
        label="Kabupaten/kota tujuan",
        queryset=Wilayah.objects.filter(induk__isnull=False).order_by("kode"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if isi.get("kirim") == PILIH and not isi.get("kirim_ke"):
            self.add_error("kirim_ke", "Tujuan kirim kosong. Pilih minimal satu kabupaten/kota.")
        return isi


class AlamatForm(JangkauanForm):
    """Step 4: where the business is, and where it delivers."""

    field_order = ("alamat", "wilayah", "kirim", "kirim_ke", "benar")

    # Preselected: nobody has to touch it.
    kirim = forms.ChoiceField(
        label="Kirim ke",
        required=False,
        choices=KE_MANA,
        initial=SEMUA,
        widget=forms.RadioSelect,
    )
    wilayah = forms.ModelChoiceField(
        label="Kabupaten/kota",
        help_text="Kosongkan bila sudah tertulis di alamat.",
        required=False,
        queryset=Wilayah.objects.filter(induk__isnull=False).order_by("kode"),
        empty_label="Sesuai alamat",
        widget=forms.Select(attrs={"autocomplete": "address-level2"}),
        error_messages={"required": "Kabupaten/kota belum dipilih. Pilih tempat usaha Anda."},
    )
    alamat = TeksField(
        label="Alamat",
        help_text="Dengan kabupaten atau kotanya. Contoh: Jl. Mawar 12, Kota Malang.",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "street-address"}),
        error_messages={"required": "Alamat kosong. Isi jalan, nomor, dan kelurahan."},
    )
    benar = forms.BooleanField(
        label="Saya menyatakan data ini benar",
        error_messages={"required": "Pernyataan belum dicentang. Baca lagi, lalu centang."},
    )

    def clean_kirim(self) -> str:
        return self.cleaned_data["kirim"] or SEMUA

    def clean(self) -> dict[str, Any]:
        isi: dict[str, Any] = super().clean() or {}
        if "wilayah" in self.fields and isi.get("alamat") and not isi.get("wilayah"):
            isi["wilayah"] = wilayah_dari_alamat(isi["alamat"])
            if isi["wilayah"] is None and not self.has_error("wilayah"):
                pesan = "Kabupaten/kota belum dipilih dan tidak terbaca di alamat. Pilih satu."
                self.add_error("wilayah", pesan)
        return isi
