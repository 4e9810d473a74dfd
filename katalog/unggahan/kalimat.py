"""Every refusal of a file as one sentence: which file, what is wrong, what to do."""

import unicodedata
from pathlib import PurePosixPath

from katalog.core.errors import RuleViolation
from katalog.core.teks import TAK_TAMPAK

NAMA_PALING_PANJANG = 100
NAMA_DI_KALIMAT = 40
CETAK_ULANG = "Cetak ulang dokumen ke PDF biasa, lalu unggah hasilnya."

KALIMAT = {
    "berkas_kosong": "Berkas ‘{nama}’ kosong. Pilih berkas lain.",
    "berkas_terlalu_besar": "Berkas ‘{nama}’ berukuran {besar} MB. Paling besar {batas} MB;"
    " kecilkan dulu atau pilih berkas lain.",
    "berkas_bukan_foto": "Foto harus JPG, PNG, WebP, atau HEIC. Berkas ‘{nama}’ bukan foto.",
    "berkas_bukan_dokumen": "Dokumen harus PDF, JPG, PNG, WebP, atau HEIC."
    " Berkas ‘{nama}’ bukan salah satunya.",
    "akhiran_tidak_cocok": "Isi berkas ‘{nama}’ adalah {tipe}, tidak sama dengan akhiran namanya."
    " Simpan ulang sebagai {tipe}, lalu unggah lagi.",
    "foto_bergerak": "Berkas ‘{nama}’ adalah gambar bergerak. Pilih gambar diam.",
    "foto_terlalu_lebar": "Foto ‘{nama}’ berukuran {lebar} × {tinggi} titik."
    " Paling besar {batas} juta titik; kecilkan dulu.",
    "foto_terlalu_kecil": "Foto ‘{nama}’ hanya {lebar} × {tinggi} titik."
    " Paling kecil {batas} × {batas}; ambil ulang dari lebih dekat.",
    "berkas_rusak": "Berkas ‘{nama}’ rusak atau terpotong. Buka dan simpan ulang di HP atau"
    " komputer, lalu unggah lagi.",
    "berkas_terlalu_berat": "Berkas ‘{nama}’ terlalu berat untuk diproses. Kecilkan gambarnya,"
    " lalu unggah lagi.",
    "berkas_berbahaya": "Berkas ‘{nama}’ dikenali sebagai berbahaya dan tidak disimpan."
    " Periksa perangkat Anda, lalu pilih berkas lain.",
    "pdf_skrip": "PDF ‘{nama}’ berisi skrip. " + CETAK_ULANG,
    "pdf_perintah": "PDF ‘{nama}’ berisi perintah membuka program atau berkas lain. " + CETAK_ULANG,
    "pdf_lampiran": "PDF ‘{nama}’ membawa berkas lain di dalamnya. " + CETAK_ULANG,
    "pdf_formulir": "PDF ‘{nama}’ berisi formulir XFA. " + CETAK_ULANG,
    "pdf_bersandi": "PDF ‘{nama}’ terkunci sandi. Buka kuncinya, simpan ulang, lalu unggah lagi.",
    "pdf_halaman": "PDF ‘{nama}’ lebih dari {batas} halaman. Kirim hanya halaman yang diminta.",
    "kuota_penuh": "Ruang berkas {batas} MB penuh, jadi ‘{nama}’ tidak disimpan."
    " Minta pengelola katalog menambah ruang.",
    "gagal_diproses": "Berkas ‘{nama}’ gagal diproses. Simpan ulang sebagai JPG atau PDF, lalu"
    " unggah lagi.",
}


def nama_aman(nama: str | None) -> str:
    """Return a file's name for showing only: no folder, no control or reordering characters.

    At most 100 characters; the ending stays when the name is cut. Never used as a path.
    """
    polos = (nama or "").replace("\\", "/").encode("utf-8", "replace").decode("utf-8")
    polos = PurePosixPath(unicodedata.normalize("NFC", polos).translate(TAK_TAMPAK)).name
    polos = "".join(c for c in polos if unicodedata.category(c)[0] not in "CZ" or c == " ").strip()
    if len(polos) > NAMA_PALING_PANJANG:
        ekor = akhiran(polos)[:10]
        polos = f"{polos[: NAMA_PALING_PANJANG - 12]}….{ekor}" if ekor else polos[:100]
    return polos or "tanpa nama"


def akhiran(nama: str) -> str:
    """Return the ending of a name in lower case without its dot, or nothing."""
    return PurePosixPath(nama).suffix.lstrip(".").lower()


def kalimat(kode: str, nama: str, **isi: str | int) -> str:
    """Return the sentence of a refusal, at most 200 characters. Raises KeyError without one."""
    pendek = nama if len(nama) <= NAMA_DI_KALIMAT else f"{nama[:26]}…{nama[-13:]}"
    return KALIMAT[kode].format(nama=pendek, **isi)[:200]


def tolak(kode: str, nama: str, **isi: str | int) -> RuleViolation:
    """Return the refusal to raise; its code says what, its sentence what to do."""
    return RuleViolation(kode, kalimat(kode, nama, **isi))


def angka(nilai: int) -> str:
    """Return a count of pixels with dots between thousands."""
    return f"{nilai:,}".replace(",", ".")
