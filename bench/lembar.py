"""Bulk load of PRODUK (10,000) products with attributes: sheets of 1,000 rows of many shops.

Every row goes the way of an uploaded sheet: read, checked, confirmed, saved as a draft by the
services of the single form. Printed per ten sheets and in all, as products per second.
"""

import os
import time
from typing import Any

from bench.admin import _database
from bench.muat import BAHAN, _people

PRODUK = int(os.environ.get("PRODUK", "10000"))
BARIS = 1_000
LAPOR = 10


def main() -> None:
    """Print the speed of the load, from a database that is then dropped."""
    with _database():
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    from etalase.models import DrafProduk  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    toko = _people()["toko"]
    mulai = lalu = time.perf_counter()
    for n in range(PRODUK // BARIS):
        _one_sheet(toko[n % len(toko)], n)
        if (n + 1) % LAPOR == 0:
            kini = time.perf_counter()
            print(
                f"{(n + 1) * BARIS:>8} produk  {LAPOR * BARIS / (kini - lalu):6.1f} per detik",
                flush=True,
            )
            lalu = kini
    lama = time.perf_counter() - mulai
    ada = DrafProduk.objects.count()
    print(f"{ada} produk lewat unggah massal, {lama:.0f} detik, {ada / lama:.1f} per detik")


def _one_sheet(toko: Any, n: int) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

    from etalase.models import UnggahanMassal  # noqa: PLC0415
    from etalase.services.massal.kerja import (  # noqa: PLC0415
        kerjakan,
        simpan,
        terima_lembar,
    )

    berkas = SimpleUploadedFile("bench.xlsx", _sheet(toko, n))
    satu = terima_lembar(
        penyedia=toko.penyedia, etalase=toko.etalase, actor=toko.pemilik, berkas=berkas
    )
    UnggahanMassal.objects.update(disewa_sampai=None)
    kerjakan(satu.pk)
    simpan(unggahan_id=satu.pk, actor=toko.pemilik)
    kerjakan(satu.pk)


def _sheet(toko: Any, n: int) -> bytes:
    from etalase.services.massal.rencana import columns_of  # noqa: PLC0415
    from etalase.services.massal.templat import contoh, tulis_xlsx  # noqa: PLC0415

    kolom, versi = columns_of(toko.etalase)
    awal = dict(zip([k.nama for k in kolom], contoh(kolom), strict=True))
    rows = []
    for baris in range(n * BARIS, (n + 1) * BARIS):
        isi = {
            **awal,
            "sku": f"L{baris}",
            "nama": f"Kursi rapat {baris}",
            "harga": 200_000 + baris % 9_000 * 1_000,
            "bahan": BAHAN[baris % len(BAHAN)],
            "lebar": 30 + baris % 170,
        }
        rows.append([isi[k.nama] for k in kolom])
    return tulis_xlsx(kolom, rows, versi=versi)
