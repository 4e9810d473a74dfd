"""Orders: their sums, their history, and who has to act next (`reliability.md` 2.1, 2.7 H1)."""

from katalog.operasi.invarian.aturan import Aturan
from purchasing.state import AKHIR

TOTAL = """
SELECT p.nomor FROM purchasing_pesanan p
LEFT JOIN (
  SELECT pesanan_id, sum(harga) AS harga, sum(ppn) AS ppn, sum(ongkir) AS ongkir,
         sum(total) AS total
  FROM purchasing_barispesanan GROUP BY pesanan_id
) b ON b.pesanan_id = p.id
WHERE (p.harga_barang, p.ppn, p.ongkir, p.total - p.biaya_lain) IS DISTINCT FROM
      (coalesce(b.harga, 0), coalesce(b.ppn, 0), coalesce(b.ongkir, 0), coalesce(b.total, 0))
"""
ANGGARAN = """
SELECT p.nomor FROM purchasing_pesanan p
WHERE p.total <> (SELECT coalesce(sum(a.nilai), 0) FROM purchasing_pesanananggaran a
                  WHERE a.pesanan_id = p.id)
"""
RUP_SENDIRI = """
SELECT p.nomor FROM purchasing_pesanan p JOIN purchasing_paketrup r ON r.id = p.rup_id
WHERE (r.satker_id, r.tahun) <> (p.satker_id, p.tahun)
"""
SATU_PENYEDIA = """
SELECT p.nomor FROM purchasing_pesanan p
JOIN purchasing_barispesanan b ON b.pesanan_id = p.id
JOIN etalase_versiproduk v ON v.id = b.versi_id
WHERE v.penyedia_id <> p.penyedia_id
"""
VERSI = """
SELECT p.nomor FROM purchasing_pesanan p
LEFT JOIN purchasing_peristiwapesanan e ON e.pesanan_id = p.id
GROUP BY p.id HAVING (count(e.id), min(e.versi), max(e.versi)) IS DISTINCT FROM
                     (p.versi::bigint, 1, p.versi)
"""
RANTAI = """
SELECT p.nomor || '/' || e.versi FROM (
  SELECT pesanan_id, versi, dari,
         lag(ke) OVER (PARTITION BY pesanan_id ORDER BY versi) AS sebelum
  FROM purchasing_peristiwapesanan
) e JOIN purchasing_pesanan p ON p.id = e.pesanan_id
WHERE e.dari <> coalesce(e.sebelum, 'draf')
"""
AKHIR_RANTAI = """
SELECT p.nomor FROM purchasing_pesanan p
JOIN purchasing_peristiwapesanan e ON e.pesanan_id = p.id AND e.versi = p.versi
WHERE e.ke <> p.status
"""
TIDAK_TERLUPA = """
SELECT nomor FROM purchasing_pesanan
WHERE status <> ALL(%s) AND (pemilik_langkah = '' OR tenggat IS NULL)
"""
# The timeline and the audit trail are written by two calls; each witnesses the other.
SAKSI = """
SELECT coalesce(e.pesanan_id, j.objek_id) || ' ' || coalesce(e.aksi, j.aksi) FROM (
  SELECT pesanan_id, 'pesanan.' || aksi AS aksi, count(*) AS n
  FROM purchasing_peristiwapesanan GROUP BY 1, 2
) e FULL JOIN (
  SELECT objek_id, aksi, count(*) AS n FROM audit_jejakaudit
  WHERE objek = 'purchasing.pesanan' AND starts_with(aksi, 'pesanan.') GROUP BY 1, 2
) j ON j.objek_id = e.pesanan_id AND j.aksi = e.aksi
WHERE e.n IS DISTINCT FROM j.n
"""
# Only refused by name: the one who made the package signs it where the law makes the PPK the
# buyer, and that exception leaves a notice to KPA or APIP (`architecture.md` 0.18).
PISAH_TUGAS = """
SELECT p.nomor FROM purchasing_pesanan p
JOIN purchasing_peristiwapesanan e ON e.pesanan_id = p.id AND e.aksi = 'tanda-tangani'
JOIN purchasing_peristiwapesanan b ON b.pesanan_id = p.id AND b.aksi = 'buat'
WHERE e.pelaku_id = b.pelaku_id AND b.peran <> 'ppk'
"""

ATURAN = (
    Aturan("A6", "Total pesanan sama dengan jumlah barisnya.", TOTAL),
    Aturan("B4", "Jumlah anggaran pesanan sama dengan totalnya.", ANGGARAN),
    Aturan("B5", "Pesanan memakai RUP kantor dan tahunnya sendiri.", RUP_SENDIRI),
    Aturan("A8", "Satu pesanan hanya berisi barang dari satu penyedia.", SATU_PENYEDIA),
    Aturan("A4-versi", "Peristiwa pesanan bernomor 1 sampai versinya tanpa lubang.", VERSI),
    Aturan("A4-rantai", "Tiap peristiwa mulai dari status yang ditinggalkan sebelumnya.", RANTAI),
    Aturan("A4-status", "Status pesanan sama dengan akhir peristiwanya.", AKHIR_RANTAI),
    Aturan(
        "A10",
        "Pesanan berjalan punya pemilik langkah dan tenggat.",
        TIDAK_TERLUPA,
        ([status.value for status in AKHIR],),
    ),
    Aturan("H1", "Tiap peristiwa pesanan punya satu baris jejak audit.", SAKSI),
    Aturan("D4", "Pembuat paket bukan penyetujunya.", PISAH_TUGAS),
)
