"""How an etalase is founded: proposal, study, decree and announcement (`domain.md` 3.2, 3.3)."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q

from etalase.models.etalase import Etalase, JenisPengadaan
from etalase.state import StatusEtalase, StatusTelaah
from katalog.akun.models import Pengguna, SatuanKerja, kode_acak
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from katalog.unggahan.models import Unggahan
from vendors.models import Penyedia


class DasarUsulan(models.TextChoices):
    AMANAT_PERATURAN = "amanat_peraturan", "Amanat peraturan"
    INISIATIF_PENGELOLA = "inisiatif_pengelola", "Inisiatif pengelola katalog"
    USULAN_PELAKU_USAHA = "usulan_pelaku_usaha", "Usulan pelaku usaha"
    KEBUTUHAN_OPD = "kebutuhan_opd", "Kebutuhan OPD"
    HASIL_MONEV = "hasil_monev", "Hasil pemantauan dan evaluasi"


class TipePelaku(models.TextChoices):
    PRODUSEN = "produsen", "Produsen"
    PRINSIPAL = "prinsipal", "Prinsipal"
    DISTRIBUTOR = "distributor", "Distributor"
    AGEN = "agen", "Agen"
    PENGECER = "pengecer", "Pengecer"
    PELAKSANA = "pelaksana", "Pelaksana pekerjaan"
    LAINNYA = "lainnya", "Lainnya"


class CakupanHarga(models.TextChoices):
    NASIONAL = "nasional", "Nasional"
    PROVINSI = "provinsi", "Provinsi"
    KAB_KOTA = "kab_kota", "Kabupaten atau kota"


class UsulanEtalase(Timestamped):
    """Why an etalase is wanted, and by whom: an office, a vendor, or the catalogue's manager."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    etalase = models.OneToOneField(Etalase, models.PROTECT, related_name="usulan")
    dasar_usulan = models.CharField(max_length=24, choices=DasarUsulan)
    uraian = models.TextField(max_length=2000)
    pengusul = models.ForeignKey(Pengguna, models.PROTECT, related_name="usulan_etalase")
    satker = models.ForeignKey(
        SatuanKerja, models.PROTECT, null=True, blank=True, related_name="usulan_etalase"
    )
    penyedia = models.ForeignKey(
        Penyedia, models.PROTECT, null=True, blank=True, related_name="usulan_etalase"
    )
    serupa = models.ForeignKey(
        Etalase, models.PROTECT, null=True, blank=True, related_name="usulan_serupa"
    )

    class Meta:
        verbose_name = verbose_name_plural = "usulan etalase"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(satker=None) | Q(penyedia=None), name="usulan_satu_asal"
            ),
            models.CheckConstraint(
                condition=Q(serupa=None) | ~Q(serupa=F("etalase")), name="usulan_serupa_lain"
            ),
        ]

    def __str__(self) -> str:
        return f"Usulan {self.etalase}"


class TahapEtalase(models.Model):
    """One status that an etalase entered: when, by whose act, why, and by when the next is due."""

    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="tahap")
    status = models.CharField(max_length=20, choices=StatusEtalase)
    aksi = models.CharField(max_length=24)
    masuk = models.DateTimeField()
    tenggat = models.DateTimeField(null=True, blank=True)
    oleh = models.ForeignKey(Pengguna, models.PROTECT, null=True, blank=True, related_name="+")
    alasan = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "tahap etalase"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusEtalase.values), name="tahap_status_dikenal"
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="tahap_etalase_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"{self.etalase}: {self.get_status_display()}"


class Telaah(Timestamped):
    """One version of the study of an etalase, in its three parts."""

    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="telaah")
    versi = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=10, choices=StatusTelaah, default=StatusTelaah.DISUSUN)
    uraian = models.TextField("latar belakang", max_length=4000, blank=True)
    kata_kunci = models.CharField("kata yang dicari di RUP", max_length=120, blank=True)
    jumlah_rup = models.PositiveIntegerField(null=True, blank=True)
    nilai_rup = RupiahField(null=True, blank=True)
    jumlah_calon = models.PositiveIntegerField(null=True, blank=True)
    tipe_pelaku_usaha = ArrayField(
        models.CharField(max_length=12, choices=TipePelaku), default=list, blank=True
    )
    kbli = ArrayField(
        models.CharField(max_length=5, validators=[RegexValidator(r"^\d{5}$")]),
        default=list,
        blank=True,
    )
    harga_cakupan = models.CharField(max_length=10, choices=CakupanHarga, blank=True)
    harga_dasar = models.CharField("sumber harga acuan", max_length=300, blank=True)
    harga_bawah = RupiahField("harga acuan paling rendah", null=True, blank=True)
    harga_atas = RupiahField("harga acuan paling tinggi", null=True, blank=True)
    satuan = ArrayField(models.CharField(max_length=30), default=list, blank=True)
    kbki_dari = models.CharField("KBKI dari", max_length=12, blank=True)
    kbki_sampai = models.CharField("KBKI sampai", max_length=12, blank=True)
    diajukan_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )
    diajukan_pada = models.DateTimeField(null=True, blank=True)
    diputus_oleh = models.ForeignKey(
        Pengguna, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = verbose_name_plural = "telaah"
        ordering = ["etalase", "-versi"]
        constraints = [
            models.UniqueConstraint(fields=["etalase", "versi"], name="telaah_versi_sekali"),
            models.UniqueConstraint(
                fields=["etalase"],
                condition=Q(status__in=["disusun", "diajukan"]),
                name="telaah_satu_terbuka",
            ),
            models.UniqueConstraint(
                fields=["etalase"], condition=Q(status="berlaku"), name="telaah_satu_berlaku"
            ),
            models.CheckConstraint(
                condition=Q(status__in=StatusTelaah.values), name="telaah_status_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(status="disusun")
                | Q(diajukan_oleh__isnull=False, diajukan_pada__isnull=False),
                name="telaah_diajukan_seseorang",
            ),
            models.CheckConstraint(
                condition=Q(status__in=["disusun", "diajukan"], diputus_oleh=None)
                | (
                    Q(status__in=["berlaku", "digantikan"], diputus_oleh__isnull=False)
                    & ~Q(diputus_oleh=F("diajukan_oleh"))
                ),
                name="telaah_diputus_orang_lain",
                violation_error_message="Yang menetapkan bukan yang mengajukan.",
            ),
            models.CheckConstraint(
                condition=Q(harga_bawah=None)
                | Q(harga_atas=None)
                | Q(harga_atas__gte=F("harga_bawah")),
                name="telaah_rentang_harga",
            ),
        ]

    def __str__(self) -> str:
        return f"Telaah {self.etalase} v{self.versi}"


class KategoriTelaah(models.Model):
    """A category of the etalase's profile; one without children is a leaf."""

    telaah = models.ForeignKey(Telaah, models.CASCADE, related_name="kategori")
    induk = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="anak")
    nama = models.CharField(max_length=80)
    urutan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "kategori telaah"
        ordering = ["urutan", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["telaah", "induk", "nama"],
                nulls_distinct=False,
                name="kategori_telaah_sekali",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class PersyaratanEtalase(models.Model):
    """One requirement of the study, of the vendor or of the product."""

    class Kelompok(models.TextChoices):
        ADMINISTRASI = "administrasi", "Administrasi"
        KUALIFIKASI = "kualifikasi", "Kualifikasi penyedia"
        TEKNIS = "teknis", "Teknis produk"

    class JenisDokumen(models.TextChoices):
        PERNYATAAN = "pernyataan", "Surat pernyataan"
        IZIN = "izin", "Izin usaha"
        SERTIFIKAT = "sertifikat", "Sertifikat"
        UJI = "uji", "Hasil uji"
        DAFTAR = "daftar", "Daftar isian"
        LAINNYA = "lainnya", "Dokumen lain"

    telaah = models.ForeignKey(Telaah, models.CASCADE, related_name="persyaratan")
    kode = models.SlugField(max_length=40)
    label = models.CharField(max_length=160)
    kelompok = models.CharField(max_length=12, choices=Kelompok)
    jenis_dokumen = models.CharField(max_length=10, choices=JenisDokumen)
    is_wajib = models.BooleanField("wajib", default=True)
    punya_masa_berlaku = models.BooleanField("punya masa berlaku", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "persyaratan etalase"
        ordering = ["kelompok", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["telaah", "kode"], name="persyaratan_kode_sekali"),
        ]

    def __str__(self) -> str:
        return self.label


class PenetapanEtalase(Timestamped):
    """The decree by which the head of UKPBJ decides on a study. Added, never changed."""

    telaah = models.OneToOneField(Telaah, models.PROTECT, related_name="penetapan")
    nomor_sk = models.CharField("nomor SK", max_length=80, unique=True)
    tanggal_sk = models.DateField("tanggal SK")
    penandatangan = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    berkas = models.OneToOneField(Unggahan, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "penetapan etalase"
        ordering = ["-pk"]
        triggers = [
            pgtrigger.Protect(
                name="penetapan_etalase_tambah", operation=pgtrigger.Update | pgtrigger.Delete
            )
        ]

    def __str__(self) -> str:
        return f"SK {self.nomor_sk}"


class Pengumuman(Timestamped):
    """Registration of vendors is announced. Without an end it stays open for ever."""

    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="pengumuman")
    teks = models.TextField(max_length=4000)
    mulai = models.DateField("pendaftaran mulai")
    selesai = models.DateField("pendaftaran selesai", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "pengumuman"
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(selesai=None) | Q(selesai__gte=F("mulai")),
                name="pengumuman_masa_maju",
            ),
        ]

    def __str__(self) -> str:
        return f"Pengumuman {self.etalase}"


class TemplatTelaah(models.Model):
    """A study half filled, from which a manager starts. Shipped by migration."""

    kode = models.CharField(max_length=3, unique=True)
    nama = models.CharField(max_length=120, unique=True)
    jenis = models.CharField(max_length=12, choices=JenisPengadaan)
    isi = models.JSONField()

    class Meta:
        verbose_name = verbose_name_plural = "templat telaah"
        ordering = ["kode"]

    def __str__(self) -> str:
        return self.nama
