"""Requests to explain a price, as the shop reads them."""

from django.db.models import F, Max, QuerySet

from etalase.models import PutusanAnomali, PutusanHarga
from etalase.selectors.anomali import putusan_berlaku
from vendors.models import Penyedia


def klarifikasi_terbuka(penyedia: Penyedia) -> QuerySet[PutusanAnomali]:
    """Return the requests to a shop that nobody has decided since, the unanswered ones first.

    A request ends with the next decision on its case, and with the price that it asks about.
    """
    berlaku = putusan_berlaku().filter(produk__penyedia=penyedia)
    return (
        PutusanAnomali.objects.filter(pk__in=berlaku.values("pk"))
        .filter(putusan=PutusanHarga.KLARIFIKASI)
        .annotate(dijawab_pada=Max("jawaban__pada"))
        .select_related("produk__versi_tayang", "versi")
        .prefetch_related("jawaban")
        .order_by(F("dijawab_pada").desc(nulls_first=True), "pk")
    )


def klarifikasi_toko(penyedia: Penyedia) -> QuerySet[PutusanAnomali]:
    """Return all requests that a shop ever got, the decided ones too."""
    return PutusanAnomali.objects.filter(
        produk__penyedia=penyedia, putusan=PutusanHarga.KLARIFIKASI
    )


def klarifikasi_menunggu(penyedia: Penyedia) -> int:
    """Return how many requests a shop has still to answer."""
    return klarifikasi_terbuka(penyedia).filter(jawaban=None).count()
