"""How often a product was seen, by day. A figure for its vendor, not a record."""

from django.db import models
from django.db.models import Q

from etalase.models.produk import Produk


class LihatanHarian(models.Model):
    """On one day: in how many result pages a product stood, and how often its page was opened."""

    produk = models.ForeignKey(Produk, models.CASCADE, related_name="lihatan")
    hari = models.DateField()
    tampil = models.PositiveIntegerField("tampil di hasil", default=0)
    dibuka = models.PositiveIntegerField("halaman dibuka", default=0)

    class Meta:
        verbose_name = verbose_name_plural = "lihatan harian"
        constraints = [
            models.UniqueConstraint(fields=["produk", "hari"], name="lihatan_sekali_sehari"),
            models.CheckConstraint(condition=~Q(tampil=0, dibuka=0), name="lihatan_tidak_kosong"),
        ]

    def __str__(self) -> str:
        return f"{self.produk_id} {self.hari}"
