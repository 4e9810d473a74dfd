"""What the demo does before its site opens: tables, static files and the demo world."""

import subprocess
from collections.abc import Mapping

import psycopg
from celery import Celery
from psycopg import sql

from katalog.operasi import postgres, statis
from katalog.operasi.panggung import MANAGE
from katalog.operasi.penjaga import Penjaga
from katalog.operasi.rumah import TidakBisa

TABEL = "rahasia/akun.txt"
# Kept in the database itself, so that it is true of that database wherever its data goes.
MEMUAT, LENGKAP = "katalog: dunia demo sedang dimuat", "katalog: dunia demo lengkap"


def prepare(penjaga: Penjaga, env: Mapping[str, str], *, embedded: bool, produk: int) -> None:
    """Migrate, collect static files beside it, and load `produk` products if the site is empty.

    A load that was cut short is begun anew in our own database. Raises TidakBisa otherwise.
    """
    url = env["DATABASE_URL"]
    if read_note(url) == MEMUAT:
        if not embedded:
            raise TidakBisa("Pengisian demo terputus di DATABASE_URL. Kosongkan basis data itu.")
        print("Pengisian demo yang terputus diulang dari awal.", flush=True)
        postgres.recreate(url)
    static = statis.begin(penjaga, env)
    migrate = penjaga.begin([*MANAGE, "siapkan_basis"], env)
    penjaga.finish(migrate, "siapkan_basis")
    statis.finish(penjaga, static)
    if read_note(url) != LENGKAP and _is_empty(url):
        _set_note(url, MEMUAT)
        load = penjaga.begin([*MANAGE, "isi_demo", "--produk", str(produk)], env)
        penjaga.finish(load, "isi_demo")
        _set_note(url, LENGKAP)


def begin_logins(penjaga: Penjaga, env: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    """Start writing the table of logins to TABEL in the data folder."""
    with (penjaga.rumah.path / TABEL).open("wb") as file:
        return penjaga.begin([*MANAGE, "akun_demo"], env, file)


def ask_for_sign_of_life(url: str) -> None:
    """Queue the task that beat would only send ten seconds after its first start.

    `url` is the broker's. Readiness waits for what the worker then writes.
    """
    with Celery(broker=url, set_as_current=False) as app:
        app.send_task("katalog.kabar.periodic.detak")


def _is_empty(url: str) -> bool:
    with psycopg.connect(url) as conn:
        return conn.execute("SELECT 1 FROM akun_pengguna LIMIT 1").fetchone() is None


def read_note(url: str) -> str:
    """Return the comment on the database."""
    asked = "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = %s"
    with psycopg.connect(url) as conn:
        row = conn.execute(asked, [conn.info.dbname]).fetchone()
    return (row[0] or "") if row else ""


def _set_note(url: str, note: str) -> None:
    with psycopg.connect(url) as conn:
        command = sql.SQL("COMMENT ON DATABASE {} IS {}")
        conn.execute(command.format(sql.Identifier(conn.info.dbname), sql.Literal(note)))
