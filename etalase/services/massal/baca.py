"""Reads a sheet, XLSX or CSV, into plain cells; a whole file is refused with a sentence."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import load_workbook

from etalase.services.massal.arsip import BARIS_TERJAUH, MIB, RUSAK, check_arsip, tolak

BERKAS_MAKS = 5 * MIB
KOLOM_MAKS = 100
PANJANG_BARIS_MAKS = 100_000
SEL_MAKS = 5_000
PEMISAH = (";", ",", "\t")
BAHAYA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
ANGKA = re.compile(r"[+-]?\d+([.,]\d+)*\Z")
LEMBAR_DATA, LEMBAR_PENANDA = "Produk", "_templat"
AWALAN_PENANDA = f"{LEMBAR_PENANDA}:"
UTF8_PANJANG = re.compile(rb"[\xc3-\xf4][\x80-\xbf]{1,3}")

Sel = str | int | float | bool | date | None
Kenal = Callable[[tuple[str, ...]], bool]
# So many lines may stand above the header: a title, a date of printing.
JUDUL_MAKS = 20


class Rumus(str):
    """A cell that a spreadsheet would compute; its text is kept only to show it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet: its header, its filled rows with their numbers as the person sees them."""

    kepala: tuple[str, ...]
    baris: tuple[tuple[int, tuple[Sel, ...]], ...]
    penanda: str = ""


def baca_lembar(
    isi: bytes, *, baris_maks: int, benda: str = "produk", is_kepala: Kenal | None = None
) -> Lembar:
    """Return the sheet of an XLSX or CSV file; which one it is, the content says.

    `benda` is what its rows are called; `is_kepala` knows the header where a title may stand
    above it. Raises RuleViolation `lembar_ditolak`, with the number of the line where there is one.
    """
    if len(isi) > BERKAS_MAKS:
        raise tolak("Berkas paling besar 5 MB. Bagi menjadi beberapa berkas.")
    if not isi.strip():
        raise tolak("Berkas kosong. Isi templat, simpan, lalu kirim lagi.")
    if isi[:4] == b"PK\x03\x04":
        check_arsip(isi)
        return _read_xlsx(isi, _Batas(baris_maks, benda, is_kepala))
    if isi[:4] == b"\xd0\xcf\x11\xe0":
        raise tolak("Berkas .xls lama atau bersandi. Simpan sebagai .xlsx tanpa sandi.")
    if isi[:4] in (b"%PDF", b"\x89PNG", b"\xff\xd8\xff\xe0") or isi.lstrip()[:1] == b"<":
        raise tolak("Berkas ini bukan tabel. Kirim berkas .xlsx atau .csv dari templat.")
    return _to_lembar(_csv_rows(_decode(isi)), _Batas(baris_maks, benda, is_kepala))


@dataclass(frozen=True, slots=True)
class _Batas:
    baris_maks: int
    benda: str
    is_kepala: Kenal | None


def _read_xlsx(isi: bytes, batas: _Batas) -> Lembar:
    try:
        buku = load_workbook(io.BytesIO(isi), read_only=True, keep_links=False)
        if not buku.sheetnames:
            raise tolak(RUSAK)
        ada = LEMBAR_DATA in buku.sheetnames
        data = buku[LEMBAR_DATA if ada else buku.sheetnames[0]]
        penanda = ""
        if LEMBAR_PENANDA in buku.sheetnames:
            sudut = next(buku[LEMBAR_PENANDA].iter_rows(max_row=1, max_col=1), ())
            penanda = str(sudut[0].value or "") if sudut else ""
        # What the file claims about its size may be a lie; the limits here are ours.
        rows = data.iter_rows(max_row=BARIS_TERJAUH, max_col=KOLOM_MAKS + 1)
        return _to_lembar(([_cell(satu) for satu in row] for row in rows), batas, penanda)
    except (KeyError, IndexError, TypeError, AttributeError, OSError, SyntaxError) as salah:
        raise tolak(RUSAK) from salah
    except ValueError as salah:  # defusedxml's refusals are among these.
        raise tolak(RUSAK) from salah


def _cell(sel: Any) -> Sel:
    nilai = sel.value
    if getattr(sel, "data_type", "n") in ("f", "e"):
        return Rumus(nilai)
    if isinstance(nilai, datetime):
        return nilai.date()
    if isinstance(nilai, time | timedelta):
        return str(nilai)  # No fact is a time of day: its column says what is wrong with it.
    if isinstance(nilai, str):
        return nilai[: SEL_MAKS + 1].strip() or None
    return nilai if isinstance(nilai, int | float | date) else None


def _to_lembar(rows: Iterable[Sequence[Sel]], batas: _Batas, penanda: str = "") -> Lembar:
    terisi = _filled(rows)
    kepala = _header(terisi, batas)
    if kepala and kepala[-1].startswith(AWALAN_PENANDA):
        penanda = kepala[-1].removeprefix(AWALAN_PENANDA)
        kepala = kepala[:-1]
    baris: list[tuple[int, tuple[Sel, ...]]] = []
    for nomor, row in terisi:
        if len(baris) >= batas.baris_maks:
            raise tolak(f"Paling banyak {batas.baris_maks} baris sekali unggah. Bagi berkasnya.")
        baris.append((nomor, tuple(row[: len(kepala)])))
    if not baris:
        raise tolak(f"Belum ada {batas.benda} di berkas ini. Isi mulai baris kedua.")
    return Lembar(kepala, tuple(baris), penanda)


def _filled(rows: Iterable[Sequence[Sel]]) -> Iterator[tuple[int, Sequence[Sel]]]:
    for nomor, row in enumerate(rows, start=1):
        if any(sel is not None for sel in row[KOLOM_MAKS:]):
            raise tolak(f"Baris {nomor} punya lebih dari {KOLOM_MAKS} kolom. Pakai templat.")
        if any(sel is not None for sel in row):
            yield nomor, row


def _header(terisi: Iterator[tuple[int, Sequence[Sel]]], batas: _Batas) -> tuple[str, ...]:
    """Take the rows up to the header away and return it; nothing for an empty sheet."""
    judul = 0
    for _, row in terisi:
        kepala = tuple(str(sel or "").strip().lower() for sel in row[:KOLOM_MAKS])
        if batas.is_kepala is None or judul >= JUDUL_MAKS or batas.is_kepala(kepala):
            return kepala
        judul += 1
    if judul:
        raise tolak("Judul kolom tidak dikenal. Tulis nama kolom di baris pertama.")
    return ()


def _decode(isi: bytes) -> str:
    for tanda, sandi in (
        (b"\xef\xbb\xbf", "utf-8-sig"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if isi.startswith(tanda):
            return _decode_as(isi, sandi)
    try:
        return _without_nul(isi.decode("utf-8"))
    except UnicodeDecodeError as salah:
        if UTF8_PANJANG.search(isi[: salah.start]):
            nomor = isi.count(b"\n", 0, salah.start) + 1
            raise tolak(
                f"Baris {nomor} memakai penyandian huruf lain. Simpan sebagai CSV UTF-8."
            ) from salah
    return _decode_as(isi, "cp1252")


def _decode_as(isi: bytes, sandi: str) -> str:
    try:
        return _without_nul(isi.decode(sandi))
    except UnicodeError as salah:
        nomor = isi.count(b"\n", 0, getattr(salah, "start", 0)) + 1
        raise tolak(f"Huruf di baris {nomor} tidak terbaca. Simpan sebagai CSV UTF-8.") from salah


def _without_nul(teks: str) -> str:
    if "\0" in teks:
        nomor = teks.count("\n", 0, teks.index("\0")) + 1
        raise tolak(f"Baris {nomor} berisi data rusak (NUL). Simpan ulang sebagai CSV UTF-8.")
    return teks


def _csv_rows(teks: str) -> Iterator[list[Sel]]:
    for nomor, satu in enumerate(io.StringIO(teks), start=1):
        if len(satu) > PANJANG_BARIS_MAKS:
            raise tolak(f"Baris {nomor} terlalu panjang. Periksa tanda kutip dan ganti barisnya.")
    pertama = teks.lstrip().split("\n", 1)[0]
    pemisah = max(PEMISAH, key=pertama.count)
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah, strict=True)
    mulai = 1
    try:
        for row in pembaca:
            mulai = pembaca.line_num + 1
            yield [sel_teks(sel) for sel in row]
    except csv.Error as salah:
        raise tolak(f"Tanda kutip di baris {mulai} tidak ditutup. Tutup atau hapus.") from salah


def sel_teks(sel: str) -> Sel:
    """Return a text from outside as a cell; what a spreadsheet would compute is marked."""
    if len(sel) > 1 and sel[0] == "'" and sel[1] in ("'", *BAHAYA):
        return sel[1:].strip()
    # Before any strip: a tab or CR in front is part of the attack.
    if sel.startswith(BAHAYA) and not ANGKA.match(sel.strip()):
        return Rumus(sel)
    return sel.strip() or None
