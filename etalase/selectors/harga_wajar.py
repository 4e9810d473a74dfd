"""What others ask for the same thing: the reference band of a price (ADR 0016).

Comparable is what can be ordered today from another vendor in the same etalase, for the same base
unit, in the same place and number, with the same key specs; where fewer vendors than the policy
asks for have it, what has a similar name counts too, and the band says so. Either way each number
among the key specs must be near: a litre is not held against five, nor against a kilogram. Each
vendor has one voice, the median of its own prices: many listings of one vendor cannot move the
band, and the lowest of each would call every ordinary price high.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal

from django.db import connection

from etalase.models import KelasPajak, VersiProduk
from etalase.selectors.harga_wajar_sql import comparison
from katalog.kebijakan.selectors import Tarif, daftar_tarif, policy_numbers
from katalog.wilayah.models import Wilayah

MINIMAL, DI_ATAS, MIRIP = "produk.pembanding_min", "harga.di_atas_tengah", "harga.nama_mirip"
DEKAT = "harga.angka_dekat"
KEBIJAKAN_PITA = (MINIMAL, DI_ATAS, MIRIP, DEKAT)
# The newest of an etalase are found by an index, however many there are.
PEMBANDING_MAKS = 2_000
Kelompok = Literal["spesifikasi", "nama"]
_HALUS = Decimal("0.000001")


@dataclass(frozen=True, slots=True)
class SoalHarga:
    """What a band is asked for: a version, and how many of its units (None: any number)."""

    versi_id: int
    jumlah: int | None = None


@dataclass(frozen=True, slots=True)
class Pita:
    """The band for one product in one place, in whole rupiah with PPN per unit of the product.

    `harga` is its own price on the same terms, `banyak` how many other vendors were compared,
    `minimal`, `batas_persen` and `dekat_persen` (how far numbers among the specs may lie apart) the
    policy of the day `pada`. Below `minimal` there are no figures.
    """

    harga: int
    banyak: int
    minimal: int
    batas_persen: int
    dekat_persen: int
    kelompok: Kelompok
    pada: date
    terendah: int | None = None
    bawah: int | None = None
    tengah: int | None = None
    atas: int | None = None
    tertinggi: int | None = None

    @property
    def is_cukup(self) -> bool:
        return self.tengah is not None

    @property
    def letak(self) -> str:
        return letak_harga(self.harga, self.tengah)

    @property
    def is_di_atas(self) -> bool:
        """Tell whether the price is over the median by more than the policy allows."""
        return is_above(self.harga, self.tengah, self.batas_persen)


def share_above(harga: int, tengah: int) -> int:
    """Return by how many percent of the median a price is over (or, negative, under) it."""
    beda = harga - tengah
    persen = (2 * 100 * abs(beda) + tengah) // (2 * tengah)
    return persen if beda >= 0 else -persen


def letak_harga(harga: int, tengah: int | None) -> str:
    """Return where a price stands towards the median, in words: "6% di bawah"."""
    if not tengah:
        return ""
    persen = share_above(harga, tengah)
    if persen == 0:
        return "sama dengan"
    return f"{abs(persen)}% di {'atas' if persen > 0 else 'bawah'}"


def is_above(harga: int, tengah: int | None, batas_persen: int) -> bool:
    """Tell whether a price is over the median by more than `batas_persen`; both whole rupiah."""
    return tengah is not None and harga * 100 > tengah * (100 + batas_persen)


def pita_harga(
    versi: VersiProduk,
    *,
    wilayah: Wilayah | None,
    on: date,
    jumlah: int | None = None,
    tarif: Mapping[str, Tarif] | None = None,
    kebijakan: Mapping[str, int] | None = None,
) -> Pita | None:
    """Return the band for one version, or None where it is not sold; see `daftar_pita`."""
    soal = SoalHarga(versi.pk, jumlah)
    return daftar_pita([soal], wilayah=wilayah, on=on, tarif=tarif, kebijakan=kebijakan).get(
        versi.pk
    )


def daftar_pita(
    daftar: Iterable[SoalHarga],
    *,
    wilayah: Wilayah | None,
    on: date,
    tarif: Mapping[str, Tarif] | None = None,
    kebijakan: Mapping[str, int] | None = None,
    pembanding: int = PEMBANDING_MAKS,
) -> dict[int, Pita]:
    """Return the bands by key of version, in one statement; what is not sold there has none.

    Prices follow `selectors.harga` and `price_of`: the exception of the region, and PPN only from
    a PKP on what bears it. Without a region they are base prices. `pembanding` is how many
    products of an etalase are looked at, the newest first. Give `tarif` and `kebijakan`
    (`KEBIJAKAN_PITA`) when they are at hand. Raises LookupError without a tax rate or a policy
    in force.
    """
    soal = list(daftar)
    if not soal:
        return {}
    berlaku = daftar_tarif(on) if tarif is None else tarif
    batas = policy_numbers(KEBIJAKAN_PITA, on) if kebijakan is None else kebijakan
    sql, params = comparison(
        soal=[(satu.versi_id, satu.jumlah) for satu in soal],
        tarif=berlaku[KelasPajak.PPN_UMUM],
        wilayah=(wilayah.pk, wilayah.kode) if wilayah else (None, None),
        mirip=batas[MIRIP],
        dekat=batas[DEKAT],
        pembanding=pembanding,
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return {row[0]: _band(row[1:], batas, on) for row in cursor.fetchall()}


def _band(row: tuple[Any, ...], batas: Mapping[str, int], on: date) -> Pita:
    harga, ketat, pita_ketat, longgar, pita_longgar = row
    minimal = batas[MINIMAL]
    sama = ketat >= minimal
    banyak, pita = (ketat, pita_ketat) if sama else (longgar, pita_longgar)
    angka = [_rupiah(satu) for satu in pita] if banyak >= minimal else [None] * 5
    return Pita(
        _rupiah(harga),
        banyak,
        minimal,
        batas[DI_ATAS],
        batas[DEKAT],
        "spesifikasi" if sama else "nama",
        on,
        *angka,
    )


def _rupiah(angka: Decimal | float) -> int:
    """Round half a rupiah upwards, past what a quotient or a float leaves behind."""
    halus = Decimal(angka).quantize(_HALUS)
    return int(halus.quantize(Decimal(1), ROUND_HALF_UP))
