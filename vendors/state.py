"""Verification of a vendor (`domain.md` 4.5) and the acts that exist so far."""

from django.db import models

from katalog.akun.state import Peran
from katalog.core.workflow import Transition, Workflow


class Status(models.TextChoices):
    TERDAFTAR = "terdaftar", "Terdaftar"
    DIAJUKAN = "diajukan", "Menunggu verifikasi"
    PERBAIKAN = "perbaikan", "Perlu perbaikan"
    TERVERIFIKASI = "terverifikasi", "Terverifikasi"
    PERLU_PEMBARUAN = "perlu_pembaruan", "Perlu pembaruan dokumen"
    DITANGGUHKAN = "ditangguhkan", "Ditangguhkan"
    DITURUNKAN = "diturunkan", "Diturunkan dari katalog"
    DAFTAR_HITAM = "daftar_hitam", "Daftar hitam"
    NONAKTIF = "nonaktif", "Nonaktif"


class Aksi(models.TextChoices):
    VERIFIKASI = "verifikasi", "Verifikasi"
    TANGGUHKAN = "tangguhkan", "Tangguhkan"
    PULIHKAN = "pulihkan", "Pulihkan"


BOLEH_BERDAGANG = (Status.TERVERIFIKASI,)
PENGELOLA = frozenset({Peran.PENGELOLA.value})

ALUR: Workflow[Status, Aksi] = Workflow(
    {
        Aksi.VERIFIKASI: Transition(
            frozenset({Status.TERDAFTAR, Status.DIAJUKAN}),
            Status.TERVERIFIKASI,
            PENGELOLA,
        ),
        Aksi.TANGGUHKAN: Transition(
            frozenset({Status.TERVERIFIKASI}), Status.DITANGGUHKAN, PENGELOLA
        ),
        Aksi.PULIHKAN: Transition(
            frozenset({Status.DITANGGUHKAN}), Status.TERVERIFIKASI, PENGELOLA
        ),
    }
)
