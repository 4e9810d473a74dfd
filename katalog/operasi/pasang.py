"""Make `.venv` from the hashed locks: `python3 katalog/operasi/pasang.py demo|dev`.

Runs before anything is installed, so it uses the standard library only and is started as a file.
"""

import argparse
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

AKAR = Path(__file__).resolve().parents[2]
TINGKAT = ("demo", "dev")
STEMPEL = ".katalog-stempel"
TERENDAH = (3, 11)


class GagalPasang(Exception):
    """The environment cannot be made; the message is the sentence for the person."""


def venv_folder() -> Path:
    """Return the environment's folder: KATALOG_VENV, or `.venv` beside the Makefile."""
    return Path(os.environ.get("KATALOG_VENV") or AKAR / ".venv").absolute()


def lock_file(tingkat: str) -> Path:
    """Return the lock of one level."""
    return AKAR / "requirements" / f"{tingkat}.txt"


def stamp(tingkat: str) -> str:
    """Return what must not have changed since the environment was made."""
    lock = hashlib.sha256(lock_file(tingkat).read_bytes()).hexdigest()
    return f"{tingkat} {lock} {sys.version.split()[0]} {sys.implementation.cache_tag}"


def is_current(folder: Path, tingkat: str) -> bool:
    """Tell whether the environment already holds this level or one that contains it."""
    try:
        lines = (folder / STEMPEL).read_text().splitlines()
    except OSError:
        return False
    wanted = TINGKAT[TINGKAT.index(tingkat) :]
    return (folder / "bin" / "python").exists() and any(stamp(each) in lines for each in wanted)


def create(folder: Path) -> None:
    """Make an empty environment, or keep one whose interpreter still runs."""
    python = folder / "bin" / "python"
    if python.exists() and _version_of(python) == sys.version_info[:2]:
        return
    if (folder / "pyvenv.cfg").exists():
        shutil.rmtree(folder)
    elif folder.exists() and any(folder.iterdir()):
        raise GagalPasang(f"{folder} bukan lingkungan Python. Pakai KATALOG_VENV lain.")
    bare = ["--without-pip"] if _has("pip") or _uv() else []
    if not bare and not _has("ensurepip"):
        raise GagalPasang("Python ini tanpa pip. Pasang paket python3-pip, lalu ulangi.")
    _run([sys.executable, "-m", "venv", *bare, str(folder)])


def install(folder: Path, tingkat: str) -> None:
    """Install one lock, every file checked against its hash."""
    python = str(folder / "bin" / "python")
    what = ["install", "--quiet", "--require-hashes", "-r", str(lock_file(tingkat))]
    quiet = ["-m", "pip", "--disable-pip-version-check"]
    if uv := _uv():
        _run([uv, "pip", *what, "--python", python])
    elif (folder / "bin" / "pip").exists():
        _run([python, *quiet, *what])
    else:
        _run([sys.executable, *quiet, "--python", python, *what])


def ensure(tingkat: str) -> None:
    """Bring the environment to this level; does nothing when it is there already.

    Raises GagalPasang with one sentence when it cannot.
    """
    folder = venv_folder()
    if is_current(folder, tingkat):
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / f"{folder.name}.kunci").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if is_current(folder, tingkat):
            return
        print(f"Memasang paket Python ({tingkat}) ke {folder} …", flush=True)
        create(folder)
        install(folder, tingkat)
        (folder / STEMPEL).write_text(stamp(tingkat) + "\n")


def _version_of(python: Path) -> tuple[int, ...]:
    code = "import sys; print(*sys.version_info[:2])"
    found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return tuple(int(part) for part in found.stdout.split()) if found.returncode == 0 else ()


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _uv() -> str | None:
    found = shutil.which("uv")
    if not found or os.environ.get("KATALOG_TANPA_UV"):
        return None
    tried = subprocess.run([found, "--version"], capture_output=True, check=False)
    return found if tried.returncode == 0 else None


def _run(command: list[str]) -> None:
    if subprocess.run(command, cwd=AKAR, check=False).returncode:
        step = " ".join(command[1:4])
        raise GagalPasang(f"Pemasangan berhenti pada `{step}`; sebabnya tertulis di atas.")


def main() -> int:
    """Read the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Pasang paket Python yang dikunci.")
    parser.add_argument("tingkat", choices=TINGKAT)
    chosen = parser.parse_args()
    if sys.version_info < TERENDAH:
        print("Perlu Python 3.11 atau lebih baru.", file=sys.stderr)
        return 1
    try:
        ensure(chosen.tingkat)
    except GagalPasang as gagal:
        print(gagal, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
