"""What one statement can tell of prices that stand out beside the reference band."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import connection

from etalase.selectors.harga_wajar_sql import others_on_display
from etalase.state import StatusProduk

JATUH = [s.value for s in (StatusProduk.DITOLAK, StatusProduk.DIBEKUKAN, StatusProduk.DICABUT)]
# A function for the names that are alike, not the operator: its index would be read for each
# product, and knows every etalase at once.
# The price before is the one in force when the window began, else the first there was; only
# versions that were on display count, as in `selectors.riwayat_harga`.
_FAKTA = """
WITH s AS (
  SELECT p.id, p.kode, p.etalase_id, p.penyedia_id, p.tayang_sejak, v.id AS versi_id, v.nomor,
         v.nama, v.harga, lower(btrim(v.satuan)) AS satuan
  FROM etalase_produk p JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
  WHERE p.id = ANY(%s)
)
SELECT s.id, s.kode, s.versi_id, s.nama, y.nama, s.harga, lama.harga, kembar.banyak,
       jatuh.kode, turun.kode, turun.harga
FROM s
JOIN vendors_penyedia y ON y.id = s.penyedia_id
LEFT JOIN LATERAL (
  SELECT w.harga FROM etalase_versiproduk w
  LEFT JOIN etalase_pemeriksaanproduk r ON r.versi_id = w.id
  CROSS JOIN LATERAL (SELECT coalesce(r.diputus_pada, w.dibuat_pada) <= %s AS dulu) m
  WHERE w.produk_id = s.id AND w.nomor <= s.nomor AND (r.id IS NULL OR r.status = 'disetujui')
  ORDER BY m.dulu DESC, CASE WHEN m.dulu THEN -w.nomor ELSE w.nomor END LIMIT 1
) lama ON true
CROSS JOIN LATERAL (
  SELECT count(DISTINCT w.penyedia_id) AS banyak
  FROM ({tayang}) x JOIN etalase_versiproduk w ON w.id = x.versi_tayang_id
  WHERE w.harga = s.harga AND lower(btrim(w.satuan)) = s.satuan
    AND similarity(lower(w.nama), lower(s.nama)) * 100 >= %s
) kembar
LEFT JOIN LATERAL (
  SELECT q.kode FROM etalase_produk q
  WHERE q.penyedia_id = s.penyedia_id AND q.etalase_id = s.etalase_id AND q.id < s.id
    AND q.status = ANY(%s) AND EXISTS (
      SELECT 1 FROM etalase_versiproduk w
      WHERE w.produk_id = q.id AND lower(w.nama) %% lower(s.nama))
  ORDER BY q.id DESC LIMIT 1
) jatuh ON true
LEFT JOIN LATERAL (
  SELECT q.kode, w.harga FROM etalase_produk q
  JOIN etalase_versiproduk w ON w.id = q.versi_tayang_id
  WHERE q.penyedia_id = s.penyedia_id AND q.etalase_id = s.etalase_id AND q.id < s.id
    AND q.status = 'turun_tayang' AND q.status_sejak >= s.tayang_sejak - make_interval(days => %s)
    AND w.harga < s.harga AND lower(btrim(w.satuan)) = s.satuan
    AND lower(w.nama) %% lower(s.nama)
  ORDER BY q.id DESC LIMIT 1
) turun ON true
ORDER BY s.id DESC
"""


def read_facts(
    daftar_pk: Sequence[int], *, awal: datetime, jendela: int, mirip: int, pembanding: int
) -> list[tuple[Any, ...]]:
    """Return the facts of these products, the newest first; prices are rupiah before PPN.

    `awal` is when the window of `jendela` days began, `mirip` the likeness of names in percent,
    `pembanding` how many products of others are looked at in each etalase.

    Rows: key, code, key of version, name, vendor, price; the price before; how many others ask
    exactly the same; codes of a product that was refused or frozen and of one that was taken
    down, with its price.
    """
    tayang, isi = others_on_display(pembanding)
    sql = _FAKTA.format(tayang=tayang)
    with connection.cursor() as cursor:
        cursor.execute(sql, [list(daftar_pk), awal, *isi, mirip, JATUH, jendela])
        return cursor.fetchall()
