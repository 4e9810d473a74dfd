"""Budget and stock: counters against their movements, movements against what the orders say.

`reliability.md` 2.2 and 2.3. A movement is named `nomor/putaran` after the order that caused it.
"""

from katalog.operasi.invarian.aturan import Aturan
from purchasing.state import TERCADANG, TERIKAT

PAGU_BATAS = """
SELECT r.kode_rup FROM purchasing_pagusaldo s JOIN purchasing_paketrup r ON r.id = s.rup_id
WHERE s.dicadangkan < 0 OR s.terikat < 0 OR s.realisasi < 0
   OR s.dicadangkan + s.terikat + s.realisasi > s.pagu
"""
PAGU_MUTASI = """
SELECT r.kode_rup FROM purchasing_pagusaldo s
JOIN purchasing_paketrup r ON r.id = s.rup_id
LEFT JOIN (
  SELECT saldo_id,
         sum(CASE jenis WHEN 'cadang' THEN nilai WHEN 'ikat' THEN -nilai
                        WHEN 'lepas' THEN -nilai ELSE 0 END) AS dicadangkan,
         sum(CASE jenis WHEN 'ikat' THEN nilai WHEN 'kembali' THEN -nilai ELSE 0 END) AS terikat
  FROM purchasing_pagumutasi GROUP BY saldo_id
) m ON m.saldo_id = s.id
WHERE (s.dicadangkan, s.terikat + s.realisasi) IS DISTINCT FROM
      (coalesce(m.dicadangkan, 0), coalesce(m.terikat, 0))
"""
PAGU_PESANAN = """
WITH m AS (
  SELECT split_part(m.rujukan, '/', 1) AS nomor, s.rup_id,
         sum(CASE jenis WHEN 'cadang' THEN nilai WHEN 'ikat' THEN -nilai
                        WHEN 'lepas' THEN -nilai ELSE 0 END) AS dicadangkan,
         sum(CASE jenis WHEN 'ikat' THEN nilai WHEN 'kembali' THEN -nilai ELSE 0 END) AS terikat
  FROM purchasing_pagumutasi m JOIN purchasing_pagusaldo s ON s.id = m.saldo_id GROUP BY 1, 2
), p AS (
  SELECT nomor, rup_id,
         CASE WHEN status = ANY(%s) THEN total ELSE 0 END AS dicadangkan,
         CASE WHEN status = ANY(%s) THEN total ELSE 0 END AS terikat
  FROM purchasing_pesanan
)
SELECT coalesce(p.nomor, m.nomor) FROM p FULL JOIN m USING (nomor, rup_id)
WHERE (coalesce(p.dicadangkan, 0), coalesce(p.terikat, 0)) IS DISTINCT FROM
      (coalesce(m.dicadangkan, 0), coalesce(m.terikat, 0))
"""
STOK_BATAS = """
SELECT produk_id FROM etalase_stok
WHERE dicadangkan < 0 OR tersedia < 0 OR (NOT tidak_terbatas AND dicadangkan > tersedia)
"""
STOK_MUTASI = """
SELECT s.produk_id FROM etalase_stok s
LEFT JOIN (
  SELECT stok_id,
         sum(CASE jenis WHEN 'cadang' THEN jumlah WHEN 'ikat' THEN -jumlah
                        WHEN 'lepas' THEN -jumlah ELSE 0 END) AS dicadangkan
  FROM etalase_mutasistok GROUP BY stok_id
) m ON m.stok_id = s.id
WHERE s.dicadangkan <> coalesce(m.dicadangkan, 0)
"""
STOK_PESANAN = """
WITH m AS (
  SELECT split_part(m.rujukan, '/', 1) AS nomor, s.produk_id,
         sum(CASE jenis WHEN 'cadang' THEN jumlah WHEN 'ikat' THEN -jumlah
                        WHEN 'lepas' THEN -jumlah ELSE 0 END) AS dicadangkan,
         sum(CASE jenis WHEN 'ikat' THEN jumlah WHEN 'kembali' THEN -jumlah ELSE 0 END) AS terikat
  FROM etalase_mutasistok m JOIN etalase_stok s ON s.id = m.stok_id GROUP BY 1, 2
), p AS (
  SELECT p.nomor, v.produk_id,
         sum(CASE WHEN p.status = ANY(%s) THEN b.jumlah ELSE 0 END) AS dicadangkan,
         sum(CASE WHEN p.status = ANY(%s) THEN b.jumlah ELSE 0 END) AS terikat
  FROM purchasing_pesanan p
  JOIN purchasing_barispesanan b ON b.pesanan_id = p.id
  JOIN etalase_versiproduk v ON v.id = b.versi_id GROUP BY 1, 2
)
SELECT coalesce(p.nomor, m.nomor) FROM p FULL JOIN m USING (nomor, produk_id)
WHERE (coalesce(p.dicadangkan, 0), coalesce(p.terikat, 0)) IS DISTINCT FROM
      (coalesce(m.dicadangkan, 0), coalesce(m.terikat, 0))
"""
STATUS = ([status.value for status in TERCADANG], [status.value for status in TERIKAT])

ATURAN = (
    Aturan("B1", "Yang dipakai dari satu RUP tidak melebihi pagunya.", PAGU_BATAS),
    Aturan("B2", "Saldo pagu sama dengan jumlah mutasinya.", PAGU_MUTASI),
    Aturan("B2-pesanan", "Pagu yang ditahan sama dengan kata pesanan.", PAGU_PESANAN, STATUS),
    Aturan("C1", "Stok yang dicadangkan tidak melebihi yang ada.", STOK_BATAS),
    Aturan("C2", "Cadangan stok sama dengan jumlah mutasinya.", STOK_MUTASI),
    Aturan("C2-pesanan", "Stok yang ditahan sama dengan kata pesanan.", STOK_PESANAN, STATUS),
)
