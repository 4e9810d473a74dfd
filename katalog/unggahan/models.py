from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.files.storage import default_storage
from django.db import models
from django.db.models import Q

from katalog.akun.models import kode_acak
from katalog.core.models import Timestamped

SARAN = {"gelap": "Foto gelap", "buram": "Buram", "kecil": "Kurang dari 600 px"}


class JenisUnggahan(models.TextChoices):
    FOTO = "foto", "Foto"
    DOKUMEN = "dokumen", "Dokumen"


class StatusUnggahan(models.TextChoices):
    KARANTINA = "karantina", "Sedang diperiksa"
    SIAP = "siap", "Siap"
    DITOLAK = "ditolak", "Ditolak"
    GAGAL = "gagal", "Gagal diproses"


class Pemindaian(models.TextChoices):
    BELUM = "belum", "Belum dipindai"
    BERSIH = "bersih", "Sudah dipindai"


class Unggahan(Timestamped):
    """A file that a person sent: quarantined first, shown only after a worker made it harmless.

    A picture becomes three new WebP files; a document keeps its bytes and is only ever sent as an
    attachment. `ruang` is whose quota it fills, such as `penyedia:12`.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    jenis = models.CharField(max_length=8, choices=JenisUnggahan)
    ruang = models.CharField(max_length=40)
    pengunggah = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    nama_asli = models.CharField(max_length=120)
    ukuran = models.PositiveBigIntegerField("ukuran (byte)")
    sha256 = models.CharField(max_length=64)
    status = models.CharField(
        max_length=10, choices=StatusUnggahan, default=StatusUnggahan.KARANTINA
    )
    pemindaian = models.CharField(
        max_length=8, choices=Pemindaian, default=Pemindaian.BELUM, db_default=Pemindaian.BELUM
    )
    alasan = models.CharField(max_length=200, blank=True)
    disewa_sampai = models.DateTimeField(null=True, blank=True)
    percobaan = models.PositiveSmallIntegerField(default=0)
    tipe = models.CharField("jenis isi yang disimpan", max_length=40, blank=True, db_default="")
    tersimpan = models.PositiveBigIntegerField("byte yang dihitung kuota", default=0, db_default=0)
    berkas = models.CharField("berkas di karantina", max_length=200)
    kecil = models.CharField("berkas lebar 176", max_length=200, blank=True)
    sedang = models.CharField("berkas lebar 480", max_length=200, blank=True)
    besar = models.CharField("berkas lebar 1280, atau dokumen", max_length=200, blank=True)
    lebar = models.PositiveIntegerField(null=True, blank=True)
    tinggi = models.PositiveIntegerField(null=True, blank=True)
    sidik_rupa = models.BigIntegerField("sidik rupa 64 bit", null=True, blank=True)
    peringatan = ArrayField(models.CharField(max_length=20), default=list, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "unggahan"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusUnggahan.values), name="unggahan_status_dikenal"
            ),
            models.CheckConstraint(
                condition=~Q(jenis=JenisUnggahan.FOTO, status=StatusUnggahan.SIAP)
                | ~Q(kecil="") & ~Q(sedang="") & ~Q(besar=""),
                name="unggahan_foto_siap_lengkap",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusUnggahan.SIAP) | ~Q(besar=""),
                name="unggahan_siap_punya_berkas",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=Q(status="karantina"),
                name="unggahan_menunggu",
            ),
            models.Index(fields=["ruang", "sha256"], name="unggahan_ruang_sidik"),
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.kode}"

    @property
    def siap(self) -> bool:
        return self.status == StatusUnggahan.SIAP

    @property
    def url_kecil(self) -> str:
        return default_storage.url(self.kecil)

    @property
    def url_sedang(self) -> str:
        return default_storage.url(self.sedang)

    @property
    def url_besar(self) -> str:
        return default_storage.url(self.besar)

    @property
    def saran(self) -> list[str]:
        """The warnings as words for the seller: none of them stands in the way."""
        return [SARAN[kode] for kode in self.peringatan if kode in SARAN]


class KuotaRuang(Timestamped):
    """How many bytes one room holds. Moved only together with the rows whose sum it is."""

    ruang = models.CharField(max_length=40, unique=True)
    terpakai = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "kuota ruang"

    def __str__(self) -> str:
        return f"{self.ruang}: {self.terpakai}"
