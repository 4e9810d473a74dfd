from django import forms

from katalog.bantuan.models import Pengaduan
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
