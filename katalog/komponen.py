"""The gallery at `/kelola/komponen/`: every component in every state, for people and for axe."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from katalog.core.money import parse_rupiah

BATAS = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)
KUNCI = UUID(int=0)
TANDA = [
    {"label": "Draf", "bentuk": "○", "nada": "netral"},
    {"label": "Menunggu persetujuan PPK", "bentuk": "◐", "nada": "kunyit"},
    {"label": "Dikembalikan ke PP", "bentuk": "↩", "nada": "soga"},
    {"label": "Dikirim", "bentuk": "●", "nada": "nila"},
    {"label": "Selesai", "bentuk": "✓", "nada": "daun"},
    {"label": "Ada masalah", "bentuk": "!", "nada": "mengkudu"},
    {"label": "Dibatalkan", "bentuk": "✕", "nada": "netral"},
]
WARNA = [
    ("nila", ["950", "800", "700", "600", "200", "100", "50"]),
    ("soga", ["800", "700", "600", "300", "100"]),
    ("tinta", ["900", "700", "500"]),
    ("kapas", ["0", "50", "100", "300"]),
    ("makna", ["daun-700", "daun-100", "mengkudu-700", "mengkudu-100", "kunyit-400", "kunyit-100"]),
]
IKON = [
    "cari",
    "keranjang",
    "tugas",
    "pesanan",
    "akun",
    "toko",
    "produk",
    "uang",
    "lokasi",
    "kalender",
    "jam",
    "unduh",
    "cetak",
    "salin",
    "bantuan",
    "gedung",
]
KARTU = [
    {
        "nama": "Kursi rapat rangka besi, dudukan busa",
        "harga": 1_210_000,
        "satuan": "unit",
        "catatan": "",
        "lencana": [{"jenis": "umk", "teks": "UMK"}, {"jenis": "tkdn", "teks": "TKDN 50,4%"}],
        "penyedia": "UD Mebel Lestari",
        "tempat": "Kab. Pasuruan",
        "hari": 5,
    },
    {
        "nama": "Kertas HVS A4 80 gram",
        "harga": 54_500,
        "satuan": "rim",
        "catatan": "",
        "lencana": [{"jenis": "koperasi", "teks": "Koperasi"}],
        "penyedia": "Koperasi Rakit Ngawi",
        "tempat": "Kab. Ngawi",
        "hari": 2,
    },
    {
        "nama": "Nasi kotak rapat, lauk ayam bakar, sayur, buah, dan air mineral 330 ml",
        "harga": None,
        "satuan": "kotak",
        "catatan": "Tidak melayani Kab. Sumenep",
        "lencana": [{"jenis": "halal", "teks": "Halal"}],
        "penyedia": "Dapur Bu Wati",
        "tempat": "Kota Surabaya",
        "hari": 1,
    },
]
OPSI = [
    {"nilai": str(n), "label": nama, "jumlah": jumlah, "dipilih": n == 0}
    for n, (nama, jumlah) in enumerate(
        [
            ("Kab. Pasuruan", 31),
            ("Kota Surabaya", 24),
            ("Kab. Sidoarjo", 18),
            ("Kab. Jombang", 11),
            ("Kab. Ngawi", 9),
            ("Kab. Gresik", 7),
            ("Kab. Sumenep", 0),
            ("Kota Batu", 3),
        ]
    )
]
GARIS_WAKTU = [
    {"keadaan": "sudah", "judul": "Paket dibuat", "waktu": "23 Nov 10.42", "uraian": "Rina (PP)"},
    {
        "keadaan": "sudah",
        "judul": "Disetujui PPK",
        "waktu": "24 Nov 15.10",
        "uraian": "Siti Aminah",
        "dokumen": [{"url": "#garis-waktu", "nama": "Surat Pesanan"}],
    },
    {"keadaan": "kini", "judul": "Dikirim", "waktu": "27 Nov 08.00", "uraian": "truk sendiri"},
    {"keadaan": "masalah", "judul": "Ada masalah", "waktu": "28 Nov", "uraian": "1 meja rusak"},
    {"keadaan": "nanti", "judul": "Dibayar", "waktu": "perkiraan 16 Des"},
]
LANGKAH = [
    {"keadaan": "sudah", "judul": "Usaha"},
    {"keadaan": "kini", "judul": "Berkas"},
    {"keadaan": "nanti", "judul": "Periksa"},
]
ANGKA = [
    {"judul": "Etalase tayang", "nilai": "93", "ket": "16 etalase konstruksi disiapkan"},
    {"judul": "Belanja ke UMK", "nilai": "46,2%", "ket": "di atas target 40%"},
    {"judul": "Nilai transaksi", "nilai": "Rp1,12 triliun", "ket": "contoh, bukan data"},
    {"judul": "Penyedia", "nilai": "–", "ket": "Belum ada data."},
]
TAB = [
    {"url": "#tab", "label": "Perlu saya", "jumlah": 2, "aktif": True},
    {"url": "#tab", "label": "Berjalan", "jumlah": 7},
    {"url": "#tab", "label": "Selesai", "jumlah": None},
]
CHIP = [{"url": "#chip", "label": "Mikro/kecil"}, {"url": "#chip", "label": "TKDN ≥ 25%"}]


class ContohForm(forms.Form):
    """One field of each kind."""

    nama = forms.CharField(label="Nama barang", help_text="Seperti yang dicari pembeli.")
    harga = forms.CharField(label="Harga satuan", help_text="Termasuk PPN, contoh 1210000.")
    tiba = forms.DateField(
        label="Paling lambat tiba", widget=forms.DateInput(attrs={"type": "date"})
    )
    penerima = forms.ChoiceField(label="Penerima", choices=[("1", "Pak Dodi"), ("2", "Bu Rina")])
    alasan = forms.CharField(label="Alasan", widget=forms.Textarea(attrs={"rows": 3}))
    berkas = forms.FileField(label="Sertifikat TKDN", required=False, help_text="PDF, 5 MB.")
    kode = forms.CharField(label="Kode 6 angka dari aplikasi autentikator")
    nomor_rup = forms.CharField(label="Nomor RUP", disabled=True, initial="52318844")
    cara = forms.ChoiceField(
        label="Cara beli",
        widget=forms.RadioSelect,
        choices=[("langsung", "Langsung harga tayang"), ("nego", "Negosiasi")],
    )
    setuju = forms.BooleanField(label="Saya tidak punya benturan kepentingan")

    def clean_harga(self) -> int:
        return parse_rupiah(self.cleaned_data["harga"])


def contoh() -> dict[str, Any]:
    """Return what the gallery shows."""
    return {
        "isian_form": ContohForm(initial={"cara": "langsung"}),
        "galat": ContohForm({"harga": "gratis"}, prefix="galat"),
        "warna": WARNA,
        "ikon_semua": IKON,
        "tanda": TANDA,
        "kartu": KARTU,
        "opsi": OPSI,
        "garis_waktu": GARIS_WAKTU,
        "langkah": LANGKAH,
        "angka": ANGKA,
        "tab": TAB,
        "chip": CHIP,
        "batas": BATAS,
        "kunci": KUNCI,
        "halaman": Paginator(range(140), 24).page(2),
    }


def komponen(request: HttpRequest) -> HttpResponse:
    """Show the gallery; nothing in it is read from the database."""
    return render(request, "katalog/komponen.html", contoh())
