"""How long `make demo` takes: from nothing, a second time, and after kill -9."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from katalog.operasi import catatan
from katalog.operasi.jaringan import free_port
from katalog.operasi.rumah import AKAR, Rumah

PRODUK = os.environ.get("PRODUK", "10000")


def main() -> None:
    """Print seconds for each kind of start; downloads are not taken from a cache."""
    folder = Path(tempfile.mkdtemp(prefix="katalog-bench-"))
    folder.chmod(0o755)
    try:
        _measure(folder)
    finally:
        catatan.reap(Rumah(folder / "rumah"))
        shutil.rmtree(folder)


def _measure(folder: Path) -> None:
    env = {
        **{k: v for k, v in os.environ.items() if k not in {"DATABASE_URL", "REDIS_URL"}},
        "KATALOG_VENV": str(folder / "venv"),
        "KATALOG_HOME": str(folder / "rumah"),
        "PORT": str(free_port()),
        "PRODUK": PRODUK,
        "PIP_NO_CACHE_DIR": "1",
        "UV_NO_CACHE": "1",
    }
    # The runner of the benchmarks is itself a test run: its settings are not the demo's.
    env.pop("DJANGO_SETTINGS_MODULE", None)
    with _demo(env, f"dari nol, {PRODUK} produk", signal.SIGTERM):
        pass
    with _demo(env, "kedua kali", signal.SIGKILL):
        pass
    with _demo(env, "sesudah kill -9", signal.SIGTERM):
        pass


@contextmanager
def _demo(env: dict[str, str], nama: str, end: signal.Signals) -> Iterator[None]:
    started = time.monotonic()
    command = ["make", "-s", "demo", f"PYTHON={sys._base_executable}"]
    with subprocess.Popen(
        command, cwd=AKAR, env=env, stdout=subprocess.PIPE, text=True, start_new_session=True
    ) as demo:
        for line in demo.stdout or ():
            if line.startswith("Siap:"):
                print(f"{nama:<28} {time.monotonic() - started:6.1f} detik", flush=True)
            if "Berhenti: Ctrl-C" in line:
                break
        yield
        os.killpg(demo.pid, end)
        demo.communicate()
