"""After each test that wrote business rows, all promises are computed again."""

import re

import pytest
from django.db import connection

from katalog.operasi.invarian import langgar
from tests.basis import uses_database

MENULIS = re.compile(
    r"\s*(?:INSERT INTO|UPDATE|DELETE FROM|COPY)\s+\"?(?:purchasing_|etalase_(?:stok|mutasistok)"
    r"|kabar_|core_nomorseri|audit_|unggahan_)",
    re.IGNORECASE,
)


def assert_bersih() -> None:
    """Fail with a sentence per broken promise."""
    found = langgar()
    assert not found, "\n".join(str(satu) for satu in found)


@pytest.fixture(autouse=True)
def jaga_invarian(request):
    """Put into conftest; `@pytest.mark.tanpa_invarian` is for tests that break a promise."""
    database = uses_database(request)
    if database is None or request.node.get_closest_marker("tanpa_invarian"):
        yield
        return
    # Asked for first, so that its rows are still there when we look.
    request.getfixturevalue(database)
    wrote = False

    def watch(execute, sql, params, many, context):
        nonlocal wrote
        wrote = wrote or bool(MENULIS.match(str(sql)))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(watch):
        yield
    broken = connection.in_atomic_block and connection.needs_rollback
    if wrote and not broken:
        assert_bersih()
