from django.conf import settings
from django.db import models

from katalog.core.models import Timestamped


class Pengaduan(Timestamped):
    """A complaint or question from anyone, anonymous allowed, with a ticket to follow it by."""

    class Status(models.TextChoices):
        DITERIMA = "diterima", "Diterima"
        DITANGANI = "ditangani", "Sedang ditangani"
        SELESAI = "selesai", "Selesai"

    class Kategori(models.TextChoices):
        PRODUK = "produk", "Produk atau harga"
        PESANAN = "pesanan", "Pesanan"
        AKUN = "akun", "Akun dan akses"
        DATA_PRIBADI = "data_pribadi", "Data pribadi"
        LAIN = "lain", "Lainnya"

    nomor = models.CharField(max_length=20, unique=True)
    kategori = models.CharField(max_length=20, choices=Kategori)
    isi = models.TextField(max_length=2000)
    nama = models.CharField(max_length=120, blank=True)
    kontak = models.CharField("surel atau HP", max_length=120, blank=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.DITERIMA)
    jawaban = models.TextField(max_length=2000, blank=True)
    dijawab_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = verbose_name_plural = "pengaduan"
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.nomor


class Gangguan(Timestamped):
    """An incident or a planned stop, shown on `/status/`."""

    class Jenis(models.TextChoices):
        GANGGUAN = "gangguan", "Gangguan"
        PEMELIHARAAN = "pemeliharaan", "Pemeliharaan terencana"

    jenis = models.CharField(max_length=14, choices=Jenis)
    judul = models.CharField(max_length=120)
    uraian = models.TextField(max_length=2000)
    mulai = models.DateTimeField()
    selesai = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "gangguan"
        ordering = ["-mulai"]

    def __str__(self) -> str:
        return self.judul
