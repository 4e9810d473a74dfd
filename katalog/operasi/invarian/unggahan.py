"""Stored files: what is counted is what is kept."""

from katalog.operasi.invarian.aturan import Aturan

KUOTA = """
WITH simpan AS (
  SELECT ruang, sum(tersimpan) AS byte FROM unggahan_unggahan GROUP BY ruang
)
SELECT coalesce(k.ruang, s.ruang) FROM unggahan_kuotaruang k
FULL JOIN simpan s ON s.ruang = k.ruang
WHERE coalesce(k.terpakai, 0) <> coalesce(s.byte, 0)
"""
ATURAN = (Aturan("J1", "Kuota tiap ruang sama dengan jumlah byte yang disimpannya.", KUOTA),)
