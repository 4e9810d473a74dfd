from zoneinfo import ZoneInfo

from django.db import models
from django.db.models import Q


class Wilayah(models.Model):
    """A province or kabupaten/kota, by Kemendagri code (Kepmendagri 300.2.2-2138/2025)."""

    kode = models.CharField(max_length=13, unique=True)
    nama = models.CharField(max_length=100)
    slug = models.SlugField(max_length=120, unique=True)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bawahan")

    class Meta:
        verbose_name = verbose_name_plural = "wilayah"
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.nama

    @property
    def nama_pendek(self) -> str:
        """Kabupaten Pasuruan -> Kab. Pasuruan"""
        return self.nama.replace("Kabupaten ", "Kab. ")


class Instansi(models.Model):
    """The one government that this instance serves (`architecture.md` 0.37)."""

    nama = models.CharField(max_length=120)
    nama_singkat = models.CharField(max_length=40)
    domain = models.CharField(max_length=120)
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")
    zona_waktu = models.CharField(max_length=40, default="Asia/Jakarta")
    alamat = models.CharField(max_length=200, blank=True)
    telepon = models.CharField(max_length=40, blank=True)
    surel = models.EmailField(blank=True)
    jam_layanan = models.CharField(max_length=80, blank=True)
    lambang = models.ImageField(upload_to="instansi/", blank=True)
    is_demo = models.BooleanField("dunia demo", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "instansi"
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="instansi_hanya_satu")]

    def __str__(self) -> str:
        return self.nama

    @property
    def zona(self) -> ZoneInfo:
        return ZoneInfo(self.zona_waktu)
