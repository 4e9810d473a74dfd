"""What the tests of the servers and of the supervisor share."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from katalog.operasi.rumah import AKAR, Rumah, default_path

# What this test run was given or tests.settings has set; a program of its own must not find it.
TERTUTUP = frozenset(
    {
        "ALAMAT_SITUS",
        "DATABASE_URL",
        "DJANGO_SETTINGS_MODULE",
        "HOST_DIIZINKAN",
        "KATALOG_ANAK",
        "LOG_FORMAT",
        "LOG_LEVEL",
        "MODE_DEMO",
        "PENYIMPAN_STATIS",
        "PYTHONDONTWRITEBYTECODE",
        "REDIS_URL",
        "SECRET_KEY",
        "SURAT_URL",
    }
)


@contextmanager
def new_home() -> Iterator[Rumah]:
    """A data folder of our own that the servers' account may enter; the programs are shared."""
    path = Path(tempfile.mkdtemp(prefix="katalog-"))
    path.chmod(0o755)
    rumah = Rumah(path / "rumah", program=default_path() / "program")
    rumah.open()
    try:
        yield rumah
    finally:
        shutil.rmtree(path, ignore_errors=True)


def clean_env(**more: str) -> dict[str, str]:
    """Our environment without what this test run was given."""
    return {k: v for k, v in os.environ.items() if k not in TERTUTUP} | more


def until(true: Callable[[], object], seconds: float, what: str) -> None:
    """Wait for a condition of another process; there is nothing to be notified by."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f"{what} tidak terjadi dalam {seconds} detik"
        time.sleep(0.05)


def listeners(pids: set[int]) -> set[str]:
    """The addresses that these processes listen on, read from the kernel's tables."""
    links = [link.readlink() for pid in pids for link in Path(f"/proc/{pid}/fd").glob("*")]
    inodes = {str(link)[8:-1] for link in links if str(link).startswith("socket:")}
    found = set()
    for table, family in (("tcp", socket.AF_INET), ("tcp6", socket.AF_INET6)):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            words = line.split()
            if words[3] == "0A" and words[9] in inodes:
                raw = bytes.fromhex(words[1].split(":")[0])
                flat = b"".join(raw[i : i + 4][::-1] for i in range(0, len(raw), 4))
                found.add(socket.inet_ntop(family, flat))
    return found


def run_module(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run one of our modules to its end."""
    command = [sys.executable, "-m", *words]
    return subprocess.run(
        command, cwd=AKAR, env=env, capture_output=True, text=True, timeout=120, check=False
    )
