import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from etalase.state import StatusEtalase
from katalog.core.models import Timestamped

# More than eight key specs nobody fills in or compares (`ux.md` 3.20); the trigger says it too.
ATRIBUT_MAKS = 8


class JenisPengadaan(models.TextChoices):
    BARANG = "barang", "Barang"
    JASA = "jasa", "Jasa lainnya"
    KONSTRUKSI = "konstruksi", "Pekerjaan konstruksi"


class Rumpun(models.Model):
    """A family of etalase, so that a list of 109 can be scanned."""

    nama = models.CharField(max_length=80, unique=True)
    slug = models.SlugField(max_length=80, unique=True)
    urutan = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name = verbose_name_plural = "rumpun"
        ordering = ["urutan"]

    def __str__(self) -> str:
        return self.nama


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    fields=["nama", "status", "rumpun"],
    model_name="RiwayatEtalase",
)
class Etalase(Timestamped):
    """A storefront: a group of goods or services that the head of UKPBJ decided on."""

    kode = models.CharField(max_length=3, unique=True)
    nama = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=120, unique=True)
    jenis = models.CharField(max_length=12, choices=JenisPengadaan)
    rumpun = models.ForeignKey(Rumpun, models.PROTECT, related_name="etalase")
    deskripsi = models.CharField(max_length=300, blank=True)
    status = models.CharField(
        max_length=20, choices=StatusEtalase, default=StatusEtalase.USULAN_DRAF
    )
    tayang_sejak = models.DateField(null=True, blank=True)
    perkiraan_tayang = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "etalase"
        ordering = ["nama"]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=StatusEtalase.values),
                name="etalase_status_dikenal",
            ),
            models.CheckConstraint(
                condition=~Q(status=StatusEtalase.TAYANG) | Q(tayang_sejak__isnull=False),
                name="etalase_tayang_bertanggal",
            ),
        ]

    def __str__(self) -> str:
        return self.nama


class SkemaAtribut(Timestamped):
    """One version of the key specs of an etalase. A product version names the schema it obeyed."""

    etalase = models.ForeignKey(Etalase, models.PROTECT, related_name="skema")
    versi = models.PositiveSmallIntegerField(default=1)
    is_berlaku = models.BooleanField("berlaku", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "skema atribut"
        constraints = [
            models.UniqueConstraint(fields=["etalase", "versi"], name="skema_versi_sekali"),
            models.UniqueConstraint(
                fields=["etalase"],
                condition=Q(is_berlaku=True),
                name="skema_satu_berlaku",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.etalase} v{self.versi}"


class Atribut(models.Model):
    """One key spec: what it is called, how it is written, and where it is used."""

    class Tipe(models.TextChoices):
        TEKS = "teks", "Teks"
        ANGKA = "angka", "Angka"
        PILIHAN = "pilihan", "Pilihan"
        YA_TIDAK = "ya_tidak", "Ya atau tidak"
        TANGGAL = "tanggal", "Tanggal"

    skema = models.ForeignKey(SkemaAtribut, models.CASCADE, related_name="atribut")
    kode = models.SlugField(max_length=40)
    nama = models.CharField(max_length=60)
    tipe = models.CharField(max_length=10, choices=Tipe)
    satuan = models.CharField(max_length=20, blank=True)
    pilihan = models.JSONField(default=list, blank=True)
    is_wajib = models.BooleanField("wajib", default=False)
    is_saring = models.BooleanField("jadi saringan", default=False)
    is_banding = models.BooleanField("jadi pembanding", default=True)
    urutan = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "atribut"
        ordering = ["urutan", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["skema", "kode"], name="atribut_kode_sekali"),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="atribut_paling_banyak",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("skema_id"),  # type: ignore[no-untyped-call]
                # The lock makes two who add at once wait for each other.
                func="""
                    PERFORM 1 FROM etalase_skemaatribut WHERE id = NEW.skema_id FOR UPDATE;
                    IF (SELECT count(*) FROM etalase_atribut
                        WHERE skema_id = NEW.skema_id AND id IS DISTINCT FROM NEW.id
                       ) >= 8 THEN
                        RAISE EXCEPTION 'Skema paling banyak 8 atribut.'
                            USING ERRCODE = 'check_violation',
                                  CONSTRAINT = 'atribut_paling_banyak';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.nama
