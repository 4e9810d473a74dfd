"""The lives of an etalase and of a product (`domain.md` 3.4, 3.5), as far as their acts exist."""

from django.db import models

from katalog.akun.state import Peran
from katalog.core.workflow import Transition, Workflow


class StatusEtalase(models.TextChoices):
    USULAN_DRAF = "usulan_draf", "Draf usulan"
    USULAN_DIAJUKAN = "usulan_diajukan", "Diajukan"
    PENELAAHAN = "penelaahan", "Penelaahan"
    MENUNGGU_PENETAPAN = "menunggu_penetapan", "Menunggu SK"
    DITETAPKAN = "ditetapkan", "Ditetapkan"
    PENDAFTARAN = "pendaftaran", "Pendaftaran dibuka"
    TAYANG = "tayang", "Tayang"
    DIBEKUKAN = "dibekukan", "Dibekukan"
    DITUTUP = "ditutup", "Ditutup"
    DITOLAK = "ditolak", "Ditolak"


class StatusProduk(models.TextChoices):
    DRAF = "draf", "Draf"
    DIAJUKAN = "diajukan", "Diajukan"
    DIVERIFIKASI = "diverifikasi", "Sedang diverifikasi"
    PERBAIKAN = "perbaikan", "Perlu perbaikan"
    TAYANG = "tayang", "Tayang"
    TURUN_TAYANG = "turun_tayang", "Turun tayang"
    DIBEKUKAN = "dibekukan", "Dibekukan"
    DITOLAK = "ditolak", "Ditolak"
    DICABUT = "dicabut", "Dicabut"


class AksiEtalase(models.TextChoices):
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"


class AksiProduk(models.TextChoices):
    TAYANGKAN = "tayangkan", "Tayangkan"
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"


KEPALA = frozenset({Peran.KEPALA_UKPBJ.value})
PENGELOLA = frozenset({Peran.PENGELOLA.value})

ALUR_ETALASE: Workflow[StatusEtalase, AksiEtalase] = Workflow(
    {
        AksiEtalase.BEKUKAN: Transition(
            frozenset({StatusEtalase.TAYANG}), StatusEtalase.DIBEKUKAN, KEPALA
        ),
        AksiEtalase.PULIHKAN: Transition(
            frozenset({StatusEtalase.DIBEKUKAN}), StatusEtalase.TAYANG, KEPALA
        ),
    }
)

ALUR_PRODUK: Workflow[StatusProduk, AksiProduk] = Workflow(
    {
        AksiProduk.TAYANGKAN: Transition(
            frozenset({StatusProduk.DIAJUKAN, StatusProduk.DIVERIFIKASI}),
            StatusProduk.TAYANG,
            PENGELOLA,
        ),
        AksiProduk.BEKUKAN: Transition(
            frozenset({StatusProduk.TAYANG}), StatusProduk.DIBEKUKAN, PENGELOLA
        ),
        AksiProduk.PULIHKAN: Transition(
            frozenset({StatusProduk.DIBEKUKAN}), StatusProduk.TAYANG, PENGELOLA
        ),
    }
)
