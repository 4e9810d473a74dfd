"""Counts beside the filters: one grouped query, then arithmetic over its few cells.

Each group of options ignores its own ticks (or within a group, and between groups), so a single
set of cells answers them all.
"""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from etalase.models import Produk
from vendors.models import JenisBadan, SkalaUsaha

# Above this nothing is counted exactly: at a million products an exact count costs a second.
BATAS_HITUNG = 10_000
TKDN_AMBANG = {"40": 40, "25": 25, "ada": 0}
USAHA_SKALA = {
    "umk": (SkalaUsaha.MIKRO, SkalaUsaha.KECIL),
    "menengah": (SkalaUsaha.MENENGAH,),
    "besar": (SkalaUsaha.BESAR,),
}
KOPERASI = "koperasi"


@dataclass(frozen=True, slots=True)
class Pilihan:
    """What is ticked in the groups that show counts."""

    wil: frozenset[str] = frozenset()
    usaha: frozenset[str] = frozenset()
    tkdn: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sel:
    """Products that are alike in every counted group: region code, classes, thresholds reached."""

    wil: frozenset[str]
    usaha: frozenset[str]
    tkdn: frozenset[str]
    jumlah: int

    def fits(self, pilihan: Pilihan, *, apart_from: str = "") -> bool:
        for grup in ("wil", "usaha", "tkdn"):
            wanted = getattr(pilihan, grup)
            if grup != apart_from and wanted and wanted.isdisjoint(getattr(self, grup)):
                return False
        return True


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The counts of one result. `per_opsi` is None above the limit, where only `total` is told."""

    total: int
    is_lebih: bool
    per_opsi: dict[str, Counter[str]] | None
    sel: tuple[Sel, ...] = ()

    def without(self, pilihan: Pilihan) -> int | None:
        """Return the total under other ticks, or None when it is not known."""
        if self.per_opsi is None:
            return None
        return sum(s.jumlah for s in self.sel if s.fits(pilihan))


def usaha_q(dipilih: Collection[str], awalan: str = "penyedia__") -> Q:
    """Return the condition for the ticked classes of business, any of them.

    `awalan` is the path to the vendor: empty when the rows are vendors themselves.
    """
    wanted = Q()
    for kode in dipilih:
        if kode == KOPERASI:
            wanted |= Q(**{f"{awalan}jenis_badan": JenisBadan.KOPERASI})
        else:
            wanted |= Q(**{f"{awalan}skala__in": USAHA_SKALA[kode]})
    return wanted


def tkdn_q(ambang: int, on: date) -> Q:
    """Return the condition: a certificate valid on that day of at least so many percent."""
    valid = Q(versi_tayang__tkdn_berlaku_sampai=None) | Q(versi_tayang__tkdn_berlaku_sampai__gte=on)
    return valid & Q(versi_tayang__tkdn__gte=ambang)


def count_options(dasar: QuerySet[Produk], pilihan: Pilihan, on: date) -> Hitungan:
    """Count a result and every option beside it.

    `dasar` is filtered by everything but the ticks in `pilihan`. Above BATAS_HITUNG the options
    have no counts and the total stops there.
    """
    # One look at one match more than the limit tells both the counts and whether they are whole.
    some = dasar.order_by().values("pk")[: BATAS_HITUNG + 1]
    sel = tuple(_cells(Produk.objects.filter(pk__in=some), on))
    if sum(s.jumlah for s in sel) > BATAS_HITUNG:
        ticked = filter_ticked(dasar, pilihan, on).order_by()
        total = ticked.values("pk")[: BATAS_HITUNG + 1].count()
        return Hitungan(min(total, BATAS_HITUNG), total > BATAS_HITUNG, None)
    total = sum(s.jumlah for s in sel if s.fits(pilihan))
    per_opsi = {grup: _tally(sel, pilihan, grup) for grup in ("wil", "usaha", "tkdn")}
    return Hitungan(total, False, per_opsi, sel)


def filter_ticked(dasar: QuerySet[Produk], pilihan: Pilihan, on: date) -> QuerySet[Produk]:
    """Return the products that fit the ticks: any within a group, all between groups."""
    hasil = dasar
    if pilihan.wil:
        hasil = hasil.filter(penyedia__wilayah__kode__in=pilihan.wil)
    if pilihan.usaha:
        hasil = hasil.filter(usaha_q(pilihan.usaha))
    if pilihan.tkdn:
        hasil = hasil.filter(tkdn_q(min(TKDN_AMBANG[kode] for kode in pilihan.tkdn), on))
    return hasil


def _cells(matches: QuerySet[Produk], on: date) -> list[Sel]:
    reached = Case(
        *(
            When(tkdn_q(ambang, on), then=Value(ambang))
            for ambang in sorted(TKDN_AMBANG.values(), reverse=True)
        ),
        default=Value(-1),
        output_field=IntegerField(),
    )
    rows = (
        matches.annotate(ambang=reached)
        .values_list(
            "penyedia__wilayah__kode", "penyedia__skala", "penyedia__jenis_badan", "ambang"
        )
        .annotate(jumlah=Count("pk"))
        .order_by()
    )
    return [
        Sel(
            frozenset({wil}),
            _classes(skala, badan),
            frozenset(kode for kode, batas in TKDN_AMBANG.items() if ambang >= batas),
            jumlah,
        )
        for wil, skala, badan, ambang, jumlah in rows
    ]


def _classes(skala: str, badan: str) -> frozenset[str]:
    kelas = {kode for kode, daftar in USAHA_SKALA.items() if skala in daftar}
    return frozenset(kelas | {KOPERASI} if badan == JenisBadan.KOPERASI else kelas)


def _tally(sel: tuple[Sel, ...], pilihan: Pilihan, grup: str) -> Counter[str]:
    tally: Counter[str] = Counter()
    for satu in sel:
        if satu.fits(pilihan, apart_from=grup):
            for kode in getattr(satu, grup):
                tally[kode] += satu.jumlah
    return tally
