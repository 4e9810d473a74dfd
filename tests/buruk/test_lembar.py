"""Hostile and broken sheets: each is refused with a sentence that helps, or read harmlessly."""

import io
import stat
import zipfile

import pytest
from openpyxl import Workbook

from etalase.services.massal.baca import Rumus, baca_lembar
from katalog.core.errors import RuleViolation


def buku(*rows):
    kitab = Workbook()
    for row in rows or [("sku", "nama"), ("A", "Meja")]:
        kitab.active.append(row)
    keluar = io.BytesIO()
    kitab.save(keluar)
    return keluar.getvalue()


def tambah(nama, isi=b"x", *, attr=0):
    """A good workbook with one more member."""
    keluar = io.BytesIO(buku())
    with zipfile.ZipFile(keluar, "a", zipfile.ZIP_DEFLATED) as arsip:
        satu = zipfile.ZipInfo(nama)
        satu.external_attr = attr << 16
        satu.compress_type = zipfile.ZIP_DEFLATED
        arsip.writestr(satu, isi)
    return keluar.getvalue()


def ganti(nama, isi):
    """A good workbook with one member replaced."""
    keluar = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(buku())) as lama,
        zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru,
    ):
        for satu in lama.namelist():
            baru.writestr(satu, isi if satu == nama else lama.read(satu))
    return keluar.getvalue()


def banyak():
    keluar = io.BytesIO(buku())
    with zipfile.ZipFile(keluar, "a") as arsip:
        for nomor in range(300):
            arsip.writestr(f"xl/x{nomor}", b"")
    return keluar.getvalue()


SHEET = "xl/worksheets/sheet1.xml"
XML = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
JAUH = XML + b'<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>'
ENTITAS = (
    b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + XML + b"</sheetData></worksheet>"
)

TOLAK = {
    "kosong": (lambda: b"", "kosong"),
    "lebih 5 MB": (lambda: b"a,b\n" * 2_000_000, "5 MB"),
    "xls lama": (lambda: b"\xd0\xcf\x11\xe0" + b"x" * 99, ".xlsx"),
    "pdf": (lambda: b"%PDF-1.7\n", "bukan tabel"),
    "html": (lambda: b"<table><tr><td>1</td></tr></table>", "bukan tabel"),
    "svg": (lambda: b"<svg onload='x'/>", "bukan tabel"),
    "zip terpotong": (lambda: buku()[:-200], "tidak terbaca"),
    "bukan buku": (lambda: b"PK\x03\x04" + b"\0" * 200, "tidak terbaca"),
    "bom rasio": (lambda: tambah("xl/bom.xml", b"0" * 30_000_000), "terlalu besar"),
    "bom 60 MB": (lambda: tambah("xl/bom.xml", b"0" * 61_000_000), "terlalu besar"),
    "banyak anggota": (banyak, "bagian"),
    "naik folder": (lambda: tambah("../../jahat.xml"), "tidak terbaca"),
    "jalur mutlak": (lambda: tambah("/jahat.xml"), "tidak terbaca"),
    "tautan simbolik": (lambda: tambah("xl/t", attr=stat.S_IFLNK | 0o777), "tidak terbaca"),
    "zip bersarang": (lambda: tambah("xl/x.zip"), "tidak terbaca"),
    "zip tersamar": (lambda: tambah("xl/x.bin", b"PK\x03\x04xx"), "tidak terbaca"),
    "makro": (lambda: tambah("xl/vbaProject.bin"), "makro"),
    "tautan luar": (lambda: tambah("xl/externalLinks/externalLink1.xml"), "tautannya"),
    "dde": (lambda: tambah("xl/d.xml", b"<ddeLink/>"), "tidak terbaca"),
    "koneksi": (lambda: tambah("xl/connections.xml"), "koneksinya"),
    "objek tertanam": (lambda: tambah("xl/embeddings/o.bin"), "berkas lain"),
    "bom entitas": (lambda: ganti(SHEET, ENTITAS), "tidak terbaca"),
    "xml rusak": (lambda: ganti(SHEET, b"<worksheet><sheetData>"), ""),
    "baris terjauh": (lambda: ganti(SHEET, JAUH), "baris 1048576"),
    "1.001 baris": (lambda: buku(("sku",), *[("x",)] * 1001), "1000 baris"),
    "101 kolom": (lambda: buku(("sku",), tuple(range(120))), "kolom"),
    "csv 10.000 kolom": (lambda: b"sku,nama\n" + b"a," * 10_000, "Baris 2"),
    "csv satu baris panjang": (lambda: b"sku\n" + b"a" * 4_000_000, "Baris 2"),
    "csv NUL": (lambda: b"sku,nama\nA,Me\0ja\n", "Baris 2"),
    "csv kutip": (lambda: b'sku,nama\nA,Meja\nB,"Kursi\n', "baris 3"),
    "csv campur": (lambda: "sku\nMéja\n".encode() + b"K\xe9rsi\n", "Baris 3"),
    "csv hanya kepala": (lambda: b"sku,nama\n", "Belum ada produk"),
}


@pytest.mark.parametrize("kasus", TOLAK)
def test_bad_sheet_is_refused_with_a_sentence(kasus):
    pembuat, potong = TOLAK[kasus]
    with pytest.raises(RuleViolation) as galat:
        baca_lembar(pembuat(), baris_maks=1000)
    assert galat.value.code == "lembar_ditolak"
    assert potong in galat.value.message


@pytest.mark.parametrize("sandi", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_csv_of_any_office_is_read(sandi, pemisah):
    teks = f"sku{pemisah}nama\r\nA{pemisah}Méja\r\n"
    lembar = baca_lembar(teks.encode(sandi), baris_maks=10)
    assert lembar.kepala == ("sku", "nama")
    assert lembar.baris == ((2, ("A", "Méja")),)


@pytest.mark.parametrize("isi", ["=1+1", "+cmd|x", "-x()", "@SUM(A1)", "＝HYPERLINK(1)", "\t=1"])
def test_formula_in_csv_is_marked_and_its_escape_is_text(isi):
    asli = baca_lembar(f'sku,nama\nA,"{isi}"\nB,"\'{isi}"\n'.encode(), baris_maks=10)
    assert isinstance(asli.baris[0][1][1], Rumus)
    assert asli.baris[1][1][1] == isi.strip()
    assert not isinstance(asli.baris[1][1][1], Rumus)


def test_formula_in_a_workbook_is_marked_and_numbers_stay_numbers():
    lembar = baca_lembar(buku(("sku", "harga"), ("=1+1", -5)), baris_maks=10)
    assert isinstance(lembar.baris[0][1][0], Rumus)
    assert lembar.baris[0][1][1] == -5
