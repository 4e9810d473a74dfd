"""A case of APIP for the gates of its pages."""

from django.db import transaction

from purchasing.models import Pesanan, TemuanGerbang
from purchasing.services.kasus import buka_kasus
from purchasing.state import Aksi, TingkatGerbang


@transaction.atomic
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
