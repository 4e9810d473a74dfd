"""Messages: written with the fact, never waiting unseen (`reliability.md` 2.6)."""

from katalog.operasi.invarian.aturan import Aturan

# A day of tries and one more hour for the last of them (`katalog.kabar.tasks`).
TIDAK_MENUNGGU = """
SELECT id FROM kabar_kiriman
WHERE sent_at IS NULL AND failed_at IS NULL AND not_before < now() - interval '25 hours'
  AND ringkasan_id IS NULL
"""
SELALU_DI_KOTAK_MASUK = """
SELECT k.id FROM kabar_kiriman k
LEFT JOIN kabar_notifikasi n ON n.peristiwa = k.peristiwa AND n.penerima_id = k.penerima_id
WHERE n.id IS NULL AND k.topik <> 'ringkasan'
"""
# The system tells nobody but the parties; whoever acted needs no message of the own act.
PIHAK_TAHU = """
SELECT p.nomor || '/' || e.versi FROM purchasing_pesanan p
JOIN purchasing_peristiwapesanan e ON e.pesanan_id = p.id AND e.versi = p.versi
WHERE e.aksi IN ('beli-langsung', 'tanda-tangani') AND e.peran <> 'ppk'
  AND NOT EXISTS (SELECT FROM kabar_notifikasi n
                  WHERE n.peristiwa = p.nomor || '/' || e.versi)
"""
# Ids only: whatever else is put there would travel past the check of the right to know.
HANYA_RUJUKAN = """
SELECT id FROM kabar_kiriman k
WHERE EXISTS (SELECT FROM jsonb_each(k.rujukan) r
              WHERE jsonb_typeof(r.value) IN ('object', 'array'))
"""
# A digest that is over leaves nothing open, and one that is on its way has told nothing yet.
BERAKHIR_BERSAMA = """
SELECT isi.id FROM kabar_kiriman isi
JOIN kabar_kiriman r ON r.id = isi.ringkasan_id
WHERE r.penerima_id <> isi.penerima_id
   OR (r.sent_at IS NOT NULL AND isi.sent_at IS NULL AND isi.failed_at IS NULL)
   OR (r.sent_at IS NULL AND isi.sent_at IS NOT NULL)
"""

ATURAN = (
    Aturan("G3", "Tidak ada kiriman yang menunggu lebih dari sehari.", TIDAK_MENUNGGU),
    Aturan("G4", "Tiap kiriman punya entri di kotak masuk penerimanya.", SELALU_DI_KOTAK_MASUK),
    Aturan("G1", "Paket yang menunggu persetujuan sudah dikabarkan.", PIHAK_TAHU),
    Aturan("G2", "Isi ringkasan berakhir bersama ringkasannya.", BERAKHIR_BERSAMA),
    Aturan("G6", "Kiriman hanya membawa rujukan.", HANYA_RUJUKAN),
)
