import pgtrigger
from django.db import models
from django.db.models.functions import Now

from katalog.akun.models import Pengguna, SatuanKerja


class Dpa(models.Model):
    """The approved budget of an office for a year, by its number; a later row is its revision.

    Until there is one, a plan line marked pra-DPA may be packed and reviewed, not signed
    (`domain.md` 5.1a).
    """

    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="dpa")
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    nomor = models.CharField("nomor DPA", max_length=60)
    tanggal = models.DateField("tanggal pengesahan")
    pencatat = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "DPA"
        ordering = ["-tahun", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["satker", "tahun", "nomor"], name="dpa_nomor_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="dpa_hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return self.nomor
