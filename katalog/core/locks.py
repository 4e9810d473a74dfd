"""The one lock order (`architecture.md` 0.32): hot tables stand late, so they are held shortest.

A test hook reads the statements of each transaction and fails on the first inversion.
"""

from django.db import connection

LOCK_ORDER = (
    "core_idempotencykey",
    "akun_penugasan",
    "akun_satuankerja",
    "vendors_penyedia",
    "etalase_etalase",
    "etalase_produk",
    "purchasing_pesanan",
    "purchasing_pagusaldo",
    "purchasing_makrup",
    "etalase_stok",
    "unggahan_kuotaruang",
    "core_nomorseri",
)


def hold_for_share(table: str, ids: list[int]) -> None:
    """Keep rows from changing until the transaction ends, without stopping other readers.

    `table` must stand in LOCK_ORDER; rows are taken in ascending primary key.
    """
    if table not in LOCK_ORDER:
        raise LookupError(table)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT id FROM {table} WHERE id = ANY(%s) ORDER BY id FOR SHARE",  # noqa: S608 - name is from LOCK_ORDER
            [ids],
        )
