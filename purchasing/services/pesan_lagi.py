"""Buying the same goods again: the cart is filled from an order that was made before."""

from dataclasses import dataclass

from django.db import transaction

from katalog.akun.models import Pengguna
from katalog.core.errors import RuleViolation
from purchasing.models import Pesanan
from purchasing.services.keranjang import put


@dataclass(frozen=True, slots=True)
class HasilPesanLagi:
    """How many goods went into the cart, and one sentence for each that could not."""

    masuk: int
    tertinggal: tuple[str, ...]


@transaction.atomic
def pesan_lagi(*, actor: Pengguna, pesanan: Pesanan) -> HasilPesanLagi:
    """Put the goods of an order into the buyer's cart of the same office, in the same numbers.

    Prices are asked anew: a package made of them is a new one. What has left display, is not sold
    here any more, or may no longer be bought in that number stays behind and is named. Raises
    RuleViolation `bukan_kewenangan` for somebody who does not buy for that office, and
    `tidak_ada_yang_dijual` when nothing at all can be bought again.
    """
    tertinggal, masuk = [], 0
    for baris in pesanan.baris.select_related("versi__produk"):
        try:
            with transaction.atomic():
                put(
                    actor=actor,
                    satker_id=pesanan.satker_id,
                    kode=baris.versi.produk.kode,
                    jumlah=baris.jumlah,
                )
        except RuleViolation as violation:
            if violation.code == "bukan_kewenangan":
                raise
            tertinggal.append(f"{baris.versi.nama}: {violation.message}")
        else:
            masuk += 1
    if not masuk:
        raise RuleViolation(
            "tidak_ada_yang_dijual", "Barang pesanan ini tidak dijual lagi. Cari penggantinya."
        )
    return HasilPesanLagi(masuk, tuple(tertinggal))
