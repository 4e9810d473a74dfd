"""How fast the changelists of `/kelola/` answer; PRODUK (100,000) products by the demo's COPY.

Each list is asked for its first page, a search, the first choice of each filter, and its last
page, ULANG times each. The bar is 300 ms at P95 with 1,000,000 products.
"""

import os
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from statistics import median, quantiles
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import django
import psycopg
from psycopg import sql

NAMA = "bench_admin"
PRODUK = int(os.environ.get("PRODUK", "100000"))
ULANG = int(os.environ.get("ULANG", "15"))
BATAS_MS = 300
KATA = {"etalase.produk": "kursi", "vendors.penyedia": "mawar", "purchasing.pesanan": "PKT-2026"}


@dataclass(frozen=True, slots=True)
class Waktu:
    """One answer in milliseconds: as a whole, in the database, and our own processor time."""

    semua: float
    basis: float
    prosesor: float


def main() -> None:
    """Print P50 and P95 of each changelist, slowest last, from a database that is then dropped."""
    with _database():
        _load()
        _report(list(_measure()))


@contextmanager
def _database() -> Iterator[None]:
    asal, nama = os.environ["DATABASE_URL"], sql.Identifier(NAMA)
    with psycopg.connect(asal, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(nama))
        server.execute(sql.SQL("CREATE DATABASE {}").format(nama))
        os.environ["DATABASE_URL"] = urlunsplit(urlsplit(asal)._replace(path=f"/{NAMA}"))
        try:
            yield
        finally:
            os.environ["DATABASE_URL"] = asal
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(nama))


def _load() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    os.environ["MODE_DEMO"] = "1"
    django.setup()
    # Django reads its settings once, so what needs them is imported after the database is named.
    from django.core.management import call_command  # noqa: PLC0415
    from django.utils import timezone  # noqa: PLC0415

    from katalog.demo.pengisi.dunia import Ukuran  # noqa: PLC0415
    from katalog.demo.pengisi.isi import fill  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    mulai = time.monotonic()
    fill(
        Ukuran(PRODUK, 2_000, 40, max(400, PRODUK // 50), 2026, timezone.now(), bergambar=False),
        lambda nama, banyak, lama: None,
    )
    print(f"{PRODUK} produk dimuat dalam {time.monotonic() - mulai:.0f} detik", flush=True)


def _measure() -> Iterator[tuple[str, str, list[Waktu]]]:
    from django.contrib import admin  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    klien = _clients()
    yield "beranda", "", _times(klien[0], reverse("admin:index"))
    for model in admin.site._registry:
        url = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
        client = next((satu for satu in klien if satu.get(url).status_code == 200), None)
        if client is None:
            continue
        label = model._meta.label_lower
        for apa, kueri in _questions(client, url, KATA.get(label, "contoh")):
            yield label, apa, _times(client, f"{url}{kueri}")


def _clients() -> list[Any]:
    from katalog.akun.models import Penugasan  # noqa: PLC0415
    from tests.klien import client_of  # noqa: PLC0415

    peran = ("pengelola", "superadmin", "apip", "pendamping")
    ada = [
        Penugasan.objects.filter(peran=satu).select_related("pengguna").first() for satu in peran
    ]
    return [client_of(satu.pengguna) for satu in ada if satu]


def _questions(client: Any, url: str, kata: str) -> Iterator[tuple[str, str]]:
    cl = client.get(url).context_data["cl"]
    yield "halaman 1", ""
    if cl.search_fields:
        yield f"cari {kata}", f"?q={kata}"
    for saring in cl.filter_specs:
        pilihan = list(saring.choices(cl))
        if len(pilihan) > 1:
            yield f"saring {saring.title}", pilihan[1]["query_string"]
    if cl.paginator.num_pages > 1:
        yield "halaman terakhir", f"?p={cl.paginator.num_pages}"


def _times(client: Any, url: str) -> list[Waktu]:
    from django.db import connection  # noqa: PLC0415

    def once() -> Waktu:
        basis = 0.0

        def watch(execute: Any, query: Any, params: Any, many: Any, context: Any) -> Any:
            nonlocal basis
            mulai_kueri = time.perf_counter()
            try:
                return execute(query, params, many, context)
            finally:
                basis += time.perf_counter() - mulai_kueri

        mulai, cpu = time.perf_counter(), time.thread_time()
        with connection.execute_wrapper(watch):
            response = client.get(url)
        if response.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{url}: {response.status_code}")
        selesai = time.perf_counter() - mulai
        return Waktu(selesai * 1000, basis * 1000, (time.thread_time() - cpu) * 1000)

    once()
    return [once() for _ in range(ULANG)]


def _report(rows: list[tuple[str, str, list[Waktu]]]) -> None:
    semua = sorted((_p95(w.semua for w in waktu), label, apa, waktu) for label, apa, waktu in rows)
    for p95, label, apa, waktu in semua:
        tanda = "" if p95 <= BATAS_MS else "  DI ATAS BATAS"
        basis, cpu = median(w.basis for w in waktu), median(w.prosesor for w in waktu)
        p50 = median(w.semua for w in waktu)
        angka = f"P50 {p50:5.0f}  P95 {p95:5.0f} ms  (SQL {basis:4.0f}, prosesor {cpu:4.0f})"
        print(f"{label:<27} {apa:<34} {angka}{tanda}")
    lewat = sum(satu[0] > BATAS_MS for satu in semua)
    print(f"{len(semua)} daftar, {lewat} di atas {BATAS_MS} ms")


def _p95(waktu: Iterable[float]) -> float:
    return quantiles(waktu, n=100, method="inclusive")[94]
