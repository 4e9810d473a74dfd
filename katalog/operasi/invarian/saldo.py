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
MAK_BATAS = """
SELECT r.kode_rup || ' ' || m.mak FROM purchasing_makrup m
JOIN purchasing_paketrup r ON r.id = m.rup_id
WHERE least(m.dicadangkan, m.terikat, m.realisasi_fisik, m.realisasi_keuangan) < 0
   OR m.dicadangkan + m.terikat > m.pagu
   OR greatest(m.realisasi_fisik, m.realisasi_keuangan) > m.terikat
"""
MAK_MUTASI = """
SELECT r.kode_rup || ' ' || s.mak FROM purchasing_makrup s
JOIN purchasing_paketrup r ON r.id = s.rup_id
LEFT JOIN (
  SELECT baris_mak_id,
         sum(CASE jenis WHEN 'cadang' THEN nilai WHEN 'ikat' THEN -nilai
                        WHEN 'lepas' THEN -nilai ELSE 0 END) AS dicadangkan,
         sum(CASE jenis WHEN 'ikat' THEN nilai WHEN 'kembali' THEN -nilai ELSE 0 END) AS terikat,
         sum(CASE jenis WHEN 'fisik' THEN nilai ELSE 0 END) AS fisik,
         sum(CASE jenis WHEN 'keuangan' THEN nilai ELSE 0 END) AS keuangan
  FROM purchasing_mutasimak GROUP BY baris_mak_id
) m ON m.baris_mak_id = s.id
WHERE (s.dicadangkan, s.terikat, s.realisasi_fisik, s.realisasi_keuangan) IS DISTINCT FROM
      (coalesce(m.dicadangkan, 0), coalesce(m.terikat, 0), coalesce(m.fisik, 0),
       coalesce(m.keuangan, 0))
"""
# Two ledgers of the same money, each moved by a statement of its own: they witness each other.
MAK_RUP = """
SELECT r.kode_rup FROM purchasing_pagusaldo s
JOIN purchasing_paketrup r ON r.id = s.rup_id
LEFT JOIN (
  SELECT rup_id, sum(dicadangkan) AS dicadangkan, sum(terikat) AS terikat
  FROM purchasing_makrup GROUP BY rup_id
) m ON m.rup_id = s.rup_id
WHERE m.rup_id IS NULL
   OR (s.dicadangkan, s.terikat + s.realisasi) IS DISTINCT FROM (m.dicadangkan, m.terikat)
"""
MAK_PESANAN = """
WITH m AS (
  SELECT split_part(rujukan, '/', 1) AS nomor, baris_mak_id,
         sum(CASE jenis WHEN 'cadang' THEN nilai WHEN 'ikat' THEN -nilai
                        WHEN 'lepas' THEN -nilai ELSE 0 END) AS dicadangkan,
         sum(CASE jenis WHEN 'ikat' THEN nilai WHEN 'kembali' THEN -nilai ELSE 0 END) AS terikat
  FROM purchasing_mutasimak GROUP BY 1, 2
), p AS (
  SELECT o.nomor, a.baris_mak_id,
         CASE WHEN o.status = ANY(%s) THEN a.nilai ELSE 0 END AS dicadangkan,
         CASE WHEN o.status = ANY(%s) THEN a.nilai ELSE 0 END AS terikat
  FROM purchasing_pesanananggaran a JOIN purchasing_pesanan o ON o.id = a.pesanan_id
)
SELECT coalesce(p.nomor, m.nomor) FROM p FULL JOIN m USING (nomor, baris_mak_id)
WHERE (coalesce(p.dicadangkan, 0), coalesce(p.terikat, 0)) IS DISTINCT FROM
      (coalesce(m.dicadangkan, 0), coalesce(m.terikat, 0))
"""
PRA_DPA = """
SELECT p.nomor FROM purchasing_pesanan p JOIN purchasing_paketrup r ON r.id = p.rup_id
WHERE r.is_pra_dpa AND p.sp_terbit_pada IS NOT NULL
  AND NOT EXISTS (SELECT FROM purchasing_dpa d
                  WHERE d.satker_id = p.satker_id AND d.tahun = p.tahun)
"""
PAGU_TERCATAT = """
SELECT r.kode_rup FROM (
  SELECT DISTINCT ON (rup_id) rup_id, baru FROM purchasing_perubahanrup
  WHERE kolom = 'pagu' ORDER BY rup_id, id DESC
) akhir JOIN purchasing_paketrup r ON r.id = akhir.rup_id
WHERE r.pagu::text <> akhir.baru
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
    Aturan("B1-mak", "Yang dipakai dari satu MAK tidak melebihi pagunya.", MAK_BATAS),
    Aturan("B2-mak", "Saldo MAK sama dengan jumlah mutasinya.", MAK_MUTASI),
    Aturan("B2-mak-rup", "Saldo RUP sama dengan jumlah saldo MAK-nya.", MAK_RUP),
    Aturan("B2-mak-pesanan", "MAK yang ditahan sama dengan kata pesanan.", MAK_PESANAN, STATUS),
    Aturan("B3", "Pagu RUP sama dengan perubahan terakhir yang tercatat.", PAGU_TERCATAT),
    Aturan("B5-dpa", "Surat Pesanan RUP pra-DPA terbit setelah DPA dicatat.", PRA_DPA),
    Aturan("C1", "Stok yang dicadangkan tidak melebihi yang ada.", STOK_BATAS),
    Aturan("C2", "Cadangan stok sama dengan jumlah mutasinya.", STOK_MUTASI),
    Aturan("C2-pesanan", "Stok yang ditahan sama dengan kata pesanan.", STOK_PESANAN, STATUS),
)
