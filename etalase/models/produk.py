from datetime import date

import pghistory
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.core.files.storage import default_storage
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower, Now
from django.urls import reverse
from django.utils import timezone

from etalase.models.etalase import Etalase, SkemaAtribut
from etalase.state import StatusEtalase, StatusProduk
from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from vendors.models import Penyedia, boleh_berdagang


class KelasPajak(models.TextChoices):
    PPN_UMUM = "ppn_umum", "Kena PPN"
    BEBAS_PPN = "bebas_ppn", "Bebas PPN"
    PBJT = "pbjt", "Kena PBJT (pajak daerah)"


# What may be on display, with or without a look at dates; the partial indexes carry the same list.
MUNGKIN_TAYANG = (StatusProduk.TAYANG.value, StatusProduk.DIBEKUKAN.value)


def berlaku_tayang(on: date, awal: str = "") -> Q:
    """Return the condition of a product that is published and valid on that day.

    A freeze with a last day lifts by itself the day after, as validity ends by itself; `awal` is
    the path to the product.
    """
    return (
        Q(**{f"{awal}status__in": MUNGKIN_TAYANG})
        & (Q(**{f"{awal}status": StatusProduk.TAYANG}) | Q(**{f"{awal}beku_sampai__lt": on}))
        & (Q(**{f"{awal}berlaku_sampai": None}) | Q(**{f"{awal}berlaku_sampai__gte": on}))
    )


class ProdukQuerySet(models.QuerySet["Produk"]):
    def tayang(self) -> "ProdukQuerySet":
        """On display: published here, in a live etalase, by a vendor who may trade, still valid.

        The last valid day itself still counts. No task has to run for a product to leave.
        """
        return self.filter(
            boleh_berdagang(timezone.localdate(), "penyedia__"),
            berlaku_tayang(timezone.localdate()),
            etalase__status=StatusEtalase.TAYANG,
        )


class Produk(Timestamped):
    """What a vendor offers in one etalase. Its facts live in versions; orders quote a version."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    sku = models.CharField("SKU penyedia", max_length=60, blank=True)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="produk")
    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="produk")
    status = models.CharField(max_length=14, choices=StatusProduk, default=StatusProduk.DRAF)
    versi_tayang = models.OneToOneField(
        "VersiProduk",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="tayang_untuk",
    )
    tayang_sejak = models.DateTimeField(null=True, blank=True)
    alasan_status = models.CharField(
        max_length=200, blank=True, default="", db_default="", editable=False
    )
    status_sejak = models.DateTimeField(null=True, blank=True, editable=False)
    # The least date of the shown version, written by the database so that no loader forgets it.
    berlaku_sampai = models.DateField(null=True, blank=True, editable=False)
    # The last day of the running freeze; none while it has no end, or nothing is frozen.
    beku_sampai = models.DateField(null=True, blank=True, editable=False)

    objects = ProdukQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "produk"
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusProduk.values),
                name="produk_status_dikenal",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusProduk.TAYANG)
                | Q(versi_tayang__isnull=False, tayang_sejak__isnull=False),
                name="produk_tayang_punya_versi",
                violation_error_message="Produk tayang harus punya versi yang diverifikasi.",
            ),
            models.CheckConstraint(
                condition=Q(beku_sampai=None) | Q(status=StatusProduk.DIBEKUKAN),
                name="produk_masa_beku_hanya_beku",
            ),
            models.UniqueConstraint(fields=["id", "penyedia"], name="produk_milik_penyedia"),
            models.UniqueConstraint(
                fields=["penyedia", "sku"],
                condition=~Q(sku=""),
                name="produk_sku_sekali",
            ),
        ]
        indexes = [
            models.Index(
                fields=["etalase", "-tayang_sejak"],
                condition=Q(status__in=MUNGKIN_TAYANG),
                name="produk_per_etalase",
            ),
            models.Index(fields=["status", "-id"], name="produk_per_status"),
            models.Index(fields=["sku"], condition=~Q(sku=""), name="produk_per_sku"),
            models.Index(
                fields=["berlaku_sampai"],
                condition=Q(status="tayang", berlaku_sampai__isnull=False),
                name="produk_masa_tayang",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="produk_masa_tayang",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    NEW.berlaku_sampai := (
                        SELECT LEAST(
                            berlaku_sampai, halal_berlaku_sampai, izin_edar_berlaku_sampai,
                            tkdn_berlaku_sampai
                        )
                        FROM etalase_versiproduk WHERE id = NEW.versi_tayang_id
                    );
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.versi_tayang.nama if self.versi_tayang else self.kode

    def get_absolute_url(self) -> str:
        """Return the public page; only a product with a shown version has one."""
        slug = self.versi_tayang.slug if self.versi_tayang else "produk"
        return reverse("etalase:produk", args=[self.kode, slug])

    @property
    def is_shown(self) -> bool:
        """Tell whether it stands published today: not frozen, or its freeze is over."""
        if self.status == StatusProduk.DIBEKUKAN:
            return self.beku_sampai is not None and self.beku_sampai < timezone.localdate()
        return self.status == StatusProduk.TAYANG

    @property
    def is_orderable(self) -> bool:
        """Tell whether a package may hold it today; the same rule as `ProdukQuerySet.tayang`."""
        return (
            self.is_shown
            and (self.berlaku_sampai is None or self.berlaku_sampai >= timezone.localdate())
            and self.etalase.status == StatusEtalase.TAYANG
            and self.penyedia.may_trade
        )


class LingkupJual(models.TextChoices):
    SEMUA = "semua", "Semua wilayah"
    TERPILIH = "terpilih", "Wilayah terpilih saja"


class FaktaProduk(models.Model):
    """What a version and the draft of one both state beside the required facts."""

    isi_kemasan = models.PositiveIntegerField("isi per kemasan", null=True, blank=True)
    satuan_dasar = models.CharField(max_length=30, blank=True, default="", db_default="")
    kapasitas_bulanan = models.PositiveIntegerField(null=True, blank=True)
    garansi_bulan = models.PositiveSmallIntegerField("garansi (bulan)", null=True, blank=True)
    berlaku_sampai = models.DateField("harga berlaku sampai", null=True, blank=True)
    halal_berlaku_sampai = models.DateField(null=True, blank=True)
    izin_edar_nomor = models.CharField(
        "nomor izin edar", max_length=60, blank=True, default="", db_default=""
    )
    izin_edar_berlaku_sampai = models.DateField(null=True, blank=True)
    negara_asal = models.CharField(max_length=60, blank=True, default="", db_default="")
    lingkup = models.CharField(
        max_length=8, choices=LingkupJual, default=LingkupJual.SEMUA, db_default=LingkupJual.SEMUA
    )
    foto = ArrayField(models.CharField(max_length=16), default=list, db_default=[], blank=True)

    class Meta:
        abstract = True


@pghistory.track(
    pghistory.InsertEvent(),
    fields=["produk", "nomor", "nama", "harga", "tkdn"],
    model_name="RiwayatVersiProduk",
)
class VersiProduk(FaktaProduk):
    """A product as it stood at one moment. The database refuses to change or delete it."""

    produk = models.ForeignKey(Produk, models.PROTECT, related_name="versi")
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="+")
    nomor = models.PositiveIntegerField("versi ke")
    nama = models.CharField(max_length=200)
    slug = models.SlugField(max_length=220)
    merek = models.CharField(max_length=80, blank=True)
    uraian = models.TextField(max_length=4000, blank=True)
    satuan = models.CharField(max_length=30)
    harga = RupiahField("harga sebelum PPN")
    kelas_pajak = models.CharField(max_length=10, choices=KelasPajak)
    ongkir = RupiahField("ongkos kirim per pengiriman", default=0)
    minimal_pembelian = models.PositiveIntegerField(default=1)
    kelipatan = models.PositiveIntegerField(default=1)
    waktu_kirim_hari = models.PositiveSmallIntegerField("waktu kirim (hari kerja)")
    skema = models.ForeignKey(SkemaAtribut, models.PROTECT, related_name="+")
    atribut = models.JSONField(default=dict, blank=True)
    is_impor = models.BooleanField("produk impor", default=False)
    tkdn = models.DecimalField(
        "TKDN (%)",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MaxValueValidator(100)],
    )
    bmp = models.DecimalField(
        "BMP (%)",
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MaxValueValidator(15)],
    )
    tkdn_nomor = models.CharField("nomor sertifikat TKDN", max_length=60, blank=True)
    tkdn_berlaku_sampai = models.DateField(null=True, blank=True)
    sni_nomor = models.CharField("nomor SNI", max_length=60, blank=True)
    halal_nomor = models.CharField("nomor halal", max_length=60, blank=True)
    dibuat_pada = models.DateTimeField(db_default=Now())
    dibuat_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "versi produk"
        constraints = [
            models.UniqueConstraint(fields=["produk", "nomor"], name="versi_nomor_sekali"),
            models.UniqueConstraint(fields=["id", "penyedia"], name="versi_milik_penyedia"),
            models.CheckConstraint(
                condition=Q(harga__gt=0, harga__lt=10**15),
                name="versi_harga_masuk_akal",
            ),
            models.CheckConstraint(
                condition=Q(minimal_pembelian__gt=0, kelipatan__gt=0),
                name="versi_jumlah_positif",
            ),
            models.CheckConstraint(
                condition=Q(lingkup__in=LingkupJual.values), name="versi_lingkup_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(tkdn=None) | Q(tkdn__gte=0, tkdn__lte=100),
                name="versi_tkdn_0_100",
            ),
            models.CheckConstraint(
                condition=Q(bmp=None) | Q(bmp__gte=0, bmp__lte=15),
                name="versi_bmp_0_15",
            ),
            models.CheckConstraint(
                condition=Q(tkdn=None) | Q(is_impor=False),
                name="versi_impor_tanpa_tkdn",
                violation_error_message="Produk impor tidak bisa punya sertifikat TKDN.",
            ),
        ]
        indexes = [
            GinIndex(OpClass(Lower("nama"), name="gin_trgm_ops"), name="versi_nama_trgm"),
            models.Index(fields=["harga"], name="versi_harga"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="versi_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.nama} (versi {self.nomor})"


class FotoProduk(models.Model):
    """A picture in three widths. Files may be shared between products, rows are not."""

    produk = models.ForeignKey(Produk, models.CASCADE, related_name="foto")
    urutan = models.PositiveSmallIntegerField(default=0)
    kecil = models.CharField("berkas lebar 176", max_length=200)
    sedang = models.CharField("berkas lebar 480", max_length=200)
    besar = models.CharField("berkas lebar 1280", max_length=200)
    keterangan = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "foto produk"
        ordering = ["produk", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["produk", "urutan"], name="foto_urutan_sekali"),
        ]

    def __str__(self) -> str:
        return self.sedang

    @property
    def url_kecil(self) -> str:
        return default_storage.url(self.kecil)

    @property
    def url_sedang(self) -> str:
        return default_storage.url(self.sedang)

    @property
    def url_besar(self) -> str:
        return default_storage.url(self.besar)


class Stok(models.Model):
    """What is there and what is promised. Moved only by conditional updates in `services.stok`."""

    produk = models.OneToOneField(Produk, models.PROTECT, related_name="stok")
    tersedia = models.PositiveIntegerField(default=0)
    dicadangkan = models.PositiveIntegerField(default=0)
    tidak_terbatas = models.BooleanField(default=False)

    class Meta:
        verbose_name = verbose_name_plural = "stok"
        constraints = [
            models.CheckConstraint(
                condition=Q(tidak_terbatas=True) | Q(dicadangkan__lte=F("tersedia")),
                name="stok_cadangan_tidak_melebihi",
                violation_error_message="Stok tidak boleh di bawah jumlah yang sudah dipesan.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.produk_id}: {self.tersedia} ({self.dicadangkan})"

    @property
    def sisa(self) -> int:
        """Return how many units may still be promised; without meaning when unlimited."""
        return max(self.tersedia - self.dicadangkan, 0)


class JenisMutasi(models.TextChoices):
    CADANG = "cadang", "Dicadangkan"
    IKAT = "ikat", "Terikat"
    LEPAS = "lepas", "Dilepas"
    KEMBALI = "kembali", "Dikembalikan setelah terikat"


class MutasiStok(models.Model):
    """Why a counter of stock moved. One row per order and kind, so nothing is released twice."""

    stok = models.ForeignKey(Stok, models.PROTECT, related_name="mutasi")
    rujukan = models.CharField(max_length=40, help_text="Nomor paket dan putarannya.")
    jenis = models.CharField(max_length=8, choices=JenisMutasi)
    jumlah = models.PositiveIntegerField()
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "mutasi stok"
        constraints = [
            models.UniqueConstraint(fields=["stok", "rujukan", "jenis"], name="mutasi_stok_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="mutasi_stok_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.jenis} {self.jumlah} {self.rujukan}"
