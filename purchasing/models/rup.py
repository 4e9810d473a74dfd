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
    mak = models.CharField(
        "kode rekening (MAK)", max_length=60, blank=True, help_text="Yang terbesar bila ada banyak."
    )
    sumber_dana = models.CharField(max_length=20, default="APBD")
    pagu = RupiahField()
    is_epurchasing = models.BooleanField("metode e-purchasing", default=True)
    is_terumumkan = models.BooleanField("sudah diumumkan", default=True)
    is_aktif = models.BooleanField("aktif", default=True)
    is_ukm = models.BooleanField("untuk usaha kecil/koperasi", default=True)
    is_pdn = models.BooleanField("produk dalam negeri", default=True)
    is_pra_dpa = models.BooleanField("pra-DPA", default=False)
    lokasi = models.CharField(max_length=300, blank=True, default="")
    mulai_pemilihan = models.DateField("rencana mulai pemilihan", null=True, blank=True)
    selesai_kontrak = models.DateField("rencana selesai kontrak", null=True, blank=True)

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

    def is_of_year(self, tahun: int) -> bool:
        """Tell whether a package of this year may hang on it: pra-DPA, also one of the next."""
        return self.tahun == tahun or (self.is_pra_dpa and self.tahun == tahun + 1)

    @property
    def mak_terbuka(self) -> list["MakRup"]:
        """Return the budget lines that still have a ceiling."""
        return [satu for satu in self.baris_mak.all() if satu.pagu]


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


class MakRup(models.Model):
    """One budget line of a plan line, with its own ceiling (`domain.md` 5.1a).

    `terikat` is all that was signed. The two realised sums are parts of it that overlap: what
    was received (BAST) and what was paid.
    """

    rup = models.ForeignKey(PaketRup, models.PROTECT, related_name="baris_mak")
    mak = models.CharField("kode rekening (MAK)", max_length=60, blank=True)
    mak_asli = models.CharField("MAK seperti di berkas", max_length=100, blank=True)
    sumber_dana = models.CharField(max_length=20)
    pagu = RupiahField()
    dicadangkan = RupiahField(default=0)
    terikat = RupiahField(default=0)
    realisasi_fisik = RupiahField(default=0)
    realisasi_keuangan = RupiahField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "MAK RUP"
        ordering = ["rup", "mak", "sumber_dana"]
        constraints = [
            models.UniqueConstraint(fields=["rup", "mak", "sumber_dana"], name="mak_rup_sekali"),
            models.UniqueConstraint(fields=["id", "rup"], name="mak_milik_rup"),
            models.CheckConstraint(
                condition=Q(pagu__gte=F("dicadangkan") + F("terikat")),
                name="mak_tidak_terlampaui",
                violation_error_message="Pagu MAK tidak boleh di bawah nilai yang sudah dipakai.",
            ),
            models.CheckConstraint(
                condition=Q(
                    realisasi_fisik__lte=F("terikat"), realisasi_keuangan__lte=F("terikat")
                ),
                name="mak_realisasi_dalam_ikatan",
            ),
        ]

    def __str__(self) -> str:
        return self.mak or "MAK belum ada"

    @property
    def terpakai(self) -> int:
        return self.dicadangkan + self.terikat

    @property
    def sisa(self) -> int:
        """Return what may still be reserved, in rupiah."""
        return self.pagu - self.terpakai


class JenisMutasiMak(models.TextChoices):
    CADANG = "cadang", "Dicadangkan"
    IKAT = "ikat", "Terikat"
    LEPAS = "lepas", "Dilepas"
    KEMBALI = "kembali", "Dikembalikan setelah terikat"
    FISIK = "fisik", "Realisasi fisik"
    KEUANGAN = "keuangan", "Realisasi keuangan"


class MutasiMak(models.Model):
    """Why the balance of a budget line moved: one row per round, BAST or payment, and kind."""

    baris_mak = models.ForeignKey(MakRup, models.PROTECT, related_name="mutasi")
    rujukan = models.CharField(max_length=40)
    jenis = models.CharField(max_length=8, choices=JenisMutasiMak)
    nilai = RupiahField()
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "mutasi MAK"
        constraints = [
            models.UniqueConstraint(
                fields=["baris_mak", "rujukan", "jenis"], name="mutasi_mak_sekali"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="mutasi_mak_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.nilai} {self.rujukan}"


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
