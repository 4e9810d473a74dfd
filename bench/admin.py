"""How fast the changelists of `/kelola/` answer; PRODUK (100,000) products by the demo's COPY.

Each list is asked for its first page, a search, the first choice of each filter, and its last
page, ULANG times each. The bar is 300 ms at P95 with 1,000,000 products.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles
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


def _measure() -> Iterator[tuple[str, str, list[float]]]:
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


def _times(client: Any, url: str) -> list[float]:
    def once() -> float:
        mulai = time.perf_counter()
        response = client.get(url)
        assert response.status_code == 200, (url, response.status_code)
        return (time.perf_counter() - mulai) * 1000

    once()
    return [once() for _ in range(ULANG)]


def _report(rows: list[tuple[str, str, list[float]]]) -> None:
    semua = []
    for label, apa, waktu in rows:
        bagi = quantiles(waktu, n=100, method="inclusive")
        semua.append((bagi[94], bagi[49], label, apa))
    for p95, p50, label, apa in sorted(semua):
        tanda = "" if p95 <= BATAS_MS else "  DI ATAS BATAS"
        print(f"{label:<28} {apa:<36} P50 {p50:6.0f} ms  P95 {p95:6.0f} ms{tanda}")
    lewat = sum(p95 > BATAS_MS for p95, *_ in semua)
    print(f"{len(semua)} daftar, {lewat} di atas {BATAS_MS} ms")
