"""How fast the demo world is loaded: 100,000 products by COPY, indexes and keys included."""

import os
import time
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg
from psycopg import sql

BANYAK = 100_000
LANTAI = 20_000
NAMA = "bench_isi_demo"


def main() -> None:
    """Print products a second into a fresh database, which is dropped afterwards."""
    asal = os.environ["DATABASE_URL"]
    nama = sql.Identifier(NAMA)
    with psycopg.connect(asal, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(nama))
        server.execute(sql.SQL("CREATE DATABASE {}").format(nama))
        os.environ["DATABASE_URL"] = urlunsplit(urlsplit(asal)._replace(path=f"/{NAMA}"))
        try:
            _measure()
        finally:
            os.environ["DATABASE_URL"] = asal
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(nama))


def _measure() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["MODE_DEMO"] = "1"
    django.setup()
    # Django reads its settings once, so what needs them is imported after the database is named.
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from katalog.demo.pengisi.dunia import Ukuran  # noqa: PLC0415
    from katalog.demo.pengisi.isi import fill  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    detik: dict[str, float] = {}

    def note(nama: str, banyak: int, lama: float) -> None:
        detik[nama] = lama

    mulai, cpu = time.monotonic(), time.process_time()
    fill(Ukuran(BANYAK, 2_000, 40, 400, 2026, timezone.now(), bergambar=False), note)
    semua, cpu = time.monotonic() - mulai, time.process_time() - cpu
    laju = BANYAK / detik["produk"]
    print(f"{BANYAK} produk dalam {detik['produk']:.1f} detik: {laju:,.0f} produk per detik")
    print(f"  lantai {LANTAI:,} per detik: {'tercapai' if laju >= LANTAI else 'TIDAK tercapai'}")
    print(f"  seluruh dunia {semua:.1f} detik, {cpu:.1f} detik prosesor di pihak kami")
    connection.close()
