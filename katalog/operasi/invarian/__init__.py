"""The promises of `reliability.md` 2 as SQL over all rows: sums, series, and second witnesses.

The database refuses most of these at commit already; here they are computed once more, another
way, so that a fault in a guard is seen too.
"""

from dataclasses import dataclass

from django.db import connection, transaction

from katalog.operasi.invarian import kabar, pesanan, saldo, surat, unggahan
from katalog.operasi.invarian.aturan import Aturan

ATURAN: tuple[Aturan, ...] = (
    *pesanan.ATURAN,
    *saldo.ATURAN,
    *surat.ATURAN,
    *kabar.ATURAN,
    *unggahan.ATURAN,
)
CONTOH = 10


@dataclass(frozen=True, slots=True)
class Pelanggaran:
    """A broken promise: its code, its sentence, how often, and a few of the places."""

    kode: str
    kalimat: str
    banyak: int
    contoh: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kode}: {self.kalimat} Dilanggar {self.banyak} kali: {', '.join(self.contoh)}"


def langgar() -> list[Pelanggaran]:
    """Return every promise that does not hold now; an empty list is the good answer.

    All sums are read in one snapshot, so that work going on beside us cannot look like a fault.
    """
    if connection.in_atomic_block:
        return _compute()
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL statement_timeout = '5min'")
        return _compute()


def _compute() -> list[Pelanggaran]:
    found = []
    with connection.cursor() as cursor:
        for aturan in ATURAN:
            cursor.execute(aturan.sql, aturan.params)
            places = [str(row[0]) for row in cursor.fetchall()]
            if places:
                contoh = tuple(sorted(places)[:CONTOH])
                found.append(Pelanggaran(aturan.kode, aturan.kalimat, len(places), contoh))
    return found
