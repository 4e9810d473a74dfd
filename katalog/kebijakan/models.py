import pghistory
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from katalog.core.models import Timestamped


class JenisNilai(models.TextChoices):
    RUPIAH = "rupiah", "Rupiah"
    HARI_KERJA = "hari_kerja", "Hari kerja"
    HARI = "hari", "Hari"
    JAM = "jam", "Jam"
    PERSEN = "persen", "Persen"
    JUMLAH = "jumlah", "Jumlah"
    PILIHAN = "pilihan", "Pilihan"


class StatusKebijakan(models.TextChoices):
    USULAN = "usulan", "Usulan"
    BERLAKU = "berlaku", "Berlaku"
    DITOLAK = "ditolak", "Ditolak"


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    fields=["kunci", "lingkup", "nilai", "berlaku", "status"],
    model_name="RiwayatParameter",
)
class Parameter(Timestamped):
    """One number of the law, for one scope and span of days. Rows are added, never rewritten."""

    kunci = models.CharField(max_length=60)
    lingkup = models.CharField(
        max_length=40,
        blank=True,
        help_text="Kosong berarti umum; selain itu kode jenis pengadaan.",
    )
    jenis_nilai = models.CharField(max_length=12, choices=JenisNilai)
    nilai = models.CharField(max_length=40)
    berlaku = DateRangeField("masa berlaku", help_text="Hari akhir tidak termasuk.")
    dasar_hukum = models.CharField(max_length=200)
    keterangan = models.CharField(max_length=200, blank=True)
    status = models.CharField(
        max_length=10, choices=StatusKebijakan, default=StatusKebijakan.USULAN
    )
    diusulkan_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    disetujui_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )

    class Meta:
        verbose_name = verbose_name_plural = "parameter kebijakan"
        ordering = ["kunci", "lingkup", "berlaku"]
        constraints = [
            ExclusionConstraint(
                name="parameter_satu_per_masa",
                expressions=[
                    ("kunci", RangeOperators.EQUAL),
                    ("lingkup", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                condition=Q(status=StatusKebijakan.BERLAKU),
            ),
            models.CheckConstraint(
                condition=Q(diusulkan_oleh=None)
                | Q(disetujui_oleh=None)
                | ~Q(disetujui_oleh=F("diusulkan_oleh")),
                name="parameter_dua_orang",
                violation_error_message="Pengusul tidak boleh menyetujui usulannya sendiri.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kunci} = {self.nilai}"


class AturanPajak(Timestamped):
    """One tax rate for one span of days. The taxable base is a fraction of the price before tax."""

    kode = models.CharField(max_length=30)
    nama = models.CharField(max_length=120)
    persen = models.DecimalField(max_digits=5, decimal_places=2)
    dpp_pembilang = models.PositiveSmallIntegerField(default=1)
    dpp_penyebut = models.PositiveSmallIntegerField(default=1)
    berlaku = DateRangeField("masa berlaku")
    dasar_hukum = models.CharField(max_length=200)

    class Meta:
        verbose_name = verbose_name_plural = "aturan pajak"
        ordering = ["kode", "berlaku"]
        constraints = [
            ExclusionConstraint(
                name="pajak_satu_per_masa",
                expressions=[
                    ("kode", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(persen__gte=0, persen__lte=100, dpp_penyebut__gt=0),
                name="pajak_persen_masuk_akal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kode} {self.persen}%"


class HariLibur(models.Model):
    tanggal = models.DateField(unique=True)
    nama = models.CharField(max_length=120)
    jenis = models.CharField(max_length=20)
    dasar_hukum = models.CharField(max_length=200)

    class Meta:
        verbose_name = verbose_name_plural = "hari libur"
        ordering = ["tanggal"]

    def __str__(self) -> str:
        return f"{self.tanggal} {self.nama}"


class AturanRetensi(models.Model):
    """How long a kind of data is kept, and what happens then (UU 27/2022)."""

    kelompok = models.CharField("kelompok data", max_length=60, unique=True)
    lama_bulan = models.PositiveSmallIntegerField()
    tindakan = models.CharField(
        max_length=10, choices=[("hapus", "Dihapus"), ("samarkan", "Disamarkan")]
    )
    dasar_hukum = models.CharField(max_length=200)
    keterangan = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "aturan retensi"
        ordering = ["kelompok"]

    def __str__(self) -> str:
        return self.kelompok
