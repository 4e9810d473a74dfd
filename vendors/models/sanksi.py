"""Sanctions on a vendor, each with its article, its dates and two persons."""

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.core.models import Timestamped
from vendors.models.kelayakan import SENTUH_PENYEDIA
from vendors.models.penyedia import Penyedia
from vendors.state import JenisSanksi


class DasarSanksi(models.Model):
    """A ground in the law for one kind of sanction, with the usual duration in months."""

    kode = models.SlugField(max_length=40)
    jenis = models.CharField(max_length=14, choices=JenisSanksi)
    perbuatan = models.CharField(max_length=200)
    dasar_hukum = models.CharField(max_length=200)
    lama_bulan = models.PositiveSmallIntegerField("lama (bulan)")
    berlaku = DateRangeField("masa berlaku", help_text="Hari akhir tidak termasuk.")

    class Meta:
        verbose_name = verbose_name_plural = "dasar sanksi"
        ordering = ["jenis", "kode"]
        constraints = [
            ExclusionConstraint(
                name="dasar_sanksi_satu_per_masa",
                expressions=[
                    ("kode", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
            ),
            models.CheckConstraint(
                condition=Q(jenis__in=JenisSanksi.values), name="dasar_sanksi_jenis_dikenal"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.perbuatan}"


BERLAKU = Q(ditetapkan_pada__isnull=False, dicabut_pada=None)


class Sanksi(Timestamped):
    """A proposal until a second person decides; then in force from and to its dates.

    `berlaku` is what counts: no job ends a sanction (`domain.md` 4.5, `reliability.md` SoD5).
    """

    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="sanksi")
    jenis = models.CharField(max_length=14, choices=JenisSanksi)
    dasar = models.ForeignKey(DasarSanksi, models.PROTECT, related_name="+")
    nomor = models.CharField("nomor surat keputusan", max_length=60)
    berlaku = DateRangeField("masa berlaku", help_text="Hari akhir tidak termasuk.")
    alasan = models.CharField("alasan (dibaca umum)", max_length=500)
    diusulkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    ditetapkan_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    ditetapkan_pada = models.DateTimeField(null=True, blank=True)
    dicabut_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    dicabut_pada = models.DateTimeField(null=True, blank=True)
    alasan_cabut = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "sanksi"
        ordering = ["-pk"]
        constraints = [
            ExclusionConstraint(
                name="sanksi_tidak_bertumpuk",
                expressions=[
                    ("penyedia", RangeOperators.EQUAL),
                    ("berlaku", RangeOperators.OVERLAPS),
                ],
                condition=BERLAKU & ~Q(jenis="peringatan"),
            ),
            models.CheckConstraint(
                condition=Q(jenis__in=JenisSanksi.values), name="sanksi_jenis_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(berlaku__startswith__isnull=False, berlaku__endswith__isnull=False)
                & Q(berlaku__isempty=False),
                name="sanksi_bertanggal",
            ),
            models.CheckConstraint(
                condition=Q(ditetapkan_oleh=None, ditetapkan_pada=None)
                | Q(ditetapkan_oleh__isnull=False, ditetapkan_pada__isnull=False),
                name="sanksi_penetapan_utuh",
            ),
            models.CheckConstraint(
                condition=Q(jenis="peringatan")
                | Q(ditetapkan_oleh=None)
                | ~Q(ditetapkan_oleh=F("diusulkan_oleh")),
                name="sanksi_dua_orang",
                violation_error_message="Pengusul tidak boleh menetapkan usulannya sendiri.",
            ),
            models.UniqueConstraint(
                fields=["nomor"],
                condition=Q(dicabut_pada=None),
                name="sanksi_nomor_sekali",
                violation_error_message="Nomor surat keputusan ini sudah dipakai.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(name="sanksi_tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.Trigger(
                name="sanksi_menggerakkan_penyedia",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=SENTUH_PENYEDIA,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.nomor}"

    @property
    def keadaan(self) -> str:
        """Return the word for where it stands today: usulan, berlaku, berakhir, dicabut."""
        if self.dicabut_pada:
            return "dicabut" if self.ditetapkan_pada else "usulan dibatalkan"
        if not self.ditetapkan_pada:
            return "usulan"
        hari = timezone.localdate()
        if hari < self.berlaku.lower:
            return "belum mulai"
        return "berlaku" if hari < self.berlaku.upper else "berakhir"
