"""The queue of product reviews, and what one of them is about."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils import timezone

from etalase.models import AlasanKurasi, PemeriksaanProduk, Produk, TemuanProduk
from etalase.state import DITUNGGU


def antrean_produk() -> QuerySet[PemeriksaanProduk]:
    """Return the reviews that wait for a decision, in the order in which they are to be taken."""
    return (
        PemeriksaanProduk.objects.filter(status__in=DITUNGGU)
        .select_related("versi", "produk__penyedia", "produk__etalase")
        .order_by("prioritas_sejak", "pk")
    )


@dataclass(frozen=True, slots=True)
class Tempat:
    """The place of one review in the queue, and the products before and after it, by code."""

    urutan: int
    jumlah: int
    sebelum: str | None
    sesudah: str | None


def tempat_di_antrean(satu: PemeriksaanProduk | None) -> Tempat:
    """Return where a review stands; of one that left the queue, the first is the next."""
    antre = antrean_produk().order_by().select_related(None)
    if satu is None or satu.status not in DITUNGGU:
        pertama = antrean_produk().values_list("produk__kode", flat=True).first()
        return Tempat(0, antre.count(), None, pertama)
    sama = Q(prioritas_sejak=satu.prioritas_sejak)
    depan = antre.filter(Q(prioritas_sejak__lt=satu.prioritas_sejak) | sama & Q(pk__lt=satu.pk))
    belakang = antre.filter(Q(prioritas_sejak__gt=satu.prioritas_sejak) | sama & Q(pk__gt=satu.pk))
    return Tempat(
        depan.count() + 1,
        antre.count(),
        depan.order_by("-prioritas_sejak", "-pk").values_list("produk__kode", flat=True).first(),
        belakang.order_by("prioritas_sejak", "pk").values_list("produk__kode", flat=True).first(),
    )


def pemeriksaan_produk(produk: Produk) -> PemeriksaanProduk | None:
    """Return the review of this product that waits for a decision, if there is one."""
    return (
        PemeriksaanProduk.objects.filter(produk=produk, status__in=DITUNGGU)
        .select_related("versi", "pemeriksa")
        .first()
    )


def temuan_produk(produk: Produk) -> dict[str, TemuanProduk]:
    """Return what the vendor still has to correct, by the code of the field."""
    temuan = TemuanProduk.objects.filter(pemeriksaan__produk=produk, selesai_pada=None)
    return {satu.bidang: satu for satu in temuan.select_related("alasan").order_by("pk")}


def alasan_kurasi(hari: date | None = None) -> list[AlasanKurasi]:
    """Return the coded reasons in force on that day, those of one field before the general."""
    berlaku = AlasanKurasi.objects.filter(berlaku__contains=hari or timezone.localdate())
    return list(berlaku.order_by("-bidang", "kode"))
