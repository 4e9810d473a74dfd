import pgtrigger
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

from katalog.akun.models import Pengguna, kode_acak
from katalog.akun.state import PERAN_PENYEDIA, Peran
from katalog.core.models import Timestamped
from katalog.core.money import RupiahField
from katalog.core.sandi_data import AWALAN, RahasiaField, SidikField, samarkan, tersandi
from katalog.wilayah.models import Wilayah
from vendors.models.kelayakan import BATAS_DARI_BARIS_LAIN, Kelayakan
from vendors.state import Status


class JenisBadan(models.TextChoices):
    PERORANGAN = "perorangan", "Perorangan"
    UD = "ud", "UD"
    CV = "cv", "CV"
    FIRMA = "firma", "Firma"
    PT = "pt", "PT"
    PT_PERORANGAN = "pt_perorangan", "PT Perorangan"
    KOPERASI = "koperasi", "Koperasi"
    YAYASAN = "yayasan", "Yayasan"
    BUMD = "bumd", "BUMD/BUMDes"
    SWAKELOLA = "swakelola", "Pelaksana swakelola"


class SkalaUsaha(models.TextChoices):
    MIKRO = "mikro", "Usaha mikro"
    KECIL = "kecil", "Usaha kecil"
    MENENGAH = "menengah", "Usaha menengah"
    BESAR = "besar", "Usaha besar"


class StatusOss(models.TextChoices):
    BELUM_DICEK = "belum_dicek", "Belum dicek di OSS"
    COCOK = "cocok", "Sesuai data OSS"
    BERBEDA = "berbeda", "Berbeda dengan data OSS"
    TIDAK_ADA = "tidak_ada", "Tidak ada di OSS"


class Penyedia(Kelayakan, Timestamped):
    """A business that may offer in the catalogue. A koperasi is a legal form, not a size."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    nama = models.CharField(max_length=160)
    slug = models.SlugField(max_length=180, unique=True)
    jenis_badan = models.CharField(max_length=14, choices=JenisBadan)
    skala = models.CharField(max_length=10, choices=SkalaUsaha)
    nib = models.CharField(
        "NIB",
        max_length=13,
        unique=True,
        validators=[RegexValidator(r"^[0-9]{13}$", "NIB terdiri dari 13 angka.")],
    )
    npwp = RahasiaField(
        "NPWP", validators=[RegexValidator(r"^[0-9]{16}$", "NPWP terdiri dari 16 angka.")]
    )
    npwp_sidik = SidikField(sumber="npwp")
    nik = RahasiaField(
        "NIK penanggung jawab",
        blank=True,
        default="",
        validators=[RegexValidator(r"^[0-9]{16}$", "NIK terdiri dari 16 angka.")],
    )
    nik_sidik = SidikField(sumber="nik")
    modal_usaha = RupiahField("modal usaha tanpa tanah dan bangunan", null=True, blank=True)
    penjualan_tahunan = RupiahField("penjualan setahun", null=True, blank=True)
    skala_pada = models.DateField("skala dihitung pada", null=True, blank=True)
    oss_status = models.CharField(
        "data OSS", max_length=12, choices=StatusOss, default=StatusOss.BELUM_DICEK
    )
    oss_pada = models.DateTimeField("OSS ditanya pada", null=True, blank=True)
    is_pkp = models.BooleanField("PKP", default=False)
    alamat = models.CharField(max_length=200)
    alamat_sidik = SidikField(sumber="alamat")
    kirim_semua = models.BooleanField("kirim se-provinsi", default=True)
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="penyedia")
    telepon = models.CharField(max_length=20, blank=True)
    surel = models.EmailField(blank=True)
    terdaftar_sejak = models.DateField()
    anggota = models.ManyToManyField(Pengguna, through="Keanggotaan", related_name="penyedia")

    class Meta:
        verbose_name = verbose_name_plural = "penyedia"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=Status.values), name="penyedia_status_dikenal"
            ),
            models.CheckConstraint(
                condition=Q(nib__regex=r"^[0-9]{13}$"), name="penyedia_nib_13_angka"
            ),
            models.CheckConstraint(
                condition=Q(npwp__startswith=AWALAN), name="penyedia_npwp_tersandi"
            ),
            models.CheckConstraint(condition=tersandi("nik"), name="penyedia_nik_tersandi"),
        ]
        indexes = [
            # The list at /kelola/ is read in this order, fifty rows of twenty thousand at a time.
            models.Index(fields=["nama", "-id"], name="penyedia_per_nama"),
            *(
                models.Index(fields=[kolom], name=f"penyedia_{kolom}", condition=~Q(**{kolom: ""}))
                for kolom in ("npwp_sidik", "nik_sidik", "alamat_sidik", "telepon")
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="penyedia_menyalin_batas",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=BATAS_DARI_BARIS_LAIN,
            )
        ]

    def __str__(self) -> str:
        return self.nama

    @property
    def npwp_tersamar(self) -> str:
        """Return the NPWP with all but its last four digits hidden."""
        return samarkan(self.npwp)

    @property
    def is_umk(self) -> bool:
        """Tell whether this is a micro or small business (PP 7/2021)."""
        return self.skala in (SkalaUsaha.MIKRO, SkalaUsaha.KECIL)

    @property
    def is_umkk(self) -> bool:
        """Tell whether the 40% quota counts it (Perpres 12/2021 Pasal 65): small or koperasi."""
        return self.is_umk or self.jenis_badan == JenisBadan.KOPERASI


class Keanggotaan(Timestamped):
    """Who acts for a vendor, and as what."""

    penyedia = models.ForeignKey(Penyedia, models.PROTECT, related_name="keanggotaan")
    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="keanggotaan")
    peran = models.CharField(
        max_length=20,
        choices=[(p.value, p.label) for p in Peran if p in PERAN_PENYEDIA],
        default=Peran.STAF_PENYEDIA,
    )
    berakhir_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "keanggotaan"
        constraints = [
            models.UniqueConstraint(
                fields=["penyedia", "pengguna"], name="keanggotaan_sekali_per_orang"
            ),
            models.CheckConstraint(
                condition=Q(peran__in=sorted(PERAN_PENYEDIA)),
                name="keanggotaan_peran_penyedia",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.pengguna}, {self.get_peran_display()}"
