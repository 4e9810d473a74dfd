"""What tells that a public page must be read again (decision 0017).

Triggers write one row of `JejakHalaman` per statement that changes what visitors can see, in the
transaction of the change. Which rows a reader sees is therefore the state that it sees.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import wraps
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import connection, migrations

FUNGSI = """
CREATE FUNCTION core_catat_jejak() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core_jejakhalaman (pada, is_rujukan) VALUES (now(), TG_ARGV[0] = 'rujukan');
    RETURN NULL;
END $$
"""
# A transaction that is still open may have taken a number below the highest visible one, so the
# number alone would not tell before from after: the open ones that wrote a row are named as well.
# Who holds its own id but no lock on the table now, after the snapshot, had not written before it.
# One reading of the locks lists those of tables before those of ids, so none slips between.
VERSI = """
WITH kunci AS MATERIALIZED (
    SELECT locktype, pid, relation, database, transactionid FROM pg_locks WHERE granted
)
SELECT (SELECT coalesce(max(id), 0) FROM core_jejakhalaman),
       (SELECT coalesce(max(id), 0) FROM core_jejakhalaman WHERE is_rujukan),
       (SELECT string_agg(x.xid::text, ',' ORDER BY x.xid)
        FROM pg_snapshot_xip(pg_current_snapshot()) AS x(xid)
        WHERE NOT EXISTS (
            SELECT FROM kunci t
            WHERE t.locktype = 'transactionid' AND t.transactionid = x.xid::xid
              AND NOT EXISTS (
                SELECT FROM kunci l
                WHERE l.pid = t.pid AND l.locktype = 'relation'
                  AND l.relation = 'core_jejakhalaman'::regclass
                  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
              )
        ))
"""
RAPIKAN = """
DELETE FROM core_jejakhalaman
WHERE id NOT IN (
    SELECT max(id) FROM core_jejakhalaman
    UNION ALL SELECT coalesce(max(id), 0) FROM core_jejakhalaman WHERE is_rujukan
)
"""
# The same answers for a day and its neighbour, a handful of schemas: more is yesterday's.
INGATAN_MAKS = 500

P = ParamSpec("P")
T = TypeVar("T")

_rujukan: ContextVar[str | None] = ContextVar("rujukan", default=None)


@dataclass(frozen=True, slots=True)
class Versi:
    """Words that differ whenever what they stand for may differ.

    `halaman` is all that public pages show, `rujukan` the part that hardly ever changes: regions,
    the government, policies, taxes, schemas.
    """

    halaman: str
    rujukan: str


def versi_data() -> Versi:
    """Read the versions, in one statement."""
    with connection.cursor() as cursor:
        cursor.execute(VERSI)
        halaman, rujukan, terbuka = cursor.fetchone()
    return Versi(f"{halaman}-{terbuka or ''}", f"{rujukan}-{terbuka or ''}")


_terbaca: tuple[float, Versi] | None = None


def versi_halaman() -> Versi:
    """Return versions at most `settings.HALAMAN_UMUR_DETIK` old: enough for pages of visitors."""
    global _terbaca
    kini = time.monotonic()
    if _terbaca is None or kini - _terbaca[0] >= settings.HALAMAN_UMUR_DETIK:
        _terbaca = (kini, versi_data())
    return _terbaca[1]


@contextmanager
def reading(versi: Versi) -> Iterator[None]:
    """Let what is `remembered` answer from memory within, as of this version."""
    token = _rujukan.set(versi.rujukan)
    try:
        yield
    finally:
        _rujukan.reset(token)


def remembered(read: Callable[P, T]) -> Callable[P, T]:
    """Make a reader of reference data remember its answers while their version stands.

    Only within `reading`: who decides or writes reads the table. The answer is shared by all
    requests of the process, so nobody changes it.
    """
    ingatan: dict[object, tuple[str, T]] = {}

    @wraps(read)
    def answer(*args: P.args, **kwargs: P.kwargs) -> T:
        versi = _rujukan.get()
        if versi is None:
            return read(*args, **kwargs)
        kunci = (args, tuple(sorted(kwargs.items())))
        lama = ingatan.get(kunci)
        if lama is not None and lama[0] == versi:
            return lama[1]
        nilai = read(*args, **kwargs)
        if len(ingatan) >= INGATAN_MAKS:
            ingatan.clear()
        ingatan[kunci] = (versi, nilai)
        return nilai

    return answer


def pasang_jejak(*tabel: str, rujukan: bool = False) -> list[migrations.RunSQL]:
    """Return the steps of a migration that let changes of these tables renew the public pages."""
    jenis = "rujukan" if rujukan else "halaman"
    return [
        migrations.RunSQL(
            f"CREATE TRIGGER jejak_halaman AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {satu} "
            f"FOR EACH STATEMENT EXECUTE FUNCTION core_catat_jejak('{jenis}')",
            f"DROP TRIGGER jejak_halaman ON {satu}",
        )
        for satu in tabel
    ]


def trim_jejak() -> int:
    """Delete all rows but the highest visible one of each kind; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute(RAPIKAN)
        return cursor.rowcount
