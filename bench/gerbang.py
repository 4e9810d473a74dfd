"""The integrity gate: its false-alarm load on the demo world, its hits in a year of known truth.

PESANAN (400) packages of the demo world are evaluated as if their maker sent them. Then SETAHUN
(20,000) packages of a generated year, with planted cases and near-misses of every rule
(`_gerbang_tanam`), are evaluated at the moment of their approval: precision (findings that belong
to a planted case of that rule), recall (planted packages found) and the time of each package.
"""

import os
import random
import time
from collections import Counter, defaultdict
from typing import Any

from bench.admin import _database
from bench.cari import _at

PRODUK = int(os.environ.get("PRODUK", "5000"))
PESANAN = int(os.environ.get("PESANAN", "400"))
SETAHUN = int(os.environ.get("SETAHUN", "20000"))
BENIH = 2026
BATAS_MS = 1_000


def main() -> None:
    """Print both, from a database that is then dropped."""
    with _database():
        _demo()
        _year()


def _demo() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["MODE_DEMO"] = "1"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415
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


def _year() -> None:
    from django.db import connection  # noqa: PLC0415

    from bench._gerbang_tahun import build_world, buy_honestly, save  # noqa: PLC0415
    from bench._gerbang_tanam import plant_all, plant_innocents  # noqa: PLC0415

    mulai = time.monotonic()
    tahun = build_world(random.Random(BENIH))
    plant_innocents(tahun)
    plant_all(tahun)
    ditanam = len(tahun.baris["Pesanan"])
    buy_honestly(tahun, max(SETAHUN - ditanam, 0))
    save(tahun)
    print(
        f"{len(tahun.baris['Pesanan'])} paket setahun, {ditanam} di antaranya ditanam:"
        f" dibuat dalam {time.monotonic() - mulai:.0f} detik",
        flush=True,
    )
    temuan, waktu = _evaluate(tahun)
    urut = sorted(waktu)
    print(
        f"{len(urut)} paket dinilai saat disetujui: p50 {_at(urut, 0.5):.1f} ms"
        f" p95 {_at(urut, 0.95):.1f} ms (batas {BATAS_MS} ms)",
        flush=True,
    )
    _print_rules(tahun, temuan, len(urut))
    connection.close()


def _evaluate(tahun: Any) -> tuple[dict[str, set[int]], list[float]]:
    """Return the packages that each rule named, and the milliseconds of each package."""
    from purchasing.models import Pesanan  # noqa: PLC0415
    from purchasing.selectors.gerbang.periksa import daftar_temuan  # noqa: PLC0415
    from purchasing.state import Aksi  # noqa: PLC0415

    temuan: dict[str, set[int]] = defaultdict(set)
    waktu = []
    paket = Pesanan.objects.select_related("etalase", "penyedia", "satker")
    for pesanan in paket.filter(pk__in=list(tahun.putusan)).order_by("pk"):
        mulai = time.perf_counter()
        found = daftar_temuan(pesanan, Aksi.SETUJUI, pada=tahun.putusan[pesanan.pk])
        waktu.append((time.perf_counter() - mulai) * 1000)
        for satu in found:
            temuan[satu.kode].add(pesanan.pk)
    return temuan, waktu


def _print_rules(tahun: Any, temuan: dict[str, set[int]], banyak: int) -> None:
    from django.utils import timezone  # noqa: PLC0415

    from katalog.kebijakan.selectors import policy_text  # noqa: PLC0415
    from purchasing.selectors.gerbang.periksa import ATURAN  # noqa: PLC0415

    print("  aturan             tingkat  ditanam  temuan  presisi  recall  hampir salah  palsu/100")
    berisi: set[int] = set()
    for kode in ATURAN:
        benar, terkait = tahun.benar[kode], tahun.terkait[kode]
        found, hampir = temuan[kode], tahun.hampir[kode]
        palsu = found - terkait
        presisi = 1 - len(palsu) / len(found) if found else 0
        tingkat = policy_text(f"gerbang.{kode}.tingkat", timezone.localdate())
        if tingkat != "catat":
            berisi |= palsu
        print(
            f"  {kode:<18} {tingkat:<7} {len(benar):>8} {len(found):>7} {presisi:>8.1%}"
            f" {len(benar & found) / len(benar):>7.1%} {len(hampir & found):>6}/{len(hampir):<5}"
            f" {100 * len(palsu) / banyak:>9.2f}",
            flush=True,
        )
    print(
        f"  paket jujur dengan temuan lebih dari catatan: {100 * len(berisi) / banyak:.1f} per 100"
    )
