"""The reference band of a price over PRODUK (100,000) products: its speed, and what it finds.

Asked one product at a time, as a product page does, and JENDELA at a time with fewer comparables,
as the managers' list does. Prints the share of prices with a band and of those above it.
"""

import os
import time
from collections.abc import Callable
from typing import Any

from bench.admin import _database
from bench.cari import PRODUK, _at, _load

SOAL = int(os.environ.get("SOAL", "1500"))


def main() -> None:
    """Print both, from a database that is then dropped."""
    with _database():
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from etalase.models import Produk  # noqa: PLC0415
    from etalase.selectors import anomali  # noqa: PLC0415
    from etalase.selectors.harga_wajar import SoalHarga  # noqa: PLC0415

    _load()
    ask = _asker()
    semua = list(Produk.objects.tayang().order_by("pk").values_list("versi_tayang", flat=True))
    soal = [SoalHarga(pk) for pk in semua[:: max(len(semua) // SOAL, 1)][:SOAL]]
    satu = [_timed(lambda s=s: ask([s])) for s in soal]
    _print_time("satu produk", [waktu for waktu, _ in satu])
    _print_shares([pita for _, hasil in satu for pita in hasil.values()])
    jendela = [soal[n : n + anomali.JENDELA] for n in range(0, len(soal), anomali.JENDELA)]
    banyak = [_timed(lambda j=j: ask(j, anomali.PEMBANDING_MAKS)) for j in jendela]
    _print_time(f"{anomali.JENDELA} produk sekaligus", [waktu for waktu, _ in banyak])


def _asker() -> Callable[..., dict[int, Any]]:
    from django.utils import timezone  # noqa: PLC0415

    from etalase.selectors.harga_wajar import (  # noqa: PLC0415
        KEBIJAKAN_PITA,
        PEMBANDING_MAKS,
        daftar_pita,
    )
    from katalog.kebijakan.selectors import daftar_tarif, policy_numbers  # noqa: PLC0415

    hari = timezone.localdate()
    tarif, kebijakan = daftar_tarif(hari), policy_numbers(KEBIJAKAN_PITA, hari)

    def ask(soal: list[Any], pembanding: int = PEMBANDING_MAKS) -> dict[int, Any]:
        return daftar_pita(
            soal, wilayah=None, on=hari, tarif=tarif, kebijakan=kebijakan, pembanding=pembanding
        )

    return ask


def _timed(kerja: Callable[[], Any]) -> tuple[float, Any]:
    """Return the milliseconds of the second of two runs: the first fills the caches."""
    kerja()
    mulai = time.perf_counter()
    hasil = kerja()
    return (time.perf_counter() - mulai) * 1000, hasil


def _print_time(nama: str, waktu: list[float]) -> None:
    urut = sorted(waktu)
    print(
        f"{PRODUK} produk, {nama} ({len(urut)} kali): "
        f"p50 {_at(urut, 0.5):.1f} ms  p95 {_at(urut, 0.95):.1f} ms",
        flush=True,
    )


def _print_shares(daftar: list[Any]) -> None:
    for kelompok in ("spesifikasi", "nama"):
        pita = [satu for satu in daftar if satu.is_cukup and satu.kelompok == kelompok]
        atas = sum(satu.is_di_atas for satu in pita)
        bagian = f"{100 * atas / len(pita):.1f}% di atas batas" if pita else ""
        print(f"  {kelompok}: {len(pita)} dari {len(daftar)} punya pita; {bagian}", flush=True)
