from dataclasses import dataclass

from django.db.models import Count, Min, Q

from etalase.models import Etalase, Produk
from etalase.state import StatusEtalase, StatusProduk
from vendors.state import BOLEH_BERDAGANG

TERLIHAT = (
    StatusEtalase.PENELAAHAN,
    StatusEtalase.MENUNGGU_PENETAPAN,
    StatusEtalase.DITETAPKAN,
    StatusEtalase.PENDAFTARAN,
    StatusEtalase.TAYANG,
    StatusEtalase.DIBEKUKAN,
)


@dataclass(frozen=True, slots=True)
class HitungKatalog:
    """How much the catalogue holds today."""

    produk: int
    penyedia: int
    etalase: int
    segera: int


def daftar_etalase() -> list[Etalase]:
    """Return every etalase the public may know of, by family and name, with its counts.

    Each has `jumlah` (products on display) and `jumlah_penyedia` and `termurah` (price before
    PPN in rupiah, None when empty). Two queries, whatever their number.
    """
    etalase = list(
        Etalase.objects.filter(status__in=TERLIHAT)
        .select_related("rumpun")
        .order_by("rumpun__urutan", "nama")
    )
    hitungan = {row["etalase"]: row for row in _counts()}
    for satu in etalase:
        row = hitungan.get(satu.pk, {})
        satu.jumlah = row.get("jumlah", 0)  # type: ignore[attr-defined]
        satu.jumlah_penyedia = row.get("jumlah_penyedia", 0)  # type: ignore[attr-defined]
        satu.termurah = row.get("termurah")  # type: ignore[attr-defined]
    return etalase


def _counts():  # type: ignore[no-untyped-def]
    return (
        Produk.objects.filter(
            status=StatusProduk.TAYANG, penyedia__status__in=BOLEH_BERDAGANG
        )
        .values("etalase")
        .annotate(
            jumlah=Count("pk"),
            jumlah_penyedia=Count("penyedia", distinct=True),
            termurah=Min("versi_tayang__harga"),
        )
    )


def etalase_terbesar(jumlah: int = 12) -> list[Etalase]:
    """Return the live etalase with the most products, each with its `jumlah`."""
    on_display = Q(
        produk__status=StatusProduk.TAYANG, produk__penyedia__status__in=BOLEH_BERDAGANG
    )
    return list(
        Etalase.objects.filter(status=StatusEtalase.TAYANG)
        .annotate(jumlah=Count("produk", filter=on_display))
        .order_by("-jumlah", "nama")[:jumlah]
    )


def hitung_katalog() -> HitungKatalog:
    """Count what is on display: products, their vendors, live etalase, and those under study."""
    row = Produk.objects.tayang().aggregate(
        produk=Count("pk"), penyedia=Count("penyedia", distinct=True)
    )
    return HitungKatalog(
        row["produk"],
        row["penyedia"],
        Etalase.objects.filter(status=StatusEtalase.TAYANG).count(),
        Etalase.objects.filter(status=StatusEtalase.PENELAAHAN).count(),
    )
