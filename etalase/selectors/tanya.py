"""Questions about products, as the public, a shop and a manager read them."""

from django.db.models import F, QuerySet

from etalase.models import Produk, TanyaJawab
from vendors.models import Penyedia

DI_HALAMAN = 3


def tanya_terbuka(produk: Produk) -> QuerySet[TanyaJawab]:
    """Return what everybody reads about a product, the newest first."""
    return TanyaJawab.objects.filter(produk=produk, disembunyikan_pada=None)


def tanya_toko(penyedia: Penyedia) -> QuerySet[TanyaJawab]:
    """Return the questions to a shop, the unanswered ones first and the oldest of them on top."""
    return (
        TanyaJawab.objects.filter(produk__penyedia=penyedia, disembunyikan_pada=None)
        .select_related("produk__versi_tayang")
        .order_by(F("dijawab_pada").desc(nulls_first=True), "ditanya_pada", "pk")
    )


def belum_dijawab(penyedia: Penyedia) -> int:
    """Return how many questions a shop has still to answer."""
    return TanyaJawab.objects.filter(
        produk__penyedia=penyedia, disembunyikan_pada=None, dijawab_pada=None
    ).count()
