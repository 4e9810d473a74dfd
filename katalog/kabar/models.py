from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from katalog.core.models import Timestamped
from katalog.kabar.state import Kelompok


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
    # One that is gathered never leaves alone: it shares the end of the digest that carries it.
    is_dirangkum = models.BooleanField(default=False, db_default=False)
    ringkasan = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="rangkuman"
    )

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
            models.CheckConstraint(
                condition=Q(ringkasan=None) | Q(is_dirangkum=True), name="kiriman_rangkuman_sah"
            ),
            models.CheckConstraint(
                condition=Q(is_dirangkum=False) | Q(sent_at=None) | Q(ringkasan__isnull=False),
                name="kiriman_rangkuman_terkirim_bersama",
            ),
        ]
        indexes = [
            models.Index(
                fields=["not_before"],
                condition=Q(sent_at=None, failed_at=None),
                name="kiriman_menunggu",
            ),
            models.Index(
                fields=["penerima", "not_before"],
                condition=Q(is_dirangkum=True, ringkasan=None, sent_at=None, failed_at=None),
                name="kiriman_belum_dirangkum",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.topik} {self.peristiwa}"


class PilihanKabar(Timestamped):
    """How one person wants to be told. Without a row: by mail, each message at once.

    The inbox cannot be switched off, so it is no choice (`reliability.md` G4).
    """

    pengguna = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="pilihan_kabar"
    )
    surel_senyap = ArrayField(
        models.CharField(max_length=10, choices=Kelompok), default=list, blank=True
    )
    is_ringkasan = models.BooleanField("ringkasan harian", default=False)
    tenang_mulai = models.PositiveSmallIntegerField(null=True, blank=True)
    tenang_selesai = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pilihan kabar"
        constraints = [
            models.CheckConstraint(
                condition=Q(surel_senyap__contained_by=Kelompok.values),
                name="pilihan_kabar_kelompok_dikenal",
            ),
            models.CheckConstraint(
                condition=Q(tenang_mulai=None, tenang_selesai=None)
                | (
                    Q(tenang_mulai__isnull=False, tenang_selesai__isnull=False)
                    & Q(tenang_mulai__lte=23, tenang_selesai__lte=23)
                    & ~Q(tenang_mulai=F("tenang_selesai"))
                ),
                name="pilihan_kabar_jam_tenang_utuh",
            ),
        ]

    def __str__(self) -> str:
        return f"pilihan kabar {self.pengguna_id}"


class Detak(models.Model):
    """The last sign of life of the workers, so that readiness can be told without asking Redis."""

    nama = models.CharField(max_length=40, unique=True)
    pada = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "detak"

    def __str__(self) -> str:
        return f"{self.nama} {self.pada}"
