"""The parts of a study as forms. Every part may be saved half filled; the checklist tells."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from etalase.models import CakupanHarga, PersyaratanEtalase, Telaah, TemplatTelaah, TipePelaku
from etalase.services.telaah import IsianTelaah, jalur_kategori
from etalase.state import StatusTelaah
from katalog.core.teks import TeksField

KBLI = re.compile(r"^\d{5}$")


class DaftarField(TeksField):
    """Several short words, separated by commas or lines."""

    def to_python(self, value: Any) -> Any:
        return [
            kata.strip() for kata in re.split(r"[,;\n]", super().to_python(value)) if kata.strip()
        ]

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def run_validators(self, value: Any) -> None:
        """The words are judged one by one by the form."""


class LatarForm(forms.Form):
    uraian = TeksField(
        label="Latar belakang",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    kata_kunci = TeksField(
        label="Kata yang dicari di RUP",
        max_length=120,
        required=False,
        help_text="Dipisah spasi. Kosong berarti nama etalase.",
    )

    def isian(self) -> IsianTelaah:
        return IsianTelaah(bidang=self.cleaned_data)


class SyaratForm(forms.Form):
    tipe_pelaku_usaha = forms.MultipleChoiceField(
        label="Tipe pelaku usaha",
        choices=TipePelaku.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    kbli = DaftarField(
        label="KBLI", required=False, help_text="Lima angka, dipisah koma. Contoh: 42101, 42102."
    )
    harga_cakupan = forms.ChoiceField(
        label="Cakupan harga", choices=[("", "Pilih"), *CakupanHarga.choices], required=False
    )
    harga_dasar = TeksField(label="Sumber harga acuan", max_length=300, required=False)
    harga_bawah = forms.IntegerField(
        label="Harga acuan paling rendah (rupiah)", min_value=0, required=False
    )
    harga_atas = forms.IntegerField(
        label="Harga acuan paling tinggi (rupiah)", min_value=0, required=False
    )

    def clean_kbli(self) -> list[str]:
        salah = [kode for kode in self.cleaned_data["kbli"] if not KBLI.match(kode)]
        if salah:
            raise ValidationError(f"KBLI terdiri dari 5 angka. Perbaiki: {', '.join(salah)}.")
        return self.cleaned_data["kbli"]

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        bawah, atas = data.get("harga_bawah"), data.get("harga_atas")
        if bawah is not None and atas is not None and atas < bawah:
            self.add_error("harga_atas", "Harga paling tinggi tidak boleh di bawah paling rendah.")
        return data

    def isian(self) -> IsianTelaah:
        return IsianTelaah(bidang=self.cleaned_data)


class ProfilForm(forms.Form):
    kategori = TeksField(
        label="Kategori",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Satu baris satu kategori. Anak kategori ditulis: Jalan > Aspal.",
    )
    satuan = DaftarField(
        label="Satuan", required=False, help_text="Dipisah koma. Contoh: unit, m2."
    )
    kbki_dari = TeksField(label="KBKI dari", max_length=12, required=False)
    kbki_sampai = TeksField(label="KBKI sampai", max_length=12, required=False)

    def clean_satuan(self) -> list[str]:
        if any(len(kata) > 30 for kata in self.cleaned_data["satuan"]):
            raise ValidationError("Satuan paling panjang 30 huruf.")
        return self.cleaned_data["satuan"]

    def isian(self) -> IsianTelaah:
        bidang = {k: v for k, v in self.cleaned_data.items() if k != "kategori"}
        baris = [satu for satu in self.cleaned_data["kategori"].splitlines() if satu.strip()]
        return IsianTelaah(bidang=bidang, kategori=baris)


class PersyaratanForm(forms.ModelForm):
    class Meta:
        model = PersyaratanEtalase
        fields = ["label", "kelompok", "jenis_dokumen", "is_wajib", "punya_masa_berlaku"]
        labels = {"label": "Persyaratan"}


PersyaratanFormSet = forms.modelformset_factory(
    PersyaratanEtalase, form=PersyaratanForm, extra=2, can_delete=True
)


def isian_persyaratan(formset: forms.BaseModelFormSet) -> IsianTelaah:
    """Return the requirements of a valid formset, those to be taken away left out."""
    kept = [
        {
            **{k: form.cleaned_data[k] for k in PersyaratanForm.Meta.fields},
            "kode": form.instance.kode,
        }
        for form in formset.forms
        if form.cleaned_data.get("label") and not form.cleaned_data.get("DELETE")
    ]
    return IsianTelaah(persyaratan=kept)


class SalinForm(forms.Form):
    sumber = forms.ModelChoiceField(
        label="Telaah etalase lain",
        queryset=Telaah.objects.filter(status=StatusTelaah.BERLAKU).select_related("etalase"),
        required=False,
    )
    templat = forms.ModelChoiceField(
        label="Templat", queryset=TemplatTelaah.objects.all(), required=False
    )


class AksiForm(forms.Form):
    """What an act may bring along; which of it an act needs is the door's matter."""

    alasan = TeksField(label="Alasan", max_length=200, required=False)
    nomor_sk = TeksField(label="Nomor SK", max_length=80, required=False)
    tanggal_sk = forms.DateField(
        label="Tanggal SK",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    berkas = forms.FileField(
        label="Berkas SK",
        required=False,
        help_text="PDF atau foto, paling besar 10 MB.",
        widget=forms.FileInput(attrs={"accept": "application/pdf,image/*"}),
    )
    teks = TeksField(
        label="Teks pengumuman",
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    mulai = forms.DateField(
        label="Pendaftaran mulai",
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    selesai = forms.DateField(
        label="Pendaftaran selesai",
        required=False,
        help_text="Kosong berarti dibuka terus.",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )


BAGIAN: Mapping[str, type[LatarForm] | type[SyaratForm] | type[ProfilForm]] = {
    "latar": LatarForm,
    "syarat": SyaratForm,
    "profil": ProfilForm,
}


def awal_telaah(telaah: Telaah | None) -> dict[str, Any]:
    """Return the values that the forms of a study start with."""
    if telaah is None:
        return {}
    nama = [n for form in BAGIAN.values() for n in form.base_fields if n != "kategori"]
    awal = {satu: getattr(telaah, satu) for satu in nama}
    return {**awal, "kategori": "\n".join(jalur_kategori(telaah))}
