"""A real site for the gates: its own database with a small demo world, its own server process."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

import psycopg
from psycopg import sql

AKAR = Path(__file__).resolve().parents[2]
MENUNGGU_DETIK = 60
# Pages that sign or grant want a factor of the last five minutes.
FAKTOR_SEGAR_DETIK = 200


@dataclass
class Situs:
    """A running site: its address, the facts of its world, and a session cookie per login."""

    url: str
    env: dict[str, str]
    fakta: dict[str, str] = field(default_factory=dict)
    sesi: dict[str, str] = field(default_factory=dict)
    kuki: str = "sesi"
    ditanya: float = float("-inf")

    def segarkan(self) -> None:
        """Ask for facts and sessions anew when the second factor in them is no longer fresh."""
        if time.monotonic() - self.ditanya < FAKTOR_SEGAR_DETIK:
            return
        tanya = "from tests.gerbang import fakta; fakta.cetak()"
        hasil = _jalankan(self.env, "manage.py", "shell", "-v0", "-c", tanya)
        dunia = json.loads(hasil.splitlines()[-1])
        self.fakta, self.sesi, self.kuki = dunia["fakta"], dunia["sesi"], dunia["kuki"]
        self.ditanya = time.monotonic()


def _port() -> int:
    with closing(socket.socket()) as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


@contextmanager
def basis_baru(nama: str) -> Iterator[str]:
    """Yield the address of an empty database, dropped afterwards."""
    asal = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as db:
        db.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(nama)))
        db.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(nama)))
        try:
            yield urlunsplit(asal._replace(path=f"/{nama}"))
        finally:
            db.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(nama)))


def _jalankan(env: dict[str, str], *perintah: str) -> str:
    done = subprocess.run(
        [sys.executable, *perintah], env=env, cwd=AKAR, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{perintah}: {done.stderr[-3000:]}"
    return done.stdout


def _tunggu(url: str, server: subprocess.Popen) -> None:
    batas = time.monotonic() + MENUNGGU_DETIK
    while time.monotonic() < batas:
        assert server.poll() is None, "server berhenti sebelum siap"
        try:
            urlopen(f"{url}/sehat/", timeout=2).close()
        except (URLError, ConnectionError, TimeoutError):
            # The only wait there is: a port not open yet, or slow at first, gives no event.
            time.sleep(0.1)
        else:
            return
    raise AssertionError("server tidak siap")


def _granian(port: int) -> list[str]:
    tempat = ["--host", "127.0.0.1", "--port", str(port)]
    besar = ["--workers", "1", "--blocking-threads", "4", "--log-level", "error"]
    app = "katalog.wsgi:application"
    return ["-m", "granian", "--interface", "wsgi", *tempat, *besar, app]


@contextmanager
def situs_nyata(basis: str, tempat: Path, ukuran: list[str]) -> Iterator[Situs]:
    """Migrate, load the demo world, collect static files and serve; stop on exit."""
    port = _port()
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "katalog.settings",
        "DATABASE_URL": basis,
        "SECRET_KEY": "gerbang-" + "x" * 40,
        "ALAMAT_SITUS": f"http://127.0.0.1:{port}",
        "HOST_DIIZINKAN": "127.0.0.1",
        "MODE_DEMO": "1",
        "LOG_LEVEL": "ERROR",
        "PENYIMPAN_STATIS": "whitenoise.storage.CompressedManifestStaticFilesStorage",
        "STATIC_DIR": str(tempat / "statis"),
        "BERKAS_DIR": str(tempat / "berkas"),
        "INDEKS_DIR": str(tempat / "indeks"),
    }
    _jalankan(env, "manage.py", "migrate", "-v0")
    _jalankan(env, "manage.py", "isi_demo", *ukuran)
    _jalankan(env, "manage.py", "collectstatic", "--noinput", "-v0")
    server = subprocess.Popen([sys.executable, *_granian(port)], env=env, cwd=AKAR)
    situs = Situs(f"http://127.0.0.1:{port}", env)
    try:
        _tunggu(situs.url, server)
        yield situs
    finally:
        server.terminate()
        server.wait(timeout=20)
