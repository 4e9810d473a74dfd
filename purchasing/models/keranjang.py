from django.db import models
from django.db.models import Q

from etalase.models import Produk
from katalog.akun.models import Pengguna, SatuanKerja
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField


class ItemKeranjang(Timestamped):
    """A wish of one buyer for one office. It promises nothing: price and stock are asked again."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="keranjang")
    satker = models.ForeignKey(SatuanKerja, models.CASCADE, related_name="+")
    produk = models.ForeignKey(Produk, models.CASCADE, related_name="+")
    jumlah = models.PositiveIntegerField()
    harga_saat_ditaruh = RupiahField("harga satuan termasuk PPN saat ditaruh")

    class Meta:
        verbose_name = verbose_name_plural = "isi keranjang"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "satker", "produk"], name="keranjang_produk_sekali"
            ),
            models.CheckConstraint(
                condition=Q(jumlah__gt=0, jumlah__lte=1_000_000),
                name="keranjang_jumlah_wajar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jumlah} x {self.produk_id}"
