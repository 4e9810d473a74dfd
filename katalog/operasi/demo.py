"""The demo: `python -m katalog.operasi.demo [mulai|henti|status|ulang]`.

PORT (8000), KATALOG_HOME and PRODUK (10000) come from the environment, as `make demo` gives them.
"""

import argparse
import fcntl
import http.client
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from katalog.operasi import catatan, isi, panggung
from katalog.operasi.jaringan import LOOPBACK, free_port, is_free
from katalog.operasi.layanan import Layanan
from katalog.operasi.penjaga import Berhenti, Penjaga, last_words
from katalog.operasi.proses import end, parent
from katalog.operasi.rumah import Rumah, TidakBisa, default_path

SIAP = "/sehat/siap/"
SABAR_SIAP = 180.0
SABAR_HENTI = 90.0
DATA = ("postgres", "valkey", "berkas", "surat", "beat", "statis")
LOG_TERBESAR = 10 * 1024 * 1024


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
        _trim_logs(rumah)
        penjaga = Penjaga(rumah, alamat=f"http://{LOOPBACK}:{port}/")
        penjaga.listen()
        penjaga.note()
        try:
            _rise(rumah, penjaga, port, produk)
            penjaga.watch()
        except Berhenti:
            print("\nMenghentikan demo …", flush=True)
        finally:
            penjaga.stop()
    print("Demo berhenti. Datanya disimpan.", flush=True)
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


def _rise(rumah: Rumah, penjaga: Penjaga, port: int, produk: int) -> None:
    started = time.monotonic()
    layanan = Layanan(rumah)
    try:
        servers = layanan.start()
    finally:
        for anak in layanan.anak.values():
            penjaga.adopt(anak)
    if not os.environ.get("SURAT_URL"):
        mail = free_port()
        penjaga.start(panggung.mail_catcher(rumah, port=mail))
        servers["SURAT_URL"] = f"smtp://{LOOPBACK}:{mail}"
    env = panggung.environment(rumah, port=port, servers=servers)
    isi.prepare(penjaga, env, embedded=layanan.embedded, produk=produk)
    for program in panggung.site(rumah, env, port=port):
        penjaga.start(program)
    isi.ask_for_sign_of_life(servers["REDIS_URL"])
    table = isi.begin_logins(penjaga, env)
    _wait_until_ready(penjaga, port)
    print(f"Siap: {penjaga.alamat}  ({time.monotonic() - started:.0f} detik)", flush=True)
    penjaga.finish(table, "akun_demo")
    print((rumah.path / isi.TABEL).read_text(), flush=True)
    print("Surat-surat demo: " + penjaga.alamat + "demo/surat/   Berhenti: Ctrl-C", flush=True)


def _wait_until_ready(penjaga: Penjaga, port: int) -> None:
    until, answer = time.monotonic() + SABAR_SIAP, "tidak menjawab"
    while time.monotonic() < until:
        penjaga.check()
        answer = _ask(port)
        if answer.startswith("200"):
            return
        penjaga.pause(0.2)
    raise TidakBisa(f"Portal belum siap ({answer}).\n{last_words(penjaga.rumah.log('web'))}")


def _ask(port: int) -> str:
    conn = http.client.HTTPConnection(LOOPBACK, port, timeout=5)
    try:
        conn.request("GET", SIAP)
        got = conn.getresponse()
        return f"{got.status} {got.read(500).decode(errors='replace')}"
    except (OSError, http.client.HTTPException) as salah:
        return str(salah)
    finally:
        conn.close()


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


def _trim_logs(rumah: Rumah) -> None:
    for log in rumah.folder("log").glob("*.log"):
        if log.stat().st_size > LOG_TERBESAR:
            log.replace(log.with_suffix(".log.1"))


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
    parser.add_argument("aksi", choices=AKSI, nargs="?", default="mulai")
    try:
        return AKSI[parser.parse_args().aksi](Rumah(default_path()))
    except TidakBisa as sebab:
        print(sebab, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
