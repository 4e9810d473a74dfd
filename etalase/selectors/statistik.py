"""Figures of a shop over a period (`ux.md` 3.19). Orders are told by the package above."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection
from django.db.models import Sum
from django.utils import timezone

from etalase.models import LihatanHarian, Produk, VersiProduk, berlaku_tayang
from etalase.selectors.toko import Kelengkapan, kelengkapan, produk_toko
from etalase.state import StatusProduk
from vendors.models import Penyedia

TAHUN = "tahun"
MASA = {"30": "30 hari", "90": "90 hari", TAHUN: "Tahun ini"}
MASA_HARI = {"30": 30, "90": 90}
SERING = 20
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
    """One product on display beside the middle price of others, in whole rupiah before PPN.

    `tampil` and `dibuka` count result pages and openings of its page, `dipesan` orders, `nilai`
    their whole rupiah with PPN, all within the period asked for.
    """

    produk: Produk
    versi: VersiProduk
    tengah: int | None
    lengkap: Kelengkapan
    tampil: int = 0
    dibuka: int = 0
    dipesan: int = 0
    nilai: int = 0

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


@dataclass(frozen=True, slots=True)
class Penjualan:
    """What was ordered of one product: how many orders, and their whole rupiah with PPN."""

    pesanan: int
    nilai: int


HitungPenjualan = Callable[[int, date], Mapping[int, Penjualan]]
_penjualan: dict[str, HitungPenjualan] = {}


def register_penjualan(nama: str, hitung: HitungPenjualan) -> None:
    """Let a package above count the orders of a vendor by product; the same name replaces."""
    _penjualan[nama] = hitung


def awal_masa(kode: str, on: date) -> date:
    """Return the first day of a period of MASA; an unknown one is the last thirty days."""
    return date(on.year, 1, 1) if kode == TAHUN else on - timedelta(days=MASA_HARI.get(kode, 30))


def statistik_toko(penyedia: Penyedia, dari: date | None = None) -> list[BarisStatistik]:
    """Return the products on display with what happened since that day, least complete first."""
    dari = dari or awal_masa("", timezone.localdate())
    tayang = produk_toko(penyedia).filter(berlaku_tayang(timezone.localdate()))[:BARIS_MAKS]
    pairs = [(produk, produk.versi_tayang) for produk in tayang if produk.versi_tayang]
    for produk, versi in pairs:
        versi.produk = produk
    tengah = daftar_harga_tengah(versi for _, versi in pairs)
    dilihat = _seen([produk.pk for produk, _ in pairs], dari)
    terjual = {
        pk: p for hitung in _penjualan.values() for pk, p in hitung(penyedia.pk, dari).items()
    }
    nihil = Penjualan(0, 0)
    rows = [
        BarisStatistik(
            produk,
            versi,
            tengah.get((produk.etalase_id, versi.satuan)),
            kelengkapan(versi, len(produk.foto.all())),
            *dilihat.get(produk.pk, (0, 0)),
            terjual.get(produk.pk, nihil).pesanan,
            terjual.get(produk.pk, nihil).nilai,
        )
        for produk, versi in pairs
    ]
    return sorted(rows, key=lambda row: row.lengkap.persen)


def _seen(daftar: list[int], dari: date) -> dict[int, tuple[int, int]]:
    rows = (
        LihatanHarian.objects.filter(produk__in=daftar, hari__gte=dari)
        .values_list("produk")
        .annotate(tampil=Sum("tampil"), dibuka=Sum("dibuka"))
    )
    return {produk: (tampil, dibuka) for produk, tampil, dibuka in rows}


def nasihat(rows: list[BarisStatistik]) -> str:
    """Return the one line that would help most, or nothing."""
    mahal = max(rows, key=lambda row: row.selisih_persen or 0, default=None)
    if mahal is not None and (mahal.selisih_persen or 0) > 10:
        sering = (
            f" sering dibuka ({mahal.dibuka}) tetapi jarang dipesan ({mahal.dipesan})."
            if mahal.dibuka >= SERING and mahal.dipesan * SERING <= mahal.dibuka
            else ":"
        )
        harga = f"harganya {mahal.selisih_persen}% di atas harga tengah."
        return f"{mahal.versi.nama}{sering} {harga if sering == ':' else harga.capitalize()}"
    kurang = next((row for row in rows if row.lengkap.kurang), None)
    if kurang is None:
        return ""
    return f"{kurang.versi.nama}: lengkapi {kurang.lengkap.kurang[0]} agar lebih mudah ditemukan."
