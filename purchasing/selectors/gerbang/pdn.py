"""Which goods of a package had a domestic alternative of a higher step (Perpres 46/2025 Ps. 66)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db import connection

from etalase.models import VersiProduk
from etalase.selectors.harga_wajar import PEMBANDING_MAKS
from etalase.selectors.harga_wajar_sql import others_on_display
from etalase.selectors.produk import tkdn_on


@dataclass(frozen=True, slots=True)
class PilihanPdn:
    """A good below the TKDN of the law, and the cheapest comparable one that reaches it."""

    dipilih: str
    impor: bool
    nama: str
    penyedia: str
    tkdn: Decimal
    harga: int


_CARI = """
SELECT s.nama, s.is_impor, x.nama, x.penyedia, x.tkdn, x.harga
FROM (
  SELECT v.id, v.nama, v.is_impor, v.satuan, v.harga, p.etalase_id, v.penyedia_id
  FROM etalase_versiproduk v JOIN etalase_produk p ON p.id = v.produk_id
  WHERE v.id = ANY(%s)
) s
CROSS JOIN LATERAL (
  SELECT v.nama, y.nama AS penyedia, v.tkdn, v.harga
  FROM ({tayang}) t
  JOIN etalase_versiproduk v ON v.id = t.versi_tayang_id
  JOIN vendors_penyedia y ON y.id = v.penyedia_id
  WHERE lower(btrim(v.satuan)) = lower(btrim(s.satuan)) AND v.lingkup <> 'terpilih'
    AND v.tkdn >= %s AND coalesce(v.tkdn_berlaku_sampai, %s) >= %s
    AND v.harga * 100 <= s.harga * (100 + %s)
    AND similarity(lower(v.nama), lower(s.nama)) * 100 >= %s
  ORDER BY v.harga, v.id LIMIT 1
) x
ORDER BY s.id
"""


def pilihan_lebih_tinggi(
    daftar: Sequence[VersiProduk], *, on: date, tkdn_min: int, mirip: int, persen: int
) -> tuple[PilihanPdn, ...]:
    """Return the goods that passed over a comparable one with TKDN, in one statement.

    Comparable: on display of another vendor in the same etalase, for the same unit, sold in every
    region, with a name at least `mirip` percent alike (trigrams), and at most `persen` percent
    dearer before PPN (the preference of the law).
    """
    rendah = [v.pk for v in daftar if (nilai := tkdn_on(v, on)) is None or nilai < tkdn_min]
    tayang, isi = others_on_display(PEMBANDING_MAKS)
    with connection.cursor() as cursor:
        cursor.execute(_CARI.format(tayang=tayang), [rendah, *isi, tkdn_min, on, on, persen, mirip])
        return tuple(PilihanPdn(*row) for row in cursor.fetchall())
