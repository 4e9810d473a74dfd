"""Figures of a shop. Views are not counted yet, so none are shown (`ux.md` 3.19)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from etalase.models import Produk, VersiProduk, berlaku_tayang
from etalase.selectors.toko import Kelengkapan, kelengkapan, produk_toko
from etalase.state import StatusProduk
from vendors.models import Penyedia

PENYEDIA_MIN = 5
BARIS_MAKS = 100
# Only those who sell the same unit in the same etalase are compared, and none can be told apart.
# The newest of an etalase say enough, and are found by an index however many there are.
TENGAH = """
SELECT k.etalase, k.satuan, percentile_disc(0.5) WITHIN GROUP (ORDER BY v.harga)
FROM unnest(%s::bigint[], %s::text[]) AS k(etalase, satuan)
CROSS JOIN LATERAL (
  SELECT penyedia_id, versi_tayang_id FROM etalase_produk
  WHERE status IN (%s) AND etalase_id = k.etalase AND penyedia_id <> %s
  ORDER BY tayang_sejak DESC LIMIT 2000
) p
JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id AND v.satuan = k.satuan
GROUP BY k.etalase, k.satuan HAVING count(DISTINCT p.penyedia_id) >= %s
"""


@dataclass(frozen=True, slots=True)
class BarisStatistik:
    """One product on display beside the middle price of others, in whole rupiah before PPN."""

    produk: Produk
    versi: VersiProduk
    tengah: int | None
    lengkap: Kelengkapan

    @property
    def selisih_persen(self) -> int | None:
        """Return by how many percent the price is above (or below, negative) the middle one."""
        if not self.tengah:
            return None
        return round((self.versi.harga - self.tengah) * 100 / self.tengah)


def daftar_harga_tengah(daftar_versi: Iterable[VersiProduk]) -> dict[tuple[int, str], int]:
    """Return the middle price of other vendors by etalase and unit, in rupiah before PPN.

    Where fewer than five others sell the same unit there is none. The versions are of one vendor
    and know their product.
    """
    daftar = list(daftar_versi)
    if not daftar:
        return {}
    pasangan = sorted({(versi.produk.etalase_id, versi.satuan) for versi in daftar})
    etalase, satuan = zip(*pasangan, strict=True)
    tayang, penyedia = StatusProduk.TAYANG.value, daftar[0].penyedia_id
    with connection.cursor() as cursor:
        cursor.execute(TENGAH, [list(etalase), list(satuan), tayang, penyedia, PENYEDIA_MIN])
        return {(kunci, unit): int(harga) for kunci, unit, harga in cursor.fetchall()}


def statistik_toko(penyedia: Penyedia) -> list[BarisStatistik]:
    """Return the products on display, the least complete first."""
    tayang = produk_toko(penyedia).filter(berlaku_tayang(timezone.localdate()))[:BARIS_MAKS]
    pairs = [(produk, produk.versi_tayang) for produk in tayang if produk.versi_tayang]
    for produk, versi in pairs:
        versi.produk = produk
    tengah = daftar_harga_tengah(versi for _, versi in pairs)
    rows = [
        BarisStatistik(
            produk,
            versi,
            tengah.get((produk.etalase_id, versi.satuan)),
            kelengkapan(versi, len(produk.foto.all())),
        )
        for produk, versi in pairs
    ]
    return sorted(rows, key=lambda row: row.lengkap.persen)


def nasihat(rows: list[BarisStatistik]) -> str:
    """Return the one line that would help most, or nothing."""
    mahal = max(rows, key=lambda row: row.selisih_persen or 0, default=None)
    if mahal is not None and (mahal.selisih_persen or 0) > 10:
        return f"{mahal.versi.nama}: harganya {mahal.selisih_persen}% di atas harga tengah."
    kurang = next((row for row in rows if row.lengkap.kurang), None)
    if kurang is None:
        return ""
    return f"{kurang.versi.nama}: lengkapi {kurang.lengkap.kurang[0]} agar lebih mudah ditemukan."
