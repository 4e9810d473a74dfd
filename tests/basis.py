"""A database with real commits, for tests that need several connections or processes."""

from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection, connections

# Kept: what migrations and Django itself put there and no test changes.
TETAP = {"django_migrations", "django_content_type", "auth_permission"}
AKAR = Path(__file__).resolve().parents[1]
PAKET = ("katalog.kebijakan", "vendors", "etalase")


def seeds() -> list[str]:
    """Return the migrations that bring rows along: those with a function `tambah`, in order."""
    return [
        f"{paket}.migrations.{berkas.stem}"
        for paket in PAKET
        for berkas in sorted(AKAR.joinpath(*paket.split("."), "migrations").glob("0*.py"))
        if "def tambah(" in berkas.read_text()
    ]


def empty_and_seed() -> None:
    """Leave the database as its migrations left it."""
    tables = sorted(set(connection.introspection.table_names()) - TETAP)
    quoted = ", ".join(connection.ops.quote_name(name) for name in tables)
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {quoted} RESTART IDENTITY")
    for name in seeds():
        import_module(name).tambah(apps, None)


def uses_database(request) -> str | None:
    """Return the fixture through which a test reaches the database, or None."""
    for name in ("basis_nyata", "dunia"):
        if name in request.fixturenames:
            return name
    return "_django_db_helper" if request.node.get_closest_marker("django_db") else None


@pytest.fixture
def basis_nyata(django_db_setup, django_db_blocker):
    """Commits are real here; afterwards the rows are thrown away and the law's rows put back."""
    with django_db_blocker.unblock():
        yield
        connections.close_all()
        empty_and_seed()
        connections.close_all()
