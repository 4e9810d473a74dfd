"""What a manager decided about a price that stood out, and what its vendor answered."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.db.models.functions import Length, Now
from django.db.models.lookups import GreaterThanOrEqual

from etalase.models.produk import Produk, VersiProduk
from katalog.akun.models import Pengguna, kode_acak

JAWABAN_MIN, JAWABAN_MAKS = 10, 1000


class JenisAnomali(models.TextChoices):
    PENCILAN = "pencilan", "Jauh dari pembanding"
    LOMPAT = "lompat", "Berubah mendadak"
    KEMBAR = "kembar", "Sama persis antarpenyedia"
    ULANG = "ulang", "Didaftarkan ulang"


class PutusanHarga(models.TextChoices):
    WAJAR = "wajar", "Wajar"
    KLARIFIKASI = "klarifikasi", "Minta klarifikasi"


class PutusanAnomali(models.Model):
    """One decision on one kind of anomaly of one product, at the version that was looked at.

    It counts as long as the price stays what it was. The database refuses to change or delete it.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    produk = models.ForeignKey(Produk, models.PROTECT, related_name="putusan_anomali")
    versi = models.ForeignKey(VersiProduk, models.PROTECT, related_name="+")
    jenis = models.CharField(max_length=10, choices=JenisAnomali)
    putusan = models.CharField(max_length=12, choices=PutusanHarga)
    alasan = models.CharField(max_length=300)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "putusan anomali harga"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis__in=JenisAnomali.values), name="putusan_anomali_jenis_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(putusan__in=PutusanHarga.values), name="putusan_anomali_dikenal"
            ),
            models.CheckConstraint(condition=~Q(alasan=""), name="putusan_anomali_beralasan"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="putusan_anomali_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()}: {self.get_putusan_display()}"


class JawabanKlarifikasi(models.Model):
    """One answer of a vendor to a request to explain a price; the last one counts.

    The database takes it for such a request only, and refuses to change or delete it.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    putusan = models.ForeignKey(PutusanAnomali, models.PROTECT, related_name="jawaban")
    isi = models.CharField(max_length=JAWABAN_MAKS)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "jawaban klarifikasi harga"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=GreaterThanOrEqual(Length("isi"), JAWABAN_MIN),
                name="jawaban_klarifikasi_berisi",
            )
        ]
        triggers = [
            pgtrigger.Protect(
                name="jawaban_klarifikasi_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            ),
            pgtrigger.Trigger(
                name="jawaban_klarifikasi_diminta",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func="""
                    IF NOT EXISTS (
                        SELECT FROM etalase_putusananomali
                        WHERE id = NEW.putusan_id AND putusan = 'klarifikasi'
                    ) THEN
                        RAISE EXCEPTION 'Yang dijawab bukan permintaan klarifikasi.'
                            USING ERRCODE = 'check_violation',
                                  CONSTRAINT = 'jawaban_klarifikasi_diminta';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.isi[:60]
