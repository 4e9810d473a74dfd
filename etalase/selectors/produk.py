from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Case, QuerySet, When

from etalase.models import KelasPajak, Produk, VersiProduk
from etalase.state import StatusProduk
from katalog.kebijakan.selectors import Tarif, daftar_tarif

PUNYA_HALAMAN = (
    StatusProduk.TAYANG,
    StatusProduk.TURUN_TAYANG,
    StatusProduk.DIBEKUKAN,
    StatusProduk.DICABUT,
)
SERUPA = 4
RENTANG_SERUPA = (70, 130)  # percent of the price: what a buyer would hold side by side


@dataclass(frozen=True, slots=True)
class Harga:
    """The price of one unit in whole rupiah: before tax, its PPN, and what screens show."""

    dasar: int
    ppn: int

    @property
    def total(self) -> int:
        return self.dasar + self.ppn


def produk_tayang() -> QuerySet[Produk]:
    """Return what is on display, with everything that a card shows but its pictures (`foto`)."""
    return (
        Produk.objects.tayang()
        .select_related("versi_tayang", "penyedia__wilayah", "etalase", "stok")
        .defer("versi_tayang__uraian", "versi_tayang__atribut")
    )


def shown_in_order(daftar_pk: Iterable[int]) -> list[Produk]:
    """Return the products with these keys as cards need them, in the order of the keys.

    A list sorts keys alone and loads one page of rows: sorting whole rows costs far more.
    """
    keys = list(daftar_pk)
    rows = produk_tayang().filter(pk__in=keys).prefetch_related("foto")
    place = {pk: urutan for urutan, pk in enumerate(keys)}
    return sorted(rows, key=lambda produk: place[produk.pk])


def produk_terbuka() -> QuerySet[Produk]:
    """Return every product that has a public page: shown now, or shown once and not revoked."""
    return (
        Produk.objects.filter(versi_tayang__isnull=False, status__in=PUNYA_HALAMAN)
        .select_related("versi_tayang", "penyedia__wilayah", "etalase__rumpun", "stok")
        .prefetch_related("foto")
    )


def harga_tayang(versi: VersiProduk, on: date, tarif: Mapping[str, Tarif] | None = None) -> Harga:
    """Return what one unit of a version costs on that day, in whole rupiah.

    Only a PKP charges PPN, and only on goods that bear it (UU PPN Pasal 3A). Give `tarif` (from
    `daftar_tarif`) when pricing many. Raises LookupError when no rate is in force.
    """
    return price_of(versi, on, is_pkp=versi.penyedia.is_pkp, tarif=tarif)


def price_of(
    versi: VersiProduk,
    on: date,
    *,
    is_pkp: bool,
    tarif: Mapping[str, Tarif] | None = None,
    dasar: int | None = None,
) -> Harga:
    """Return what `harga_tayang` returns, for a caller who already holds the vendor.

    `dasar` is the price before tax in one region (`selectors.harga`), in rupiah.
    """
    harga = versi.harga if dasar is None else dasar
    if versi.kelas_pajak != KelasPajak.PPN_UMUM or not is_pkp:
        return Harga(harga, 0)
    berlaku = daftar_tarif(on) if tarif is None else tarif
    return Harga(harga, berlaku[versi.kelas_pajak].ppn(harga))


def base_price_from(total: int, tarif: Tarif) -> int:
    """Return the lowest price before tax whose price with tax reaches `total`, in rupiah."""
    low, high = 0, total
    while low < high:
        middle = (low + high) // 2
        if middle + tarif.ppn(middle) >= total:
            high = middle
        else:
            low = middle + 1
    return low


def tkdn_on(versi: VersiProduk, on: date) -> Decimal | None:
    """Return the TKDN in percent, or None without a certificate that is valid on that day."""
    expired = versi.tkdn_berlaku_sampai is not None and versi.tkdn_berlaku_sampai < on
    return None if expired else versi.tkdn


def is_orderable(produk: Produk) -> bool:
    """Tell whether a buyer may put it into a package today."""
    return produk.is_orderable


def produk_sekitar(produk: Produk) -> tuple[list[Produk], list[Produk]]:
    """Return `produk_lain` and `produk_serupa`, both read by one statement, without pictures."""
    pilihan = [daftar.values("pk") for daftar in (produk_lain(produk), produk_serupa(produk))]
    daftar = produk_tayang().filter(pk__in=pilihan[0].union(pilihan[1], all=True))
    lain: list[Produk] = []
    serupa: list[Produk] = []
    for satu in daftar:
        (lain if satu.penyedia_id == produk.penyedia_id else serupa).append(satu)
    lain.sort(key=lambda satu: (satu.etalase_id != produk.etalase_id, _newest(satu), satu.pk))
    serupa.sort(key=lambda satu: (_price(satu), satu.pk))
    return lain, serupa


def _newest(produk: Produk) -> float:
    return -produk.tayang_sejak.timestamp() if produk.tayang_sejak else 0


def _price(produk: Produk) -> int:
    return produk.versi_tayang.harga if produk.versi_tayang else 0


def produk_lain(produk: Produk, jumlah: int = SERUPA) -> QuerySet[Produk]:
    """Return other products on display of the same vendor, those of the same etalase first."""
    own = produk_tayang().filter(penyedia=produk.penyedia_id).exclude(pk=produk.pk)
    elsewhere = Case(When(etalase=produk.etalase_id, then=0), default=1)
    return own.order_by(elsewhere, "-tayang_sejak", "pk")[:jumlah]


def produk_serupa(produk: Produk, jumlah: int = SERUPA) -> QuerySet[Produk]:
    """Return what other vendors offer in the same etalase at a comparable price, cheapest first."""
    versi = produk.versi_tayang
    if versi is None:
        return Produk.objects.none()
    bawah, atas = (versi.harga * persen // 100 for persen in RENTANG_SERUPA)
    return (
        produk_tayang()
        .filter(
            etalase=produk.etalase_id,
            versi_tayang__satuan=versi.satuan,
            versi_tayang__harga__range=(bawah, atas),
        )
        .exclude(penyedia=produk.penyedia_id)
        .order_by("versi_tayang__harga", "pk")[:jumlah]
    )
