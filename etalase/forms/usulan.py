from django import forms

from etalase.models import DasarUsulan, Etalase, JenisPengadaan, Rumpun, UsulanEtalase
from etalase.services.usulan import IsianUsulan
from katalog.core.teks import TeksField


class UsulanForm(forms.Form):
    """What a proposal asks for: a name, where it would stand, and why it is needed."""

    nama = TeksField(
        label="Nama etalase",
        min_length=4,
        max_length=120,
        help_text="Contoh: Jasa Pemetaan Udara.",
        error_messages={
            "required": "Isi nama etalase, contoh Jasa Pemetaan Udara.",
            "min_length": "Nama etalase paling sedikit 4 huruf.",
        },
    )
    jenis = forms.ChoiceField(
        label="Jenis pengadaan",
        choices=[("", "Pilih"), *JenisPengadaan.choices],
        error_messages={"required": "Pilih jenis pengadaan: barang, jasa, atau konstruksi."},
    )
    rumpun = forms.ModelChoiceField(
        label="Kelompok etalase",
        queryset=Rumpun.objects.all(),
        empty_label="Pilih",
        error_messages={"required": "Pilih kelompok yang paling dekat."},
    )
    dasar_usulan = forms.ChoiceField(
        label="Dasar usulan",
        choices=[("", "Pilih"), *DasarUsulan.choices],
        error_messages={"required": "Pilih dasar usulan."},
    )
    uraian = TeksField(
        label="Mengapa etalase ini dibutuhkan?",
        min_length=20,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Siapa yang membutuhkan, untuk apa, dan kira-kira berapa banyak setahun.",
        error_messages={
            "required": "Ceritakan kebutuhannya, paling sedikit 20 huruf.",
            "min_length": "Ceritakan kebutuhannya, paling sedikit 20 huruf.",
            "max_length": "Cerita paling banyak 2.000 huruf.",
        },
    )

    def isian(self) -> IsianUsulan:
        """Return the valid form as the service takes it."""
        data = self.cleaned_data
        return IsianUsulan(
            nama=" ".join(data["nama"].split()),
            jenis=data["jenis"],
            rumpun_id=data["rumpun"].pk,
            dasar_usulan=data["dasar_usulan"],
            uraian=data["uraian"],
        )


def awal_usulan(usulan: UsulanEtalase) -> dict[str, object]:
    """Return the values that a proposal's form starts with."""
    etalase: Etalase = usulan.etalase
    return {
        "nama": etalase.nama,
        "jenis": etalase.jenis,
        "rumpun": etalase.rumpun_id,
        "dasar_usulan": usulan.dasar_usulan,
        "uraian": usulan.uraian,
    }
