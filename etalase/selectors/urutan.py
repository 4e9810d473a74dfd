"""The order of a result. Nobody can buy a place in it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.db.models import (
    Case,
    DecimalField,
    F,
    IntegerField,
    OrderBy,
    Q,
    QuerySet,
    Value,
    When,
)
from django.db.models.expressions import Combinable, Expression

from etalase.models import KelasPajak, Produk
from etalase.selectors.saringan import tkdn_q
from katalog.kebijakan.selectors import Tarif
from vendors.models import JenisBadan, SkalaUsaha

SESUAI = "sesuai"
URUTAN = {
    SESUAI: "Paling sesuai",
    "murah": "Harga terendah",
    "cepat": "Kirim tercepat",
    "dekat": "Terdekat",
    "baru": "Terbaru",
}
Kunci = Expression | OrderBy | Combinable | str


def sort_by(
    hasil: QuerySet[Produk],
    urut: str,
    *,
    on: date,
    tarif: Mapping[str, Tarif],
    kata: str = "",
    wilayah: str = "",
) -> QuerySet[Produk]:
    """Sort a result by one of URUTAN; an unknown order is the first.

    `kata` is the first word searched for, `wilayah` the code of where goods should go.
    """
    near, price = _near(wilayah), _shown_price(tarif)
    orders: dict[str, tuple[Kunci, ...]] = {
        "murah": (price,),
        "cepat": (F("versi_tayang__waktu_kirim_hari"), price),
        "dekat": (near, price),
        "baru": (F("tayang_sejak").desc(),),
    }
    sesuai = (*_first_word(kata), _domestic(on), _small(), near, price)
    return hasil.order_by(*orders.get(urut, sesuai), "pk")


def _shown_price(tarif: Mapping[str, Tarif]) -> Expression:
    """Return the price as people read it, exact enough to sort by."""
    harga = F("versi_tayang__harga")
    satu = tarif.get(KelasPajak.PPN_UMUM)
    if satu is None:
        return Case(default=harga, output_field=DecimalField())
    rate = Decimal(satu.perseratus_persen * satu.dpp_pembilang) / (10_000 * satu.dpp_penyebut)
    kena = Q(penyedia__is_pkp=True, versi_tayang__kelas_pajak=KelasPajak.PPN_UMUM)
    return Case(
        When(kena, then=harga * Value(1 + rate)),
        default=harga * Value(Decimal(1)),
        output_field=DecimalField(max_digits=30, decimal_places=6),
    )


def _first_word(kata: str) -> tuple[Kunci, ...]:
    """A name that begins with the word comes before one that only contains it."""
    if not kata:
        return ()
    begins = Q(versi_tayang__nama__istartswith=kata)
    return (Case(When(begins, then=Value(0)), default=Value(1), output_field=IntegerField()),)


def _domestic(on: date) -> Expression:
    """Goods with TKDN first, as Perpres 46/2025 Pasal 66 asks buyers to choose them."""
    return Case(When(tkdn_q(25, on), then=Value(0)), default=Value(1), output_field=IntegerField())


def _small() -> Expression:
    umkk = Q(penyedia__skala__in=(SkalaUsaha.MIKRO, SkalaUsaha.KECIL)) | Q(
        penyedia__jenis_badan=JenisBadan.KOPERASI
    )
    return Case(When(umkk, then=Value(0)), default=Value(1), output_field=IntegerField())


def _near(wilayah: str) -> Expression:
    here = Q(penyedia__wilayah__kode=wilayah) if wilayah else Q(pk__isnull=True)
    return Case(When(here, then=Value(0)), default=Value(1), output_field=IntegerField())
