"""The integrity gate on the demo world: time for each package, and findings per 100 packages.

PESANAN (400) packages of an invented year are evaluated as if their maker sent them now.
"""

import os
import time
from collections import Counter

from bench.admin import _database
from bench.cari import _at

PRODUK = int(os.environ.get("PRODUK", "5000"))
PESANAN = int(os.environ.get("PESANAN", "400"))
BATAS_MS = 1_000


def main() -> None:
    """Print both, from a database that is then dropped."""
    with _database():
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["MODE_DEMO"] = "1"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import connection  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from katalog.demo.pengisi.dunia import Ukuran  # noqa: PLC0415
    from katalog.demo.pengisi.isi import fill  # noqa: PLC0415
    from purchasing.models import Pesanan  # noqa: PLC0415
    from purchasing.selectors.gerbang.periksa import daftar_temuan  # noqa: PLC0415
    from purchasing.state import Aksi  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    kini = timezone.now()
    fill(
        Ukuran(PRODUK, 400, 20, PESANAN, 2026, kini, bergambar=False),
        lambda _nama, _banyak, _lama: None,
    )
    waktu, temuan, berisi = [], Counter(), 0
    daftar = list(Pesanan.objects.select_related("etalase", "penyedia", "satker").order_by("pk"))
    for pesanan in daftar:
        mulai = time.perf_counter()
        # The hour of the package itself, so that the clock of the bench is no finding.
        found = daftar_temuan(pesanan, Aksi.BELI_LANGSUNG, pada=pesanan.created_at)
        waktu.append((time.perf_counter() - mulai) * 1000)
        temuan.update((satu.kode, satu.tingkat.value) for satu in found)
        berisi += any(satu.tingkat.value != "catat" for satu in found)
    urut = sorted(waktu)
    print(
        f"{len(daftar)} paket, {PRODUK} produk: p50 {_at(urut, 0.5):.1f} ms "
        f"p95 {_at(urut, 0.95):.1f} ms (batas {BATAS_MS} ms)",
        flush=True,
    )
    for (kode, tingkat), banyak in temuan.most_common():
        print(f"  {kode:<18} {tingkat:<7} {100 * banyak / len(daftar):6.1f} per 100 paket")
    print(f"  paket dengan temuan lebih dari catatan: {100 * berisi / len(daftar):.1f} per 100")
    connection.close()
