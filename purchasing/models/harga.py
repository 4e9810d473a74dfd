"""What others asked for the goods of a package at the moment it was made."""

import pgtrigger
from django.db import models
from django.db.models import F, Q

from etalase.models import VersiProduk
from katalog.core.money import RupiahField
from katalog.wilayah.models import Wilayah
from purchasing.models.pesanan import Pesanan


class KelompokPembanding(models.TextChoices):
    SPESIFIKASI = "spesifikasi", "spesifikasi sama"
    NAMA = "nama", "spesifikasi sama atau nama mirip"


def _figure(nama: str) -> RupiahField:
    return RupiahField(nama, null=True, blank=True)


class BuktiHarga(models.Model):
    """The reference band of one good, frozen: whole rupiah with PPN per unit, in one place.

    `versi_paket` is the version of the package that it was frozen with: mending a draft freezes
    again, and the latest counts. Fewer than `minimal` comparables leave the five figures empty.
    The database refuses to change or delete it.
    """

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="bukti_harga")
    versi_paket = models.PositiveIntegerField("versi paket ke")
    versi = models.ForeignKey(VersiProduk, models.PROTECT, related_name="+")
    jumlah = models.PositiveIntegerField()
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")
    harga = RupiahField("harga satuan termasuk PPN")
    kelompok = models.CharField(max_length=12, choices=KelompokPembanding)
    banyak = models.PositiveIntegerField("penyedia pembanding")
    minimal = models.PositiveIntegerField("pembanding paling sedikit")
    batas_persen = models.PositiveIntegerField("batas di atas harga tengah (%)")
    terendah = _figure("harga terendah")
    bawah = _figure("kuartil bawah")
    tengah = _figure("harga tengah")
    atas = _figure("kuartil atas")
    tertinggi = _figure("harga tertinggi")
    dihitung_pada = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "bukti harga"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "versi_paket", "versi"], name="bukti_harga_sekali"
            ),
            models.CheckConstraint(
                condition=Q(kelompok__in=KelompokPembanding.values),
                name="bukti_harga_kelompok_dikenal",
            ),
            models.CheckConstraint(
                condition=Q(
                    banyak__lt=F("minimal"),
                    terendah=None,
                    bawah=None,
                    tengah=None,
                    atas=None,
                    tertinggi=None,
                )
                | Q(
                    banyak__gte=F("minimal"),
                    terendah__isnull=False,
                    bawah__gte=F("terendah"),
                    tengah__gte=F("bawah"),
                    atas__gte=F("tengah"),
                    tertinggi__gte=F("atas"),
                ),
                name="bukti_harga_lengkap_atau_kosong",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="bukti_harga_tidak_berubah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id}: {self.versi_id}"
