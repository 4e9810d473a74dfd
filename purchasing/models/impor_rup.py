import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.core.models import Timestamped
from purchasing.models.rup import PaketRup


class ImporRup(Timestamped):
    """One file of plan lines of one office, from the preview to the day it was applied.

    The file itself is kept only while it waits for the person's word.
    """

    class Sumber(models.TextChoices):
        BERKAS = "berkas", "Berkas dari layar"
        PERINTAH = "perintah", "Berkas dari perintah"
        SIRUP = "sirup", "Ditarik dari SiRUP"

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu disimpan"
        DITERAPKAN = "diterapkan", "Disimpan"
        BATAL = "batal", "Diganti berkas lain"

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="+")
    pelaku = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    sumber = models.CharField(max_length=10, choices=Sumber)
    status = models.CharField(max_length=10, choices=Status, default=Status.MENUNGGU)
    nama_berkas = models.CharField(max_length=120)
    sha256 = models.CharField("SHA-256", max_length=64)
    isi = models.BinaryField(null=True, editable=False)
    baru = models.PositiveIntegerField(default=0)
    ubah = models.PositiveIntegerField("diubah", default=0)
    sama = models.PositiveIntegerField(default=0)
    ditolak = models.PositiveIntegerField(default=0)
    diterapkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "impor RUP"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="menunggu", isi__isnull=False, diterapkan_pada=None)
                | Q(status="diterapkan", isi=None, diterapkan_pada__isnull=False)
                | Q(status="batal", isi=None, diterapkan_pada=None),
                name="impor_rup_berkas_sesuai_status",
            ),
            models.UniqueConstraint(
                fields=["satker", "pelaku"],
                condition=Q(status="menunggu"),
                name="impor_rup_satu_menunggu",
            ),
        ]

    def __str__(self) -> str:
        return self.nama_berkas


class PerubahanRup(models.Model):
    """One fact of a plan line that an import changed: who, when, from what to what, which file."""

    rup = models.ForeignKey(PaketRup, models.PROTECT, related_name="perubahan")
    impor = models.ForeignKey(ImporRup, models.PROTECT, related_name="perubahan")
    pelaku = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    kolom = models.CharField(max_length=90)
    lama = models.CharField(max_length=300, blank=True)
    baru = models.CharField(max_length=300, blank=True)
    sidik_berkas = models.CharField("SHA-256 berkas", max_length=64)
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "perubahan RUP"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(sidik_berkas__regex="^[0-9a-f]{64}$"), name="perubahan_rup_bersidik"
            ),
            models.UniqueConstraint(fields=["impor", "rup", "kolom"], name="perubahan_rup_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="perubahan_rup_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.rup_id} {self.kolom}: {self.lama} → {self.baru}"
