"""Visitors' pages over PRODUK (20,000) products, as ratios to references of the same run.

A whole page against the same statements answered as JSON, and a kept page or a 304 against an empty
answer, all through the whole middleware, ULANG (200) times each, the light ones ten times that;
the median counts. Those compared take turns, but apart from the others: a page of 40 ms empties the
processor's memory for the next.
"""

import json
import os
import tempfile
import time
from collections.abc import Callable
from io import BytesIO
from statistics import median
from typing import Any

from bench.admin import _database

PRODUK = int(os.environ.setdefault("PRODUK", "20000"))
ULANG = int(os.environ.get("ULANG_HALAMAN", "200"))
# A cookie that is none of ours: such a reader is answered by the view itself.
ORANG = "bench=1"


def main() -> None:
    """Print the medians and their ratios, from a database that is then dropped."""
    with _database(), tempfile.TemporaryDirectory() as folder:
        os.environ["INDEKS_DIR"] = folder
        _run()


def _run() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415 - after the database is named

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415
    from django.db import connections  # noqa: PLC0415

    from bench.cari import _build, _load  # noqa: PLC0415

    # As the portal runs, and unlike its tests.
    connections.settings["default"]["CONN_MAX_AGE"] = 60
    settings.WHITENOISE_AUTOREFRESH = False
    settings.HALAMAN_UMUR_DETIK = 1
    _load()
    _build()
    settings.ROOT_URLCONF = "bench._halaman_alamat"
    ask = _asker(get_wsgi_application())
    from etalase.models import Produk  # noqa: PLC0415

    produk = Produk.objects.tayang().order_by("pk").select_related("versi_tayang", "etalase")[7]
    daftar = {
        "telusur": "/cari/",
        "kata": "/cari/?q=kertas",
        "etalase": f"/etalase/{produk.etalase.slug}/",
        "produk": produk.get_absolute_url(),
    }
    print(f"{'':10}{'halaman':>9}{'JSON':>8}{'rasio':>7}{'simpanan':>10}{'304':>8}{'kosong':>8}")
    for nama, alamat in daftar.items():
        print(_row(nama, _times(ask, alamat)), flush=True)


def _times(ask: Callable[..., tuple[dict[str, str], bytes]], alamat: str) -> dict[str, float]:
    """Return the median of each kind of answer in ms, asked in turns."""
    etag = ""

    def kept() -> None:
        # The tag of a list changes every few minutes by itself.
        nonlocal etag
        etag = ask(alamat, gzip=True)[0]["ETag"]

    utuh = {
        "halaman": lambda: ask(alamat, cookie=ORANG),
        "json": lambda: ask(f"/bench{alamat}", cookie=ORANG),
    }
    ringan = {
        "simpanan": kept,
        "304": lambda: ask(alamat, gzip=True, etag=etag),
        "kosong": lambda: ask("/bench/kosong/", gzip=True),
    }
    return _in_turns(utuh, ULANG) | _in_turns(ringan, 10 * ULANG)


def _in_turns(jenis: dict[str, Callable[[], Any]], kali: int) -> dict[str, float]:
    waktu: dict[str, list[float]] = {nama: [] for nama in jenis}
    for _ in range(kali):
        for nama, kerja in jenis.items():
            mulai = time.perf_counter()
            kerja()
            waktu[nama].append((time.perf_counter() - mulai) * 1000)
    return {nama: median(satu) for nama, satu in waktu.items()}


def _row(nama: str, ms: dict[str, float]) -> str:
    kosong = ms["kosong"]
    return (
        f"{nama:10}{ms['halaman']:9.2f}{ms['json']:8.2f}{ms['halaman'] / ms['json']:6.2f}x"
        f"{ms['simpanan']:7.2f} {ms['simpanan'] / kosong:.2f}x{ms['304']:6.2f} "
        f"{ms['304'] / kosong:.2f}x{kosong:7.2f}"
    )


def _asker(app: Callable[..., Any]) -> Callable[..., tuple[dict[str, str], bytes]]:
    def ask(
        alamat: str, *, cookie: str = "", gzip: bool = False, etag: str = ""
    ) -> tuple[dict[str, str], bytes]:
        jalan, _, kueri = alamat.partition("?")
        kepala: dict[str, str] = {}
        lingkungan = {
            "REQUEST_METHOD": "GET",
            "PATH_INFO": jalan,
            "QUERY_STRING": kueri,
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "SERVER_PROTOCOL": "HTTP/1.1",
            "wsgi.url_scheme": "http",
            "wsgi.input": BytesIO(),
            "wsgi.errors": BytesIO(),
            **({"HTTP_COOKIE": cookie} if cookie else {}),
            **({"HTTP_ACCEPT_ENCODING": "gzip"} if gzip else {}),
            **({"HTTP_IF_NONE_MATCH": etag} if etag else {}),
        }

        def start(status: str, headers: list[tuple[str, str]], *_: object) -> None:
            wanted = "304" if etag else "200"
            if not status.startswith(wanted):
                raise RuntimeError(f"{alamat}: {status}")
            kepala.update(headers)

        answer = app(lingkungan, start)
        isi = b"".join(answer)
        answer.close()
        return kepala, isi

    return ask


def as_json(isi: dict[str, Any]) -> str:
    """Write what a page shows as plain data; what is no data is written as its words."""
    return json.dumps(isi, default=_plain, ensure_ascii=False)


def _plain(benda: Any) -> Any:
    for kelas in type(benda).__mro__:
        if hasattr(kelas, "__slots__") and hasattr(benda, "__dataclass_fields__"):
            return {nama: getattr(benda, nama) for nama in benda.__dataclass_fields__}
    if hasattr(benda, "_meta"):
        return {f.attname: benda.__dict__.get(f.attname) for f in benda._meta.concrete_fields}
    return list(benda) if hasattr(benda, "__iter__") else str(benda)
