"""The lives of an etalase and of a product (`domain.md` 3.4, 3.5), as far as their acts exist."""

from django.db import models

from katalog.akun.state import PERAN_PENYEDIA, Peran
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


class StatusTelaah(models.TextChoices):
    """One version of a study; its etalase has a life of its own."""

    DISUSUN = "disusun", "Disusun"
    DIAJUKAN = "diajukan", "Menunggu penetapan"
    BERLAKU = "berlaku", "Berlaku"
    DIGANTIKAN = "digantikan", "Digantikan"


class AksiEtalase(models.TextChoices):
    AJUKAN = "ajukan", "Ajukan usulan"
    NYATAKAN_LENGKAP = "nyatakan_lengkap", "Nyatakan lengkap"
    KEMBALIKAN = "kembalikan", "Kembalikan ke pengusul"
    TOLAK = "tolak", "Tolak dengan alasan"
    AJUKAN_PENETAPAN = "ajukan_penetapan", "Ajukan penetapan"
    TETAPKAN = "tetapkan", "Tetapkan dengan SK"
    KEMBALIKAN_TELAAH = "kembalikan_telaah", "Kembalikan ke penelaah"
    UMUMKAN = "umumkan", "Umumkan pendaftaran"
    TAYANGKAN = "tayangkan", "Tayangkan"
    UBAH_TELAAH = "ubah_telaah", "Ubah telaah"
    AJUKAN_PERUBAHAN = "ajukan_perubahan", "Ajukan perubahan telaah"
    TETAPKAN_PERUBAHAN = "tetapkan_perubahan", "Tetapkan perubahan"
    KEMBALIKAN_PERUBAHAN = "kembalikan_perubahan", "Kembalikan perubahan"
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"
    TUTUP = "tutup", "Tutup etalase"


class TopikEtalase(models.TextChoices):
    """What this package writes to people about."""

    USULAN = "etalase.usulan", "Usulan etalase"
    TELAAH = "etalase.telaah", "Telaah etalase"
    PENDAFTARAN = "etalase.pendaftaran", "Pendaftaran etalase"


class AksiProduk(models.TextChoices):
    TAYANGKAN = "tayangkan", "Tayangkan"
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"


KEPALA = frozenset({Peran.KEPALA_UKPBJ.value})
PENGELOLA = frozenset({Peran.PENGELOLA.value})

PENYUSUN = frozenset({Peran.PENELAAH.value, Peran.PENGELOLA.value})
SISTEM = frozenset({Peran.SISTEM.value})
# `domain.md` 2.2: who may propose an etalase.
PENGUSUL = frozenset(
    {
        *(satu.value for satu in PERAN_PENYEDIA),
        *(satu.value for satu in (Peran.PP, Peran.PPK, Peran.PA, Peran.KPA, Peran.PPTK)),
        Peran.PENGELOLA.value,
    }
)


def _step(
    dari: StatusEtalase, ke: StatusEtalase, peran: frozenset[str]
) -> Transition[StatusEtalase]:
    return Transition(frozenset({dari}), ke, peran)


ALUR_ETALASE: Workflow[StatusEtalase, AksiEtalase] = Workflow(
    {
        AksiEtalase.AJUKAN: _step(
            StatusEtalase.USULAN_DRAF, StatusEtalase.USULAN_DIAJUKAN, PENGUSUL
        ),
        AksiEtalase.NYATAKAN_LENGKAP: _step(
            StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.PENELAAHAN, PENGELOLA
        ),
        AksiEtalase.KEMBALIKAN: _step(
            StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.USULAN_DRAF, PENGELOLA
        ),
        AksiEtalase.TOLAK: _step(StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.DITOLAK, PENGELOLA),
        AksiEtalase.AJUKAN_PENETAPAN: _step(
            StatusEtalase.PENELAAHAN, StatusEtalase.MENUNGGU_PENETAPAN, PENYUSUN
        ),
        AksiEtalase.TETAPKAN: _step(
            StatusEtalase.MENUNGGU_PENETAPAN, StatusEtalase.DITETAPKAN, KEPALA
        ),
        AksiEtalase.KEMBALIKAN_TELAAH: _step(
            StatusEtalase.MENUNGGU_PENETAPAN, StatusEtalase.PENELAAHAN, KEPALA
        ),
        AksiEtalase.UMUMKAN: _step(StatusEtalase.DITETAPKAN, StatusEtalase.PENDAFTARAN, PENGELOLA),
        AksiEtalase.TAYANGKAN: _step(StatusEtalase.PENDAFTARAN, StatusEtalase.TAYANG, SISTEM),
        AksiEtalase.UBAH_TELAAH: _step(StatusEtalase.TAYANG, StatusEtalase.TAYANG, PENYUSUN),
        AksiEtalase.AJUKAN_PERUBAHAN: _step(StatusEtalase.TAYANG, StatusEtalase.TAYANG, PENYUSUN),
        AksiEtalase.TETAPKAN_PERUBAHAN: _step(StatusEtalase.TAYANG, StatusEtalase.TAYANG, KEPALA),
        AksiEtalase.KEMBALIKAN_PERUBAHAN: _step(StatusEtalase.TAYANG, StatusEtalase.TAYANG, KEPALA),
        AksiEtalase.BEKUKAN: Transition(
            frozenset({StatusEtalase.TAYANG}), StatusEtalase.DIBEKUKAN, KEPALA
        ),
        AksiEtalase.PULIHKAN: Transition(
            frozenset({StatusEtalase.DIBEKUKAN}), StatusEtalase.TAYANG, KEPALA
        ),
        AksiEtalase.TUTUP: _step(StatusEtalase.TAYANG, StatusEtalase.DITUTUP, KEPALA),
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
