"""What leaves the catalogue when a vendor stops."""

from etalase.models import Produk


def produk_hilang(penyedia_id: int) -> list[str]:
    """Return how many products would leave the search."""
    jumlah = Produk.objects.tayang().filter(penyedia=penyedia_id).count()
    return [f"{jumlah} produk hilang dari pencarian."]
