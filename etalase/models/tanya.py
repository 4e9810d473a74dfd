"""Questions about a product and the vendor's answers, for everybody to read."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from etalase.models.produk import Produk
from katalog.akun.models import Pengguna, kode_acak


class TanyaJawab(models.Model):
    """One question; the vendor answers, a manager may hide it with a reason. Nothing is deleted.

    Who asked is known to the portal and never shown.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    produk = models.ForeignKey(Produk, models.PROTECT, related_name="tanya_jawab")
    penanya = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pertanyaan = models.CharField(max_length=500)
    ditanya_pada = models.DateTimeField(default=timezone.now)
    jawaban = models.CharField(max_length=1000, blank=True)
    penjawab = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")
    dijawab_pada = models.DateTimeField(null=True, blank=True)
    alasan_sembunyi = models.CharField(max_length=200, blank=True)
    penyembunyi = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    disembunyikan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "tanya jawab"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jawaban="", penjawab=None, dijawab_pada=None)
                | (~Q(jawaban="") & Q(penjawab__isnull=False, dijawab_pada__isnull=False)),
                name="tanya_jawaban_utuh",
            ),
            models.CheckConstraint(
                condition=Q(alasan_sembunyi="", penyembunyi=None, disembunyikan_pada=None)
                | (
                    ~Q(alasan_sembunyi="")
                    & Q(penyembunyi__isnull=False, disembunyikan_pada__isnull=False)
                ),
                name="tanya_sembunyi_beralasan",
            ),
        ]
        indexes = [
            models.Index(
                fields=["produk", "-id"],
                condition=Q(disembunyikan_pada=None),
                name="tanya_per_produk",
            )
        ]
        triggers = [
            pgtrigger.ReadOnly(
                name="tanya_kata_tetap", fields=["produk", "penanya", "pertanyaan", "ditanya_pada"]
            ),
            pgtrigger.Protect(name="tanya_tidak_dihapus", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.pertanyaan[:60]
