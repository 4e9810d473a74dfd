"""A change of business fields that waits for a reviewer while the vendor goes on to trade."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from vendors.models.pemeriksaan import PemeriksaanPenyedia
from vendors.models.penyedia import StatusOss


class UsulanKbli(Timestamped):
    """The KBLI that a vendor wants from now on; its round of verification holds the decision."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    pemeriksaan = models.OneToOneField(
        PemeriksaanPenyedia, models.PROTECT, related_name="usulan_kbli"
    )
    kbli = ArrayField(models.CharField(max_length=5), verbose_name="KBLI")
    oss_status = models.CharField("data OSS", max_length=12, choices=StatusOss)
    diusulkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "usulan KBLI"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(kbli__len__gte=1), name="usulan_kbli_berisi"),
        ]
        triggers = [
            pgtrigger.Protect(name="usulan_kbli_tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="usulan_kbli_tidak_diganti",
                fields=["pemeriksaan", "kbli", "diusulkan_oleh"],
            ),
        ]

    def __str__(self) -> str:
        return ", ".join(self.kbli)
