"""What words mean besides themselves: synonyms, names of etalase; and what surrounds a search."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from etalase.models import Atribut, Etalase, KelompokWilayah, PadananKata
from etalase.selectors.cari.istilah import meaningful
from etalase.selectors.cari.teks import stem_of
from etalase.state import StatusEtalase

KATA_FRASA_MAKS = 4
# The words of an etalase that say what kind of list it is, not what is in it.
UMUM_DI_NAMA = frozenset({"barang", "jasa", "pengadaan", "peralatan", "perlengkapan", "produk"})


@dataclass(frozen=True, slots=True)
class Padanan:
    """Other words for a phrase, and the one etalase where they hold (None: everywhere)."""

    kata: tuple[str, ...]
    etalase: int | None


@dataclass(frozen=True, slots=True)
class SpekSaring:
    """A key spec of an etalase that can be filtered by."""

    kode: str
    nama: str
    satuan: str
    tipe: str


@dataclass(frozen=True, slots=True)
class Kamus:
    """Small tables that every search needs, as they are in the database now."""

    padanan: Mapping[tuple[str, ...], Sequence[Padanan]]
    bernama: Sequence[tuple[frozenset[str], int]]
    tayang: frozenset[int]
    saring: Mapping[int, tuple[SpekSaring, ...]]
    tetangga: Mapping[str, frozenset[str]]


def read_dictionary() -> Kamus:
    """Read them all, in four queries."""
    rows = list(Etalase.objects.values_list("pk", "nama", "status"))
    return Kamus(
        _synonyms(),
        _named([(pk, nama) for pk, nama, status in rows if status == StatusEtalase.TAYANG]),
        frozenset(pk for pk, _, status in rows if status == StatusEtalase.TAYANG),
        _filterable(),
        _neighbours(),
    )


def _synonyms() -> dict[tuple[str, ...], list[Padanan]]:
    found: dict[tuple[str, ...], list[Padanan]] = defaultdict(list)
    rows = PadananKata.objects.filter(is_dipakai=True)
    for kata, padanan, etalase in rows.values_list("kata", "padanan", "etalase_id"):
        kiri, kanan = tuple(meaningful(kata)), tuple(meaningful(padanan))
        if kiri and kanan:
            found[kiri].append(Padanan(kanan, etalase))
            found[kanan].append(Padanan(kiri, etalase))
    return dict(found)


def _named(rows: Sequence[tuple[int, str]]) -> list[tuple[frozenset[str], int]]:
    """Return the stems of each name; only who writes all of them names the etalase."""
    found = [
        (frozenset(roots(kata for kata in meaningful(nama) if kata not in UMUM_DI_NAMA)), pk)
        for pk, nama in rows
    ]
    return [satu for satu in found if satu[0]]


def roots(daftar_kata: Iterable[str]) -> list[str]:
    """Return the stem of each word, or the word itself where it has none."""
    return [stem_of(kata) or kata for kata in daftar_kata]


def _filterable() -> dict[int, tuple[SpekSaring, ...]]:
    found: dict[int, list[SpekSaring]] = defaultdict(list)
    rows = Atribut.objects.filter(is_saring=True, skema__is_berlaku=True).order_by("urutan", "pk")
    fields = ("skema__etalase_id", "kode", "nama", "satuan", "tipe")
    for etalase, *isi in rows.values_list(*fields):
        found[etalase].append(SpekSaring(*isi))
    return {etalase: tuple(daftar) for etalase, daftar in found.items()}


def _neighbours() -> dict[str, frozenset[str]]:
    """Two regions are near each other when some group has both; the smallest group counts."""
    found: dict[str, frozenset[str]] = {}
    for daftar in sorted(KelompokWilayah.objects.values_list("daftar_kode", flat=True), key=len):
        for kode in daftar:
            found.setdefault(kode, frozenset(daftar) - {kode})
    return found
