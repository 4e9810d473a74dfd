"""Where a vendor is paid. An account changes by two persons, and after a cool-down."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from katalog.core.sandi_data import RahasiaField, SidikField, samarkan, tersandi
from vendors.models.penyedia import Penyedia


class Bank(models.TextChoices):
    """Banks by the code of Bank Indonesia."""

    JATIM = "114", "Bank Jatim"
    BRI = "002", "BRI"
    MANDIRI = "008", "Bank Mandiri"
    BNI = "009", "BNI"
    BTN = "200", "BTN"
    BSI = "451", "BSI"
    BCA = "014", "BCA"
    CIMB = "022", "CIMB Niaga"
    LAIN = "999", "Bank lain"


class PutusanRekening(models.TextChoices):
    USULAN = "usulan", "Menunggu persetujuan orang kedua"
    DISETUJUI = "disetujui", "Disetujui"
    DITOLAK = "ditolak", "Ditolak"
    DIBATALKAN = "dibatalkan", "Dibatalkan"


class RekeningPenyedia(Timestamped):
    """One account, proposed by one person, approved by another, in force after a cool-down.

    The account that comes with the registration (`is_awal`) is approved by the review of it.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="rekening")
    bank = models.CharField(max_length=3, choices=Bank)
    nomor = RahasiaField("nomor rekening")
    nomor_sidik = SidikField(sumber="nomor")
    nama_pemilik = models.CharField("atas nama", max_length=120)
    is_awal = models.BooleanField("rekening pendaftaran", default=False)
    putusan = models.CharField(
        max_length=10, choices=PutusanRekening, default=PutusanRekening.USULAN
    )
    diusulkan_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    diputus_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diputus_pada = models.DateTimeField(null=True, blank=True)
    berlaku_mulai = models.DateTimeField("dipakai mulai", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "rekening penyedia"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["penyedia"],
                condition=Q(putusan="usulan"),
                name="rekening_satu_usulan",
                violation_error_message="Masih ada usulan rekening yang belum diputus.",
            ),
            models.CheckConstraint(condition=tersandi("nomor"), name="rekening_nomor_tersandi"),
            models.CheckConstraint(
                condition=Q(putusan__in=PutusanRekening.values), name="rekening_putusan_dikenal"
            ),
            models.CheckConstraint(
                condition=~Q(putusan="disetujui")
                | Q(is_awal=True, berlaku_mulai__isnull=False)
                | Q(diputus_oleh__isnull=False, berlaku_mulai__isnull=False)
                & ~Q(diputus_oleh=F("diusulkan_oleh")),
                name="rekening_dua_orang",
                violation_error_message="Pengusul tidak boleh menyetujui rekeningnya sendiri.",
            ),
        ]
        indexes = [models.Index(fields=["nomor_sidik"], name="rekening_sidik")]
        triggers = [
            pgtrigger.Protect(name="rekening_tidak_dihapus", operation=pgtrigger.Delete),
            pgtrigger.ReadOnly(
                name="rekening_tidak_diganti",
                fields=["penyedia", "bank", "nomor_sidik", "nama_pemilik", "diusulkan_oleh"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_bank_display()} {self.tersamar}"

    @property
    def tersamar(self) -> str:
        """Return the number with all but its last four digits hidden."""
        return samarkan(self.nomor)
