"""Prices on display that a manager should look at (`ux.md` 3.20), one window at a time.

A page looks at a bounded window of products, newest first, and goes on by key: however many
products there are, none of its queries grows with them.
"""

from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from etalase.state import StatusProduk
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_number

JENDELA = 50
PEMBANDING_MAKS = 300
PERTAMA = 2**62
JATUH = [s.value for s in (StatusProduk.DITOLAK, StatusProduk.DIBEKUKAN, StatusProduk.DICABUT)]
_JENDELA = """
WITH p AS (
  SELECT id, kode, etalase_id, penyedia_id, versi_tayang_id FROM etalase_produk
  WHERE status = 'tayang' AND id < %(sebelum)s ORDER BY id DESC LIMIT %(jendela)s
)
SELECT p.id, p.kode, v.nama, y.nama, v.harga, lama.harga, kembar.banyak, ulang.kode,
       pagar.banyak, pagar.bawah, pagar.tengah, pagar.atas
FROM p
JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
JOIN vendors_penyedia y ON y.id = p.penyedia_id
LEFT JOIN LATERAL (
  SELECT harga FROM etalase_versiproduk
  WHERE produk_id = p.id AND nomor < v.nomor ORDER BY nomor DESC LIMIT 1
) lama ON true
LEFT JOIN LATERAL (
  SELECT kode FROM etalase_produk q
  WHERE q.penyedia_id = p.penyedia_id AND q.etalase_id = p.etalase_id AND q.id < p.id
    AND q.status = ANY(%(jatuh)s) AND EXISTS (
      SELECT 1 FROM etalase_versiproduk w
      WHERE w.produk_id = q.id AND lower(w.nama) %% lower(v.nama))
  ORDER BY q.id DESC LIMIT 1
) ulang ON true
CROSS JOIN LATERAL (
  SELECT count(DISTINCT w.penyedia_id) AS banyak,
         percentile_cont(0.25) WITHIN GROUP (ORDER BY w.harga) AS bawah,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY w.harga) AS tengah,
         percentile_cont(0.75) WITHIN GROUP (ORDER BY w.harga) AS atas
  FROM (
    SELECT versi_tayang_id FROM etalase_produk
    WHERE status = 'tayang' AND etalase_id = p.etalase_id AND penyedia_id <> p.penyedia_id
    ORDER BY tayang_sejak DESC LIMIT %(pembanding)s
  ) q JOIN etalase_versiproduk w ON w.id = q.versi_tayang_id
  WHERE w.satuan = v.satuan AND lower(w.nama) %% lower(v.nama)
) pagar
CROSS JOIN LATERAL (
  SELECT count(DISTINCT w.penyedia_id) AS banyak
  FROM (
    SELECT versi_tayang_id FROM etalase_produk
    WHERE status = 'tayang' AND etalase_id = p.etalase_id AND penyedia_id <> p.penyedia_id
    ORDER BY tayang_sejak DESC LIMIT %(pembanding)s
  ) q JOIN etalase_versiproduk w ON w.id = q.versi_tayang_id
  WHERE w.harga = v.harga AND lower(w.nama) %% lower(v.nama)
) kembar
ORDER BY p.id DESC
"""


@dataclass(frozen=True, slots=True)
class Anomali:
    """One product and what is unusual about its price, in sentences."""

    kode: str
    nama: str
    penyedia: str
    harga: int
    tanda: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HalamanAnomali:
    """What one window holds, how many it looked at, and the key to go on from, if any."""

    daftar: list[Anomali]
    dilihat: int
    lanjut: int | None


@dataclass(frozen=True, slots=True)
class _Batas:
    pembanding: int
    pagar: int
    lompat: int
    kembar: int


def daftar_anomali(sebelum: int = PERTAMA) -> HalamanAnomali:
    """Return the anomalies among the next products on display whose key is below `sebelum`."""
    hari = timezone.localdate()
    kunci = ("pembanding_min", "pagar_iqr", "harga_lompat", "harga_kembar_min")
    batas = _Batas(*(policy_number(f"produk.{satu}", hari) for satu in kunci))
    isi = {
        "sebelum": sebelum,
        "jendela": JENDELA,
        "jatuh": JATUH,
        "pembanding": PEMBANDING_MAKS,
    }
    with connection.cursor() as cursor:
        cursor.execute(_JENDELA, isi)  # type: ignore[arg-type]
        rows = cursor.fetchall()
    daftar = []
    for _, kode, nama, penyedia, harga, lama, kembar, ulang, *pagar in rows:
        tanda = (
            _outlier(harga, batas, *pagar),
            _jump(harga, lama, batas),
            f"Sama persis dengan harga {kembar} penyedia lain." if kembar >= batas.kembar else "",
            f"Mirip produk {ulang} yang ditolak, dibekukan, atau dicabut." if ulang else "",
        )
        if any(tanda):
            daftar.append(Anomali(kode, nama, penyedia, harga, tuple(filter(None, tanda))))
    return HalamanAnomali(daftar, len(rows), rows[-1][0] if len(rows) == JENDELA else None)


def _outlier(
    harga: int,
    batas: _Batas,
    banyak: int,
    bawah: float | None,
    tengah: float | None,
    atas: float | None,
) -> str:
    if banyak < batas.pembanding or bawah is None or tengah is None or atas is None:
        return ""
    pagar = (atas - bawah) * batas.pagar / 100
    if bawah - pagar <= harga <= atas + pagar:
        return ""
    return f"Jauh dari harga tengah {format_rupiah(round(tengah))} ({banyak} penyedia)."


def _jump(harga: int, lama: int | None, batas: _Batas) -> str:
    if lama is None or abs(harga - lama) * 100 <= lama * batas.lompat:
        return ""
    arah = "Naik" if harga > lama else "Turun"
    return f"{arah} {abs(harga - lama) * 100 // lama}% dari {format_rupiah(lama)}."
