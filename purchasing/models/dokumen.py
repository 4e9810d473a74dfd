"""What was issued or frozen as proof: never changed, and able to say so."""

import pgtrigger
from django.db import models
from django.db.models import Q

from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.wilayah.models import Wilayah
from purchasing.models.pesanan import Pesanan, SuratPesanan


class JenisDokumen(models.TextChoices):
    KERTAS_KERJA = "kertas_kerja", "Kertas kerja pembandingan"
    SURAT_PESANAN = "surat_pesanan", "Surat Pesanan"


class Dokumen(models.Model):
    """A PDF as it was issued: its content as canonical JSON, its bytes in storage, both hashed.

    The database refuses to change it. `berkas` is the name in storage; `sidik_berkas` is the
    SHA-256 of those bytes, `sidik` that of the content, both as 64 hexadecimal digits. `surat` is
    the version of the letter that was printed; one version is printed once.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    jenis = models.CharField(max_length=20, choices=JenisDokumen)
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="+")
    pembuat = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    surat = models.OneToOneField(
        SuratPesanan, models.PROTECT, null=True, blank=True, related_name="dokumen"
    )
    templat = models.CharField("versi templat", max_length=20)
    isi = models.TextField("isi kanonik (JSON)")
    sidik = models.CharField("SHA-256 isi", max_length=64)
    berkas = models.CharField(max_length=200)
    sidik_berkas = models.CharField("SHA-256 berkas", max_length=64)
    ukuran = models.PositiveIntegerField("ukuran (byte)")
    terbit_pada = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "dokumen terbit"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(jenis__in=JenisDokumen.values), name="dokumen_terbit_jenis_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(jenis=JenisDokumen.SURAT_PESANAN, surat__isnull=False)
                | (~Q(jenis=JenisDokumen.SURAT_PESANAN) & Q(surat=None)),
                name="dokumen_terbit_surat_sesuai_jenis",
            ),
            models.CheckConstraint(
                condition=Q(sidik__regex=r"^[0-9a-f]{64}$", sidik_berkas__regex=r"^[0-9a-f]{64}$"),
                name="dokumen_terbit_bersidik",
            ),
        ]
        indexes = [models.Index(fields=["satker", "-id"], name="dokumen_terbit_per_satker")]
        triggers = [
            pgtrigger.Protect(
                name="dokumen_terbit_tidak_berubah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_jenis_display()} {self.kode}"


class PencarianTersimpan(models.Model):
    """What a search showed at one moment: its words, filters, place, number and order of results.

    `isi` is canonical JSON with the prices of that moment, in whole rupiah; `sidik` its SHA-256.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="+")
    pembuat = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    tujuan = models.ForeignKey(Wilayah, models.PROTECT, null=True, blank=True, related_name="+")
    judul = models.CharField(max_length=200)
    total = models.PositiveIntegerField("jumlah ditemukan")
    isi = models.TextField("isi kanonik (JSON)")
    sidik = models.CharField("SHA-256 isi", max_length=64)
    disimpan_pada = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "pencarian tersimpan"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["satker", "-id"], name="pencarian_per_satker")]
        triggers = [
            pgtrigger.Protect(
                name="pencarian_tidak_berubah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return self.judul


class LampiranPaket(models.Model):
    """A worksheet or a saved search that a package was made with."""

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="lampiran")
    dokumen = models.ForeignKey(
        Dokumen, models.PROTECT, null=True, blank=True, related_name="lampiran"
    )
    pencarian = models.ForeignKey(
        PencarianTersimpan, models.PROTECT, null=True, blank=True, related_name="lampiran"
    )

    class Meta:
        verbose_name = verbose_name_plural = "lampiran paket"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(dokumen__isnull=False, pencarian=None)
                | Q(dokumen=None, pencarian__isnull=False),
                name="lampiran_satu_benda",
            ),
            models.UniqueConstraint(fields=["pesanan", "dokumen"], name="lampiran_dokumen_sekali"),
            models.UniqueConstraint(
                fields=["pesanan", "pencarian"], name="lampiran_pencarian_sekali"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="lampiran_tidak_berubah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id}: {self.dokumen_id or self.pencarian_id}"
