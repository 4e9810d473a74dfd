"""Run a command with servers of its own: `python -m katalog.operasi.uji [--peramban] -- pytest …`.

The servers' data live in a folder of the run and go with it; the demo's are never touched.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from types import FrameType

from katalog.operasi import catatan
from katalog.operasi.layanan import Layanan
from katalog.operasi.peramban import TanpaPeramban, ensure_browser
from katalog.operasi.rumah import AKAR, Rumah, TidakBisa, default_path


def run(command: list[str], *, browser: bool) -> int:
    """Start the servers, run the command, stop the servers; return the command's exit code.

    Raises TidakBisa when a server does not start, TanpaPeramban when a browser is wanted and none
    can be had.
    """
    extra = {"PERAMBAN": str(ensure_browser())} if browser else {}
    base = Rumah(default_path())
    base.open()
    runs = base.path / "uji"
    runs.mkdir(exist_ok=True)
    runs.chmod(0o755)
    _sweep(runs, base.program)
    rumah = Rumah(Path(tempfile.mkdtemp(dir=runs)), program=base.program)
    rumah.open()
    try:
        with Layanan(rumah, safe=False) as layanan:
            env = {**os.environ, **layanan.env, **extra, "DJANGO_SETTINGS_MODULE": "tests.settings"}
            return _obey(command, env)
    finally:
        shutil.rmtree(rumah.path, ignore_errors=True)


def _obey(command: list[str], env: dict[str, str]) -> int:
    """Run the command in our own process group; pass SIGTERM on, leave Ctrl-C to both."""
    child = subprocess.Popen(command, cwd=AKAR, env=env)

    def forward(number: int, frame: FrameType | None) -> None:
        child.terminate()

    signal.signal(signal.SIGTERM, forward)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return child.wait()


def _sweep(runs: Path, program: Path) -> None:
    """Clean up after runs that were killed."""
    for folder in runs.iterdir():
        rumah = Rumah(folder, program=program)
        old = catatan.read(rumah)
        if old and not old.pengawas.alive():
            catatan.reap(rumah)
            shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Read the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Jalankan perintah dengan basis data sementara.")
    parser.add_argument("--peramban", action="store_true", help="pastikan ada Chromium")
    parser.add_argument("perintah", nargs="+")
    chosen = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        return run(chosen.perintah, browser=chosen.peramban)
    except (TidakBisa, TanpaPeramban) as sebab:
        print(sebab, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
