"""What a vendor answers an order with, beside yes: a coded refusal, or a request for time."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from katalog.akun.models import Pengguna
from purchasing.models.pesanan import Pesanan
from purchasing.state import PutusanWaktu, Sebab


class PenolakanPenyedia(models.Model):
    """Why a vendor could not take an order, as a code that can be counted; the text is the act's.

    One per order: what was refused stays refused, the need is packed anew.
    """

    pesanan = models.OneToOneField(Pesanan, models.PROTECT, related_name="penolakan")
    sebab = models.CharField(max_length=20, choices=Sebab)
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "penolakan penyedia"
        constraints = [
            models.CheckConstraint(
                condition=Q(sebab__in=Sebab.values), name="penolakan_sebab_dikenal"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="penolakan_hanya_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return self.get_sebab_display()


class PermintaanWaktu(models.Model):
    """A vendor's request for a later deadline of his answer. One per order (`domain.md` 5.4)."""

    pesanan = models.OneToOneField(Pesanan, models.PROTECT, related_name="permintaan_waktu")
    peminta = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    alasan = models.CharField(max_length=500)
    tenggat_lama = models.DateTimeField()
    tenggat_baru = models.DateTimeField(null=True, blank=True)
    putusan = models.CharField(max_length=10, choices=PutusanWaktu, default=PutusanWaktu.MENUNGGU)
    pemutus = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")
    pada = models.DateTimeField(db_default=Now())
    diputus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "permintaan waktu"
        constraints = [
            models.CheckConstraint(
                name="permintaan_waktu_putusan_utuh",
                condition=Q(
                    putusan=PutusanWaktu.MENUNGGU,
                    pemutus=None,
                    diputus_pada=None,
                    tenggat_baru=None,
                )
                | Q(
                    putusan=PutusanWaktu.DITOLAK,
                    pemutus__isnull=False,
                    diputus_pada__isnull=False,
                    tenggat_baru=None,
                )
                | Q(
                    putusan=PutusanWaktu.DIBERI,
                    pemutus__isnull=False,
                    diputus_pada__isnull=False,
                    tenggat_baru__gt=F("tenggat_lama"),
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.get_putusan_display()

    @property
    def is_menunggu(self) -> bool:
        return self.putusan == PutusanWaktu.MENUNGGU
