"""The demo: `python -m katalog.operasi.demo [mulai|henti|status|ulang|kelola …]`.

PORT (8000), KATALOG_HOME and PRODUK (10000) come from the environment, as `make demo` gives them.
"""

import argparse
import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from katalog.operasi import catatan, panggung
from katalog.operasi.jaringan import LOOPBACK, is_free
from katalog.operasi.naik import LINGKUNGAN, rise, trim_logs
from katalog.operasi.penjaga import Berhenti, Penjaga, say
from katalog.operasi.proses import end, parent
from katalog.operasi.rumah import AKAR, Rumah, TidakBisa, default_path

SABAR_HENTI = 90.0
DATA = ("postgres", "valkey", "berkas", "surat", "beat", "statis")


def mulai(rumah: Rumah) -> int:
    """Run the demo until a signal; return 0. Raises TidakBisa when it cannot start."""
    port, produk = _number("PORT", 8000, 65535), _number("PRODUK", 10_000, 1_000_000)
    with _alone(rumah):
        for nama in catatan.reap(rumah):
            print(f"Sisa {nama} dari jalannya yang terputus dihentikan.")
        if not is_free(port):
            raise TidakBisa(
                f"Port {port} sudah dipakai program lain. Coba: PORT={port + 1} make demo"
            )
        trim_logs(rumah)
        penjaga = Penjaga(rumah, alamat=f"http://{LOOPBACK}:{port}/")
        penjaga.listen()
        penjaga.note()
        try:
            rise(rumah, penjaga, port, produk)
            penjaga.watch()
        except Berhenti:
            say("\nMenghentikan demo …")
        finally:
            penjaga.stop()
    say("Demo berhenti. Datanya disimpan.")
    return 0


def henti(rumah: Rumah) -> int:
    """Stop the demo of this folder, or what a killed one left behind; return 0."""
    old = catatan.read(rumah) if rumah.path.exists() else None
    if old is None:
        print("Demo tidak berjalan.")
        return 0
    end(old.pengawas, henti=signal.SIGTERM, sabar=SABAR_HENTI)
    catatan.reap(rumah)
    print("Demo dihentikan.")
    return 0


def status(rumah: Rumah) -> int:
    """Print what runs; return 0 when the demo does and 3 when it does not."""
    old = catatan.read(rumah) if rumah.path.exists() else None
    if old is None or not old.pengawas.alive():
        print("Demo tidak berjalan.")
        return 3
    print(f"Berjalan di {old.alamat} (pid {old.pengawas.pid})")
    for row in old.anak:
        print(f"  {row['nama']:<10} pid {row['pid']}")
    return 0


def ulang(rumah: Rumah) -> int:
    """Stop the demo, throw its data away and run it anew."""
    if os.environ.get("DATABASE_URL"):
        raise TidakBisa("DATABASE_URL terisi: kosongkan basis data itu sendiri, lalu make demo.")
    henti(rumah)
    for nama in DATA:
        shutil.rmtree(rumah.path / nama, ignore_errors=True)
    return mulai(rumah)


def kelola(rumah: Rumah, words: list[str]) -> int:
    """Run one `manage.py` command against the running demo; return its exit code."""
    note = rumah.path / LINGKUNGAN
    if not _runs(rumah) or not note.exists():
        raise TidakBisa("Demo tidak berjalan. Mulai dengan: make demo")
    command = [*panggung.MANAGE, *(words or ["akun_demo"])]
    env = {**os.environ, **json.loads(note.read_text())}
    return subprocess.run(command, cwd=AKAR, env=env, check=False).returncode


def _runs(rumah: Rumah) -> bool:
    old = catatan.read(rumah) if rumah.path.exists() else None
    return old is not None and old.pengawas.alive()


@contextmanager
def _alone(rumah: Rumah) -> Iterator[None]:
    """Hold the folder's lock: the kernel frees it however we end."""
    rumah.open()
    with Path(rumah.path / "kunci").open("w") as lock:
        _supersede_orphan(rumah)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as salah:
            old = catatan.read(rumah)
            where = old.alamat if old else str(rumah.path)
            raise TidakBisa(f"Demo sudah berjalan: {where} Hentikan: make demo-henti") from salah
        yield


def _supersede_orphan(rumah: Rumah) -> None:
    """A supervisor whose `make` was killed has nobody left to press Ctrl-C: take its place."""
    old = catatan.read(rumah)
    if old and old.pengawas.alive() and parent(old.pengawas.pid) != old.induk:
        end(old.pengawas, henti=signal.SIGTERM, sabar=SABAR_HENTI)


def _number(name: str, default: int, highest: int) -> int:
    value = os.environ.get(name) or str(default)
    if not (value.isascii() and value.isdigit()) or not 1 <= int(value) <= highest:
        raise TidakBisa(f"{name}={value} harus angka dari 1 sampai {highest}.")
    return int(value)


AKSI: dict[str, Callable[[Rumah], int]] = {
    "mulai": mulai,
    "henti": henti,
    "status": status,
    "ulang": ulang,
}


def main() -> int:
    """Read the command line; return the exit code."""
    parser = argparse.ArgumentParser(description="Demo Katalog Elektronik Lokal.")
    parser.add_argument("aksi", choices=[*AKSI, "kelola"], nargs="?", default="mulai")
    parser.add_argument("perintah", nargs=argparse.REMAINDER, help="perintah manage.py")
    chosen = parser.parse_args()
    rumah = Rumah(default_path())
    try:
        if chosen.aksi == "kelola":
            return kelola(rumah, chosen.perintah)
        return AKSI[chosen.aksi](rumah)
    except TidakBisa as sebab:
        print(sebab, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 128 + signal.SIGINT


if __name__ == "__main__":
    sys.exit(main())
