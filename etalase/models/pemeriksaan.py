"""Quality control of products: one review for each version that has to wait for a person."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q

from etalase.models.produk import Produk, VersiProduk
from etalase.state import DITUNGGU, StatusPemeriksaan
from katalog.akun.models import Pengguna
from katalog.core.models import Timestamped


class AlasanKurasi(models.Model):
    """A coded reason: a whole sentence that a vendor can act on, for one field or for any."""

    kode = models.SlugField(max_length=40)
    bidang = models.CharField(
        max_length=40, blank=True, help_text="Kosong berarti dapat dipakai di semua bidang."
    )
    kalimat = models.CharField(max_length=200)
    berlaku = DateRangeField("masa berlaku", help_text="Hari akhir tidak termasuk.")

    class Meta:
        verbose_name = verbose_name_plural = "alasan kurasi"
        ordering = ["bidang", "kode"]
        constraints = [
            ExclusionConstraint(
                name="alasan_kurasi_satu_per_masa",
                expressions=[
                    ("kode", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
            )
        ]

    def __str__(self) -> str:
        return self.kalimat


class PemeriksaanProduk(Timestamped):
    """The review of one version. A product of a risk class is shown by a second person.

    `prioritas_sejak` is the first hand-in, so that a correction keeps its place in the queue.
    `hasil_cek` is what the automatic checks said at the hand-in: rows of field, outcome, sentence.
    """

    versi = models.OneToOneField(VersiProduk, models.PROTECT, related_name="pemeriksaan")
    produk = models.ForeignKey(Produk, models.PROTECT, related_name="pemeriksaan")
    status = models.CharField(
        max_length=14, choices=StatusPemeriksaan, default=StatusPemeriksaan.MENUNGGU
    )
    diajukan_pada = models.DateTimeField()
    prioritas_sejak = models.DateTimeField()
    batas = models.DateTimeField("batas waktu")
    daftar_risiko = ArrayField(models.CharField(max_length=20), default=list, blank=True)
    hasil_cek = models.JSONField(default=list, blank=True)
    pemeriksa = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")
    pemeriksa_kedua = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diputus_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pemeriksaan produk"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusPemeriksaan.values),
                name="pemeriksaan_produk_status_dikenal",
            ),
            models.UniqueConstraint(
                fields=["produk"],
                condition=Q(status__in=sorted(DITUNGGU)),
                name="pemeriksaan_produk_satu_terbuka",
            ),
            models.CheckConstraint(
                condition=Q(pemeriksa_kedua=None) | ~Q(pemeriksa_kedua=F("pemeriksa")),
                name="pemeriksaan_produk_dua_orang",
                violation_error_message="Orang kedua harus orang lain.",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusPemeriksaan.DISETUJUI)
                | Q(daftar_risiko=[])
                | Q(pemeriksa_kedua__isnull=False),
                name="pemeriksaan_produk_risiko_dua_orang",
            ),
            models.CheckConstraint(
                condition=Q(status__in=sorted(DITUNGGU), diputus_pada=None)
                | ~Q(status__in=sorted(DITUNGGU)) & Q(diputus_pada__isnull=False),
                name="pemeriksaan_produk_putusan_bertanggal",
            ),
        ]
        indexes = [
            models.Index(
                fields=["prioritas_sejak", "id"],
                condition=Q(status__in=sorted(DITUNGGU)),
                name="pemeriksaan_produk_antrean",
            )
        ]

    def __str__(self) -> str:
        return f"{self.versi}"


class TemuanProduk(Timestamped):
    """What one field of a version lacks: the coded reason and the reviewer's own words."""

    pemeriksaan = models.ForeignKey(PemeriksaanProduk, models.PROTECT, related_name="temuan")
    bidang = models.CharField(max_length=40)
    alasan = models.ForeignKey(AlasanKurasi, models.PROTECT, related_name="+")
    penjelasan = models.CharField(max_length=500, blank=True)
    selesai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "temuan produk"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pemeriksaan", "bidang"], name="temuan_produk_sekali_per_bidang"
            )
        ]

    def __str__(self) -> str:
        return f"{self.bidang}: {self.alasan}"

    @property
    def kalimat(self) -> str:
        """Return what the vendor reads: the reason, then the reviewer's own words."""
        return f"{self.alasan.kalimat} {self.penjelasan}".strip()
