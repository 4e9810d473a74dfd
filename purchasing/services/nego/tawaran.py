"""One offer for a whole package: what a person sends, and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from katalog.core.errors import RuleViolation
from katalog.kebijakan.selectors import ppn_of
from purchasing.models import BarisPesanan, BarisPutaran, Pesanan, PutaranNego


@dataclass(frozen=True, slots=True)
class Tawaran:
    """The form of an offer: `harga` pairs the ids of product versions with whole rupiah per unit.

    All amounts but prices of goods are for the whole package. `yakin` says that a price far below
    the displayed one is meant.
    """

    harga: tuple[tuple[int, int], ...]
    ongkir: int
    biaya_lain: int
    tiba_paling_lambat: date
    syarat: str = ""
    yakin: bool = False


def tawaran_of(isian: object | None) -> Tawaran:
    """Return the offer of an act. Raises RuleViolation `isian_kosong` when it came without one."""
    if not isinstance(isian, Tawaran):
        raise RuleViolation("isian_kosong", "Isi tawarannya di halaman negosiasi.")
    return isian


def baris_of(pesanan: Pesanan) -> list[BarisPesanan]:
    """Return the goods of a package with their versions, in the order of its lines."""
    daftar = pesanan.baris.select_related("versi__penyedia", "versi__produk__etalase")
    return list(daftar.order_by("urutan"))


def susun(
    pesanan: Pesanan, daftar: Sequence[BarisPesanan], tawaran: Tawaran, on: date
) -> tuple[PutaranNego, list[BarisPutaran]]:
    """Return an unsaved round and its lines, with PPN as of that day (PMK 131/2024 Pasal 3)."""
    harga = dict(tawaran.harga)
    baris, tayang = [], 0
    for satu in daftar:
        jumlah, ditawar = satu.jumlah, harga[satu.versi_id]
        tayang += satu.harga_tayang * jumlah + _ppn(satu, satu.harga_tayang * jumlah, on)
        baris.append(
            BarisPutaran(
                versi_id=satu.versi_id,
                urutan=satu.urutan,
                jumlah=jumlah,
                harga_tayang=satu.harga_tayang,
                harga=ditawar,
                ppn=_ppn(satu, ditawar * jumlah, on),
            )
        )
    barang = sum(satu.harga * satu.jumlah for satu in baris)
    ppn = sum(satu.ppn for satu in baris)
    putaran = PutaranNego(
        pesanan=pesanan,
        harga_barang=barang,
        ppn=ppn,
        ongkir=tawaran.ongkir,
        biaya_lain=tawaran.biaya_lain,
        total=barang + ppn + tawaran.ongkir + tawaran.biaya_lain,
        total_tayang=tayang + pesanan.ongkir + pesanan.biaya_lain,
        tiba_paling_lambat=tawaran.tiba_paling_lambat,
        syarat=tawaran.syarat,
    )
    return putaran, baris


def bagi_rata(jumlah: int, bobot: Sequence[int]) -> list[int]:
    """Return `jumlah` rupiah in parts by weight, to the last rupiah; the heaviest takes the rest.

    Equal parts when all weights are zero.
    """
    semua = sum(bobot)
    if not semua:
        bobot, semua = [1] * len(bobot), len(bobot)
    bagian = [jumlah * satu // semua for satu in bobot]
    bagian[bobot.index(max(bobot))] += jumlah - sum(bagian)
    return bagian


def _ppn(baris: BarisPesanan, harga: int, on: date) -> int:
    if not baris.versi.penyedia.is_pkp:
        return 0
    return ppn_of(baris.versi.kelas_pajak, harga, on)
