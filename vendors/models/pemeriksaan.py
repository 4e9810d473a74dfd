"""One round of verification for each time a vendor hands in, with what was found in it."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import Q

from katalog.akun.models import Pengguna
from katalog.core.models import Timestamped
from vendors.models.penyedia import Penyedia
from vendors.state import Putusan


class AlasanPerbaikan(models.Model):
    """A coded reason: a whole sentence that the vendor can act on, for one field or for any."""

    kode = models.SlugField(max_length=40)
    bidang = models.CharField(
        max_length=40, blank=True, help_text="Kosong berarti dapat dipakai di semua bidang."
    )
    kalimat = models.CharField(max_length=200)
    berlaku = DateRangeField("masa berlaku", help_text="Hari akhir tidak termasuk.")

    class Meta:
        verbose_name = verbose_name_plural = "alasan perbaikan"
        ordering = ["bidang", "kode"]
        constraints = [
            ExclusionConstraint(
                name="alasan_perbaikan_satu_per_masa",
                expressions=[
                    ("kode", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.kalimat


class PemeriksaanPenyedia(Timestamped):
    """One round. `prioritas_sejak` is the first hand-in, so a correction keeps its place."""

    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="pemeriksaan")
    putaran = models.PositiveSmallIntegerField("putaran ke", default=1)
    diajukan_pada = models.DateTimeField()
    prioritas_sejak = models.DateTimeField()
    batas = models.DateTimeField("batas waktu")
    putusan = models.CharField(max_length=10, choices=Putusan, default=Putusan.MENUNGGU)
    diputus_pada = models.DateTimeField(null=True, blank=True)
    pemeriksa = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "pemeriksaan penyedia"
        ordering = ["-putaran"]
        constraints = [
            models.UniqueConstraint(
                fields=["penyedia", "putaran"], name="pemeriksaan_putaran_sekali"
            ),
            models.UniqueConstraint(
                fields=["penyedia"],
                condition=Q(putusan="menunggu"),
                name="pemeriksaan_satu_terbuka",
            ),
            models.CheckConstraint(
                condition=Q(putusan="menunggu", diputus_pada=None)
                | (~Q(putusan="menunggu") & Q(diputus_pada__isnull=False)),
                name="pemeriksaan_putusan_bertanggal",
            ),
            models.CheckConstraint(
                condition=Q(putusan__in=Putusan.values), name="pemeriksaan_putusan_dikenal"
            ),
        ]
        indexes = [
            models.Index(
                fields=["prioritas_sejak", "id"],
                condition=Q(putusan="menunggu"),
                name="pemeriksaan_antrean",
            )
        ]

    def __str__(self) -> str:
        return f"{self.penyedia}, putaran {self.putaran}"


class TemuanPenyedia(Timestamped):
    """What one field lacks: the coded reason and the reviewer's own words."""

    pemeriksaan = models.ForeignKey(PemeriksaanPenyedia, models.PROTECT, related_name="temuan")
    bidang = models.CharField(max_length=40)
    alasan = models.ForeignKey(AlasanPerbaikan, models.PROTECT, related_name="+")
    penjelasan = models.CharField(max_length=500, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "temuan penyedia"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pemeriksaan", "bidang"], name="temuan_sekali_per_bidang"
            )
        ]

    def __str__(self) -> str:
        return f"{self.bidang}: {self.alasan}"

    @property
    def kalimat(self) -> str:
        """Return what the vendor reads: the reason, then the reviewer's own words."""
        return f"{self.alasan.kalimat} {self.penjelasan}".strip()
