from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils import timezone

from etalase.models import Etalase, Produk
from vendors.models import Penyedia, boleh_berdagang
from vendors.state import Status

# One who never passed verification is not public; one who was suspended later stays readable.
BERPROFIL = (
    Status.TERVERIFIKASI,
    Status.PERLU_PEMBARUAN,
    Status.DITANGGUHKAN,
    Status.DITURUNKAN,
    Status.DAFTAR_HITAM,
)


@dataclass(frozen=True, slots=True)
class StatistikPenyedia:
    """What a vendor has on display: products, and in which etalase, the largest first."""

    produk: int
    etalase: list[tuple[Etalase, int]]


def penyedia_terdaftar() -> QuerySet[Penyedia]:
    """Return the vendors of the directory: those who may take orders today."""
    return (
        Penyedia.objects.filter(boleh_berdagang(timezone.localdate()))
        .select_related("wilayah")
        .order_by("nama", "pk")
    )


def penyedia_terbuka() -> QuerySet[Penyedia]:
    """Return the vendors who have a public profile."""
    return Penyedia.objects.filter(status__in=BERPROFIL).select_related("wilayah")


def hitung_produk(daftar: Iterable[Penyedia]) -> dict[int, int]:
    """Return how many products on display each of these vendors has, by primary key."""
    per_penyedia = (
        Produk.objects.tayang()
        .filter(penyedia__in=[satu.pk for satu in daftar])
        .values_list("penyedia")
        .annotate(jumlah=Count("pk"))
    )
    return dict(per_penyedia)


def statistik_penyedia(penyedia: Penyedia) -> StatistikPenyedia:
    """Return what the vendor has on display today."""
    per_etalase = dict(
        Produk.objects.tayang()
        .filter(penyedia=penyedia)
        .values_list("etalase")
        .annotate(jumlah=Count("pk"))
    )
    daftar = Etalase.objects.in_bulk(list(per_etalase))
    urut = sorted(per_etalase.items(), key=lambda satu: (-satu[1], satu[0]))
    return StatistikPenyedia(
        sum(per_etalase.values()), [(daftar[pk], jumlah) for pk, jumlah in urut]
    )
