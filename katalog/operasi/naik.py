"""Bringing the demo up: servers, tables, world, then the site, until it says it is ready."""

import http.client
import json
import os
import time
from pathlib import Path

from katalog.operasi import isi, panggung
from katalog.operasi.jaringan import LOOPBACK, free_port
from katalog.operasi.layanan import Layanan
from katalog.operasi.penjaga import Penjaga, last_words
from katalog.operasi.rumah import Rumah, TidakBisa

LINGKUNGAN = "rahasia/lingkungan.json"
SIAP = "/sehat/siap/"
SABAR_SIAP = 180.0
LOG_TERBESAR = 10 * 1024 * 1024


def rise(rumah: Rumah, penjaga: Penjaga, port: int, produk: int) -> None:
    """Start everything and print the address and the logins; `produk` products when empty.

    Raises TidakBisa when a step fails, Berhenti when a signal comes in between.
    """
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
    _remember(rumah, env)
    isi.prepare(penjaga, env, embedded=layanan.embedded, produk=produk)
    for program in panggung.site(rumah, env, port=port):
        penjaga.start(program)
    isi.ask_for_sign_of_life(servers["REDIS_URL"])
    table = isi.begin_logins(penjaga, env)
    _wait_until_ready(penjaga, port)
    penjaga.finish(table, "akun_demo")
    print(f"\nSiap: {penjaga.alamat}\n\n{(rumah.path / isi.TABEL).read_text()}")
    took = time.monotonic() - started
    print(
        f"Siap dalam {took:.0f} detik. Surat: {penjaga.alamat}demo/surat/  Berhenti: Ctrl-C",
        flush=True,
    )


def _remember(rumah: Rumah, env: dict[str, str]) -> None:
    """Keep what `kelola` needs: our own variables, closed to others."""
    ours = {name: value for name, value in env.items() if os.environ.get(name) != value}
    note = rumah.folder("rahasia") / Path(LINGKUNGAN).name
    note.touch(mode=0o600)
    note.write_text(json.dumps(ours))


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


def trim_logs(rumah: Rumah) -> None:
    """Put logs above LOG_TERBESAR bytes aside; the one before goes."""
    for log in rumah.folder("log").glob("*.log"):
        if log.stat().st_size > LOG_TERBESAR:
            log.replace(log.with_suffix(".log.1"))
