"""What a product costs where: exceptions to the base price of a version (`domain.md` 4.3)."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from etalase.models.produk import VersiProduk
from katalog.core.money import RupiahField
from katalog.wilayah.models import Wilayah


class KelompokWilayah(models.Model):
    """A group of kabupaten and kota that vendors price alike, such as Malang Raya."""

    slug = models.SlugField(max_length=40, unique=True)
    nama = models.CharField(max_length=60, unique=True)
    urutan = models.PositiveSmallIntegerField(default=0)
    # Codes and not rows: the regions are loaded after the migrations.
    daftar_kode = ArrayField(models.CharField(max_length=13), verbose_name="kode wilayah")

    class Meta:
        verbose_name = verbose_name_plural = "kelompok wilayah"
        ordering = ["urutan"]

    def __str__(self) -> str:
        return self.nama


class HargaWilayah(models.Model):
    """One exception: what a version costs, and what its delivery costs, in one place.

    It is as unchangeable as its version. An empty price or delivery is that of the version.
    """

    versi = models.ForeignKey(VersiProduk, models.PROTECT, related_name="harga_wilayah")
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, null=True, blank=True, related_name="+")
    kelompok = models.ForeignKey(
        KelompokWilayah, models.PROTECT, null=True, blank=True, related_name="+"
    )
    harga = RupiahField("harga sebelum PPN", null=True, blank=True)
    ongkir = RupiahField("ongkos kirim per pengiriman", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "harga wilayah"
        constraints = [
            models.CheckConstraint(
                condition=Q(wilayah=None, kelompok__isnull=False)
                | Q(wilayah__isnull=False, kelompok=None),
                name="harga_wilayah_satu_tempat",
            ),
            models.CheckConstraint(
                condition=(Q(harga=None) | Q(harga__gt=0, harga__lt=10**15))
                & (Q(ongkir=None) | Q(ongkir__gte=0, ongkir__lt=10**15)),
                name="harga_wilayah_masuk_akal",
            ),
            models.UniqueConstraint(fields=["versi", "wilayah"], name="harga_wilayah_sekali"),
            models.UniqueConstraint(fields=["versi", "kelompok"], name="harga_kelompok_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="harga_wilayah_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.kelompok or self.wilayah}"
