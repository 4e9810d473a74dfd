"""A sheet of products that a vendor uploaded, and what became of each of its rows."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from etalase.models.etalase import Etalase
from etalase.state import StatusMassal
from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from vendors.models import Penyedia

BERJALAN = (StatusMassal.DIPERIKSA, StatusMassal.SIAP, StatusMassal.MENYIMPAN)


class UnggahanMassal(Timestamped):
    """One uploaded sheet. Nothing of it touches a product before the vendor says so.

    The file itself is kept only until it is read. `disewa_sampai` is the lease of the worker that
    has it; a dead worker's sheet is taken up again where it stopped.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="unggahan_massal")
    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="+")
    pengunggah = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=StatusMassal, default=StatusMassal.DIPERIKSA)
    alasan = models.CharField(max_length=300, blank=True, default="")
    nama_berkas = models.CharField(max_length=120)
    sha256 = models.CharField(max_length=64)
    isi = models.BinaryField(null=True, editable=False)
    kepala = ArrayField(models.CharField(max_length=100), default=list)
    foto = models.JSONField(default=dict, help_text="Nama berkas foto ke kode unggahannya.")
    disewa_sampai = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "unggahan massal"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusMassal.values), name="massal_status_dikenal"
            ),
            models.UniqueConstraint(
                fields=["penyedia", "etalase", "sha256"],
                condition=Q(status__in=[status.value for status in BERJALAN]),
                name="massal_berkas_sekali",
            ),
        ]
        indexes = [
            models.Index(
                fields=["disewa_sampai"],
                condition=Q(status__in=["diperiksa", "menyimpan"]),
                name="massal_menunggu",
            )
        ]

    def __str__(self) -> str:
        return self.nama_berkas


class BarisMassal(models.Model):
    """One row of a sheet: its cells as the vendor wrote them, and what is wrong or became of it."""

    class Keadaan(models.TextChoices):
        SIAP = "siap", "Siap"
        CEK = "cek", "Perlu dicek"
        SALAH = "salah", "Salah"
        DRAF = "draf", "Jadi draf"
        DIKIRIM = "dikirim", "Dikirim"
        STOK = "stok", "Stok diubah"
        SAMA = "sama", "Tidak berubah"
        DITOLAK = "ditolak", "Tidak disimpan"

    unggahan = models.ForeignKey(UnggahanMassal, models.CASCADE, related_name="baris")
    nomor = models.PositiveIntegerField("baris ke")
    sel = models.JSONField(default=list)
    keadaan = models.CharField(max_length=8, choices=Keadaan)
    is_baru = models.BooleanField("produk baru", default=False)
    perubahan = ArrayField(models.CharField(max_length=40), default=list)
    galat = models.JSONField(default=list)

    class Meta:
        verbose_name = verbose_name_plural = "baris massal"
        ordering = ["nomor"]
        constraints = [
            models.UniqueConstraint(fields=["unggahan", "nomor"], name="baris_massal_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.unggahan_id}/{self.nomor}"
