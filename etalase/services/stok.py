"""The stock of a product: each movement is one conditional UPDATE and one row that says why.

Reading a balance first and writing it later oversells even under a CHECK, because a lost update
keeps the counter legal (`reliability.md` 0.2).
"""

from django.db import connection, transaction

from etalase.models import JenisMutasi, Produk
from katalog.core.errors import RuleViolation

# What has no limit still counts what is promised, but never runs out and never grows.
RESERVE = """
UPDATE etalase_stok SET dicadangkan = dicadangkan + %(n)s
WHERE produk_id = %(produk)s AND (tidak_terbatas OR tersedia - dicadangkan >= %(n)s)
RETURNING id
"""
COMMIT = """
UPDATE etalase_stok SET
  dicadangkan = dicadangkan - %(n)s,
  tersedia = CASE WHEN tidak_terbatas THEN tersedia ELSE tersedia - %(n)s END
WHERE produk_id = %(produk)s AND dicadangkan >= %(n)s RETURNING id
"""
RELEASE = """
UPDATE etalase_stok SET dicadangkan = dicadangkan - %(n)s
WHERE produk_id = %(produk)s AND dicadangkan >= %(n)s RETURNING id
"""
RETURN = """
UPDATE etalase_stok SET
  tersedia = CASE WHEN tidak_terbatas THEN tersedia ELSE tersedia + %(n)s END
WHERE produk_id = %(produk)s RETURNING id
"""
NOTE = """
INSERT INTO etalase_mutasistok (stok_id, rujukan, jenis, jumlah) VALUES (%s, %s, %s, %s)
ON CONFLICT (stok_id, rujukan, jenis) DO NOTHING RETURNING id
"""


@transaction.atomic
def cadangkan(*, produk_id: int, jumlah: int, rujukan: str) -> None:
    """Hold `jumlah` units of a product for one round of an order.

    Raises RuleViolation `stok_kurang`, naming what is left, or `mutasi_ganda` on a repeat.
    """
    stok_id = _move(RESERVE, produk_id, jumlah)
    if stok_id is None:
        raise _short(produk_id)
    _note(stok_id, rujukan, JenisMutasi.CADANG, jumlah)


def ikat(*, produk_id: int, jumlah: int, rujukan: str) -> None:
    """Take held units out of the stock for good, at the signature (`domain.md` 5.4).

    Raises RuleViolation `stok_tidak_cocok` or `mutasi_ganda`.
    """
    _must_move(COMMIT, produk_id, jumlah, rujukan, JenisMutasi.IKAT)


def lepas(*, produk_id: int, jumlah: int, rujukan: str) -> None:
    """Give back units that were held and never signed. Raises what `ikat` raises."""
    _must_move(RELEASE, produk_id, jumlah, rujukan, JenisMutasi.LEPAS)


def kembalikan(*, produk_id: int, jumlah: int, rujukan: str) -> None:
    """Give back units that were signed and will not be delivered. Raises what `ikat` raises."""
    _must_move(RETURN, produk_id, jumlah, rujukan, JenisMutasi.KEMBALI)


@transaction.atomic
def _must_move(
    statement: str, produk_id: int, jumlah: int, rujukan: str, jenis: JenisMutasi
) -> None:
    stok_id = _move(statement, produk_id, jumlah)
    if stok_id is None:
        raise RuleViolation("stok_tidak_cocok", "Catatan stok tidak cocok. Hubungi pengelola.")
    _note(stok_id, rujukan, jenis, jumlah)


def _move(statement: str, produk_id: int, jumlah: int) -> int | None:
    if jumlah <= 0:
        raise ValueError(jumlah)
    with connection.cursor() as cursor:
        cursor.execute(statement, {"n": jumlah, "produk": produk_id})
        row = cursor.fetchone()
    return int(row[0]) if row else None


def _note(stok_id: int, rujukan: str, jenis: JenisMutasi, jumlah: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute(NOTE, [stok_id, rujukan, jenis.value, jumlah])
        if cursor.fetchone() is None:
            raise RuleViolation("mutasi_ganda", "Stok untuk paket ini sudah tercatat.")


def _short(produk_id: int) -> RuleViolation:
    produk = Produk.objects.select_related("versi_tayang", "stok").get(pk=produk_id)
    sisa = produk.stok.sisa if hasattr(produk, "stok") else 0
    return RuleViolation("stok_kurang", f"Stok {produk} tinggal {sisa}. Kurangi jumlahnya.")
