"""What leaves the catalogue when a vendor, a product or an etalase stops.

The packages above tell their part when they are ready: this one knows no cart and no order.
"""

from collections.abc import Callable

from django.db.models import QuerySet

from etalase.models import Produk

HitungDampak = Callable[[QuerySet[Produk]], list[str]]
_daftar: dict[str, HitungDampak] = {}


def register_dampak_produk(nama: str, hitung: HitungDampak) -> None:
    """Let a package above count what a stop of products means there; the same name replaces."""
    _daftar[nama] = hitung


def dampak_produk(produk: QuerySet[Produk]) -> list[str]:
    """Return one sentence per effect that stopping these products would have today."""
    jumlah = produk.tayang().count()  # type: ignore[attr-defined]
    lain = [kalimat for hitung in _daftar.values() for kalimat in hitung(produk)]
    return [f"{jumlah} produk hilang dari pencarian.", *lain]


def produk_hilang(penyedia_id: int) -> list[str]:
    """Return how many products would leave the search."""
    jumlah = Produk.objects.tayang().filter(penyedia=penyedia_id).count()
    return [f"{jumlah} produk hilang dari pencarian."]
