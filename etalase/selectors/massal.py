"""What the pages of bulk upload show of a sheet."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from etalase.models import BarisMassal, Etalase, UnggahanMassal
from etalase.selectors.toko import etalase_terbuka
from vendors.models import Penyedia

Keadaan = BarisMassal.Keadaan
TERAKHIR = 5
# More faults than this nobody corrects on a screen; the file with comments is for those.
DI_LAYAR = 50
LABEL_PERUBAHAN = {
    "harga": "berubah harga",
    "stok": "berubah stok",
    "foto": "berganti foto",
}


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """How many rows are in which state, and what saving the good ones does, in words."""

    jumlah: int
    menurut: Counter[str]
    akibat: list[str]

    @property
    def siap(self) -> int:
        return self.menurut[Keadaan.SIAP]

    @property
    def cek(self) -> int:
        return self.menurut[Keadaan.CEK]

    @property
    def salah(self) -> int:
        return self.menurut[Keadaan.SALAH]

    @property
    def sisa(self) -> int:
        """Return how many rows wait to be saved while saving goes on."""
        return self.siap

    @property
    def selesai(self) -> int:
        return self.jumlah - self.siap - self.cek - self.salah

    @property
    def hasil(self) -> list[tuple[str, int]]:
        """Return the outcomes of saved rows, in words."""
        kata = {
            Keadaan.DIKIRIM: "dikirim",
            Keadaan.DRAF: "jadi draf, lengkapi fotonya",
            Keadaan.STOK: "berubah stok",
            Keadaan.SAMA: "tidak berubah",
            Keadaan.DITOLAK: "tidak disimpan",
        }
        return [(teks, self.menurut[satu]) for satu, teks in kata.items() if self.menurut[satu]]


def ringkas(unggahan: UnggahanMassal) -> Ringkasan:
    """Return the counts of a sheet."""
    menurut: Counter[str] = Counter(
        dict(
            unggahan.baris.order_by()
            .values_list("keadaan")
            .annotate(jumlah=Count("pk"))
            .values_list("keadaan", "jumlah")
        )
    )
    return Ringkasan(sum(menurut.values()), menurut, _effects(unggahan))


def _effects(unggahan: UnggahanMassal) -> list[str]:
    siap = unggahan.baris.filter(keadaan=Keadaan.SIAP).order_by()
    baru = siap.filter(is_baru=True).count()
    tally: Counter[str] = Counter()
    sama = 0
    for perubahan in siap.filter(is_baru=False).values_list("perubahan", flat=True):
        if not perubahan:
            sama += 1
        lain = set(perubahan) - LABEL_PERUBAHAN.keys()
        tally.update(set(perubahan) & LABEL_PERUBAHAN.keys())
        tally["lain"] += bool(lain)
    kata = [f"{baru} produk baru"] if baru else []
    kata += [f"{tally[k]} produk {teks}" for k, teks in LABEL_PERUBAHAN.items() if tally[k]]
    kata += [f"{tally['lain']} produk berubah isinya"] if tally["lain"] else []
    kata += [f"{sama} tidak berubah"] if sama else []
    return kata


def faulty_rows(unggahan: UnggahanMassal) -> QuerySet[BarisMassal]:
    """Return the rows with something to say, in the order of the sheet."""
    bicara = (Keadaan.SALAH, Keadaan.CEK, Keadaan.DITOLAK)
    return unggahan.baris.filter(keadaan__in=bicara).order_by("nomor")


def written(sel: Any) -> Any:
    """Return a stored cell as the vendor wrote it."""
    return next(iter(sel.values())) if isinstance(sel, dict) else sel


def unggahan_terakhir(penyedia: Penyedia) -> QuerySet[UnggahanMassal]:
    """Return the newest sheets of a shop."""
    return (
        UnggahanMassal.objects.filter(penyedia=penyedia)
        .select_related("etalase")
        .order_by("-pk")[:TERAKHIR]
    )


def etalase_unggah(penyedia: Penyedia) -> QuerySet[Etalase]:
    """Return the etalase that a sheet may be for: those open, and those the shop is in already."""
    milik = Etalase.objects.filter(produk__penyedia=penyedia).select_related("rumpun")
    return (etalase_terbuka() | milik).distinct().order_by("nama")
