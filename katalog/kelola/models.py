"""What a person keeps at the workplace."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

SARINGAN_MAKS = 12


class SaringanTersimpan(models.Model):
    """A way of looking at the queue that one person gave a name."""

    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saringan_tersimpan"
    )
    nama = models.CharField(max_length=40)
    kueri = models.CharField(max_length=120)
    dibuat_pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "saringan tersimpan"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(fields=["pengguna", "nama"], name="saringan_nama_sekali"),
        ]

    def __str__(self) -> str:
        return self.nama
