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


class StatusMassal(models.TextChoices):
    DIPERIKSA = "diperiksa", "Sedang diperiksa"
    SIAP = "siap", "Menunggu keputusan Anda"
    MENYIMPAN = "menyimpan", "Sedang disimpan"
    SELESAI = "selesai", "Selesai"
    DITOLAK = "ditolak", "Berkas ditolak"
    BATAL = "batal", "Dibatalkan"


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


class AlasanBeku(models.TextChoices):
    """Why a product is frozen: the coded part, beside the officer's own words."""

    HARGA = "harga", "Harga tidak wajar"
    MUTU = "mutu", "Mutu atau isi tidak sesuai uraian"
    DOKUMEN = "dokumen", "Sertifikat atau izin diragukan"
    MEREK = "merek", "Merek atau foto milik pihak lain"
    PENGADUAN = "pengaduan", "Pengaduan yang sedang diperiksa"
    APIP = "apip", "Rekomendasi APIP"
    LAIN = "lain", "Alasan lain"


class StatusKeberatan(models.TextChoices):
    """The life of a vendor's objection to a freeze."""

    DIAJUKAN = "diajukan", "Menunggu jawaban"
    DITERIMA = "diterima", "Diterima, pembekuan diangkat"
    DITOLAK = "ditolak", "Ditolak, pembekuan tetap"
    GUGUR = "gugur", "Selesai karena pembekuan sudah berakhir"


class AksiKeberatan(models.TextChoices):
    TERIMA = "terima", "Terima dan angkat pembekuan"
    TOLAK = "tolak", "Tolak keberatan"
    GUGURKAN = "gugurkan", "Tutup karena pembekuan berakhir"


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
    CATAT_BERAKHIR = "catat_berakhir", "Pulih karena masa pembekuan berakhir"
    CABUT = "cabut", "Cabut"


# Units that a vendor picks from; what the catalogue holds beside them stays as it is.
SATUAN = (
    *("unit", "buah", "set", "pasang", "lusin", "dus", "pak", "rim", "botol", "lembar", "rol"),
    *("kg", "gram", "ton", "liter", "meter", "m2", "m3", "batang", "sak", "ekor", "porsi"),
    *("kotak", "paket", "orang", "orang-bulan", "hari", "bulan", "kegiatan"),
)
KEPALA = frozenset({Peran.KEPALA_UKPBJ.value})
PENGELOLA = frozenset({Peran.PENGELOLA.value})
TOKO = frozenset(peran.value for peran in PERAN_PENYEDIA)

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


def _stage(
    dari: StatusEtalase, ke: StatusEtalase, peran: frozenset[str]
) -> Transition[StatusEtalase]:
    return Transition(frozenset({dari}), ke, peran)


ALUR_ETALASE: Workflow[StatusEtalase, AksiEtalase] = Workflow(
    {
        AksiEtalase.AJUKAN: _stage(
            StatusEtalase.USULAN_DRAF, StatusEtalase.USULAN_DIAJUKAN, PENGUSUL
        ),
        AksiEtalase.NYATAKAN_LENGKAP: _stage(
            StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.PENELAAHAN, PENGELOLA
        ),
        AksiEtalase.KEMBALIKAN: _stage(
            StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.USULAN_DRAF, PENGELOLA
        ),
        AksiEtalase.TOLAK: _stage(StatusEtalase.USULAN_DIAJUKAN, StatusEtalase.DITOLAK, PENGELOLA),
        AksiEtalase.AJUKAN_PENETAPAN: _stage(
            StatusEtalase.PENELAAHAN, StatusEtalase.MENUNGGU_PENETAPAN, PENYUSUN
        ),
        AksiEtalase.TETAPKAN: _stage(
            StatusEtalase.MENUNGGU_PENETAPAN, StatusEtalase.DITETAPKAN, KEPALA
        ),
        AksiEtalase.KEMBALIKAN_TELAAH: _stage(
            StatusEtalase.MENUNGGU_PENETAPAN, StatusEtalase.PENELAAHAN, KEPALA
        ),
        AksiEtalase.UMUMKAN: _stage(StatusEtalase.DITETAPKAN, StatusEtalase.PENDAFTARAN, PENGELOLA),
        AksiEtalase.TAYANGKAN: _stage(StatusEtalase.PENDAFTARAN, StatusEtalase.TAYANG, SISTEM),
        AksiEtalase.UBAH_TELAAH: _stage(StatusEtalase.TAYANG, StatusEtalase.TAYANG, PENYUSUN),
        AksiEtalase.AJUKAN_PERUBAHAN: _stage(StatusEtalase.TAYANG, StatusEtalase.TAYANG, PENYUSUN),
        AksiEtalase.TETAPKAN_PERUBAHAN: _stage(StatusEtalase.TAYANG, StatusEtalase.TAYANG, KEPALA),
        AksiEtalase.KEMBALIKAN_PERUBAHAN: _stage(
            StatusEtalase.TAYANG, StatusEtalase.TAYANG, KEPALA
        ),
        AksiEtalase.BEKUKAN: Transition(
            frozenset({StatusEtalase.TAYANG}), StatusEtalase.DIBEKUKAN, KEPALA
        ),
        AksiEtalase.PULIHKAN: Transition(
            frozenset({StatusEtalase.DIBEKUKAN}), StatusEtalase.TAYANG, KEPALA
        ),
        AksiEtalase.TUTUP: _stage(StatusEtalase.TAYANG, StatusEtalase.DITUTUP, KEPALA),
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
        # The end of a freeze is derived from its date; this only writes it down.
        AksiProduk.CATAT_BERAKHIR: _step(StatusProduk.DIBEKUKAN, to=StatusProduk.TAYANG, by=SISTEM),
        AksiProduk.CABUT: _step(StatusProduk.DIBEKUKAN, to=StatusProduk.DICABUT, by=PENGELOLA),
    }
)


def _answer(ke: StatusKeberatan, peran: frozenset[str]) -> Transition[StatusKeberatan]:
    return Transition(frozenset({StatusKeberatan.DIAJUKAN}), ke, peran)


# An open objection falls away when the freeze ends in another way: by date or by an officer.
ALUR_KEBERATAN: Workflow[StatusKeberatan, AksiKeberatan] = Workflow(
    {
        AksiKeberatan.TERIMA: _answer(StatusKeberatan.DITERIMA, PENGELOLA),
        AksiKeberatan.TOLAK: _answer(StatusKeberatan.DITOLAK, PENGELOLA),
        AksiKeberatan.GUGURKAN: _answer(StatusKeberatan.GUGUR, PENGELOLA | SISTEM),
    }
)
