"""Letters: there when the status says so, unchanged since the signature, numbered without holes.

`reliability.md` A3, J3.
"""

from katalog.operasi.invarian.aturan import Aturan
from purchasing.state import SEBELUM_SP, SESUDAH_SP

ADA = """
SELECT p.nomor FROM purchasing_pesanan p
LEFT JOIN purchasing_suratpesanan s ON s.pesanan_id = p.id AND s.versi = 1
WHERE (p.status = ANY(%s) AND (s.id IS NULL OR p.nomor_sp = '' OR p.sp_terbit_pada IS NULL))
   OR (p.status = ANY(%s) AND (s.id IS NOT NULL OR p.nomor_sp <> ''))
   OR (s.id IS NOT NULL
       AND (s.nomor, s.terbit_pada) IS DISTINCT FROM (p.nomor_sp, p.sp_terbit_pada))
"""
SIDIK = """
SELECT nomor FROM purchasing_suratpesanan
WHERE sidik <> encode(sha256(convert_to(isi, 'UTF8')), 'hex')
"""
# What was issued or frozen as proof beside the letter; a printed letter says what was signed.
SIDIK_BUKTI = """
SELECT kode FROM purchasing_dokumen
WHERE sidik <> encode(sha256(convert_to(isi, 'UTF8')), 'hex')
UNION ALL
SELECT d.kode FROM purchasing_dokumen d JOIN purchasing_suratpesanan s ON s.id = d.surat_id
WHERE d.isi <> s.isi
UNION ALL
SELECT kode FROM purchasing_pencariantersimpan
WHERE sidik <> encode(sha256(convert_to(isi, 'UTF8')), 'hex')
"""
# The number begins with its place in the series and ends with its year (`domain.md` 5.11).
SERI = """
WITH terbit AS (
  SELECT k.kode AS lingkup, split_part(s.nomor, '/', 6)::int AS tahun,
         split_part(s.nomor, '/', 1)::int AS urut
  FROM purchasing_suratpesanan s
  JOIN purchasing_pesanan p ON p.id = s.pesanan_id
  JOIN akun_satuankerja k ON k.id = p.satker_id
  WHERE s.versi = 1
), hitung AS (
  SELECT lingkup, tahun, count(DISTINCT urut) AS n, min(urut) AS awal, max(urut) AS akhir,
         count(*) AS semua
  FROM terbit GROUP BY 1, 2
), seri AS (
  SELECT lingkup, tahun, terakhir FROM core_nomorseri WHERE jenis = 'SP'
)
SELECT coalesce(h.lingkup, s.lingkup) || ' ' || coalesce(h.tahun, s.tahun)
FROM hitung h FULL JOIN seri s ON s.lingkup = h.lingkup AND s.tahun = h.tahun
WHERE (h.semua, h.n, h.awal, h.akhir) IS DISTINCT FROM
      (s.terakhir::bigint, s.terakhir::bigint, 1, s.terakhir)
"""

ATURAN = (
    Aturan(
        "A3-surat",
        "Surat Pesanan ada bila dan hanya bila status mengatakannya.",
        ADA,
        ([status.value for status in SESUDAH_SP], [status.value for status in SEBELUM_SP]),
    ),
    Aturan("J3", "Isi Surat Pesanan sama dengan sidiknya.", SIDIK),
    Aturan("J3-bukti", "Isi dokumen dan pencarian sama dengan sidiknya.", SIDIK_BUKTI),
    Aturan("A3", "Nomor surat tiap kantor dan tahun urut tanpa lubang.", SERI),
)
