"""What happens to orders and carts when a vendor, a product or an etalase stops."""

from django.db.models import QuerySet

from etalase.models import Produk
from purchasing.models import ItemKeranjang, Pesanan
from purchasing.state import AKHIR, SESUDAH_SP, Status


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


def belanja_terdampak(produk: QuerySet[Produk]) -> list[str]:
    """Return how many orders of these products go on, and what cannot be ordered any more.

    Orders quote a version and its price: what leaves display breaks none of them (`domain.md` 3.5).
    """
    hidup = (
        Pesanan.objects.filter(baris__versi__produk__in=produk).exclude(status__in=AKHIR).distinct()
    )
    berjalan = hidup.filter(status__in=SESUDAH_SP).count()
    nego = hidup.filter(status=Status.NEGOSIASI).count()
    tertahan = hidup.exclude(status__in=(*SESUDAH_SP, Status.NEGOSIASI)).count()
    keranjang = ItemKeranjang.objects.filter(produk__in=produk).count()
    return [
        f"{berjalan} pesanan berjalan tetap diteruskan sampai selesai.",
        f"{nego} negosiasi terbuka tidak dapat menjadi pesanan selama berhenti.",
        f"{tertahan} paket yang belum menjadi pesanan tidak dapat diteruskan selama berhenti.",
        f"{keranjang} barang di keranjang pembeli tidak dapat dipesan.",
    ]
