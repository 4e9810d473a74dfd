"""Who a person can be. A role is an assignment with an SK and dates, never a column of a person."""

from django.db import models


class Peran(models.TextChoices):
    PP = "pp", "Pejabat Pengadaan"
    PPK = "ppk", "Pejabat Pembuat Komitmen"
    PA = "pa", "Pengguna Anggaran"
    KPA = "kpa", "Kuasa Pengguna Anggaran"
    PPTK = "pptk", "Pejabat Pelaksana Teknis Kegiatan"
    BENDAHARA = "bendahara", "Bendahara"
    VERIFIKATOR_KEUANGAN = "verifikator_keuangan", "Verifikator Keuangan (PPK-SKPD)"
    PENERIMA = "penerima", "Penerima Barang"
    ADMIN_OPD = "admin_opd", "Admin OPD"
    PIMPINAN = "pimpinan", "Pimpinan"
    PENGELOLA = "pengelola", "Pengelola Katalog"
    PENELAAH = "penelaah", "Penelaah"
    KEPALA_UKPBJ = "kepala_ukpbj", "Kepala UKPBJ"
    APIP = "apip", "APIP"
    PENDAMPING = "pendamping", "Pendamping"
    SUPERADMIN = "superadmin", "Superadmin"
    PEMILIK_PENYEDIA = "pemilik_penyedia", "Pemilik Usaha"
    STAF_PENYEDIA = "staf_penyedia", "Staf Penyedia"
    KLIEN_API = "klien_api", "Klien API"
    BANK = "bank", "Bank"
    SISTEM = "sistem", "Sistem"


PERAN_PENYEDIA = frozenset({Peran.PEMILIK_PENYEDIA, Peran.STAF_PENYEDIA})
PERAN_MESIN = frozenset({Peran.KLIEN_API, Peran.BANK, Peran.SISTEM})
# These watch or curate the whole catalogue and therefore belong to no buying office.
PERAN_PENGELOLA = frozenset(
    {
        Peran.PENGELOLA,
        Peran.PENELAAH,
        Peran.KEPALA_UKPBJ,
        Peran.APIP,
        Peran.PENDAMPING,
        Peran.SUPERADMIN,
    }
)
PERAN_OPD = frozenset(Peran) - PERAN_PENYEDIA - PERAN_MESIN - PERAN_PENGELOLA
PERAN_BELANJA = frozenset({Peran.PP, Peran.PPK})
PERAN_KELOLA = frozenset({Peran.PENGELOLA, Peran.PENELAAH, Peran.KEPALA_UKPBJ, Peran.SUPERADMIN})
# A stolen password alone must not reach a signature, a payment or the catalogue.
PERAN_WAJIB_FAKTOR_KEDUA = frozenset({Peran.PPK, Peran.BENDAHARA, Peran.ADMIN_OPD, *PERAN_KELOLA})


class TopikAkun(models.TextChoices):
    """What this package writes to people about."""

    UNDANGAN = "akun.undangan", "Undangan"
    RESET_SANDI = "akun.reset-sandi", "Atur ulang sandi"
    KODE_SEKALI = "akun.kode-sekali", "Kode sekali pakai"
    SANDI_DIUBAH = "akun.sandi-diubah", "Sandi diubah"
