"""The shop as its own people see it: products by status, what is missing, where to list."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from etalase.models import DrafProduk, Etalase, Produk, SkemaAtribut, VersiProduk
from etalase.state import StatusEtalase, StatusProduk
from vendors.models import Penyedia

# Tabs of the list: key, label, statuses. Drafts are counted from the drafts themselves.
TAB: Mapping[str, tuple[str, tuple[StatusProduk, ...]]] = {
    "tayang": ("Tayang", (StatusProduk.TAYANG,)),
    "diperiksa": ("Diperiksa", (StatusProduk.DIAJUKAN, StatusProduk.DIVERIFIKASI)),
    "perbaiki": ("Perbaiki", (StatusProduk.PERBAIKAN,)),
    "turun": ("Turun", (StatusProduk.TURUN_TAYANG,)),
    "berhenti": (
        "Berhenti",
        (StatusProduk.DIBEKUKAN, StatusProduk.DITOLAK, StatusProduk.DICABUT),
    ),
}
SARAN_MAKS = 3


def produk_toko(penyedia: Penyedia) -> QuerySet[Produk]:
    """Return all products of a shop but the mere drafts, with what a row of the list shows."""
    return (
        Produk.objects.filter(penyedia=penyedia)
        .exclude(status=StatusProduk.DRAF)
        .select_related("versi_tayang", "etalase", "stok")
        .prefetch_related("foto")
        .order_by("-updated_at", "-pk")
    )


def draf_toko(penyedia: Penyedia) -> QuerySet[DrafProduk]:
    """Return what was never sent; the draft of a product that was is a change of it."""
    baru = DrafProduk.objects.filter(penyedia=penyedia).select_related("etalase")
    return baru.exclude(produk__status__in=set(StatusProduk) - {StatusProduk.DRAF})


def hitung_status(penyedia: Penyedia) -> dict[str, int]:
    """Return how many products stand under each tab, the drafts under `draf`."""
    rows = Produk.objects.filter(penyedia=penyedia).order_by().values("status")
    jumlah = {row["status"]: row["n"] for row in rows.annotate(n=Count("pk"))}
    hitung = {
        kunci: sum(jumlah.get(status, 0) for status in daftar) for kunci, (_, daftar) in TAB.items()
    }
    return {**hitung, "draf": draf_toko(penyedia).count()}


def etalase_terbuka() -> QuerySet[Etalase]:
    """Return the etalase that take products today: registration stays open while on display."""
    terbuka = (StatusEtalase.TAYANG, StatusEtalase.PENDAFTARAN)
    return Etalase.objects.filter(status__in=terbuka).select_related("rumpun")


def saran_etalase(penyedia: Penyedia, nama: str) -> list[Etalase]:
    """Return where products of such a name usually stand, by the first words of it.

    Without a hit: where this shop listed before. Product history only; nothing is learnt of
    other vendors but the etalase.
    """
    kata = [satu for satu in nama.lower().split() if len(satu) > 2][:2]
    if kata:
        mirip = VersiProduk.objects.filter(nama__icontains=" ".join(kata))
        # The newest hundred say enough; counting a million names would not be worth it.
        contoh = mirip.order_by("-pk").values_list("produk__etalase", flat=True)[:100]
        hitung = Counter(contoh).most_common(SARAN_MAKS)
        if hitung:
            return _in_order([pk for pk, _ in hitung])
    own = Produk.objects.filter(penyedia=penyedia).order_by().values_list("etalase")
    sering = own.annotate(n=Count("pk")).order_by("-n")[:SARAN_MAKS]
    return _in_order([pk for pk, _ in sering])


def _in_order(daftar_pk: Sequence[int]) -> list[Etalase]:
    ada = etalase_terbuka().in_bulk(daftar_pk)
    return [ada[pk] for pk in daftar_pk if pk in ada]


def skema_berlaku(etalase: Etalase | None) -> SkemaAtribut | None:
    """Return the schema in force with its attributes at hand."""
    if etalase is None:
        return None
    berlaku = SkemaAtribut.objects.filter(etalase=etalase, is_berlaku=True)
    return berlaku.prefetch_related("atribut").first()


@dataclass(frozen=True, slots=True)
class Kelengkapan:
    """How complete the facts of a product are, in percent, and what would help most."""

    persen: int
    kurang: tuple[str, ...]


def kelengkapan(fakta: DrafProduk | VersiProduk, jumlah_foto: int) -> Kelengkapan:
    """Return the completeness of a draft or version; every part counts alike."""
    bagian = [
        ("nama", bool(fakta.nama)),
        ("harga", bool(fakta.harga)),
        ("satuan", bool(fakta.satuan)),
        ("spesifikasi", bool(fakta.atribut)),
        ("satu foto", jumlah_foto >= 1),
        ("tiga foto", jumlah_foto >= 3),
        ("rincian", bool(fakta.uraian)),
        ("merek", bool(fakta.merek)),
        ("garansi", fakta.garansi_bulan is not None),
        ("TKDN", fakta.is_impor or fakta.tkdn is not None),
    ]
    kurang = tuple(nama for nama, ada in bagian if not ada)
    return Kelengkapan((len(bagian) - len(kurang)) * 100 // len(bagian), kurang)
