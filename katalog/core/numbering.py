"""Gapless numbers for legal series."""

from django.db import connection

NEXT = """
INSERT INTO core_nomorseri (jenis, lingkup, tahun, terakhir) VALUES (%s, %s, %s, 1)
ON CONFLICT (jenis, lingkup, tahun) DO UPDATE SET terakhir = core_nomorseri.terakhir + 1
RETURNING terakhir
"""
ROMAWI = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def next_nomor(*, jenis: str, lingkup: str, tahun: int) -> int:
    """Take the next number of a series, from 1, without holes.

    Must run inside the transaction that uses the number: a rollback gives it back, and a second
    taker waits for the first. A sequence would leave a hole at each rollback.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("next_nomor needs the transaction of the document it numbers")
    with connection.cursor() as cursor:
        cursor.execute(NEXT, [jenis, lingkup, tahun])
        (nomor,) = cursor.fetchone()
    return int(nomor)


def bulan_romawi(bulan: int) -> str:
    """11 -> XI, as letters are numbered."""
    return ROMAWI[bulan - 1]
