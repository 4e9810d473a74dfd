"""What people keep an eye on: products they saved, and what they wait to be told of."""

from django.db import models
from django.db.models import Q

from etalase.models.produk import Produk
from katalog.akun.models import Pengguna
from katalog.core.models import Timestamped


class Favorit(Timestamped):
    """A product that a buyer saved. It promises nothing, and goes when the buyer takes it away."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="favorit")
    produk = models.ForeignKey(Produk, models.CASCADE, related_name="favorit")

    class Meta:
        verbose_name = verbose_name_plural = "favorit"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "produk"], name="favorit_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna_id}: {self.produk_id}"


class JenisLangganan(models.TextChoices):
    STOK = "stok", "Stok tersedia lagi"
    PENCARIAN = "pencarian", "Pencarian punya hasil"


class Langganan(Timestamped):
    """One "Beri tahu saya": told once, when stock is back or a search finds its first product."""

    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="langganan")
    jenis = models.CharField(max_length=10, choices=JenisLangganan)
    produk = models.ForeignKey(
        Produk, models.CASCADE, null=True, blank=True, related_name="langganan"
    )
    alamat = models.CharField("alamat pencarian", max_length=600, blank=True)
    judul = models.CharField(max_length=200)
    diperiksa_pada = models.DateTimeField(null=True, blank=True)
    dikabari_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "langganan kabar"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis="stok", produk__isnull=False, alamat="")
                | (Q(jenis="pencarian", produk=None) & ~Q(alamat="")),
                name="langganan_satu_hal",
            ),
            models.UniqueConstraint(
                fields=["pengguna", "produk"],
                condition=Q(dikabari_pada=None, jenis="stok"),
                name="langganan_stok_sekali",
            ),
            models.UniqueConstraint(
                fields=["pengguna", "alamat"],
                condition=Q(dikabari_pada=None, jenis="pencarian"),
                name="langganan_cari_sekali",
            ),
        ]
        indexes = [
            models.Index(
                fields=["jenis", "diperiksa_pada", "id"],
                condition=Q(dikabari_pada=None),
                name="langganan_menunggu",
            )
        ]

    def __str__(self) -> str:
        return self.judul
