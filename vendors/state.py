"""The life of a vendor as a table (`domain.md` 4.5), and who may move it (`domain.md` 2.2).

The end of a sanction and the expiry of a document are not broadcast: they follow from dates (see
`vendors.models.kelayakan`). The acts of `Peran.SISTEM` only write down afterwards what held
already.
"""

from django.db import models

from katalog.akun.state import PERAN_PENYEDIA, Peran
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
    AJUKAN = "ajukan", "Kirim pendaftaran"
    MINTA_PERBAIKAN = "minta_perbaikan", "Minta perbaikan"
    VERIFIKASI = "verifikasi", "Verifikasi"
    TANGGUHKAN = "tangguhkan", "Tangguhkan"
    TURUNKAN = "turunkan", "Turunkan dari katalog"
    DAFTAR_HITAMKAN = "daftar_hitamkan", "Masukkan daftar hitam"
    PULIHKAN = "pulihkan", "Pulihkan"
    CABUT_DAFTAR_HITAM = "cabut_daftar_hitam", "Cabut dari daftar hitam"
    TUTUP = "tutup", "Tutup usaha di katalog"
    NONAKTIFKAN = "nonaktifkan", "Nonaktifkan"
    AKTIFKAN = "aktifkan", "Aktifkan lagi"
    CATAT_SANKSI_BERAKHIR = "catat_sanksi_berakhir", "Sanksi berakhir"
    CATAT_DOKUMEN_HABIS = "catat_dokumen_habis", "Masa berlaku dokumen habis"
    CATAT_DOKUMEN_BARU = "catat_dokumen_baru", "Dokumen diperbarui"


# A vendor in one of these trades unless a date says no; one under sanction when its date is over.
BOLEH_BERDAGANG = (Status.TERVERIFIKASI, Status.PERLU_PEMBARUAN)
DALAM_SANKSI = (Status.DITANGGUHKAN, Status.DITURUNKAN, Status.DAFTAR_HITAM)

BELUM_LULUS = frozenset({Status.TERDAFTAR, Status.DIAJUKAN, Status.PERBAIKAN})
_LULUS = frozenset(BOLEH_BERDAGANG)
_SANKSI = frozenset(DALAM_SANKSI)

USAHA = frozenset(peran.value for peran in PERAN_PENYEDIA)
PEMILIK = frozenset({Peran.PEMILIK_PENYEDIA.value})
PENGELOLA = frozenset({Peran.PENGELOLA.value})
KEPALA = frozenset({Peran.KEPALA_UKPBJ.value})
SISTEM = frozenset({Peran.SISTEM.value})

ALUR: Workflow[Status, Aksi] = Workflow(
    {
        Aksi.AJUKAN: Transition(
            frozenset({Status.TERDAFTAR, Status.PERBAIKAN}), Status.DIAJUKAN, USAHA
        ),
        Aksi.MINTA_PERBAIKAN: Transition(frozenset({Status.DIAJUKAN}), Status.PERBAIKAN, PENGELOLA),
        Aksi.VERIFIKASI: Transition(frozenset({Status.DIAJUKAN}), Status.TERVERIFIKASI, PENGELOLA),
        Aksi.TANGGUHKAN: Transition(_LULUS, Status.DITANGGUHKAN, PENGELOLA | KEPALA),
        Aksi.TURUNKAN: Transition(_LULUS | {Status.DITANGGUHKAN}, Status.DITURUNKAN, KEPALA),
        Aksi.DAFTAR_HITAMKAN: Transition(
            _LULUS | {Status.DITANGGUHKAN, Status.DITURUNKAN}, Status.DAFTAR_HITAM, KEPALA
        ),
        Aksi.PULIHKAN: Transition(
            frozenset({Status.DITANGGUHKAN, Status.DITURUNKAN}),
            Status.TERVERIFIKASI,
            PENGELOLA | KEPALA,
        ),
        Aksi.CABUT_DAFTAR_HITAM: Transition(
            frozenset({Status.DAFTAR_HITAM}), Status.TERVERIFIKASI, KEPALA
        ),
        Aksi.TUTUP: Transition(BELUM_LULUS | _LULUS, Status.NONAKTIF, PEMILIK),
        Aksi.NONAKTIFKAN: Transition(
            BELUM_LULUS | _LULUS | _SANKSI, Status.NONAKTIF, PENGELOLA | KEPALA
        ),
        Aksi.AKTIFKAN: Transition(frozenset({Status.NONAKTIF}), Status.TERDAFTAR, PENGELOLA),
        Aksi.CATAT_SANKSI_BERAKHIR: Transition(_SANKSI, Status.TERVERIFIKASI, SISTEM),
        Aksi.CATAT_DOKUMEN_HABIS: Transition(
            frozenset({Status.TERVERIFIKASI}), Status.PERLU_PEMBARUAN, SISTEM
        ),
        Aksi.CATAT_DOKUMEN_BARU: Transition(
            frozenset({Status.PERLU_PEMBARUAN}), Status.TERVERIFIKASI, SISTEM
        ),
    }
)


class JenisSanksi(models.TextChoices):
    """Perpres 16/2018 Pasal 78-80 and Perlem LKPP 9/2021, from the lightest (`domain.md` 1.5)."""

    PERINGATAN = "peringatan", "Peringatan tertulis"
    PENANGGUHAN = "penangguhan", "Penghentian sementara"
    PENURUNAN = "penurunan", "Penurunan dari katalog"
    DAFTAR_HITAM = "daftar_hitam", "Daftar hitam"


AKSI_SANKSI = {
    JenisSanksi.PENANGGUHAN: Aksi.TANGGUHKAN,
    JenisSanksi.PENURUNAN: Aksi.TURUNKAN,
    JenisSanksi.DAFTAR_HITAM: Aksi.DAFTAR_HITAMKAN,
}
AKSI_CABUT = {
    Status.DITANGGUHKAN: Aksi.PULIHKAN,
    Status.DITURUNKAN: Aksi.PULIHKAN,
    Status.DAFTAR_HITAM: Aksi.CABUT_DAFTAR_HITAM,
}
AKSI_SISTEM = frozenset(aksi for aksi, langkah in ALUR.table.items() if langkah.roles == SISTEM)


class Putusan(models.TextChoices):
    """How one round of verification ended."""

    MENUNGGU = "menunggu", "Menunggu"
    DITERIMA = "diterima", "Diterima"
    PERBAIKAN = "perbaikan", "Diminta perbaikan"
    DITUTUP = "ditutup", "Ditutup tanpa putusan"
