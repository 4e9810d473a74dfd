"""Loading PRODUK (2,000) products with attributes through the services, as people would do it.

Each is drafted by its vendor, sent, and decided by a manager, by a second one where a risk class
asks for it; no stage writes SQL of its own. Printed per stage: products per second, statements
per product, and the ratio to the COPY loader of the demo in the same run.
"""

import os
import random
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.admin import _database

PRODUK = int(os.environ.get("PRODUK", "2000"))
TOKO = 20
LAPOR = 5_000
BENDA = ("Kursi", "Meja", "Lemari", "Rak", "Sofa", "Papan tulis", "Filing kabinet", "Partisi")
GUNA = ("rapat", "kerja", "arsip", "tamu", "sekolah", "kantor", "perpustakaan", "aula")
BAHAN = ("Kayu jati", "Besi", "Baja ringan", "Rotan", "Plastik", "Multipleks")


def main() -> None:
    """Print the speed of each stage, from a database that is then dropped."""
    with _database():
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["MODE_DEMO"] = "1"
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    salin = _copy_speed()
    orang = _people()
    waktu: dict[str, float] = defaultdict(float)
    kueri: dict[str, int] = defaultdict(int)
    mulai = lalu = time.perf_counter()
    for n, isi in enumerate(_facts(orang), start=1):
        _one(isi, orang, waktu, kueri)
        if n % LAPOR == 0:
            kini = time.perf_counter()
            print(f"{n:>8} produk  {LAPOR / (kini - lalu):6.1f} per detik", flush=True)
            lalu = kini
    semua = time.perf_counter() - mulai
    for nama, detik in waktu.items():
        print(f"{nama:<8} {PRODUK / detik:7.1f} per detik  {kueri[nama] / PRODUK:5.1f} pernyataan")
    laju = PRODUK / semua
    print(f"{PRODUK} produk lewat layanan {semua:.0f} detik, {laju:.1f} per detik")
    print(f"COPY {salin:.0f} per detik: {salin / laju:.0f}x secepat layanan")


def _copy_speed() -> float:
    from django.utils import timezone  # noqa: PLC0415

    from katalog.demo.pengisi.dunia import Ukuran  # noqa: PLC0415
    from katalog.demo.pengisi.isi import fill  # noqa: PLC0415
    from tests.basis import empty_and_seed  # noqa: PLC0415

    hasil: dict[str, tuple[int, float]] = {}

    def note(nama: str, banyak: int, lama: float) -> None:
        hasil[nama] = (banyak, lama)

    fill(Ukuran(20_000, 10, 3, 400, 2026, timezone.now(), bergambar=False), note)
    empty_and_seed()
    banyak, lama = hasil["produk"]
    return banyak / max(lama, 0.001)


def _people() -> dict[str, Any]:
    from etalase.models import Atribut  # noqa: PLC0415
    from katalog.akun.state import Peran  # noqa: PLC0415
    from tests.etalase.produk.pabrik_draf import Toko, buat_toko  # noqa: PLC0415
    from tests.purchasing.pabrik import buat_orang  # noqa: PLC0415

    pertama = buat_toko()
    skema = pertama.etalase.skema.get()
    for urut, (kode, tipe, isi) in enumerate(
        (
            ("bahan", "pilihan", list(BAHAN)),
            ("lebar", "angka", []),
            ("lipat", "ya_tidak", []),
            ("warna", "teks", []),
        )
    ):
        Atribut.objects.create(
            skema=skema, kode=kode, nama=kode.title(), tipe=tipe, pilihan=isi, urutan=urut
        )
    lain = [buat_toko() for _ in range(TOKO - 1)]
    toko = [pertama, *(Toko(satu.penyedia, satu.pemilik, pertama.etalase) for satu in lain)]
    pengelola = [buat_orang("Pengelola", peran=Peran.PENGELOLA) for _ in range(2)]
    return {"toko": toko, "pengelola": pengelola}


def _facts(orang: dict[str, Any]) -> Iterator[dict[str, Any]]:
    acak = random.Random(2026)
    for n in range(PRODUK):
        nama = f"{acak.choice(BENDA)} {acak.choice(GUNA)} {acak.choice(BAHAN).lower()} {n:06d}"
        yield {
            "toko": orang["toko"][n % TOKO],
            "sku": f"M-{n}",
            "nama": nama,
            "harga": acak.randrange(200, 9_000) * 1_000,
            "satuan": "unit",
            "stok": acak.randrange(1, 500),
            "waktu_kirim_hari": acak.randrange(1, 14),
            "atribut": {
                "bahan": acak.choice(BAHAN),
                "lebar": acak.randrange(30, 200),
                "lipat": acak.random() < 0.5,
                "warna": "hitam",
            },
        }


def _one(
    isi: dict[str, Any], orang: dict[str, Any], waktu: dict[str, float], kueri: dict[str, int]
) -> None:
    from etalase.services.draf import mulai_draf, simpan_draf  # noqa: PLC0415
    from etalase.services.pemeriksaan import putuskan  # noqa: PLC0415
    from etalase.services.pengajuan import kirim_draf  # noqa: PLC0415
    from etalase.state import Putusan, StatusProduk  # noqa: PLC0415
    from katalog.akun.models import kode_acak  # noqa: PLC0415
    from tests.etalase.produk.pabrik_draf import buat_foto  # noqa: PLC0415

    toko = isi.pop("toko")
    foto = [buat_foto(toko.penyedia).kode]
    with _stage("draf", waktu, kueri):
        draf = mulai_draf(penyedia=toko.penyedia, actor=toko.pemilik, kode=kode_acak())
        isi |= {"etalase": toko.etalase, "foto": foto, "langkah": 3}
        draf = simpan_draf(draf_id=draf.pk, actor=toko.pemilik, isi=isi)
    with _stage("kirim", waktu, kueri):
        hasil = kirim_draf(draf_id=draf.pk, actor=toko.pemilik)
    with _stage("periksa", waktu, kueri):
        for pengelola in orang["pengelola"]:
            satu = putuskan(
                produk_id=hasil.produk.pk,
                versi_id=hasil.versi.pk,
                putusan=Putusan.SETUJUI,
                actor=pengelola,
            )
            satu.produk.refresh_from_db()
            if satu.produk.status == StatusProduk.TAYANG:
                break


@contextmanager
def _stage(nama: str, waktu: dict[str, float], kueri: dict[str, int]) -> Iterator[None]:
    from django.db import connection  # noqa: PLC0415

    def count(execute: Any, query: Any, params: Any, many: Any, context: Any) -> Any:
        kueri[nama] += 1
        return execute(query, params, many, context)

    mulai = time.perf_counter()
    with connection.execute_wrapper(count):
        yield
    waktu[nama] += time.perf_counter() - mulai
