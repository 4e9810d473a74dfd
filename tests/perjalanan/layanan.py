"""A whole site for one journey: web, worker, beat and a real SMTP socket, each its own process."""

import email
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit, urlunsplit
from urllib.request import urlopen

AKAR = Path(__file__).resolve().parents[2]
SABAR_DETIK = 60


def free_port() -> int:
    with closing(socket.socket()) as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def wait_for(what, *, seconds: float = SABAR_DETIK):
    """Return the first true answer of `what`; other processes give us no event to wait on."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if found := what():
            return found
        time.sleep(0.1)
    raise AssertionError(f"tidak terjadi dalam {seconds} detik: {what}")


@dataclass
class Situs:
    url: str
    env: dict[str, str]
    surat: Path
    dunia: dict[str, str] = field(default_factory=dict)
    proses: dict[str, subprocess.Popen] = field(default_factory=dict)

    def run(self, *command: str) -> str:
        done = subprocess.run(
            [sys.executable, *command],
            env=self.env,
            cwd=AKAR,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{command}: {done.stderr[-3000:]}"
        return done.stdout

    def start(self, name: str, *command: str) -> subprocess.Popen:
        log = (self.surat.parent / f"{name}.log").open("ab")
        self.proses[name] = subprocess.Popen(
            [sys.executable, *command], env=self.env, cwd=AKAR, stdout=log, stderr=log
        )
        return self.proses[name]

    def start_worker(self, name: str = "worker") -> subprocess.Popen:
        return self.start(
            name,
            "-m",
            "celery",
            "-A",
            "katalog",
            "worker",
            "-c",
            "1",
            "-P",
            "prefork",
            "--loglevel",
            "WARNING",
            "--without-gossip",
            "--without-mingle",
            "-n",
            f"{name}-{os.getpid()}@uji",
        )

    def start_beat(self) -> subprocess.Popen:
        jadwal = self.surat.parent / "beat"
        return self.start("beat", "-m", "celery", "-A", "katalog", "beat", "-s", str(jadwal))

    def mails(self, to: str) -> list[EmailMessage]:
        """Return the letters that arrived for an address, oldest first."""
        found = []
        for path in sorted(self.surat.glob("*.eml")):
            letter = email.message_from_bytes(path.read_bytes(), policy=default)
            if to in str(letter["X-RcptTo"]):
                found.append(letter)
        return found

    def wait_mail(self, to: str, subject: str) -> EmailMessage:
        """Return the first letter to an address whose subject has these words."""

        def arrived():
            return next((m for m in self.mails(to) if subject in str(m["Subject"])), None)

        return wait_for(arrived)


def link_in(letter: EmailMessage) -> str:
    """Return the first full address of the text part."""
    teks = letter.get_body(("plain",)).get_content()
    return re.search(r"https?://\S+", teks).group()


def answers(url: str) -> bool:
    try:
        urlopen(f"{url}/sehat/", timeout=2).close()
    except (URLError, ConnectionError, TimeoutError):
        return False
    return True


@contextmanager
def fresh_database(nama: str) -> Iterator[str]:
    """Yield the address of a new empty database; it is dropped afterwards."""
    import psycopg  # noqa: PLC0415 - only the tests that start processes need it
    from psycopg import sql  # noqa: PLC0415

    asal = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as db:
        name = sql.Identifier(nama)
        db.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        db.execute(sql.SQL("CREATE DATABASE {}").format(name))
        try:
            yield urlunsplit(asal._replace(path=f"/{nama}"))
        finally:
            db.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


@contextmanager
def situs_lengkap(basis: str, tempat: Path, *, redis_url: str | None = None) -> Iterator[Situs]:
    """Migrate, build the small world, and serve with workers; everything stops on exit."""
    port, port_surat = free_port(), free_port()
    surat = tempat / "surat"
    surat.mkdir(parents=True)
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "katalog.settings",
        "DATABASE_URL": basis,
        "REDIS_URL": redis_url or _own_redis(os.environ["REDIS_URL"]),
        "SECRET_KEY": "perjalanan-" + "x" * 40,
        "ALAMAT_SITUS": f"http://127.0.0.1:{port}",
        "HOST_DIIZINKAN": "127.0.0.1",
        "SURAT_URL": f"smtp://127.0.0.1:{port_surat}",
        "SURAT_DIR": str(surat),
        "MODE_DEMO": "1",
        "LOG_LEVEL": "WARNING",
        "SAPU_SETELAH_DETIK": "2",
        "PENYIMPAN_STATIS": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage",
        "STATIC_DIR": str(tempat / "statis"),
        "BERKAS_DIR": str(tempat / "berkas"),
        "INDEKS_DIR": str(tempat / "indeks"),
    }
    situs = Situs(f"http://127.0.0.1:{port}", env, surat)
    try:
        situs.run("manage.py", "migrate", "-v0")
        situs.run("manage.py", "collectstatic", "--noinput", "-v0")
        situs.dunia = json.loads(situs.run("-m", "tests.perjalanan.dunia"))
        situs.start("surat", "-m", "katalog.operasi.surat", str(port_surat), str(surat))
        situs.start(
            "web",
            "-m",
            "granian",
            "--interface",
            "wsgi",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--workers",
            "1",
            "--blocking-threads",
            "4",
            "--log-level",
            "error",
            "katalog.wsgi:application",
        )
        situs.start_worker()
        situs.start_beat()
        wait_for(lambda: answers(situs.url))
        yield situs
    finally:
        for proses in reversed(situs.proses.values()):
            proses.terminate()
        for proses in situs.proses.values():
            try:
                proses.wait(timeout=15)
            except subprocess.TimeoutExpired:
                proses.kill()
                proses.wait()


def _own_redis(url: str) -> str:
    """Return another database of the same server, so that no other run's worker hears us."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{1 + os.getpid() % 15}"))
