"""COPY: the one fast way into a table, and what has to step aside for it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.apps import apps
from django.core.management.color import no_style
from django.db import connection
from django.db.models import JSONField, Model
from psycopg import sql
from psycopg.types.json import Jsonb

KEPINGAN = 1 << 18
FOREIGN_KEYS = """
SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE conrelid = %s::regclass AND contype = 'f' ORDER BY conname
"""
PLAIN_INDEXES = """
SELECT c.relname, pg_get_indexdef(i.indexrelid) FROM pg_index i
JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid = %s::regclass AND NOT i.indisunique ORDER BY c.relname
"""
WITNESSES = """
SELECT tgname FROM pg_trigger
WHERE tgrelid = %s::regclass AND NOT tgisinternal AND starts_with(tgname, 'pgtrigger_')
"""
_LOLOS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def escape(teks: str) -> str:
    """Return the text as COPY reads it."""
    if "\\" in teks or "\t" in teks or "\n" in teks or "\r" in teks:
        return teks.translate(_LOLOS)
    return teks


def copy_objects(model: type[Model], objek: Iterable[Model]) -> int:
    """Write whole rows, every column as the object has it; return how many."""
    fields = model._meta.concrete_fields
    nama = [field.attname for field in fields]
    json = [urut for urut, field in enumerate(fields) if isinstance(field, JSONField)]
    banyak = 0
    with connection.cursor() as cursor, cursor.copy(_command(model, _columns(model))) as copy:
        for satu in objek:
            baris = [getattr(satu, attname) for attname in nama]
            for urut in json:
                baris[urut] = Jsonb(baris[urut])
            copy.write_row(baris)
            banyak += 1
    return banyak


def copy_lines(model: type[Model], kolom: Iterable[str], baris: Iterable[str]) -> None:
    """Write lines that are already in COPY's text format, each with its line end."""
    with connection.cursor() as cursor, cursor.copy(_command(model, kolom)) as copy:
        penampung: list[str] = []
        besar = 0
        for satu in baris:
            penampung.append(satu)
            besar += len(satu)
            if besar > KEPINGAN:
                copy.write("".join(penampung))
                penampung, besar = [], 0
        copy.write("".join(penampung))


@contextmanager
def without_witnesses(*models: type[Model]) -> Iterator[None]:
    """Keep the history triggers silent: the past that is written here never happened to them.

    The project's own guards (sums, frozen rows) stay on.
    """
    mati = [(model, nama) for model in models for (nama,) in _ask(WITNESSES, model)]
    for model, nama in mati:
        _alter(model, "DISABLE TRIGGER {}", nama)
    yield
    _settle()
    for model, nama in mati:
        _alter(model, "ENABLE TRIGGER {}", nama)


@contextmanager
def without_guard(model: type[Model], nama: str) -> Iterator[None]:
    """Let one guard step aside that judges by the moment, where a past is written at once."""
    _alter(model, "DISABLE TRIGGER {}", nama)
    yield
    _settle()
    _alter(model, "ENABLE TRIGGER {}", nama)


@contextmanager
def without_indexes(*models: type[Model]) -> Iterator[None]:
    """Take foreign keys and plain indexes away and put them back, which checks all rows at once.

    Unique indexes stay. Must run inside a transaction, so that a failure leaves nothing undone.
    """
    _settle()
    kunci = [(m, nama, isi) for m in models for nama, isi in _ask(FOREIGN_KEYS, m)]
    indeks = [isi for m in models for _, isi in _ask(PLAIN_INDEXES, m)]
    nama_indeks = [nama for m in models for nama, _ in _ask(PLAIN_INDEXES, m)]
    for model, nama, _ in kunci:
        _alter(model, "DROP CONSTRAINT {}", nama)
    with connection.cursor() as cursor:
        for nama in nama_indeks:
            cursor.execute(sql.SQL("DROP INDEX {}").format(sql.Identifier(nama)))
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        for isi in indeks:
            cursor.execute(isi)
        for model, nama, isi in kunci:
            _alter(model, "ADD CONSTRAINT {} " + isi, nama)


def analyze(*models: type[Model]) -> None:
    """Let the planner know what these tables hold now; until then it thinks them empty."""
    with connection.cursor() as cursor:
        for model in models:
            cursor.execute(sql.SQL("ANALYZE {}").format(sql.Identifier(model._meta.db_table)))


def reset_sequences() -> None:
    """Let every table go on after the highest key that was written."""
    with connection.cursor() as cursor:
        for perintah in connection.ops.sequence_reset_sql(no_style(), apps.get_models()):
            cursor.execute(perintah)


def _settle() -> None:
    """Judge what was put off: a table with unjudged rows may not be altered."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _columns(model: type[Model]) -> list[str]:
    return [field.column for field in model._meta.concrete_fields]


def _command(model: type[Model], kolom: Iterable[str]) -> sql.Composed:
    nama = sql.SQL(", ").join(map(sql.Identifier, kolom))
    return sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(model._meta.db_table), nama)


def _ask(perintah: str, model: type[Model]) -> list[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(perintah, [model._meta.db_table])
        return cursor.fetchall()


def _alter(model: type[Model], akhir: str, nama: str) -> None:
    tabel = sql.Identifier(model._meta.db_table)
    perintah = sql.SQL("ALTER TABLE {} " + akhir).format(tabel, sql.Identifier(nama))
    with connection.cursor() as cursor:
        cursor.execute(perintah)
