"""Reads the statements of each transaction and fails on the first inversion of the lock order."""

import re

import pytest
from django.db import connection
from psycopg.pq import TransactionStatus

from katalog.core.locks import LOCK_ORDER
from tests.basis import uses_database

TABEL = r"\"?(?P<tabel>[a-z_]+)\"?"
PENGUNCI = (
    re.compile(rf"^\s*UPDATE\s+{TABEL}", re.IGNORECASE),
    re.compile(rf"^\s*DELETE\s+FROM\s+{TABEL}", re.IGNORECASE),
    re.compile(rf"^\s*INSERT\s+INTO\s+{TABEL}.*ON\s+CONFLICT", re.IGNORECASE | re.DOTALL),
    re.compile(
        rf"^\s*SELECT\b.*?\bFROM\s+{TABEL}.*\bFOR\s+(?:NO KEY )?(?:UPDATE|SHARE)",
        re.IGNORECASE | re.DOTALL,
    ),
)


IDLE = TransactionStatus.IDLE


class UrutanKunciTerbalik(AssertionError):
    """Two transactions doing this the other way round would wait for each other."""


def as_text(sql) -> str:
    """Return a statement as text: psycopg also takes composed ones."""
    return sql if isinstance(sql, str) else sql.as_string()


def locked_table(sql: str) -> str | None:
    """Return the ordered table whose rows a statement locks, or None."""
    for pattern in PENGUNCI:
        if (found := pattern.match(sql)) and found["tabel"] in LOCK_ORDER:
            return found["tabel"]
    return None


class PencatatKunci:
    """Remembers in which order one transaction first touched the tables."""

    def __init__(self) -> None:
        self.touched: list[str] = []

    def __call__(self, execute, sql, params, many, context):
        if begins_transaction(context["connection"], sql):
            self.touched.clear()
        if table := locked_table(str(sql)):
            self.note(table)
        return execute(sql, params, many, context)

    def note(self, table: str) -> None:
        """Add a first touch. Raises UrutanKunciTerbalik when it comes too late."""
        if table in self.touched:
            return
        self.touched.append(table)
        ranks = [LOCK_ORDER.index(name) for name in self.touched]
        if ranks != sorted(ranks):
            raise UrutanKunciTerbalik(
                f"{' -> '.join(self.touched)}; urutan: {' -> '.join(LOCK_ORDER)}"
            )


def begins_transaction(conn, sql: str) -> bool:
    """Tell whether this statement is the first of a service's transaction.

    A test that wraps itself in a transaction turns that of the service into a savepoint.
    """
    blocks = conn.atomic_blocks
    if blocks and blocks[0]._from_testcase:
        return len(blocks) == 1
    return conn.connection is None or conn.connection.info.transaction_status == IDLE


@pytest.fixture(autouse=True)
def jaga_urutan_kunci(request):
    """Put into conftest: every test that uses the database is watched."""
    database = uses_database(request)
    if database is None:
        yield
        return
    request.getfixturevalue(database)
    with connection.execute_wrapper(PencatatKunci()):
        yield
