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


class StatusPemeriksaan(models.TextChoices):
    """How far the review of one version is."""

    MENUNGGU = "menunggu", "Menunggu diperiksa"
    MENUNGGU_KEDUA = "menunggu_kedua", "Menunggu orang kedua"
    DISETUJUI = "disetujui", "Disetujui"
    PERBAIKAN = "perbaikan", "Diminta perbaikan"
    DITOLAK = "ditolak", "Ditolak"
    DIGANTI = "diganti", "Diganti kiriman baru"


DITUNGGU = frozenset({StatusPemeriksaan.MENUNGGU.value, StatusPemeriksaan.MENUNGGU_KEDUA.value})


class Putusan(models.TextChoices):
    """What a reviewer may decide of a version."""

    SETUJUI = "setujui", "Setujui"
    MINTA_PERBAIKAN = "minta_perbaikan", "Minta perbaikan"
    TOLAK = "tolak", "Tolak"


class AksiEtalase(models.TextChoices):
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"


class AksiProduk(models.TextChoices):
    AJUKAN = "ajukan", "Ajukan"
    AMBIL = "ambil", "Ambil untuk diperiksa"
    LEPASKAN = "lepaskan", "Kembalikan ke antrean"
    SETUJUI = "setujui", "Setujui"
    MINTA_PERBAIKAN = "minta_perbaikan", "Minta perbaikan"
    TOLAK = "tolak", "Tolak"
    TURUNKAN = "turunkan", "Turunkan tayang"
    KEDALUWARSA = "kedaluwarsa", "Turunkan karena kedaluwarsa"
    TAYANGKAN_LAGI = "tayangkan_lagi", "Tayangkan lagi"
    AJUKAN_LAGI = "ajukan_lagi", "Ajukan lagi"
    BEKUKAN = "bekukan", "Bekukan"
    PULIHKAN = "pulihkan", "Pulihkan"
    CABUT = "cabut", "Cabut"
    TAYANGKAN = "tayangkan", "Tayangkan"


# Units that a vendor picks from; what the catalogue holds beside them stays as it is.
SATUAN = (
    *("unit", "buah", "set", "pasang", "lusin", "dus", "pak", "rim", "botol", "lembar", "rol"),
    *("kg", "gram", "ton", "liter", "meter", "m2", "m3", "batang", "sak", "ekor", "porsi"),
    *("kotak", "paket", "orang", "orang-bulan", "hari", "bulan", "kegiatan"),
)
KEPALA = frozenset({Peran.KEPALA_UKPBJ.value})
PENGELOLA = frozenset({Peran.PENGELOLA.value})
TOKO = frozenset(peran.value for peran in PERAN_PENYEDIA)
SISTEM = frozenset({Peran.SISTEM.value})

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


def _step(*sources: StatusProduk, to: StatusProduk, by: frozenset[str]) -> Transition[StatusProduk]:
    return Transition(frozenset(sources), to, by)


# A change of a product on display moves no status: its next version waits beside it, or goes live
# at once (`services.perubahan`).
ALUR_PRODUK: Workflow[StatusProduk, AksiProduk] = Workflow(
    {
        AksiProduk.AJUKAN: _step(
            StatusProduk.DRAF, StatusProduk.PERBAIKAN, to=StatusProduk.DIAJUKAN, by=TOKO
        ),
        AksiProduk.AMBIL: _step(StatusProduk.DIAJUKAN, to=StatusProduk.DIVERIFIKASI, by=PENGELOLA),
        AksiProduk.LEPASKAN: _step(
            StatusProduk.DIVERIFIKASI, to=StatusProduk.DIAJUKAN, by=PENGELOLA
        ),
        AksiProduk.SETUJUI: _step(StatusProduk.DIVERIFIKASI, to=StatusProduk.TAYANG, by=PENGELOLA),
        AksiProduk.MINTA_PERBAIKAN: _step(
            StatusProduk.DIVERIFIKASI, to=StatusProduk.PERBAIKAN, by=PENGELOLA
        ),
        AksiProduk.TOLAK: _step(StatusProduk.DIVERIFIKASI, to=StatusProduk.DITOLAK, by=PENGELOLA),
        AksiProduk.TURUNKAN: _step(StatusProduk.TAYANG, to=StatusProduk.TURUN_TAYANG, by=TOKO),
        AksiProduk.KEDALUWARSA: _step(StatusProduk.TAYANG, to=StatusProduk.TURUN_TAYANG, by=SISTEM),
        AksiProduk.TAYANGKAN_LAGI: _step(
            StatusProduk.TURUN_TAYANG, to=StatusProduk.TAYANG, by=TOKO
        ),
        AksiProduk.AJUKAN_LAGI: _step(StatusProduk.TURUN_TAYANG, to=StatusProduk.DIAJUKAN, by=TOKO),
        AksiProduk.BEKUKAN: _step(StatusProduk.TAYANG, to=StatusProduk.DIBEKUKAN, by=PENGELOLA),
        AksiProduk.PULIHKAN: _step(StatusProduk.DIBEKUKAN, to=StatusProduk.TAYANG, by=PENGELOLA),
        AksiProduk.CABUT: _step(StatusProduk.DIBEKUKAN, to=StatusProduk.DICABUT, by=PENGELOLA),
        # Leaves with the last test that uses it; no domain row stands behind it.
        AksiProduk.TAYANGKAN: _step(
            StatusProduk.DIAJUKAN,
            StatusProduk.DIVERIFIKASI,
            to=StatusProduk.TAYANG,
            by=PENGELOLA,
        ),
    }
)
