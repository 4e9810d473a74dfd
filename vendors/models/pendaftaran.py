"""The way in: a draft that is saved at each step, and what a registration has in common."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from katalog.core.sandi_data import RahasiaField, tersandi
from katalog.wilayah.models import Wilayah
from vendors.models.penyedia import JenisBadan, Penyedia, StatusOss
from vendors.models.rekening import Bank


class Pendaftaran(Timestamped):
    """A vendor on its way in. The business itself exists from the hand-in on.

    `langkah` is the highest step that is complete; every step can be opened again.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="pendaftaran")
    langkah = models.PositiveSmallIntegerField(default=1)
    nib = models.CharField("NIB", max_length=13, blank=True)
    oss_status = models.CharField(max_length=12, choices=StatusOss, default=StatusOss.BELUM_DICEK)
    oss_pada = models.DateTimeField(null=True, blank=True)
    nama = models.CharField(max_length=160, blank=True)
    jenis_badan = models.CharField(max_length=14, choices=JenisBadan, blank=True)
    kbli = ArrayField(models.CharField(max_length=5), default=list, blank=True)
    modal_usaha = RupiahField(null=True, blank=True)
    penjualan_tahunan = RupiahField(null=True, blank=True)
    is_pkp = models.BooleanField("PKP", default=False)
    npwp = RahasiaField("NPWP", blank=True, default="")
    nik = RahasiaField("NIK penanggung jawab", blank=True, default="")
    bank = models.CharField(max_length=3, choices=Bank, blank=True)
    rekening = RahasiaField("nomor rekening", blank=True, default="")
    rekening_nama = models.CharField("atas nama", max_length=120, blank=True)
    alamat = models.CharField(max_length=200, blank=True)
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, null=True, blank=True, related_name="+")
    kirim_semua = models.BooleanField("kirim se-provinsi", default=True)
    kirim_ke = models.ManyToManyField(Wilayah, blank=True, related_name="+")
    penyedia = models.OneToOneField(
        Penyedia, models.PROTECT, null=True, blank=True, related_name="pendaftaran"
    )
    dikirim_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pendaftaran"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna"],
                condition=Q(dikirim_pada=None),
                name="pendaftaran_satu_terbuka",
            ),
            models.CheckConstraint(
                condition=Q(penyedia=None, dikirim_pada=None)
                | Q(penyedia__isnull=False, dikirim_pada__isnull=False),
                name="pendaftaran_kirim_utuh",
            ),
            *(
                models.CheckConstraint(
                    condition=tersandi(kolom), name=f"pendaftaran_{kolom}_tersandi"
                )
                for kolom in ("npwp", "nik", "rekening")
            ),
        ]

    def __str__(self) -> str:
        return self.nama or f"Pendaftaran {self.kode}"


class JenisTanda(models.TextChoices):
    REKENING = "rekening", "Rekening sama"
    NIK = "nik", "NIK penanggung jawab sama"
    NPWP = "npwp", "NPWP sama"
    TELEPON = "telepon", "Nomor HP sama"
    ALAMAT = "alamat", "Alamat sama"


class TandaKemiripan(models.Model):
    """Two vendors share something. Shown to managers, blocks nothing (`reliability.md` 2.7)."""

    penyedia = models.ForeignKey(Penyedia, models.CASCADE, related_name="tanda_kemiripan")
    lain = models.ForeignKey(Penyedia, models.CASCADE, related_name="+")
    jenis = models.CharField(max_length=8, choices=JenisTanda)
    created_at = models.DateTimeField("ditemukan pada", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "tanda kemiripan"
        ordering = ["penyedia", "jenis"]
        constraints = [
            models.UniqueConstraint(
                fields=["penyedia", "lain", "jenis"], name="tanda_kemiripan_sekali"
            ),
            models.CheckConstraint(
                condition=~Q(penyedia=F("lain")), name="tanda_kemiripan_dua_usaha"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.lain}"


class UndanganTim(Timestamped):
    """A place in a vendor's team, offered by its owner. The link is the signed code."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="undangan_tim")
    pengenal = models.CharField("surel atau HP", max_length=254)
    peran = models.CharField(max_length=20)
    diundang_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    kedaluwarsa_pada = models.DateTimeField()
    diterima_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diterima_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "undangan tim"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["penyedia", "pengenal"],
                condition=Q(diterima_pada=None, dibatalkan_pada=None),
                name="undangan_tim_satu_terbuka",
            )
        ]

    def __str__(self) -> str:
        return f"{self.pengenal}, {self.penyedia}"
