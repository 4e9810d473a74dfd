"""What a version costs in one place: the most specific exception, else its base price."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import F, JSONField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.expressions import OrderBy
from django.db.models.functions import JSONObject

from etalase.models import HargaWilayah, KelompokWilayah, LingkupJual, Produk, VersiProduk
from katalog.wilayah.models import Wilayah


@dataclass(frozen=True, slots=True)
class HargaSetempat:
    """Price per unit and delivery per shipment in one place: whole rupiah, before PPN."""

    harga: int
    ongkir: int


@dataclass(frozen=True, slots=True)
class Pengecualian:
    """An exception as plain facts: the codes that it covers and what it changes."""

    daftar_kode: frozenset[str]
    is_kelompok: bool
    harga: int | None
    ongkir: int | None


def harga_untuk(versi: VersiProduk, wilayah: Wilayah | None) -> HargaSetempat | None:
    """Return what a version costs in a region; None means it is not sold there.

    Without a region it is the base price (`domain.md` 4.3).
    """
    return daftar_harga_untuk([versi], wilayah)[versi.pk]


def daftar_harga_untuk(
    daftar_versi: Iterable[VersiProduk], wilayah: Wilayah | None
) -> dict[int, HargaSetempat | None]:
    """Return what `harga_untuk` returns for many versions by key, in one query."""
    daftar = list(daftar_versi)
    khusus = _exceptions_at(daftar, wilayah) if wilayah is not None else {}
    return {
        versi.pk: priced(versi, khusus.get(versi.pk), asked=wilayah is not None) for versi in daftar
    }


def priced(
    versi: VersiProduk, khusus: "HargaWilayah | Pengecualian | None", *, asked: bool
) -> HargaSetempat | None:
    """Return the price of a version under the one exception that holds, if any.

    `asked` tells that a region was named; only then can the product be not for sale there.
    """
    if khusus is None:
        if asked and versi.lingkup == LingkupJual.TERPILIH:
            return None
        return HargaSetempat(versi.harga, versi.ongkir)
    return HargaSetempat(
        versi.harga if khusus.harga is None else khusus.harga,
        versi.ongkir if khusus.ongkir is None else khusus.ongkir,
    )


def with_khusus(produk: QuerySet[Produk], wilayah: Wilayah | None) -> QuerySet[Produk]:
    """Give each product `khusus`: the exception to its price in a region, for `harga_setempat`."""
    if wilayah is None:
        return produk.annotate(khusus=Value(None, output_field=JSONField()))
    rows = _covering(wilayah).filter(versi=OuterRef("versi_tayang")).order_by(*_specific_order())
    isi = JSONObject(harga="harga", ongkir="ongkir")
    return produk.annotate(khusus=Subquery(rows.values(isi=isi)[:1]))


def harga_setempat(
    versi: VersiProduk, khusus: Mapping[str, int | None] | None, *, asked: bool
) -> HargaSetempat | None:
    """Return what `harga_untuk` returns, from what `with_khusus` read; `asked` as in `priced`."""
    satu = Pengecualian(frozenset(), False, khusus["harga"], khusus["ongkir"]) if khusus else None
    return priced(versi, satu, asked=asked)


def _exceptions_at(daftar: Sequence[VersiProduk], wilayah: Wilayah) -> dict[int, HargaWilayah]:
    rows = (
        _covering(wilayah)
        .filter(versi__in=daftar)
        .order_by("versi", *_specific_order())
        .distinct("versi")
    )
    return {row.versi_id: row for row in rows}


def _covering(wilayah: Wilayah) -> QuerySet[HargaWilayah]:
    return HargaWilayah.objects.filter(
        Q(wilayah=wilayah) | Q(kelompok__daftar_kode__contains=[wilayah.kode])
    )


def _specific_order() -> tuple[OrderBy | str, ...]:
    return (
        F("wilayah").asc(nulls_last=True),
        "kelompok__daftar_kode__len",
        "kelompok__urutan",
    )


def daftar_pengecualian(versi: VersiProduk) -> list[Pengecualian]:
    """Return the exceptions of a version, the most specific first."""
    rows = versi.harga_wilayah.select_related("wilayah", "kelompok")
    ranked = sorted(rows, key=_specific_first)
    return [
        Pengecualian(frozenset(_codes(row)), row.wilayah_id is None, row.harga, row.ongkir)
        for row in ranked
    ]


def _codes(row: HargaWilayah) -> list[str]:
    if row.wilayah is not None:
        return [row.wilayah.kode]
    return row.kelompok.daftar_kode if row.kelompok else []


def _specific_first(row: HargaWilayah) -> tuple[bool, int, int]:
    urutan = row.kelompok.urutan if row.kelompok else 0
    return row.wilayah_id is None, len(_codes(row)), urutan


def daftar_kelompok() -> list[KelompokWilayah]:
    """Return the groups of regions that can be priced alike."""
    return list(KelompokWilayah.objects.all())
