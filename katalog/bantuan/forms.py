from django import forms
from django.core.validators import RegexValidator

from katalog.bantuan.models import CaraDamping, Pengaduan, PermintaanDamping, SesiDamping
from katalog.core.teks import TeksField


class PengaduanForm(forms.Form):
    kategori = forms.ChoiceField(
        label="Tentang apa",
        choices=Pengaduan.Kategori.choices,
        error_messages={"required": "Pilih kategorinya.", "invalid_choice": "Pilih kategorinya."},
    )
    isi = TeksField(
        label="Ceritakan masalahnya",
        min_length=20,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": "Ceritakan masalahnya.",
            "min_length": "Cerita paling sedikit 20 huruf.",
            "max_length": "Cerita paling banyak 2.000 huruf.",
        },
    )
    nama = TeksField(label="Nama", max_length=120, required=False)
    kontak = TeksField(
        label="Surel atau HP",
        max_length=120,
        required=False,
        help_text="Isi bila ingin dihubungi. Tidak ditampilkan ke umum.",
    )


class SaringSesiForm(forms.Form):
    """Which sessions to list; anything unknown is simply no filter."""

    cara = forms.ChoiceField(
        label="Cara", required=False, choices=[("", "Semua"), *CaraDamping.choices]
    )
    wilayah = forms.ChoiceField(label="Kab/kota", required=False)

    def __init__(self, *args, wilayah, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["wilayah"].choices = [("", "Semua"), *wilayah]


class MintaDampingForm(forms.ModelForm):
    nomor_hp = TeksField(
        label="Nomor HP yang bisa dihubungi",
        max_length=20,
        validators=[RegexValidator(r"^(\+62|0)8[0-9 -]{7,16}$", "Nomor HP diawali 08 atau +628.")],
        error_messages={"required": "Isi nomor HP, contoh 0812 3456 7890."},
    )
    cerita = TeksField(
        label="Apa yang membuat bingung?",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    class Meta:
        model = PermintaanDamping
        fields = ["topik", "waktu", "lewat", "nomor_hp", "cerita"]
        labels = {"topik": "Tentang apa", "waktu": "Waktu yang cocok", "lewat": "Lewat"}
        error_messages = {
            "topik": {"required": "Pilih tentang apa."},
            "waktu": {"required": "Pilih waktu yang cocok."},
            "lewat": {"required": "Pilih telepon atau WhatsApp."},
        }


class SesiForm(forms.ModelForm):
    """A session at `/kelola/`; the times are those of the region."""

    class Meta:
        model = SesiDamping
        fields = ["judul", "topik", "cara", "wilayah", "tempat", "mulai", "selesai", "kursi"]
