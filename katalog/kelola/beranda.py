"""The queue home of `/kelola/` (`ux.md` 3.20): every queue of a person as one ordered list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.core.antrean import Antrean, Butir, antrean_untuk
from katalog.core.kalender import count_hari_kerja
from katalog.kebijakan.selectors import libur

PER_ANTREAN = 100
RISIKO_TINGGI = 2
JAUH = timedelta(days=36_500)
KEADAAN = {"lewat": "Lewat batas", "risiko": "Berisiko tinggi"}


@dataclass(frozen=True, slots=True)
class Ringkas:
    """One queue on the left: how many wait, how many of the first hundred are overdue."""

    kode: str
    judul: str
    jumlah: int
    lewat: int
    kueri: str
    dipilih: bool


@dataclass(frozen=True, slots=True)
class Baris:
    """One row of the list."""

    butir: Butir
    antrean: str
    sisa: str
    keadaan: str

    @property
    def is_lewat(self) -> bool:
        return self.keadaan == "lewat"


@dataclass(frozen=True, slots=True)
class Beranda:
    """What the queue home shows under one filter."""

    ringkas: list[Ringkas]
    baris: list[Baris]
    kode: str
    keadaan: str
    kueri: str

    @property
    def jumlah(self) -> int:
        return sum(satu.jumlah for satu in self.ringkas)

    @property
    def lewat(self) -> int:
        return sum(satu.lewat for satu in self.ringkas)


def tidy(isi: Mapping[str, Any], kode_sah: Iterable[str]) -> dict[str, str]:
    """Return the parameters of the list that make sense; others are left out."""
    bersih = {"antrean": isi.get("antrean", ""), "keadaan": isi.get("keadaan", "")}
    sah = {"antrean": set(kode_sah), "keadaan": set(KEADAAN)}
    return {nama: nilai for nama, nilai in bersih.items() if nilai in sah[nama]}


def beranda(orang: Pengguna, isi: Mapping[str, Any]) -> Beranda:
    """Return the queues of this person's roles, and their items most urgent first."""
    now = timezone.now()
    punya = antrean_untuk(peran_semua(orang))
    pilih = tidy(isi, [satu.kode for satu in punya])
    butir = {satu.kode: list(satu.isi(orang, PER_ANTREAN)) for satu in punya}
    dipilih = pilih.get("antrean", "")
    hari_libur = libur()
    baris = [
        _row(satu, antrean.judul, now, hari_libur)
        for antrean in punya
        if dipilih in ("", antrean.kode)
        for satu in butir[antrean.kode]
    ]
    return Beranda(
        ringkas=[_summary(satu, butir[satu.kode], orang, pilih, now) for satu in punya],
        baris=[satu for satu in sorted(baris, key=_urgency) if _fits(satu, pilih)],
        kode=dipilih,
        keadaan=pilih.get("keadaan", ""),
        kueri=urlencode(pilih),
    )


def _row(butir: Butir, antrean: str, now: datetime, hari_libur: frozenset[date]) -> Baris:
    if butir.tenggat is None:
        return Baris(butir, antrean, "tanpa batas waktu", "")
    hari_ini, akhir = timezone.localdate(now), timezone.localdate(butir.tenggat)
    if _overdue(butir, now):
        hari = count_hari_kerja(akhir, hari_ini, hari_libur)
        return Baris(butir, antrean, f"lewat {hari} hari kerja" if hari else "baru lewat", "lewat")
    hari = count_hari_kerja(hari_ini, akhir, hari_libur)
    if hari <= 1:
        return Baris(butir, antrean, "hari ini" if akhir == hari_ini else "besok", "dekat")
    return Baris(butir, antrean, f"{hari} hari kerja lagi", "")


def _overdue(butir: Butir, now: datetime) -> bool:
    return butir.tenggat is not None and butir.tenggat < now


def _urgency(baris: Baris) -> tuple[Any, ...]:
    """Overdue first, then by day of the deadline, then the riskier, then the one that waits."""
    butir = baris.butir
    tenggat = butir.tenggat or butir.masuk + JAUH
    hari = timezone.localdate(tenggat) if butir.tenggat else date.max
    return (not baris.is_lewat, hari, -butir.risiko, tenggat, butir.masuk)


def _fits(baris: Baris, pilih: Mapping[str, str]) -> bool:
    syarat = {
        "lewat": baris.is_lewat,
        "risiko": baris.butir.risiko >= RISIKO_TINGGI,
        "": True,
    }
    return syarat[pilih.get("keadaan", "")]


def _summary(
    antrean: Antrean, butir: list[Butir], orang: Pengguna, pilih: Mapping[str, str], now: datetime
) -> Ringkas:
    return Ringkas(
        kode=antrean.kode,
        judul=antrean.judul,
        jumlah=antrean.jumlah(orang),
        lewat=sum(_overdue(satu, now) for satu in butir),
        kueri=urlencode({**pilih, "antrean": antrean.kode}),
        dipilih=pilih.get("antrean") == antrean.kode,
    )
