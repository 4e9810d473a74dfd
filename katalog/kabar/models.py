from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from katalog.core.models import Timestamped


class Kanal(models.TextChoices):
    SUREL = "surel", "Surel"


class Notifikasi(models.Model):
    """One entry in a person's inbox: the truth of what we told, written with the fact itself."""

    penerima = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="notifikasi"
    )
    peristiwa = models.CharField(max_length=80)
    topik = models.CharField(max_length=40)
    judul = models.CharField(max_length=160)
    isi = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=200)
    dibuat_pada = models.DateTimeField(db_default=Now())
    dibaca_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "notifikasi"
        ordering = ["-dibuat_pada", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["peristiwa", "penerima"], name="notifikasi_sekali_per_orang"
            )
        ]
        indexes = [
            models.Index(fields=["penerima", "-dibuat_pada"], name="notifikasi_per_orang"),
            models.Index(
                fields=["penerima"],
                condition=Q(dibaca_pada=None),
                name="notifikasi_belum_dibaca",
            ),
        ]

    def __str__(self) -> str:
        return self.judul


class Kiriman(Timestamped):
    """One message to carry outside, written in the transaction of the fact it tells of.

    `rujukan` holds ids only: what is sent is read, and the right to know is judged, at the moment
    of sending.
    """

    peristiwa = models.CharField(max_length=80)
    penerima = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kanal = models.CharField(max_length=10, choices=Kanal, default=Kanal.SUREL)
    topik = models.CharField(max_length=40)
    rujukan = models.JSONField(default=dict)
    not_before = models.DateTimeField(db_default=Now())
    lease_until = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "kiriman"
        constraints = [
            models.UniqueConstraint(
                fields=["peristiwa", "penerima", "kanal"],
                name="kiriman_sekali_per_kanal",
            ),
            models.CheckConstraint(
                condition=Q(sent_at=None) | Q(failed_at=None), name="kiriman_satu_akhir"
            ),
        ]
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=Q(sent_at=None, failed_at=None),
                name="kiriman_menunggu",
            )
        ]

    def __str__(self) -> str:
        return f"{self.topik} {self.peristiwa}"


class Detak(models.Model):
    """The last sign of life of the workers, so that readiness can be told without asking Redis."""

    nama = models.CharField(max_length=40, unique=True)
    pada = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "detak"

    def __str__(self) -> str:
        return f"{self.nama} {self.pada}"
