"""What a vendor does and where: KBLI codes, and the regions it delivers to."""

from django.db import models
from django.db.models import Q

from katalog.wilayah.models import Wilayah
from vendors.models.penyedia import Penyedia


class KbliPenyedia(models.Model):
    """One line of business, as the NIB has it (KBLI 2020, five digits)."""

    penyedia = models.ForeignKey(Penyedia, models.CASCADE, related_name="kbli")
    kode = models.CharField("KBLI", max_length=5)

    class Meta:
        verbose_name = verbose_name_plural = "KBLI penyedia"
        ordering = ["kode"]
        constraints = [
            models.UniqueConstraint(fields=["penyedia", "kode"], name="kbli_sekali_per_penyedia"),
            models.CheckConstraint(condition=Q(kode__regex=r"^[0-9]{5}$"), name="kbli_5_angka"),
        ]
        indexes = [models.Index(fields=["kode"], name="kbli_kode")]

    def __str__(self) -> str:
        return self.kode


class WilayahLayanan(models.Model):
    """A kabupaten/kota that a vendor delivers to, where it does not serve the whole province."""

    penyedia = models.ForeignKey(Penyedia, models.CASCADE, related_name="wilayah_layanan")
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "wilayah layanan"
        ordering = ["wilayah__kode"]
        constraints = [
            models.UniqueConstraint(fields=["penyedia", "wilayah"], name="layanan_sekali")
        ]

    def __str__(self) -> str:
        return str(self.wilayah)
