"""What a person saved and waits for, and how many people a product would disappoint."""

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from etalase.models import Favorit, JenisLangganan, Langganan, Produk
from katalog.akun.models import Pengguna

SEKALI_JALAN = 200


def favorit_of(pengguna: Pengguna) -> list[int]:
    """Return the keys of the products this person saved, the newest first."""
    return list(Favorit.objects.filter(pengguna=pengguna).values_list("produk", flat=True))


def with_minat(produk: QuerySet[Produk], pengguna: Pengguna) -> QuerySet[Produk]:
    """Give each product `is_favorit` and `ditunggu` (its stock) for this person."""
    milik = {"pengguna": pengguna, "produk": OuterRef("pk")}
    return produk.annotate(
        is_favorit=Exists(Favorit.objects.filter(**milik)),
        ditunggu=Exists(Langganan.objects.filter(dikabari_pada=None, **milik)),
    )


def langganan_of(pengguna: Pengguna) -> QuerySet[Langganan]:
    """Return what this person still waits to be told of, the newest first."""
    return Langganan.objects.filter(pengguna=pengguna, dikabari_pada=None).select_related(
        "produk__versi_tayang"
    )


def stok_kembali() -> QuerySet[Langganan]:
    """Return the subscriptions whose product is on display with something left to promise."""
    ada = Produk.objects.tayang().filter(
        Q(stok__tidak_terbatas=True)
        | Q(stok__tersedia__gt=F("stok__dicadangkan"))
        | Q(stok__isnull=True),
        pk=OuterRef("produk"),
    )
    return (
        Langganan.objects.filter(jenis=JenisLangganan.STOK, dikabari_pada=None)
        .filter(Exists(ada))
        .order_by("pk")[:SEKALI_JALAN]
    )


def pencarian_ditunggu() -> QuerySet[Langganan]:
    """Return the searches that somebody waits on, those that were looked at longest ago first."""
    return Langganan.objects.filter(jenis=JenisLangganan.PENCARIAN, dikabari_pada=None).order_by(
        F("diperiksa_pada").asc(nulls_first=True), "pk"
    )[:SEKALI_JALAN]


def favorit_terdampak(produk: QuerySet[Produk]) -> list[str]:
    """Return how many people saved one of these products."""
    orang = Favorit.objects.filter(produk__in=produk).values("pengguna").distinct().count()
    return [f"{orang} orang menyimpannya sebagai favorit."]
