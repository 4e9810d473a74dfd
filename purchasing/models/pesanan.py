import pghistory
import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from etalase.models import Etalase, VersiProduk
from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.akun.state import Peran
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from katalog.wilayah.models import Wilayah
from purchasing.models.rup import MakRup, PaketRup
from purchasing.state import (
    AKHIR,
    ALUR,
    SEBELUM_SP,
    SESUDAH_SP,
    Label,
    Metode,
    Status,
    label_of,
)
from vendors.models import Penyedia, SkalaUsaha


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    fields=[
        "nomor",
        "status",
        "versi",
        "total",
        "nomor_sp",
        "pemilik_langkah",
        "tenggat",
    ],
    model_name="RiwayatPesanan",
)
class Pesanan(Timestamped):
    """A package and, once signed, an order: one row from draft to its end."""

    nomor = models.CharField("nomor paket", max_length=20, unique=True)
    nama = models.CharField("nama paket", max_length=160)
    satker = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="pesanan")
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="pesanan")
    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="+")
    rup = models.ForeignKey(PaketRup, models.PROTECT, related_name="pesanan")
    tahun = models.PositiveSmallIntegerField("tahun anggaran")
    status = models.CharField(max_length=20, choices=Status, default=Status.DRAF)
    versi = models.PositiveIntegerField(default=1)
    putaran = models.PositiveSmallIntegerField("pengiriman ke", default=0)
    metode = models.CharField(max_length=16, choices=Metode, default=Metode.BELI_LANGSUNG)
    pembuat = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    ppk = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    alamat_kirim = models.CharField(max_length=200)
    wilayah_kirim = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")
    penerima = models.CharField(max_length=120)
    tiba_paling_lambat = models.DateField()
    alasan = models.CharField("alasan memilih", max_length=500)
    skala_penyedia = models.CharField(max_length=10, choices=SkalaUsaha)
    is_umkk = models.BooleanField("UMKK saat dipesan")
    harga_barang = RupiahField("harga barang sebelum PPN", default=0)
    ppn = RupiahField("PPN", default=0)
    ongkir = RupiahField(default=0)
    biaya_lain = RupiahField("biaya lain yang disepakati", default=0, db_default=0)
    total = RupiahField(default=0)
    nomor_sp = models.CharField("nomor surat pesanan", max_length=60, blank=True)
    sp_terbit_pada = models.DateTimeField(null=True, blank=True)
    pemilik_langkah = models.CharField(max_length=30, choices=Peran, blank=True)
    tenggat = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pesanan"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="pesanan_status_dikenal"
            ),
            models.CheckConstraint(
                name="pesanan_sp_sesuai_status",
                condition=(Q(status__in=SESUDAH_SP, sp_terbit_pada__isnull=False) & ~Q(nomor_sp=""))
                | Q(status__in=SEBELUM_SP, sp_terbit_pada=None, nomor_sp="")
                | Q(status=Status.DIBATALKAN),
                violation_error_message="Surat Pesanan hanya ada setelah ditandatangani PPK.",
            ),
            models.UniqueConstraint(
                fields=["nomor_sp"],
                condition=~Q(nomor_sp=""),
                name="pesanan_nomor_sp_unik",
            ),
            models.UniqueConstraint(fields=["id", "penyedia"], name="pesanan_milik_penyedia"),
            models.UniqueConstraint(fields=["id", "rup"], name="pesanan_milik_rup"),
            models.CheckConstraint(
                condition=Q(total=F("harga_barang") + F("ppn") + F("ongkir") + F("biaya_lain")),
                name="pesanan_total_benar",
            ),
            models.CheckConstraint(
                condition=Q(status__in=AKHIR, pemilik_langkah="", tenggat=None)
                | (~Q(status__in=AKHIR) & ~Q(pemilik_langkah="") & Q(tenggat__isnull=False)),
                name="pesanan_tidak_terlupa",
                violation_error_message="Pesanan berjalan harus punya pemilik langkah dan tenggat.",
            ),
        ]
        indexes = [
            models.Index(fields=["satker", "-created_at"], name="pesanan_per_satker"),
            models.Index(fields=["penyedia", "-created_at"], name="pesanan_per_penyedia"),
            models.Index(
                fields=["tenggat"],
                condition=~Q(status__in=AKHIR),
                name="pesanan_bertenggat",
            ),
        ]
        triggers = [
            pgtrigger.FSM(
                name="pesanan_ikut_alur",
                field="status",
                transitions=[(a.value, b.value) for a, b in ALUR.edges() if a != b],
            )
        ]

    def __str__(self) -> str:
        return self.nomor

    @property
    def surat(self) -> "SuratPesanan | None":
        """Return the letter in force, the newest version; None before one is signed."""
        return self.daftar_surat.order_by("-versi").first()

    @property
    def rujukan(self) -> str:
        """Return the name under which this round holds money and goods."""
        return f"{self.nomor}/{self.putaran}"

    @property
    def label(self) -> Label:
        return label_of(Status(self.status), dikembalikan=self.putaran > 0)


class BarisPesanan(models.Model):
    """A line. Two composite keys tie it to the vendor of the order and of the product version."""

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="baris")
    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="+")
    versi = models.ForeignKey(VersiProduk, models.PROTECT, related_name="+")
    urutan = models.PositiveSmallIntegerField()
    jumlah = models.PositiveIntegerField()
    harga_tayang = RupiahField("harga tayang sebelum PPN")
    harga_satuan = RupiahField("harga sepakat sebelum PPN")
    harga = RupiahField("jumlah harga sebelum PPN")
    ppn = RupiahField("PPN")
    ongkir = RupiahField(default=0)
    total = RupiahField()

    class Meta:
        verbose_name = verbose_name_plural = "baris pesanan"
        ordering = ["pesanan", "urutan"]
        constraints = [
            models.CheckConstraint(condition=Q(jumlah__gt=0), name="baris_jumlah_positif"),
            models.UniqueConstraint(fields=["pesanan", "versi"], name="baris_versi_sekali"),
            models.CheckConstraint(
                condition=Q(harga_satuan__gt=0, harga_satuan__lte=F("harga_tayang")),
                name="baris_tidak_di_atas_tayang",
            ),
            models.CheckConstraint(
                condition=Q(
                    harga=F("harga_satuan") * F("jumlah"),
                    total=F("harga") + F("ppn") + F("ongkir"),
                ),
                name="baris_total_benar",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.jumlah} x {self.versi}"


class PesananAnggaran(models.Model):
    """From which budget line an order is paid. The amounts add up to the order's total.

    It repeats the plan line so that two keys can meet in it: that of the order and that of the
    budget line.
    """

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="anggaran")
    rup = models.ForeignKey(PaketRup, models.PROTECT, related_name="+")
    baris_mak = models.ForeignKey(MakRup, models.PROTECT, related_name="beban")
    mak = models.CharField("kode rekening (MAK)", max_length=60)
    sumber_dana = models.CharField(max_length=20)
    nilai = RupiahField()

    class Meta:
        verbose_name = verbose_name_plural = "anggaran pesanan"
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "mak", "sumber_dana"], name="anggaran_mak_sekali"
            ),
            models.UniqueConstraint(
                fields=["pesanan", "baris_mak"], name="anggaran_baris_mak_sekali"
            ),
            models.CheckConstraint(condition=Q(nilai__gt=0), name="anggaran_bernilai"),
        ]

    def __str__(self) -> str:
        return f"{self.mak or 'MAK belum ada'}: {self.nilai}"


class PeristiwaPesanan(models.Model):
    """One act on an order: what the timeline, the parties and the auditor read."""

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="peristiwa")
    versi = models.PositiveIntegerField()
    aksi = models.CharField(max_length=20)
    dari = models.CharField(max_length=20, choices=Status)
    ke = models.CharField(max_length=20, choices=Status)
    pelaku = models.ForeignKey(Pengguna, models.PROTECT, null=True, related_name="+")
    peran = models.CharField(max_length=30, choices=Peran)
    alasan = models.CharField(max_length=500, blank=True)
    benturan_dinyatakan = models.BooleanField(default=False)
    pada = models.DateTimeField(db_default=Now())

    class Meta:
        verbose_name = verbose_name_plural = "peristiwa pesanan"
        ordering = ["pesanan", "versi"]
        constraints = [
            models.UniqueConstraint(fields=["pesanan", "versi"], name="peristiwa_versi_sekali"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="peristiwa_hanya_tambah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id}: {self.aksi}"


class SuratPesanan(models.Model):
    """The letter as it was signed: canonical JSON and its SHA-256. Never changed, never re-made.

    What is agreed later is a new row with the same number and the next `versi`.
    """

    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="daftar_surat")
    versi = models.PositiveSmallIntegerField(default=1, db_default=1)
    nomor = models.CharField(max_length=60)
    templat = models.CharField("versi templat", max_length=10)
    isi = models.TextField("isi kanonik (JSON)")
    sidik = models.CharField("SHA-256", max_length=64)
    terbit_pada = models.DateTimeField()
    penanda_tangan = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "surat pesanan"
        constraints = [
            models.UniqueConstraint(fields=["pesanan", "versi"], name="surat_versi_sekali"),
            models.UniqueConstraint(fields=["nomor", "versi"], name="surat_nomor_sekali"),
            models.CheckConstraint(condition=Q(versi__gte=1), name="surat_versi_dari_satu"),
        ]
        triggers = [
            pgtrigger.Protect(
                name="surat_tidak_berubah",
                operation=pgtrigger.Update | pgtrigger.Delete,
            )
        ]

    def __str__(self) -> str:
        return self.nomor


class TautanKeputusan(models.Model):
    """A link in an e-mail: for one person and one version of one order, to act once."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    pesanan = models.ForeignKey(Pesanan, models.PROTECT, related_name="+")
    versi = models.PositiveIntegerField()
    penerima = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    kedaluwarsa_pada = models.DateTimeField()
    dipakai_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "tautan keputusan"
        constraints = [
            models.UniqueConstraint(
                fields=["pesanan", "versi", "penerima"], name="tautan_sekali_per_versi"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pesanan_id} v{self.versi}"
