"""Announced plan lines of each office for this year and the last, with their balances."""

from katalog.demo.korpus.opd import OPD, lahirkan_rup
from katalog.demo.pengisi.dunia import Dunia, Rup
from katalog.demo.pengisi.salin import without_witnesses
from purchasing.models import MakRup, PaguSaldo, PaketRup

PER_OPD = 12


def fill_rup(dunia: Dunia) -> int:
    """Write the plan lines of two budget years; return how many."""
    for singkatan in dunia.satker:
        dunia.rup[singkatan] = [
            satu
            for tahun in (dunia.hari.year, dunia.hari.year - 1)
            for satu in _lines(dunia, singkatan, tahun)
        ]
    semua = [rup.baris for daftar in dunia.rup.values() for rup in daftar]
    PaketRup.objects.bulk_create(semua)
    with without_witnesses(PaguSaldo):
        PaguSaldo.objects.bulk_create(
            PaguSaldo(pk=baris.pk, rup=baris, pagu=baris.pagu) for baris in semua
        )
    MakRup.objects.bulk_create(
        MakRup(
            pk=baris.pk,
            rup=baris,
            mak=baris.mak,
            mak_asli=baris.mak,
            sumber_dana=baris.sumber_dana,
            pagu=baris.pagu,
        )
        for baris in semua
    )
    return len(semua)


def _lines(dunia: Dunia, singkatan: str, tahun: int) -> list[Rup]:
    hasil = []
    for bahan in lahirkan_rup(OPD[singkatan], PER_OPD, tahun, dunia.ukuran.benih):
        baris = PaketRup(
            pk=dunia.pk(PaketRup),
            kode_rup=bahan.kode_rup,
            tahun=bahan.tahun,
            satker=dunia.satker[singkatan],
            nama=bahan.nama,
            jenis=bahan.jenis,
            mak=bahan.mak,
            sumber_dana=bahan.sumber_dana,
            pagu=bahan.pagu,
            is_ukm=bahan.umkk,
        )
        hasil.append(Rup(baris, bahan, bahan.pagu))
    return hasil
