"""Prices on display that a manager should look at (`ux.md` 3.20), one window at a time.

A page looks at a bounded window of products, newest first, and goes on by key: however many
products there are, none of its queries grows with them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from etalase.models import (
    JawabanKlarifikasi,
    JenisAnomali,
    Produk,
    PutusanAnomali,
    PutusanHarga,
    VersiProduk,
)
from etalase.selectors.anomali_sql import JATUH, read_facts
from etalase.selectors.harga_wajar import KEBIJAKAN_PITA, MIRIP, Pita, SoalHarga, daftar_pita
from katalog.core.money import format_rupiah
from katalog.kebijakan.selectors import policy_numbers

__all__ = [
    "JATUH",
    "PERTAMA",
    "Anomali",
    "HalamanAnomali",
    "anomali_of",
    "daftar_anomali",
    "putusan_berlaku",
]
JENDELA = 50
PEMBANDING_MAKS = 300
PERTAMA = 2**62
PAGAR, LOMPAT, KEMBAR = "produk.pagar_iqr", "produk.harga_lompat", "produk.harga_kembar_min"
MASA = "harga.jendela"


@dataclass(frozen=True, slots=True)
class Tanda:
    """One thing that stands out, in a sentence, with the decision that counts, if any."""

    jenis: JenisAnomali
    kalimat: str
    putusan: PutusanAnomali | None = None

    @property
    def is_wajar(self) -> bool:
        return self.putusan is not None and self.putusan.putusan == PutusanHarga.WAJAR

    @property
    def jawaban(self) -> JawabanKlarifikasi | None:
        """Return the last answer of the vendor to the decision that counts."""
        return next(iter(self.putusan.jawaban.all()), None) if self.putusan else None


@dataclass(frozen=True, slots=True)
class Anomali:
    """One product and what is unusual about its price (whole rupiah before PPN)."""

    kode: str
    versi_id: int
    nama: str
    penyedia: str
    harga: int
    tanda: tuple[Tanda, ...]

    @property
    def terbuka(self) -> tuple[Tanda, ...]:
        """Return what nobody has called fair at this price."""
        return tuple(satu for satu in self.tanda if not satu.is_wajar)


@dataclass(frozen=True, slots=True)
class HalamanAnomali:
    """What one window holds, how many it looked at, and the key to go on from, if any."""

    daftar: list[Anomali]
    dilihat: int
    lanjut: int | None


def daftar_anomali(sebelum: int = PERTAMA) -> HalamanAnomali:
    """Return the open anomalies among the next products on display whose key is below `sebelum`."""
    rows = Produk.objects.tayang().filter(pk__lt=sebelum).order_by("-pk")
    daftar_pk = list(rows.values_list("pk", flat=True)[:JENDELA])
    daftar = [satu for satu in _look_at(daftar_pk) if satu.terbuka]
    return HalamanAnomali(
        daftar, len(daftar_pk), daftar_pk[-1] if len(daftar_pk) == JENDELA else None
    )


def anomali_of(produk: Produk) -> Anomali | None:
    """Return what stands out about one product, decided or not; None when it is not on display."""
    if not Produk.objects.tayang().filter(pk=produk.pk).exists():
        return None
    return next(iter(_look_at([produk.pk])), None)


def _look_at(daftar_pk: Sequence[int]) -> list[Anomali]:
    if not daftar_pk:
        return []
    hari = timezone.localdate()
    batas = policy_numbers((*KEBIJAKAN_PITA, PAGAR, LOMPAT, KEMBAR, MASA), hari)
    rows = read_facts(
        daftar_pk,
        awal=timezone.now() - timedelta(days=batas[MASA]),
        jendela=batas[MASA],
        mirip=batas[MIRIP],
        pembanding=PEMBANDING_MAKS,
    )
    pita = daftar_pita(
        [SoalHarga(row[2]) for row in rows],
        wilayah=None,
        on=hari,
        kebijakan=batas,
        pembanding=PEMBANDING_MAKS,
    )
    putusan = _decisions(daftar_pk)
    return [
        Anomali(
            kode=kode,
            versi_id=versi,
            nama=nama,
            penyedia=penyedia,
            harga=harga,
            tanda=tuple(
                Tanda(jenis, kalimat, putusan.get((pk, jenis)))
                for jenis, kalimat in _signs(harga, pita.get(versi), fakta, batas)
            ),
        )
        for pk, kode, versi, nama, penyedia, harga, *fakta in rows
    ]


def putusan_berlaku() -> QuerySet[PutusanAnomali]:
    """Return the last decision on each case, as long as no other price was on display since."""
    berubah = VersiProduk.objects.filter(
        produk=OuterRef("produk"),
        nomor__gt=OuterRef("versi__nomor"),
        nomor__lte=OuterRef("produk__versi_tayang__nomor"),
    ).exclude(harga=OuterRef("versi__harga"))
    return (
        PutusanAnomali.objects.exclude(Exists(berubah))
        .filter(produk__versi_tayang__harga=F("versi__harga"))
        .order_by("produk", "jenis", "-pk")
        .distinct("produk", "jenis")
    )


def _decisions(daftar_pk: Sequence[int]) -> dict[tuple[int, str], PutusanAnomali]:
    rows = putusan_berlaku().filter(produk__in=daftar_pk).select_related("oleh")
    return {(satu.produk_id, satu.jenis): satu for satu in rows.prefetch_related("jawaban__oleh")}


def _signs(
    harga: int, pita: Pita | None, fakta: Sequence[Any], batas: Mapping[str, int]
) -> Iterator[tuple[JenisAnomali, str]]:
    lama, kembar, jatuh, turun, harga_turun = fakta
    if kalimat := _outlier(pita, batas[PAGAR]):
        yield JenisAnomali.PENCILAN, kalimat
    if kalimat := _jump(harga, lama, batas):
        yield JenisAnomali.LOMPAT, kalimat
    if kembar >= batas[KEMBAR]:
        yield JenisAnomali.KEMBAR, f"Sama persis dengan harga {kembar} penyedia lain."
    if jatuh:
        kalimat = f"Mirip produk {jatuh} yang ditolak, dibekukan, atau dicabut."
        yield JenisAnomali.ULANG, kalimat
    elif turun:
        dulu = format_rupiah(harga_turun)
        kalimat = f"Mirip produk {turun} yang baru turun tayang. Harganya waktu itu {dulu}."
        yield JenisAnomali.ULANG, kalimat


def _outlier(pita: Pita | None, pagar_persen: int) -> str:
    """Hold a price against the fences round the quartiles of its band; both with PPN."""
    if pita is None or pita.bawah is None or pita.tengah is None or pita.atas is None:
        return ""
    pagar = (pita.atas - pita.bawah) * pagar_persen
    if pita.bawah * 100 - pagar <= pita.harga * 100 <= pita.atas * 100 + pagar:
        return ""
    tengah = format_rupiah(pita.tengah)
    return f"Jauh dari harga tengah {tengah} termasuk PPN ({pita.banyak} penyedia)."


def _jump(harga: int, lama: int | None, batas: Mapping[str, int]) -> str:
    if lama is None or abs(harga - lama) * 100 <= lama * batas[LOMPAT]:
        return ""
    arah = "Naik" if harga > lama else "Turun"
    persen = abs(harga - lama) * 100 // lama
    return f"{arah} {persen}% dari {format_rupiah(lama)} dalam {batas[MASA]} hari."
