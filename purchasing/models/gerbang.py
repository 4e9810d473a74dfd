"""What the integrity gate found about a package, and the cases that APIP makes of it."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from purchasing.models.pesanan import Pesanan
from purchasing.state import HasilKasus, StatusKasus, TingkatGerbang
from vendors.models import Penyedia


class TemuanGerbang(models.Model):
    """One finding of one rule at one act: the sentence, its evidence, and what was answered.

    `versi` is the version that the act led to. A refused act leaves `is_ditolak`, with the version
    it was tried on, or without package when the package was undone with it. `bukti` holds the
    figures and thresholds that the sentence was made of. The database refuses to change it.
    """

    pesanan = models.ForeignKey(
        Pesanan, models.PROTECT, null=True, blank=True, related_name="temuan_gerbang"
    )
    versi = models.PositiveIntegerField("versi paket ke")
    aksi = models.CharField(max_length=20)
    kode = models.CharField("kode aturan", max_length=30)
    tingkat = models.CharField(max_length=10, choices=TingkatGerbang)
    kalimat = models.CharField(max_length=400)
    bukti = models.JSONField(default=dict)
    is_ditolak = models.BooleanField("tindakan ditolak", default=False)
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="+")
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="+")
    nilai = RupiahField("nilai paket")
    pelaku = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    alasan = models.CharField("penjelasan", max_length=500, blank=True)
    dijelaskan_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "temuan gerbang"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "versi", "kode"],
                condition=Q(is_ditolak=False),
                name="temuan_gerbang_sekali",
            ),
            models.CheckConstraint(
                condition=Q(is_ditolak=True)
                | (Q(pesanan__isnull=False) & ~Q(tingkat=TingkatGerbang.BLOKIR)),
                name="temuan_gerbang_blokir_ditolak",
            ),
            models.CheckConstraint(
                condition=~Q(tingkat=TingkatGerbang.ALASAN) | ~Q(alasan=""),
                name="temuan_gerbang_dijelaskan",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="temuan_gerbang_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.kode}: {self.kalimat}"


class KasusApip(Timestamped):
    """A finding that APIP looks into, until it is closed with an outcome.

    While a case of a rule is open for a package (or, for a package that was refused before it
    existed, for the pair of office and vendor), no second one is opened.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    aturan = models.CharField("kode aturan", max_length=30)
    temuan = models.ForeignKey(TemuanGerbang, models.PROTECT, related_name="kasus")
    pesanan = models.ForeignKey(
        Pesanan, models.PROTECT, null=True, blank=True, related_name="kasus_apip"
    )
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="+")
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="+")
    status = models.CharField(max_length=10, choices=StatusKasus, default=StatusKasus.BARU)
    versi = models.PositiveIntegerField(default=1)
    diambil_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diambil_pada = models.DateTimeField(null=True, blank=True)
    hasil = models.CharField(max_length=20, choices=HasilKasus, blank=True)
    catatan = models.CharField(max_length=1000, blank=True)
    ditutup_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditutup_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "kasus APIP"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "aturan"],
                condition=~Q(status=StatusKasus.SELESAI),
                name="kasus_satu_per_paket",
            ),
            models.UniqueConstraint(
                fields=["satker", "penyedia", "aturan"],
                condition=Q(pesanan=None) & ~Q(status=StatusKasus.SELESAI),
                name="kasus_satu_per_pasangan",
            ),
            models.CheckConstraint(
                condition=Q(
                    status=StatusKasus.SELESAI,
                    hasil__in=HasilKasus.values,
                    ditutup_oleh__isnull=False,
                    ditutup_pada__isnull=False,
                )
                | (~Q(status=StatusKasus.SELESAI) & Q(hasil="", ditutup_pada=None)),
                name="kasus_selesai_berhasil",
            ),
        ]
        triggers = [pgtrigger.Protect(name="kasus_tidak_dihapus", operation=pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.aturan}: {self.kode}"
