"""Writes sheets: the template of an etalase as XLSX or CSV, with nothing in it that computes."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from etalase.services.massal.baca import (
    AWALAN_PENANDA,
    BAHAYA,
    LEMBAR_DATA,
    LEMBAR_PENANDA,
)
from etalase.services.massal.kolom import Kolom

BARIS_PILIHAN = 1001


def tulis_xlsx(daftar: Sequence[Kolom], rows: Iterable[Sequence[Any]], *, versi: int) -> bytes:
    """Return a workbook with these columns and rows, dropdowns, "Petunjuk", and a hidden marker."""
    buku = Workbook()
    data = buku.active
    data.title = LEMBAR_DATA
    data.append([kolom.nama for kolom in daftar])
    data.freeze_panes = "A2"
    for baris, row in enumerate(rows, start=2):
        for urut, nilai in enumerate(row, start=1):
            _put(data.cell(baris, urut), nilai)
    petunjuk = buku.create_sheet("Petunjuk")
    petunjuk.append(["Kolom", "Wajib", "Cara mengisi"])
    pilihan = buku.create_sheet("_pilihan")
    pilihan.sheet_state = "hidden"
    for urut, kolom in enumerate(daftar, start=1):
        petunjuk.append([kolom.nama, "ya" if kolom.is_wajib else "", kolom.petunjuk])
        if kolom.pilihan:
            _dropdown(data, pilihan, urut, kolom)
    penanda = buku.create_sheet(LEMBAR_PENANDA)
    penanda.sheet_state = "veryHidden"
    penanda["A1"] = f"v{versi}"
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def tulis_csv(daftar: Sequence[Kolom], rows: Iterable[Sequence[Any]], *, versi: int) -> bytes:
    """Return the same as CSV in UTF-8; text that a spreadsheet would compute is escaped by `'`.

    The last header names the version of the template; the cells below it stay empty.
    """
    keluar = io.StringIO(newline="")
    penulis = csv.writer(keluar)
    penulis.writerow([*(kolom.nama for kolom in daftar), f"{AWALAN_PENANDA}v{versi}"])
    for row in rows:
        penulis.writerow([tanpa_rumus(nilai) for nilai in row])
    return keluar.getvalue().encode("utf-8-sig")


def tulis_galat(
    kepala: Sequence[str],
    rows: Sequence[tuple[int, Sequence[Any], Sequence[Mapping[str, str]]]],
    *,
    versi: int,
) -> bytes:
    """Return the vendor's own rows; each wrong cell is coloured and says what to do.

    `rows` are number, cells and faults (`kolom`, `alasan`, `perbaiki`) of each row. Row numbers
    stay as they were in the file that was sent.
    """
    buku = Workbook()
    data = buku.active
    data.title = LEMBAR_DATA
    data.append(list(kepala))
    data.freeze_panes = "A2"
    for nomor, sel, galat in rows:
        for urut, nilai in enumerate(sel, start=1):
            _put(data.cell(nomor, urut), nilai)
        for satu in galat:
            urut = kepala.index(satu["kolom"]) + 1 if satu["kolom"] in kepala else 1
            salah = data.cell(nomor, urut)
            salah.fill = PatternFill("solid", fgColor="FFF4C7C3")
            salah.comment = Comment(f"{satu['alasan']}. {satu['perbaiki']}.", "Katalog")
    penanda = buku.create_sheet(LEMBAR_PENANDA)
    penanda.sheet_state = "veryHidden"
    penanda["A1"] = f"v{versi}"
    keluar = io.BytesIO()
    buku.save(keluar)
    return keluar.getvalue()


def contoh(daftar: Sequence[Kolom]) -> list[Any]:
    """Return the sample row of a template."""
    return [kolom.contoh for kolom in daftar]


def _dropdown(data: Any, pilihan: Any, urut: int, kolom: Kolom) -> None:
    for nomor, satu in enumerate(kolom.pilihan, start=1):
        _put(pilihan.cell(nomor, urut), satu)
    huruf = data.cell(1, urut).column_letter
    rentang = f"'_pilihan'!${huruf}$1:${huruf}${len(kolom.pilihan)}"
    daftar = DataValidation(type="list", formula1=rentang, allow_blank=True)
    data.add_data_validation(daftar)
    daftar.add(f"{huruf}2:{huruf}{BARIS_PILIHAN}")


def _put(sel: Any, nilai: Any) -> None:
    sel.value = nilai
    if isinstance(nilai, str):
        sel.data_type = "s"  # Never a formula, whatever it starts with.


def tanpa_rumus(nilai: Any) -> Any:
    """Return a cell of CSV that no spreadsheet computes: such text gets a `'` in front."""
    if isinstance(nilai, str) and nilai.startswith(("'", *BAHAYA)):
        return f"'{nilai}"
    return nilai
