"""The record of a negotiation: its rounds, what each asks per good, and what was written beside."""

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Mod, Now
from django.db.models.lookups import Exact

from etalase.models import VersiProduk
from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.core.money import RupiahField
from purchasing.models.pesanan import Pesanan


class Pihak(models.TextChoices):
    PEMBELI = "pembeli", "Pembeli"
    PENYEDIA = "penyedia", "Penyedia"


class PutaranNego(models.Model):
    """One offer of one side for the whole package. Never changed (`reliability.md` D1).

    The buyer begins, so odd numbers are the buyer's and even ones the vendor's. A package that a
    PPK sent back and that is negotiated anew starts a new `sesi`. Amounts are whole rupiah;
    `total_tayang` is what the package would cost undiscounted.
    """

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="putaran_nego")
    sesi = models.PositiveSmallIntegerField("negosiasi ke")
    nomor = models.PositiveSmallIntegerField("putaran ke")
    pihak = models.CharField(max_length=8, choices=Pihak)
    harga_barang = RupiahField("harga barang sebelum PPN")
    ppn = RupiahField("PPN")
    ongkir = RupiahField()
    biaya_lain = RupiahField("biaya lain, misalnya pemasangan")
    total = RupiahField()
    total_tayang = RupiahField("total pada harga tayang")
    tiba_paling_lambat = models.DateField()
    syarat = models.CharField("syarat", max_length=500, blank=True)
    versi = models.PositiveIntegerField("versi pesanan")
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    peran = models.CharField(max_length=30, choices=Peran)
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "putaran negosiasi"
        ordering = ["pesanan", "sesi", "nomor"]
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "sesi", "nomor"], name="nego_putaran_sekali"
            ),
            models.UniqueConstraint(fields=["pesanan", "versi"], name="nego_putaran_per_versi"),
            models.CheckConstraint(condition=Q(sesi__gte=1, nomor__gte=1), name="nego_dari_satu"),
            models.CheckConstraint(
                name="nego_bergantian",
                condition=(Q(pihak=Pihak.PEMBELI) & Q(Exact(Mod(F("nomor"), 2), 1)))
                | (Q(pihak=Pihak.PENYEDIA) & Q(Exact(Mod(F("nomor"), 2), 0))),
                violation_error_message="Pembeli dan penyedia menawar bergantian.",
            ),
            models.CheckConstraint(
                condition=Q(total=F("harga_barang") + F("ppn") + F("ongkir") + F("biaya_lain")),
                name="nego_total_benar",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="putaran_nego_hanya_tambah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id}: {self.sesi}/{self.nomor}"

    @property
    def hemat(self) -> int:
        """Return what this offer saves against the displayed price, in rupiah; negative if more."""
        return self.total_tayang - self.total

    @property
    def persen_hemat(self) -> float:
        """Return the saving as a share of the displayed total, in percent."""
        return round(100 * self.hemat / self.total_tayang, 1) if self.total_tayang else 0.0


class BarisPutaran(models.Model):
    """What a round asks for one good. The displayed price is copied here: it is the ceiling.

    PostgreSQL takes a row only for a good of the package, with its number and displayed price.
    """

    putaran = models.ForeignKey(PutaranNego, models.PROTECT, related_name="baris")
    versi = models.ForeignKey(VersiProduk, models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField()
    jumlah = models.PositiveIntegerField()
    harga_tayang = RupiahField("harga tayang sebelum PPN")
    harga = RupiahField("harga satuan ditawar sebelum PPN")
    ppn = RupiahField("PPN sebaris")

    class Meta:
        verbose_name = verbose_name_plural = "baris putaran negosiasi"
        ordering = ["putaran", "urutan"]
        constraints = [
            models.UniqueConstraint(fields=["putaran", "versi"], name="nego_baris_sekali"),
            models.CheckConstraint(condition=Q(jumlah__gt=0), name="nego_jumlah_positif"),
            models.CheckConstraint(
                condition=Q(harga__gt=0, harga__lte=F("harga_tayang")),
                name="nego_tidak_di_atas_tayang",
                violation_error_message="Tawaran tidak boleh di atas harga tayang.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="baris_putaran_hanya_tambah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.putaran_id}: {self.harga}"

    @property
    def hemat(self) -> int:
        """Return by how much the unit price lies below the displayed one, in rupiah."""
        return self.harga_tayang - self.harga


class PesanNego(models.Model):
    """A message of one side, context and no offer. Never changed."""

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="pesan_nego")
    pihak = models.CharField(max_length=8, choices=Pihak)
    isi = models.CharField(max_length=500)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "pesan negosiasi"
        ordering = ["pesanan", "pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(isi=""), name="nego_pesan_berisi"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="pesan_nego_hanya_tambah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id}: {self.isi[:40]}"
