from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now


class Timestamped(models.Model):
    created_at = models.DateTimeField("dibuat pada", auto_now_add=True)
    updated_at = models.DateTimeField("diubah pada", auto_now=True)

    class Meta:
        abstract = True


class NomorSeri(models.Model):
    """The last number given in one legal series. Moved only by `numbering.next_nomor`."""

    jenis = models.CharField(max_length=20)
    lingkup = models.CharField(max_length=40)
    tahun = models.PositiveSmallIntegerField()
    terakhir = models.PositiveIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "nomor seri"
        constraints = [
            models.UniqueConstraint(fields=["jenis", "lingkup", "tahun"], name="nomor_seri_satu"),
        ]

    def __str__(self) -> str:
        return f"{self.jenis}/{self.lingkup}/{self.tahun}: {self.terakhir}"


class JejakHalaman(models.Model):
    """A change of something that visitors see. Written by triggers (`core.jejak`), never read."""

    pada = models.DateTimeField(db_default=Now())
    # Regions, policies, taxes, schemas: what changes so seldom that processes remember it.
    is_rujukan = models.BooleanField(db_default=False)

    class Meta:
        verbose_name = verbose_name_plural = "jejak halaman"
        indexes = [
            models.Index(fields=["id"], condition=Q(is_rujukan=True), name="jejak_rujukan"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}"


class IdempotencyKey(models.Model):
    """One submit of one person. It is written first and with the effect, or not at all."""

    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    kunci = models.UUIDField()
    route = models.CharField(max_length=60)
    fingerprint = models.CharField(max_length=64)
    result = models.CharField(max_length=60)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "kunci sekali kirim"
        constraints = [
            models.UniqueConstraint(fields=["actor", "kunci"], name="kunci_sekali_per_orang"),
        ]

    def __str__(self) -> str:
        return f"{self.route} {self.kunci}"
