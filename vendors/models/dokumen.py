"""Documents of a vendor, each with its file and the day until which it holds."""

import pgtrigger
from django.db import models
from django.db.models import Q

from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from katalog.unggahan.models import Unggahan
from vendors.models.kelayakan import SENTUH_PENYEDIA
from vendors.models.penyedia import Penyedia


class JenisDokumen(models.TextChoices):
    KTP = "ktp", "KTP penanggung jawab"
    NIB = "nib", "NIB"
    NPWP = "npwp", "Kartu NPWP"
    AKTA = "akta", "Akta pendirian"
    PKP = "pkp", "Surat PKP atau pernyataan non-PKP"
    IZIN = "izin", "Izin usaha"
    SBU = "sbu", "Sertifikat badan usaha (SBU)"
    ISO = "iso", "Sertifikat ISO"
    LAIN = "lain", "Dokumen lain"


class DokumenPenyedia(Timestamped):
    """One document. A newer one of the same kind takes its place; the old one stays on record."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="dokumen")
    jenis = models.CharField(max_length=8, choices=JenisDokumen)
    unggahan = models.ForeignKey(Unggahan, models.PROTECT, related_name="+")
    nomor = models.CharField("nomor dokumen", max_length=60, blank=True)
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)
    diganti_pada = models.DateTimeField(null=True, blank=True)
    # Until somebody has looked at a newer one, the dates of the last accepted one count.
    diterima_pada = models.DateTimeField(null=True, blank=True)
    diterima_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "dokumen penyedia"
        ordering = ["jenis", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis__in=JenisDokumen.values), name="dokumen_jenis_dikenal"
            ),
            models.UniqueConstraint(
                fields=["penyedia", "jenis"],
                condition=Q(diganti_pada=None) & ~Q(jenis="lain"),
                name="dokumen_satu_berlaku",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=Q(diterima_pada=None, diganti_pada=None),
                name="dokumen_menunggu",
            )
        ]
        triggers = [
            pgtrigger.Trigger(
                name="dokumen_menggerakkan_penyedia",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=SENTUH_PENYEDIA,
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.nomor}".strip()
