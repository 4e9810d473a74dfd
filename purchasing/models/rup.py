import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from etalase.models import JenisMutasi, JenisPengadaan
from katalog.akun.models import SatuanKerja
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField


class PaketRup(Timestamped):
    """One line of the announced procurement plan (SiRUP) of an office."""

    kode_rup = models.CharField(max_length=12)
    tahun = models.PositiveSmallIntegerField()
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="rup")
    nama = models.CharField(max_length=200)
    jenis = models.CharField(max_length=12, choices=JenisPengadaan)
    mak = models.CharField("kode rekening (MAK)", max_length=60)
    sumber_dana = models.CharField(max_length=20, default="APBD")
    pagu = RupiahField()
    is_epurchasing = models.BooleanField("metode e-purchasing", default=True)
    is_terumumkan = models.BooleanField("sudah diumumkan", default=True)
    is_aktif = models.BooleanField("aktif", default=True)
    is_ukm = models.BooleanField("untuk usaha kecil/koperasi", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "paket RUP"
        ordering = ["kode_rup"]
        constraints = [
            models.UniqueConstraint(fields=["tahun", "kode_rup"], name="rup_kode_sekali"),
            models.UniqueConstraint(fields=["id", "satker", "tahun"], name="rup_milik_satker"),
        ]

    def __str__(self) -> str:
        return f"{self.kode_rup} {self.nama}"

    @property
    def may_be_used(self) -> bool:
        """Tell whether a package may hang on this line (`domain.md` 5.1a)."""
        return self.is_epurchasing and self.is_terumumkan and self.is_aktif


@pghistory.track(
    pghistory.UpdateEvent(),
    fields=["rup", "pagu", "dicadangkan", "terikat", "realisasi"],
    model_name="RiwayatPaguSaldo",
)
class PaguSaldo(models.Model):
    """What is left of a plan line. Moved only by conditional updates in `services.pagu`."""

    rup = models.OneToOneField(PaketRup, models.PROTECT, related_name="saldo")
    pagu = RupiahField()
    dicadangkan = RupiahField(default=0)
    terikat = RupiahField(default=0)
    realisasi = RupiahField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "saldo pagu"
        constraints = [
            models.CheckConstraint(
                condition=Q(pagu__gte=F("dicadangkan") + F("terikat") + F("realisasi")),
                name="pagu_tidak_terlampaui",
                violation_error_message="Pagu tidak boleh di bawah nilai yang sudah dipakai.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.rup_id}: sisa {self.sisa}"

    @property
    def terpakai(self) -> int:
        return self.dicadangkan + self.terikat + self.realisasi

    @property
    def sisa(self) -> int:
        """Return what may still be reserved, in rupiah."""
        return self.pagu - self.terpakai


class PaguMutasi(models.Model):
    """Why a balance moved. One row per order round and kind, so nothing is released twice."""

    saldo = models.ForeignKey(PaguSaldo, models.PROTECT, related_name="mutasi")
    rujukan = models.CharField(max_length=40)
    jenis = models.CharField(max_length=8, choices=JenisMutasi)
    nilai = RupiahField()
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "mutasi pagu"
        constraints = [
            models.UniqueConstraint(
                fields=["saldo", "rujukan", "jenis"], name="mutasi_pagu_sekali"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="mutasi_pagu_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.nilai} {self.rujukan}"
