"""The demo world for tests: loaded once a run, copied whenever a test wants a database of its own.

Nothing here touches the database that other tests share: `dunia` looks at a copy inside a
transaction that is rolled back, `basis_baru` gives a copy in which commits are real and which
other processes may use by its address.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from django.core.management import call_command
from django.db import DEFAULT_DB_ALIAS, connections, transaction
from psycopg import sql

from katalog.akun.models import Pengguna, SatuanKerja
from katalog.demo.pengisi.usaha import TOKOH_PEMILIK

AKAR = Path(__file__).resolve().parents[1]
UKURAN = {"produk": 400, "pesanan": 120, "opd": 4, "penyedia": 60, "tanpa_gambar": True}


@dataclass(frozen=True)
class Basis:
    """A database with the demo world, or an empty one, that this test owns."""

    nama: str

    @property
    def url(self) -> str:
        return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{self.nama}"))

    def env(self, **lain: str) -> dict[str, str]:
        """Return the environment of a program that works on this database."""
        return {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings", **lain} | {
            "DATABASE_URL": self.url
        }

    def run(self, *kata: str, **lain: str) -> str:
        """Run `python …` on this database to its end and return what it printed."""
        done = subprocess.run(
            [sys.executable, *kata],
            cwd=AKAR,
            env=self.env(**lain),
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{kata}: {done.stderr[-3000:]}"
        return done.stdout

    @contextmanager
    def connected(self) -> Iterator[None]:
        """Let the ORM of this thread speak to this database, with real commits."""
        semula = connections[DEFAULT_DB_ALIAS]
        sambungan = semula.copy()
        sambungan.settings_dict["NAME"] = self.nama
        connections[DEFAULT_DB_ALIAS] = sambungan
        try:
            yield
        finally:
            sambungan.close()
            connections[DEFAULT_DB_ALIAS] = semula


def _server(*perintah: sql.Composed) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as conn:
        for satu in perintah:
            conn.execute(satu)


def drop(nama: str) -> None:
    _server(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nama)))


@contextmanager
def copy_of(cetakan: str, nama: str) -> Iterator[Basis]:
    """Yield a copy of a database that nobody is connected to; dropped afterwards."""
    drop(nama)
    salin = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
    _server(salin.format(sql.Identifier(nama), sql.Identifier(cetakan)))
    try:
        yield Basis(nama)
    finally:
        drop(nama)


@pytest.fixture(scope="session")
def cetakan_kosong(django_db_setup, django_db_blocker) -> Iterator[Basis]:
    """A migrated database without rows, to copy from. Nobody may connect to it."""
    with django_db_blocker.unblock():
        asal = connections[DEFAULT_DB_ALIAS].settings_dict["NAME"]
        connections.close_all()
    with copy_of(asal, f"{asal}_kosong") as basis:
        yield basis


@pytest.fixture(scope="session")
def cetakan_dunia(cetakan_kosong, django_db_blocker) -> Iterator[Basis]:
    """The small demo world, to copy from. Nobody may connect to it."""
    with copy_of(cetakan_kosong.nama, f"{cetakan_kosong.nama}_dunia") as basis:
        with django_db_blocker.unblock(), basis.connected():
            call_command("isi_demo", **UKURAN, stdout=StringIO())
        yield basis


@pytest.fixture(scope="session")
def _basis_dunia(cetakan_dunia) -> Iterator[Basis]:
    with copy_of(cetakan_dunia.nama, f"{cetakan_dunia.nama}_kerja") as basis:
        yield basis


@pytest.fixture
def basis_baru(cetakan_dunia) -> Iterator[Basis]:
    """A fresh copy of the demo world with real commits, for one test and its processes."""
    with copy_of(cetakan_dunia.nama, f"{cetakan_dunia.nama}_baru") as basis:
        yield basis


class Dunia:
    """The small demo world, and its people by the address with which they log in."""

    def orang(self, surel: str) -> Pengguna:
        return Pengguna.objects.get(surel=surel)

    def satker(self, singkatan: str) -> SatuanKerja:
        return SatuanKerja.objects.get(singkatan=singkatan)


@pytest.fixture
def dunia(_basis_dunia, django_db_blocker) -> Iterator[Dunia]:
    """The small demo world; whatever the test writes is rolled back."""
    with django_db_blocker.unblock(), _basis_dunia.connected():
        blok = transaction.atomic()
        # As in Django's own TestCase: services may insist on being the outermost block.
        blok._from_testcase = True
        blok.__enter__()
        try:
            yield Dunia()
        finally:
            transaction.set_rollback(True)
            blok.__exit__(None, None, None)


@pytest.fixture
def bu_rina(dunia) -> Pengguna:
    """The PP of Dinas Pendidikan."""
    return dunia.orang("rina.wulandari@disdik.jatim.test")


@pytest.fixture
def bu_siti(dunia) -> Pengguna:
    """The PPK of Dinas Pendidikan."""
    return dunia.orang("siti.aminah@disdik.jatim.test")


@pytest.fixture
def pak_budi(dunia) -> Pengguna:
    """The owner of the vendor in the story."""
    return dunia.orang(TOKOH_PEMILIK[1])


@pytest.fixture
def orang_luar(dunia) -> Pengguna:
    """A PPK of another office."""
    return dunia.orang("imam.nugroho@dinkes.jatim.test")


@pytest.fixture
def apip(dunia) -> Pengguna:
    """The auditor."""
    return dunia.orang("sugeng.pranoto@katalog.jatim.test")


@pytest.fixture
def pengelola(dunia) -> Pengguna:
    """The manager of the catalogue."""
    return dunia.orang("teguh.purnomo@katalog.jatim.test")
