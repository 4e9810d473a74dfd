"""What a search knows of a product, read from the tables that own the facts.

This is the one definition of the read model: building an index and reading one changed product
again go through the same query, so both are the same by construction.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet

from etalase.models import Atribut, HargaWilayah, KelompokWilayah, Produk
from etalase.models.produk import MUNGKIN_TAYANG
from katalog.wilayah.selectors import daftar_kab_kota
from vendors.models import WilayahLayanan

DIBACA_SEKALIGUS = 5_000


class Dokumen(NamedTuple):
    """One published product. Prices in whole rupiah before tax, percentages as they are stored."""

    pk: int
    etalase: int
    penyedia: int
    sku: str
    status: str
    beku_sampai: date | None
    tayang_sejak: datetime
    berlaku_sampai: date | None
    tersedia: int | None
    dicadangkan: int | None
    tidak_terbatas: bool | None
    versi: int
    nama: str
    merek: str
    harga: int
    kelas_pajak: str
    hari: int
    is_impor: bool
    tkdn: Decimal | None
    bmp: Decimal | None
    tkdn_berlaku_sampai: date | None
    sni_nomor: str
    halal_nomor: str
    lingkup: str
    atribut: dict[str, Any]
    skema: int
    nama_penyedia: str
    skala: str
    jenis_badan: str
    is_pkp: bool
    wilayah: str
    kirim_semua: bool
    status_penyedia: str
    sanksi_dari: date | None
    sanksi_sampai: date | None
    dagang_sampai: date | None


_V, _P = "versi_tayang__", "penyedia__"
JALUR = (
    *("pk", "etalase_id", "penyedia_id", "sku", "status", "beku_sampai", "tayang_sejak"),
    "berlaku_sampai",
    *("stok__tersedia", "stok__dicadangkan", "stok__tidak_terbatas", "versi_tayang_id"),
    *(_V + nama for nama in ("nama", "merek", "harga", "kelas_pajak")),
    *(_V + nama for nama in ("waktu_kirim_hari", "is_impor", "tkdn", "bmp")),
    *(_V + nama for nama in ("tkdn_berlaku_sampai", "sni_nomor", "halal_nomor", "lingkup")),
    *(_V + nama for nama in ("atribut", "skema_id")),
    *(_P + nama for nama in ("nama", "skala", "jenis_badan", "is_pkp", "wilayah__kode")),
    *(_P + nama for nama in ("kirim_semua", "status", "sanksi_dari", "sanksi_sampai")),
    _P + "dagang_sampai",
)


@dataclass(frozen=True, slots=True)
class Lingkungan:
    """What documents refer to: regions by place in the list, and units of attributes by schema."""

    daftar_kode: tuple[str, ...]
    satuan: Mapping[int, Mapping[str, str]]

    @property
    def urut_kode(self) -> dict[str, int]:
        return {kode: urut for urut, kode in enumerate(self.daftar_kode)}


@dataclass(frozen=True, slots=True)
class Muatan:
    """Documents with what hangs on them: served regions per vendor, exceptions per version.

    An exception is the whole rupiah before tax in a region, or None where it is the base price.
    """

    dokumen: list[Dokumen]
    khusus: Mapping[int, Mapping[str, int | None]] = field(default_factory=dict)
    layanan: Mapping[int, frozenset[str]] = field(default_factory=dict)


def read_surroundings() -> Lingkungan:
    """Return the regions and units in force now, in two queries."""
    satuan: dict[int, dict[str, str]] = defaultdict(dict)
    rows = Atribut.objects.exclude(satuan="").values_list("skema_id", "kode", "satuan")
    for skema, kode, nama in rows:
        satuan[skema][kode] = nama
    kode_kab = daftar_kab_kota().order_by("kode").values_list("kode", flat=True)
    return Lingkungan(tuple(kode_kab), dict(satuan))


def read_documents(produk: Collection[int] | None = None, penyedia: Collection[int] = ()) -> Muatan:
    """Return the published products with these keys, or of these vendors; None means all.

    A product that is not among them is not published any more.
    """
    rows = Produk.objects.filter(status__in=MUNGKIN_TAYANG, versi_tayang__isnull=False)
    if produk is not None:
        milik = rows.filter(penyedia__in=penyedia) if penyedia else rows.none()
        rows = rows.filter(pk__in=produk) | milik
    dokumen = list(_stream(rows))
    terbatas = produk is not None
    return Muatan(
        dokumen,
        _exceptions([satu.versi for satu in dokumen] if terbatas else None),
        _served([satu.penyedia for satu in dokumen if not satu.kirim_semua] if terbatas else None),
    )


def _stream(rows: QuerySet[Produk]) -> Iterator[Dokumen]:
    for row in rows.order_by("etalase_id", "pk").values_list(*JALUR).iterator(DIBACA_SEKALIGUS):
        yield Dokumen(*row)


def _exceptions(versi: Collection[int] | None) -> dict[int, dict[str, int | None]]:
    """Resolve exceptions as `selectors.harga` does: the region, else its smallest group."""
    if versi is not None and not versi:
        return {}
    rows = HargaWilayah.objects.all()
    rows = (
        rows.filter(versi__tayang_untuk__isnull=False)
        if versi is None
        else rows.filter(versi__in=versi)
    )
    kelompok = {satu.pk: satu for satu in KelompokWilayah.objects.all()}
    found: dict[int, dict[str, int | None]] = defaultdict(dict)
    kuat: dict[tuple[int, str], tuple[bool, int, int]] = {}
    fields = ("versi_id", "wilayah__kode", "kelompok_id", "harga")
    for versi_id, kode, kelompok_id, harga in rows.values_list(*fields):
        grup = kelompok.get(kelompok_id)
        daftar = grup.daftar_kode if grup else [kode]
        rank = (grup is not None, len(daftar), grup.urutan if grup else 0)
        for satu in daftar:
            if rank < kuat.get((versi_id, satu), (True, 10**6, 0)):
                kuat[versi_id, satu] = rank
                found[versi_id][satu] = harga
    return dict(found)


def _served(penyedia: Collection[int] | None) -> dict[int, frozenset[str]]:
    if penyedia is not None and not penyedia:
        return {}
    rows = WilayahLayanan.objects.all()
    if penyedia is not None:
        rows = rows.filter(penyedia__in=set(penyedia))
    found: dict[int, set[str]] = defaultdict(set)
    for pemilik, kode in rows.values_list("penyedia_id", "wilayah__kode"):
        found[pemilik].add(kode)
    return {pemilik: frozenset(daftar) for pemilik, daftar in found.items()}
