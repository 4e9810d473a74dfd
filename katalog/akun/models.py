import secrets
from datetime import date
from typing import Any

import pghistory
from django.contrib.auth.models import (
    AbstractBaseUser,
    BaseUserManager,
    PermissionsMixin,
)
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Lower, Upper
from django.utils.module_loading import import_string

from katalog.akun.state import PERAN_OPD, PERAN_PENGELOLA, Peran
from katalog.core.models import Timestamped
from katalog.wilayah.models import Wilayah


def kode_acak() -> str:
    """Return a random public id: outside, nobody learns how many rows there are."""
    return secrets.token_hex(8)


class PenggunaManager(BaseUserManager["Pengguna"]):
    def create_user(self, *, nama: str, password: str | None = None, **fields: Any) -> "Pengguna":
        pengguna = self.model(nama=nama, **fields)
        pengguna.set_password(password)
        pengguna.save(using=self._db)
        return pengguna

    def create_superuser(
        self, *, nama: str, password: str | None = None, **fields: Any
    ) -> "Pengguna":
        return self.create_user(
            nama=nama, password=password, is_staff=True, is_superuser=True, **fields
        )

    def get_by_pengenal(self, pengenal: str) -> "Pengguna":
        """Return the person with this NIP, e-mail address or E.164 phone number."""
        return self.get(Q(nip=pengenal) | Q(surel=pengenal.lower()) | Q(hp=pengenal))


class Pengguna(AbstractBaseUser, PermissionsMixin):
    """A person who logs in by NIP, e-mail or phone. What the person may do is in `Penugasan`."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    nama = models.CharField(max_length=120)
    nip = models.CharField(
        "NIP",
        max_length=18,
        unique=True,
        null=True,
        blank=True,
        validators=[RegexValidator(r"^[0-9]{18}$", "NIP terdiri dari 18 angka.")],
    )
    surel = models.EmailField("surel", unique=True, null=True, blank=True)
    hp = models.CharField("nomor HP", max_length=16, unique=True, null=True, blank=True)
    is_active = models.BooleanField("aktif", default=True)
    is_staff = models.BooleanField("boleh masuk halaman kelola", default=False)
    date_joined = models.DateTimeField("terdaftar pada", auto_now_add=True)
    setuju_privasi_pada = models.DateTimeField(null=True, blank=True)

    objects = PenggunaManager()

    USERNAME_FIELD = "kode"
    EMAIL_FIELD = "surel"
    REQUIRED_FIELDS = ["nama"]

    class Meta:
        verbose_name = verbose_name_plural = "pengguna"
        constraints = [
            models.CheckConstraint(
                condition=Q(nip__isnull=False) | Q(surel__isnull=False) | Q(hp__isnull=False),
                name="pengguna_punya_pengenal",
                violation_error_message="Isi NIP, surel, atau nomor HP.",
            ),
            models.CheckConstraint(
                condition=Q(surel=None) | Q(surel=Lower("surel")),
                name="pengguna_surel_huruf_kecil",
            ),
        ]

    def __str__(self) -> str:
        return self.nama

    def get_full_name(self) -> str:
        return self.nama


class SatuanKerja(Timestamped):
    """An office of the region (OPD, UPT, biro), as a tree."""

    kode = models.CharField(max_length=40, unique=True)
    nama = models.CharField(max_length=160)
    # The number of a Surat Pesanan is told apart from other offices' by this alone.
    singkatan = models.CharField(max_length=20)
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bawahan")
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")
    alamat = models.CharField(max_length=200)

    class Meta:
        verbose_name = verbose_name_plural = "satuan kerja"
        ordering = ["nama"]
        constraints = [
            models.UniqueConstraint(
                Upper("singkatan"),
                name="satker_singkatan_sekali",
                violation_error_message="Singkatan ini sudah dipakai satuan kerja lain.",
            )
        ]

    def __str__(self) -> str:
        return self.nama


class AlamatKirim(models.Model):
    """A place to which an office lets vendors deliver."""

    satuan_kerja = models.ForeignKey(SatuanKerja, models.CASCADE, related_name="alamat_kirim")
    label = models.CharField(max_length=60)
    alamat = models.CharField(max_length=200)
    wilayah = models.ForeignKey(Wilayah, models.PROTECT, related_name="+")
    penerima = models.CharField(max_length=120)
    is_utama = models.BooleanField("alamat utama", default=False)

    class Meta:
        verbose_name = verbose_name_plural = "alamat kirim"
        ordering = ["-is_utama", "label"]
        constraints = [
            models.UniqueConstraint(
                fields=["satuan_kerja"],
                condition=Q(is_utama=True),
                name="alamat_kirim_satu_utama",
            )
        ]

    def __str__(self) -> str:
        return f"{self.label}, {self.alamat}"


class PenugasanQuerySet(models.QuerySet["Penugasan"]):
    def berlaku(self, on: date) -> "PenugasanQuerySet":
        """Assignments in force on that day, of people who may still log in."""
        return self.filter(
            Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=on),
            berlaku_dari__lte=on,
            dicabut_pada=None,
            pengguna__is_active=True,
        )


@pghistory.track(
    pghistory.InsertEvent(),
    pghistory.UpdateEvent(),
    fields=["peran", "satuan_kerja", "berlaku_dari", "berlaku_sampai", "dicabut_pada"],
    model_name="RiwayatPenugasan",
)
class Penugasan(Timestamped):
    """A role, given by a decree for a span of days; Plh/Plt names whom it stands in for."""

    pengguna = models.ForeignKey(Pengguna, models.PROTECT, related_name="penugasan")
    satuan_kerja = models.ForeignKey(
        SatuanKerja, models.PROTECT, null=True, blank=True, related_name="penugasan"
    )
    peran = models.CharField(
        max_length=30,
        choices=[(p.value, p.label) for p in Peran if p in PERAN_OPD | PERAN_PENGELOLA],
    )
    nomor_sk = models.CharField("nomor SK", max_length=80)
    berlaku_dari = models.DateField()
    berlaku_sampai = models.DateField(null=True, blank=True)
    menggantikan = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="pengganti"
    )
    dicabut_pada = models.DateTimeField(null=True, blank=True)

    objects = PenugasanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "penugasan"
        ordering = ["pengguna", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(peran__in=sorted(PERAN_OPD), satuan_kerja__isnull=False)
                | Q(peran__in=sorted(PERAN_PENGELOLA), satuan_kerja=None),
                name="penugasan_peran_sesuai_tempat",
                violation_error_message="Peran OPD perlu satuan kerja; peran pengelola tidak.",
            ),
            models.CheckConstraint(
                condition=Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=F("berlaku_dari")),
                name="penugasan_masa_maju",
                violation_error_message="Tanggal akhir tidak boleh sebelum tanggal mulai.",
            ),
            ExclusionConstraint(
                name="penugasan_tidak_ganda",
                expressions=[
                    ("pengguna", RangeOperators.EQUAL),
                    ("peran", RangeOperators.EQUAL),
                    (
                        Func(F("satuan_kerja"), Value(0), function="coalesce"),
                        RangeOperators.EQUAL,
                    ),
                    (
                        Func(
                            F("berlaku_dari"),
                            F("berlaku_sampai"),
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(dicabut_pada=None),
                violation_error_message="Orang ini sudah memegang peran itu pada masa tersebut.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_peran_display()} {self.satuan_kerja or ''}".strip()


class Undangan(Timestamped):
    """An invitation by the OPD's admin. Its link is the signed code: the table opens nothing."""

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    surel = models.EmailField()
    nama = models.CharField(max_length=120)
    nip = models.CharField("NIP", max_length=18, blank=True)
    satuan_kerja = models.ForeignKey(SatuanKerja, models.PROTECT, related_name="undangan")
    peran = models.CharField(
        max_length=30, choices=[(p.value, p.label) for p in Peran if p in PERAN_OPD]
    )
    nomor_sk = models.CharField("nomor SK", max_length=80)
    berlaku_sampai = models.DateField("penugasan sampai", null=True, blank=True)
    diundang_oleh = models.ForeignKey(Pengguna, models.PROTECT, related_name="+")
    kedaluwarsa_pada = models.DateTimeField()
    diterima_pada = models.DateTimeField(null=True, blank=True)
    dibatalkan_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "undangan"
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["surel", "satuan_kerja", "peran"],
                condition=Q(diterima_pada=None, dibatalkan_pada=None),
                name="undangan_satu_terbuka",
                violation_error_message="Undangan untuk peran ini masih terbuka.",
            ),
            models.CheckConstraint(
                condition=Q(diterima_pada=None) | Q(dibatalkan_pada=None),
                name="undangan_satu_akhir",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.nama}, {self.get_peran_display()}"


class PercobaanMasuk(models.Model):
    """Failed logins per account or address, counted here so that a wiped Redis forgives nothing."""

    kunci = models.CharField(max_length=64, unique=True)
    gagal = models.PositiveIntegerField(default=0)
    terakhir = models.DateTimeField()
    terkunci_sampai = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "percobaan masuk"

    def __str__(self) -> str:
        return f"{self.gagal} kali gagal"


class KodeSekali(Timestamped):
    """A one-time code that waits for one act of one person; gone when it was used.

    The digits are not here: they follow from `kode` and the key of the settings.
    """

    kode = models.CharField(max_length=16, unique=True, default=kode_acak, editable=False)
    pengguna = models.ForeignKey(Pengguna, models.CASCADE, related_name="kode_sekali")
    tujuan = models.CharField(max_length=40)
    sidik_isi = models.CharField(max_length=64)
    tampak = models.CharField("yang dibenarkan", max_length=160)
    berlaku_sampai = models.DateTimeField()

    class Meta:
        verbose_name = verbose_name_plural = "kode sekali pakai"
        constraints = [
            models.UniqueConstraint(
                fields=["pengguna", "tujuan"], name="kode_sekali_satu_per_tujuan"
            )
        ]

    def __str__(self) -> str:
        return f"{self.tujuan}, {self.berlaku_sampai:%d-%m-%Y %H.%M}"


class Sesi(AbstractBaseSession):
    """A login that lasts, kept in the database with its owner so that it can be ended at once."""

    pengguna = models.ForeignKey(
        Pengguna, models.CASCADE, null=True, blank=True, related_name="sesi"
    )
    kode = models.CharField(max_length=16, blank=True, db_index=True)
    peramban = models.CharField(max_length=60, blank=True)
    masuk_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "sesi"

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        return import_string("katalog.akun.sesi.SessionStore")
