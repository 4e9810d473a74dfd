"""The programs of the demo: what is started, in which order, with which environment."""

import os
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from katalog.operasi.jaringan import LOOPBACK
from katalog.operasi.proses import Program
from katalog.operasi.rumah import AKAR, Rumah

MANAGE = (sys.executable, str(AKAR / "manage.py"))
BIN = Path(sys.executable).parent
PEKERJA_WEB = 2
# The name that `siapkan_basis` gives it; `peran.py` itself needs Django, which we do not load.
PERAN = "katalog_app"


def environment(rumah: Rumah, *, port: int, servers: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of every Django process of the demo.

    What the person has set stays, but for the address: a demo answers on loopback only.
    """
    own = {
        "SECRET_KEY": os.environ.get("SECRET_KEY") or rumah.secret("django"),
        "LOG_FORMAT": os.environ.get("LOG_FORMAT") or "teks",
        "BERKAS_DIR": str(rumah.folder("berkas")),
        "INDEKS_DIR": str(rumah.folder("indeks")),
        "STATIC_DIR": str(rumah.folder("statis")),
        "SURAT_DIR": str(rumah.folder("surat")),
        "DJANGO_SETTINGS_MODULE": "katalog.settings",
        "MODE_DEMO": "1",
        "ALAMAT_SITUS": f"http://{LOOPBACK}:{port}",
        "HOST_DIIZINKAN": f"{LOOPBACK},localhost",
        "PYTHONUNBUFFERED": "1",
    }
    return {**os.environ, **own, **servers}


def mail_catcher(rumah: Rumah, *, port: int) -> Program:
    """Return the SMTP server of the demo."""
    command = [sys.executable, "-m", "katalog.operasi.surat", str(port), str(rumah.path / "surat")]
    return _program(rumah, "surat", command, dict(os.environ), sabar=5)


def site(rumah: Rumah, env: Mapping[str, str], *, port: int) -> Iterator[Program]:
    """Yield beat, worker and web server, in the order in which they start.

    They run with the rights of the portal's database role; only the preparing steps are the owner.
    """
    env = {**env, "PERAN_BASIS_DATA": PERAN}
    celery = [str(BIN / "celery"), "-A", "katalog"]
    schedule = str(rumah.folder("beat") / "jadwal")
    beat = [*celery, "beat", "--loglevel", "INFO", "--schedule", schedule, "--pidfile="]
    yield _program(rumah, "beat", beat, env, sabar=5)
    alone = ["--concurrency", "2", "--without-gossip", "--without-mingle"]
    worker = [*celery, "worker", "--loglevel", "INFO", *alone]
    yield _program(rumah, "worker", worker, env, sabar=20)
    yield _program(rumah, "web", web_command(port), env, sabar=10)


def web_command(port: int) -> list[str]:
    """Return the web server's command line; the image runs the same with other numbers."""
    words = f"--interface wsgi --host {LOOPBACK} --port {port} --workers {PEKERJA_WEB}"
    more = "--respawn-failed-workers --workers-kill-timeout 5 --no-ws"
    return [str(BIN / "granian"), *words.split(), *more.split(), "katalog.wsgi:application"]


def _program(
    rumah: Rumah, nama: str, command: list[str], env: Mapping[str, str], *, sabar: float
) -> Program:
    return Program(nama, command, env, rumah.log(nama), AKAR, None, signal.SIGTERM, sabar)
