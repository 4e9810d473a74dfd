"""Figures of a shop. Views are not counted yet, so none are shown (`ux.md` 3.19)."""

from dataclasses import dataclass

from django.db import connection
from django.db.models import Count

from etalase.models import Produk, VersiProduk
from etalase.selectors.toko import Kelengkapan, kelengkapan, produk_toko
from etalase.state import StatusProduk
from vendors.models import Penyedia

PENYEDIA_MIN = 5
BARIS_MAKS = 100
# Only those who sell the same unit in the same etalase are compared, and none can be told apart.
TENGAH = """
SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY v.harga), count(DISTINCT p.penyedia_id)
FROM etalase_produk p JOIN etalase_versiproduk v ON v.id = p.versi_tayang_id
WHERE p.status IN (%s) AND p.etalase_id = %s AND v.satuan = %s AND p.penyedia_id <> %s
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


def harga_tengah(versi: VersiProduk, etalase_id: int) -> int | None:
    """Return the middle price of other vendors for the same unit; None below five vendors."""
    with connection.cursor() as cursor:
        cursor.execute(
            TENGAH, [StatusProduk.TAYANG.value, etalase_id, versi.satuan, versi.penyedia_id]
        )
        tengah, banyak = cursor.fetchone()
    return int(tengah) if tengah is not None and banyak >= PENYEDIA_MIN else None


def statistik_toko(penyedia: Penyedia) -> list[BarisStatistik]:
    """Return the products on display, the least complete first."""
    tayang = produk_toko(penyedia).filter(status=StatusProduk.TAYANG)
    rows = [
        BarisStatistik(
            produk,
            produk.versi_tayang,
            harga_tengah(produk.versi_tayang, produk.etalase_id),
            kelengkapan(produk.versi_tayang, produk.banyak_foto),
        )
        for produk in tayang.annotate(banyak_foto=Count("foto"))[:BARIS_MAKS]
        if produk.versi_tayang is not None
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
