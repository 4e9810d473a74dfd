"""Reading and writing regional prices as lines of text, so that a table can be pasted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from etalase.models import KelompokWilayah
from katalog.core.money import parse_rupiah
from katalog.wilayah.selectors import daftar_kab_kota

_KABUPATEN = re.compile(r"^kab(?:upaten|\.)?\s+")
_PEMISAH = ("\t", ";", ",")
KOLOM_MAKS = 3


@dataclass(frozen=True, slots=True)
class Tempat:
    """A place that can have a price of its own."""

    kode: str
    nama: str


def daftar_tempat() -> list[Tempat]:
    """Return the groups of regions, then the kabupaten and kota."""
    grup = [Tempat(satu.slug, satu.nama) for satu in KelompokWilayah.objects.all()]
    return grup + [Tempat(satu.kode, satu.nama_pendek) for satu in daftar_kab_kota()]


def read_tabel(tabel: str, daftar: Sequence[Tempat]) -> tuple[list[dict[str, Any]], list[str]]:
    """Read lines of place, price and delivery in rupiah; an empty amount is that of everywhere.

    Returns the rows (`tempat`, `harga`, `ongkir`) and one message per line that is wrong.
    """
    kenal = {_plain(nama): satu.kode for satu in daftar for nama in (satu.nama, satu.kode)}
    rows: dict[str, dict[str, Any]] = {}
    galat = []
    for nomor, baris in enumerate(tabel.splitlines(), start=1):
        if not baris.strip():
            continue
        try:
            row = _read_line(baris, kenal)
            if row["tempat"] in rows:
                raise ValidationError("wilayah ini sudah ada. Hapus salah satu.")
        except ValidationError as salah:
            galat.append(f"Baris {nomor}: {salah.messages[0]}")
            continue
        rows[row["tempat"]] = row
    return list(rows.values()), galat


def write_tabel(rows: Sequence[Mapping[str, Any]], daftar: Sequence[Tempat]) -> str:
    """Return the rows as the lines that `read_tabel` reads."""
    nama = {satu.kode: satu.nama for satu in daftar}
    return "\n".join(
        f"{nama.get(row['tempat'], row['tempat'])}; {_or_empty(row['harga'])}"
        f"; {_or_empty(row['ongkir'])}"
        for row in rows
    )


def _read_line(baris: str, kenal: Mapping[str, str]) -> dict[str, Any]:
    pemisah = next((tanda for tanda in _PEMISAH if tanda in baris), ";")
    bagian = [satu.strip() for satu in baris.split(pemisah)]
    if len(bagian) > KOLOM_MAKS and any(bagian[KOLOM_MAKS:]):
        raise ValidationError("paling banyak tiga kolom: wilayah, harga, ongkir.")
    tempat, harga, ongkir, *_ = [*bagian, "", "", ""]
    kode = kenal.get(_plain(tempat))
    if kode is None:
        raise ValidationError(f"wilayah “{tempat[:40]}” tidak dikenal. Contoh: Malang Raya.")
    row = {"tempat": kode, "harga": _amount(harga, "harga"), "ongkir": _amount(ongkir, "ongkir")}
    if row["harga"] == 0:
        raise ValidationError("harga paling sedikit Rp1.")
    return row


def _amount(written: str, nama: str) -> int | None:
    if not written:
        return None
    try:
        return parse_rupiah(written)
    except ValidationError:
        raise ValidationError(f"{nama} ditulis dengan angka, contoh 1210000.") from None


def _plain(nama: str) -> str:
    return _KABUPATEN.sub("kab ", " ".join(nama.lower().split()))


def _or_empty(amount: int | None) -> str:
    return "" if amount is None else str(amount)
