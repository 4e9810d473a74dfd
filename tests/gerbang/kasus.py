"""A case of APIP for the gates of its pages, and who reads it."""

from datetime import date

from katalog.akun.models import Pengguna, Penugasan
from katalog.akun.state import Peran
from purchasing.models import Pesanan, TemuanGerbang
from purchasing.services.kasus import buka_kasus
from purchasing.state import Aksi, TingkatGerbang


def kasus_contoh(pesanan: Pesanan) -> str:
    """Open a case of one finding about this package; return its code."""
    temuan, _ = TemuanGerbang.objects.get_or_create(
        pesanan=pesanan,
        versi=pesanan.versi,
        kode="batal_berulang",
        is_ditolak=False,
        defaults={
            "aksi": Aksi.BELI_LANGSUNG,
            "tingkat": TingkatGerbang.APIP,
            "kalimat": "Pembuat paket sudah 3 kali batal dengan penyedia ini dalam 30 hari",
            "bukti": {"batal": 3, "batas": 3, "hari": 30},
            "satker": pesanan.satker,
            "penyedia": pesanan.penyedia,
            "nilai": pesanan.total,
            "pelaku": pesanan.pembuat,
        },
    )
    return buka_kasus(temuan).kode


def pemeriksa() -> Pengguna:
    """Return a person who holds the role APIP for the whole instance."""
    orang = Pengguna.objects.filter(nip="199901019999777777").first()
    if orang is None:
        orang = Pengguna.objects.create_user(
            nama="Sari Contoh", nip="199901019999777777", surel="sari.apip@contoh.test"
        )
    Penugasan.objects.get_or_create(
        pengguna=orang,
        peran=Peran.APIP,
        satuan_kerja=None,
        defaults={"nomor_sk": "SK-9999", "berlaku_dari": date(2020, 1, 1)},
    )
    return orang
