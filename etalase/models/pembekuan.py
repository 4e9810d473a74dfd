"""A freeze of a product and the vendor's objection to it, decided by another person."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from etalase.models.produk import Produk
from etalase.state import AlasanBeku, StatusKeberatan
from katalog.akun.models import Pengguna
from katalog.core.models import Timestamped
from katalog.unggahan.models import Unggahan


class Pembekuan(Timestamped):
    """One freeze: by whom, why, with which evidence, until when (`domain.md` 3.5).

    `sampai` is its last day; the product is back on display the day after, whether or not a task
    has written that down. `catatan_umum` is what everybody reads on the product's page.
    """

    produk = models.ForeignKey(Produk, models.PROTECT, related_name="pembekuan")
    kode_alasan = models.CharField("jenis alasan", max_length=12, choices=AlasanBeku)
    alasan = models.CharField("penjelasan untuk penyedia", max_length=500)
    catatan_umum = models.CharField("catatan untuk umum", max_length=200)
    bukti = models.ForeignKey(Unggahan, models.PROTECT, null=True, blank=True, related_name="+")
    dibekukan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    dari = models.DateTimeField(default=timezone.now)
    sampai = models.DateField(null=True, blank=True)
    batas_keberatan = models.DateTimeField()
    diangkat_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diangkat_pada = models.DateTimeField(null=True, blank=True)
    alasan_angkat = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pembekuan produk"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kode_alasan__in=AlasanBeku.values), name="pembekuan_alasan_dikenal"
            ),
            models.UniqueConstraint(
                fields=["produk"], condition=Q(diangkat_pada=None), name="pembekuan_satu_berjalan"
            ),
            models.CheckConstraint(
                condition=Q(diangkat_oleh=None) | Q(diangkat_pada__isnull=False),
                name="pembekuan_angkat_utuh",
            ),
            # What an objection copies its freezer from (`etalase_keberatan_pembeku`).
            models.UniqueConstraint(fields=["id", "dibekukan_oleh"], name="pembekuan_dan_pembeku"),
        ]
        triggers = [pgtrigger.Protect(name="pembekuan_tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.get_kode_alasan_display()}: {self.produk}"


class Keberatan(Timestamped):
    """A vendor's objection, one for each freeze. Who froze the product does not answer it."""

    pembekuan = models.OneToOneField(Pembekuan, models.PROTECT, related_name="keberatan")
    pembeku = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    uraian = models.TextField(max_length=1000)
    bukti = models.ForeignKey(Unggahan, models.PROTECT, null=True, blank=True, related_name="+")
    diajukan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    diajukan_pada = models.DateTimeField(default=timezone.now)
    batas = models.DateTimeField("batas waktu jawaban")
    status = models.CharField(
        max_length=10, choices=StatusKeberatan, default=StatusKeberatan.DIAJUKAN
    )
    jawaban = models.CharField(max_length=500, blank=True)
    diputus_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diputus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "keberatan pembekuan"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusKeberatan.values), name="keberatan_status_dikenal"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=("diterima", "ditolak"))
                | Q(diputus_oleh__isnull=False) & ~Q(diputus_oleh=F("pembeku")),
                name="keberatan_dua_orang",
                violation_error_message="Yang membekukan tidak memutus keberatan.",
            ),
            models.CheckConstraint(
                condition=Q(status="diajukan", diputus_pada=None)
                | ~Q(status="diajukan") & Q(diputus_pada__isnull=False),
                name="keberatan_putusan_bertanggal",
            ),
        ]
        indexes = [
            models.Index(
                fields=["batas", "id"], condition=Q(status="diajukan"), name="keberatan_antrean"
            )
        ]
        triggers = [pgtrigger.Protect(name="keberatan_tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"Keberatan atas {self.pembekuan}"
