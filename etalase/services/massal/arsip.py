"""What a spreadsheet must not be before anything in it is parsed (`reliability.md` 4.1)."""

import io
import re
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from katalog.core.errors import RuleViolation

MIB = 1024 * 1024
ANGGOTA_MAKS = 200
ISI_MAKS = 60 * MIB
TEKS_BERSAMA_MAKS = 20 * MIB
RASIO_MAKS = 50
# A small file may pack well by chance; below this no ratio does harm.
RASIO_MULAI = MIB
BARIS_TERJAUH = 20_000
ARSIP = (".zip", ".xlsx", ".xlsm", ".jar", ".7z", ".rar", ".gz", ".docx")
BERBAHAYA = {
    "vbaproject": "Berkas berisi makro. Simpan ulang sebagai .xlsx tanpa makro.",
    "externallinks": "Berkas terhubung ke berkas lain. Putuskan tautannya, lalu kirim lagi.",
    "connections.xml": "Berkas mengambil data dari luar. Hapus koneksinya, lalu kirim lagi.",
    "activex": "Berkas berisi program. Salin isinya ke templat, lalu kirim lagi.",
    "embeddings": "Berkas berisi berkas lain. Salin isinya ke templat, lalu kirim lagi.",
}
RUSAK = "Berkas tidak terbaca. Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi."
BARIS = re.compile(rb"<(?:\w+:)?row\b[^>]{0,200}?\br=[\"'](\d{1,9})[\"']")


def check_arsip(isi: bytes) -> None:
    """Refuse a workbook that would cost too much or carries more than cells.

    Raises RuleViolation `lembar_ditolak` with the sentence for the person.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            _check_size(arsip)
            for satu in arsip.infolist():
                _check_name(satu)
            for satu in arsip.infolist():
                _check_content(arsip, satu)
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as salah:
        raise tolak(RUSAK) from salah
    except zlib.error as salah:
        raise tolak(RUSAK) from salah


def tolak(pesan: str) -> RuleViolation:
    """Return the refusal of a whole file."""
    return RuleViolation("lembar_ditolak", pesan)


def _check_size(arsip: zipfile.ZipFile) -> None:
    daftar = arsip.infolist()
    if len(daftar) > ANGGOTA_MAKS:
        raise tolak(f"Berkas berisi {len(daftar)} bagian. Salin isinya ke templat yang baru.")
    jumlah = sum(satu.file_size for satu in daftar)
    padat = max(sum(satu.compress_size for satu in daftar), 1)
    if jumlah > ISI_MAKS or (jumlah > RASIO_MULAI and jumlah / padat > RASIO_MAKS):
        raise tolak("Isi berkas terlalu besar. Salin barisnya saja ke templat yang baru.")


def _check_name(satu: zipfile.ZipInfo) -> None:
    nama = satu.filename.replace("\\", "/").lower()
    jalur = PurePosixPath(nama)
    keluar = jalur.is_absolute() or ".." in jalur.parts or ":" in nama
    tautan = stat.S_ISLNK(satu.external_attr >> 16)
    if keluar or tautan or nama.endswith(ARSIP) or satu.flag_bits & 1:
        raise tolak(RUSAK)
    for potong, pesan in BERBAHAYA.items():
        if potong in nama:
            raise tolak(pesan)
    if nama.endswith("sharedstrings.xml") and satu.file_size > TEKS_BERSAMA_MAKS:
        raise tolak("Isi berkas terlalu besar. Salin barisnya saja ke templat yang baru.")


def _check_content(arsip: zipfile.ZipFile, satu: zipfile.ZipInfo) -> None:
    if satu.is_dir():
        return
    isi = arsip.read(satu)
    if isi[:4] == b"PK\x03\x04" or b"<!DOCTYPE" in isi or b"<!ENTITY" in isi or b"ddeLink" in isi:
        raise tolak(RUSAK)
    if satu.filename.lower().startswith("xl/worksheets/"):
        jauh = max((int(nomor) for nomor in BARIS.findall(isi)), default=0)
        if jauh > BARIS_TERJAUH:
            raise tolak(f"Ada isian di baris {jauh}. Hapus baris kosong di bawah tabel.")
