"""What this package writes to people about."""

from django.db import models


class TopikBantuan(models.TextChoices):
    SESI = "bantuan.sesi", "Sesi pendampingan"
    PERMINTAAN = "bantuan.permintaan", "Permintaan pendampingan"
    JAWABAN = "bantuan.jawaban", "Jawaban pendamping"
