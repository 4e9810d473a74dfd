"""Freezing what others ask for the goods of a package, as evidence of its price."""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from etalase.selectors.harga_wajar import SoalHarga, daftar_pita
from purchasing.models import BarisPesanan, BuktiHarga, Pesanan


def freeze_bukti_harga(
    pesanan: Pesanan, baris: Sequence[BarisPesanan], pada: datetime | None = None
) -> list[BuktiHarga]:
    """Write the reference band of each line, in the transaction that writes the lines.

    Figures are whole rupiah with PPN per unit, for the place and the number of each line; `pada`
    is the moment they stand for, now unless told. Returns what was written.
    """
    pada = pada or timezone.now()
    daftar = daftar_pita(
        [SoalHarga(satu.versi_id, satu.jumlah) for satu in baris],
        wilayah=pesanan.wilayah_kirim,
        on=timezone.localdate(pada),
    )
    return BuktiHarga.objects.bulk_create(
        BuktiHarga(
            pesanan=pesanan,
            versi_paket=pesanan.versi,
            versi_id=satu.versi_id,
            jumlah=satu.jumlah,
            wilayah=pesanan.wilayah_kirim,
            harga=pita.harga,
            kelompok=pita.kelompok,
            banyak=pita.banyak,
            minimal=pita.minimal,
            batas_persen=pita.batas_persen,
            terendah=pita.terendah,
            bawah=pita.bawah,
            tengah=pita.tengah,
            atas=pita.atas,
            tertinggi=pita.tertinggi,
            dihitung_pada=pada,
        )
        for satu in baris
        if (pita := daftar.get(satu.versi_id))
    )
