"""What was ordered of a vendor, for the figures that its shop reads."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Count, Sum

from etalase.selectors.statistik import Penjualan
from purchasing.models import BarisPesanan
from purchasing.state import SESUDAH_SP


def hitung_penjualan(penyedia_id: int, dari: date) -> Mapping[int, Penjualan]:
    """Return by product how many Surat Pesanan hold it since that day, and their rupiah."""
    rows = (
        BarisPesanan.objects.filter(
            penyedia=penyedia_id,
            pesanan__status__in=SESUDAH_SP,
            pesanan__sp_terbit_pada__date__gte=dari,
        )
        .values_list("versi__produk")
        .annotate(pesanan=Count("pesanan", distinct=True), nilai=Sum("total"))
    )
    return {produk: Penjualan(pesanan, nilai) for produk, pesanan, nilai in rows}
