"""Bulk upload: BARIS (1,000) rows from the file to the result, and on to the saved rows (U20).

Each stage is printed in seconds and as a ratio to plainly reading the same file with openpyxl.
"""

import io
import os
import time
from collections.abc import Callable
from typing import Any

from bench.admin import _database

BARIS = int(os.environ.get("BARIS", "1000"))
BATAS_DETIK = 30


def main() -> None:
    """Print the stages of a sheet of new products, of the same sheet again, and of new prices."""
    with _database():
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from openpyxl import load_workbook  # noqa: PLC0415

    from etalase.models import UnggahanMassal  # noqa: PLC0415
    from etalase.services.massal.kerja import (  # noqa: PLC0415
        kerjakan,
        simpan,
        terima_lembar,
    )
    from etalase.services.massal.rencana import columns_of  # noqa: PLC0415
    from etalase.services.massal.templat import contoh, tulis_xlsx  # noqa: PLC0415
    from tests.etalase.produk.pabrik_draf import buat_toko  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    toko = buat_toko()
    kolom, versi = columns_of(toko.etalase)

    def lembar(harga: int) -> bytes:
        awal = dict(zip([k.nama for k in kolom], contoh(kolom), strict=True))
        rows = [
            {**awal, "sku": f"B{n}", "nama": f"Kursi {n}", "harga": harga} for n in range(BARIS)
        ]
        return tulis_xlsx(kolom, [[row[k.nama] for k in kolom] for row in rows], versi=versi)

    dasar = _timed(lambda: _plain(load_workbook, lembar(1_200_000)))[0]
    print(f"{BARIS} baris, dibaca saja {dasar:.2f} detik")
    for judul, harga in (("baru", 1_200_000), ("sama", 1_200_000), ("harga", 1_250_000)):
        berkas = SimpleUploadedFile("bench.xlsx", lembar(harga))
        terima, satu = _timed(
            lambda berkas=berkas: terima_lembar(
                penyedia=toko.penyedia, etalase=toko.etalase, actor=toko.pemilik, berkas=berkas
            )
        )
        UnggahanMassal.objects.update(disewa_sampai=None)
        periksa, _ = _timed(lambda pk=satu.pk: kerjakan(pk))
        simpan(unggahan_id=satu.pk, actor=toko.pemilik)
        tulis, _ = _timed(lambda pk=satu.pk: kerjakan(pk))
        hasil = terima + periksa
        tanda = "" if hasil <= BATAS_DETIK else f"  > {BATAS_DETIK} detik"
        print(
            f"{judul:<6} sampai hasil {hasil:6.2f} detik ({hasil / dasar:5.1f}x)   simpan "
            f"{tulis:6.2f} detik ({tulis / dasar:5.1f}x, {BARIS / tulis:5.0f} baris/detik){tanda}",
            flush=True,
        )


def _timed(kerja: Callable[[], Any]) -> tuple[float, Any]:
    mulai = time.perf_counter()
    hasil = kerja()
    return time.perf_counter() - mulai, hasil


def _plain(load_workbook: Callable[..., Any], isi: bytes) -> int:
    return sum(1 for _ in load_workbook(io.BytesIO(isi), read_only=True).active.iter_rows())
