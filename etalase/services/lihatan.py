"""Counting what people see, without a write for each page.

A process adds up and writes every few seconds, with the page that comes then. What it has not
written is lost when it dies or the database refuses: these are figures for advice, no record, and
no page fails because of them.
"""

import time
from collections import Counter
from collections.abc import Iterable
from datetime import date
from threading import Lock

import structlog
from django.conf import settings
from django.db import DatabaseError, connection

log = structlog.get_logger(__name__)
TULIS = """
    INSERT INTO etalase_lihatanharian (produk_id, hari, tampil, dibuka)
    SELECT p.id, k.hari, k.tampil, k.dibuka
    FROM unnest(%s::bigint[], %s::date[], %s::int[], %s::int[]) AS k(produk, hari, tampil, dibuka)
    JOIN etalase_produk p ON p.id = k.produk
    ORDER BY p.id, k.hari
    ON CONFLICT (produk_id, hari) DO UPDATE
    SET tampil = etalase_lihatanharian.tampil + excluded.tampil,
        dibuka = etalase_lihatanharian.dibuka + excluded.dibuka
"""

_gembok = Lock()
_tampil: Counter[tuple[int, date]] = Counter()
_dibuka: Counter[tuple[int, date]] = Counter()
_ditulis = time.monotonic()


def catat_tampil(produk: Iterable[int], hari: date) -> None:
    """Count one result page for each of these products."""
    _add(_tampil, produk, hari)


def catat_dibuka(produk: int, hari: date) -> None:
    """Count one opening of the page of a product."""
    _add(_dibuka, [produk], hari)


def _add(hitungan: Counter[tuple[int, date]], produk: Iterable[int], hari: date) -> None:
    with _gembok:
        hitungan.update((satu, hari) for satu in produk)
        sudah = time.monotonic() - _ditulis >= settings.LIHATAN_JEDA_DETIK
    if sudah:
        try:
            tulis()
        except DatabaseError as galat:
            log.warning("views_not_counted", galat=str(galat))


def tulis() -> None:
    """Write down what was counted so far, in one statement; rows in order, so that none waits."""
    global _ditulis
    with _gembok:
        tampil, dibuka = Counter(_tampil), Counter(_dibuka)
        _tampil.clear()
        _dibuka.clear()
        _ditulis = time.monotonic()
    kunci = sorted({*tampil, *dibuka})
    if kunci:
        with connection.cursor() as cursor:
            cursor.execute(
                TULIS,
                [
                    [produk for produk, _ in kunci],
                    [hari for _, hari in kunci],
                    [tampil[satu] for satu in kunci],
                    [dibuka[satu] for satu in kunci],
                ],
            )
