"""Mentoring: sessions that one can join, and requests to be helped (the 2023 report's policy)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from katalog.akun.models import kode_acak
from katalog.core.models import Timestamped
from katalog.wilayah.models import Wilayah


class TopikDamping(models.TextChoices):
    DAFTAR = "daftar", "Mendaftar sebagai penyedia"
    PRODUK = "produk", "Menambah produk dan foto"
    HARGA = "harga", "Harga, stok, dan ongkos kirim"
    PESANAN = "pesanan", "Menjawab dan mengirim pesanan"
    LAIN = "lain", "Lainnya"


class CaraDamping(models.TextChoices):
    DARING = "daring", "Daring"
    TATAP_MUKA = "tatap_muka", "Tatap muka"


class SesiDamping(Timestamped):
    """One session of mentoring. `terisi` moves only by conditional updates, never past `kursi`."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    judul = models.CharField(max_length=120)
    topik = models.CharField(max_length=10, choices=TopikDamping)
    cara = models.CharField("cara", max_length=10, choices=CaraDamping)
    wilayah = models.ForeignKey(
        Wilayah, models.PROTECT, related_name="+", verbose_name="kabupaten atau kota"
    )
    tempat = models.CharField(
        "tempat atau tautan",
        max_length=200,
        help_text="Alamat untuk tatap muka, tautan rapat untuk daring. Hanya tampil bagi peserta.",
    )
    mulai = models.DateTimeField()
    selesai = models.DateTimeField()
    kursi = models.PositiveSmallIntegerField("jumlah kursi")
    terisi = models.PositiveSmallIntegerField(default=0, editable=False)
    pendamping = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="sesi_damping"
    )
    dibatalkan_pada = models.DateTimeField(null=True, blank=True, editable=False)
    peserta = models.ManyToManyField(
        settings.AUTH_USER_MODEL, through="PesertaSesi", related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "sesi pendampingan"
        ordering = ["mulai", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(selesai__gt=F("mulai")),
                name="sesi_damping_berakhir_sesudah_mulai",
                violation_error_message="Jam selesai harus sesudah jam mulai.",
            ),
            models.CheckConstraint(
                condition=Q(terisi__lte=F("kursi")),
                name="sesi_damping_tidak_lewat_kursi",
                violation_error_message="Kursi tidak boleh di bawah jumlah peserta.",
            ),
            models.CheckConstraint(condition=Q(kursi__gt=0), name="sesi_damping_ada_kursi"),
        ]

    def __str__(self) -> str:
        return self.judul

    @property
    def sisa(self) -> int:
        """Return how many seats are free."""
        return self.kursi - self.terisi


class PesertaSesi(Timestamped):
    """Who holds a seat in a session; giving it back deletes nothing and frees the seat."""

    sesi = models.ForeignKey(SesiDamping, models.PROTECT, related_name="kepesertaan")
    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="kepesertaan_sesi"
    )
    mundur_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "peserta sesi"
        constraints = [
            models.UniqueConstraint(fields=["sesi", "pengguna"], name="peserta_sesi_sekali"),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}, {self.sesi}"


class PermintaanDamping(Timestamped):
    """Somebody asks to be helped: with what, when, and how to reach him."""

    class Status(models.TextChoices):
        MENUNGGU = "menunggu", "Menunggu pendamping"
        DIJAWAB = "dijawab", "Sudah dijawab"
        SELESAI = "selesai", "Selesai"
        BATAL = "batal", "Dibatalkan"

    class Waktu(models.TextChoices):
        PAGI = "pagi", "Pagi (08.00–11.00)"
        SIANG = "siang", "Siang (11.00–15.00)"
        SORE = "sore", "Sore (15.00–17.00)"

    class Lewat(models.TextChoices):
        TELEPON = "telepon", "Telepon"
        WHATSAPP = "whatsapp", "WhatsApp"

    pengguna = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="permintaan_damping"
    )
    topik = models.CharField(max_length=10, choices=TopikDamping)
    waktu = models.CharField(max_length=6, choices=Waktu)
    lewat = models.CharField(max_length=10, choices=Lewat)
    nomor_hp = models.CharField("nomor HP", max_length=20)
    halaman = models.CharField(max_length=200, blank=True)
    cerita = models.CharField(max_length=500, blank=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.MENUNGGU)
    pendamping = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    jawaban = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "permintaan pendampingan"
        ordering = ["created_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna"],
                condition=Q(status="menunggu"),
                name="permintaan_damping_satu_menunggu",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["dijawab", "selesai"]) | Q(pendamping__isnull=False),
                name="permintaan_damping_dijawab_seseorang",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}, {self.get_topik_display()}"
