"""What a vendor is still writing. Nothing here is shown or ordered; `services.versi` freezes it."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from etalase.models.etalase import Etalase
from etalase.models.produk import FaktaProduk, KelasPajak, Produk
from katalog.akun.models import Pengguna, kode_acak
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from vendors.models import Penyedia


class DrafProduk(FaktaProduk, Timestamped):
    """The next version of a product in the making, with gaps.

    A product comes into being with the same code once its etalase is chosen. `langkah` is the
    furthest of the three steps that was saved. `harga_wilayah` holds rows of `tempat` (code of a
    region, or slug of a group), `harga` and `ongkir` in whole rupiah.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="draf_produk")
    produk = models.OneToOneField(
        Produk, models.CASCADE, null=True, blank=True, related_name="draf"
    )
    etalase = models.ForeignKey(Etalase, models.PROTECT, null=True, blank=True, related_name="+")
    langkah = models.PositiveSmallIntegerField(default=1)
    sku = models.CharField("SKU penyedia", max_length=60, blank=True)
    nama = models.CharField(max_length=200, blank=True)
    merek = models.CharField(max_length=80, blank=True)
    uraian = models.TextField(max_length=4000, blank=True)
    satuan = models.CharField(max_length=30, blank=True)
    harga = RupiahField("harga sebelum PPN", null=True, blank=True)
    kelas_pajak = models.CharField(max_length=10, choices=KelasPajak, default=KelasPajak.PPN_UMUM)
    ongkir = RupiahField("ongkos kirim per pengiriman", default=0)
    minimal_pembelian = models.PositiveIntegerField(default=1)
    kelipatan = models.PositiveIntegerField(default=1)
    waktu_kirim_hari = models.PositiveSmallIntegerField(
        "waktu kirim (hari kerja)", null=True, blank=True
    )
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
    harga_wilayah = models.JSONField(default=list, blank=True)
    stok = models.PositiveIntegerField(null=True, blank=True)
    stok_tidak_terbatas = models.BooleanField("dibuat sesuai pesanan", default=False)
    diubah_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "draf produk"
        ordering = ["-updated_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(langkah__gte=1, langkah__lte=3), name="draf_langkah_1_3"
            ),
        ]

    def __str__(self) -> str:
        return self.nama or self.kode
