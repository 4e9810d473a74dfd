"""What happens to orders and carts when a vendor stops."""

from purchasing.models import ItemKeranjang, Pesanan
from purchasing.state import AKHIR, SESUDAH_SP


def pesanan_terdampak(penyedia_id: int) -> list[str]:
    """Return how many orders go on, how many packages wait, and how many carts hold its goods."""
    hidup = Pesanan.objects.filter(penyedia=penyedia_id).exclude(status__in=AKHIR)
    berjalan = hidup.filter(status__in=SESUDAH_SP).count()
    tertahan = hidup.exclude(status__in=SESUDAH_SP).count()
    keranjang = ItemKeranjang.objects.filter(produk__penyedia=penyedia_id).count()
    return [
        f"{berjalan} pesanan berjalan tetap diteruskan.",
        f"{tertahan} paket yang belum menjadi pesanan tidak dapat diteruskan selama sanksi.",
        f"{keranjang} barang di keranjang pembeli tidak dapat dipesan.",
    ]
