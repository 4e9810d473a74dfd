"""How long each stage takes, from the audit trail alone (`domain.md` C9).

A stage begins with the record that enters a status and ends with the next record of the same
object that leaves it; the officer is the one who ended it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db import connection
from django.utils import timezone

from etalase.state import StatusEtalase, StatusProduk
from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from katalog.core.antrean import antrean_untuk
from katalog.core.kalender import count_hari_kerja
from katalog.kebijakan.selectors import libur, policy_number
from vendors.state import Putusan
from vendors.state import Status as StatusPenyedia

OBJEK: dict[str, tuple[str, dict[str, str]]] = {
    "etalase.etalase": ("Etalase", dict(StatusEtalase.choices)),
    "etalase.produk": ("Produk", dict(StatusProduk.choices)),
    "vendors.penyedia": ("Penyedia", dict(StatusPenyedia.choices)),
    "vendors.usulankbli": ("Usulan KBLI", dict(Putusan.choices)),
}
# A review of a product keeps its findings with itself, not with the product.
JENIS_ALASAN = {objek: nama for objek, (nama, _) in OBJEK.items()} | {
    "etalase.pemeriksaanproduk": "Produk"
}
# Statuses in which nobody works on the object: time spent there says nothing about an officer.
ISTIRAHAT = (
    *("tayang", "turun_tayang", "dibekukan", "ditutup", "ditolak", "dicabut"),
    *("terdaftar", "terverifikasi", "perlu_pembaruan", "ditangguhkan", "diturunkan"),
    *("daftar_hitam", "nonaktif"),
)
# Periods that policy gives to a stage, in working days.
TENGGAT = {
    ("etalase.produk", "diajukan"): "produk.verifikasi_hari",
    ("vendors.penyedia", "diajukan"): "penyedia.verifikasi_hari",
    ("vendors.usulankbli", "menunggu"): "penyedia.verifikasi_hari",
}
PERIODE = {"30": "30 hari", "90": "90 hari", "tahun": "Tahun ini"}
ALASAN_TERATAS = 10
PER_ANTREAN = 100

# A change of status is a record whose `ke` is new; others tell of acts within a stage.
_TAHAP = """
WITH tahap AS (
    SELECT a.objek, awal.ke AS tahap, a.pelaku_id, awal.pada AS mulai, a.pada AS selesai,
           extract(epoch FROM a.pada - awal.pada) / 86400.0 AS hari
    FROM audit_jejakaudit a
    CROSS JOIN LATERAL (
        SELECT b.pada, b.ke FROM audit_jejakaudit b
        WHERE b.objek = a.objek AND b.objek_id = a.objek_id AND b.ke <> '' AND b.ke <> b.dari
          AND (b.pada, b.id) < (a.pada, a.id)
        ORDER BY b.pada DESC, b.id DESC LIMIT 1
    ) awal
    WHERE a.objek = ANY(%(objek)s) AND a.ke <> '' AND a.ke <> a.dari
      AND a.pada >= %(dari)s AND a.pada < %(sampai)s AND awal.ke <> ALL(%(istirahat)s)
)
"""
_UKURAN = (
    _TAHAP
    + """
SELECT objek, tahap, CASE WHEN grouping(pelaku_id) = 1 THEN NULL ELSE coalesce(pelaku_id, 0) END,
       count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY hari),
       percentile_cont(0.9) WITHIN GROUP (ORDER BY hari)
FROM tahap
GROUP BY GROUPING SETS ((objek, tahap), (objek, tahap, pelaku_id))
ORDER BY objek, tahap, grouping(pelaku_id) DESC, count(*) DESC, pelaku_id
"""
)
_HARI = (
    _TAHAP
    + """
SELECT objek, tahap, (mulai AT TIME ZONE %(zona)s)::date, (selesai AT TIME ZONE %(zona)s)::date,
       count(*)
FROM tahap GROUP BY 1, 2, 3, 4
"""
)
_ALASAN = """
SELECT objek, temuan.key, temuan.value, count(*)
FROM audit_jejakaudit a
CROSS JOIN LATERAL jsonb_each_text(
    CASE WHEN jsonb_typeof(a.data -> 'temuan') = 'object' THEN a.data -> 'temuan' ELSE '{}' END
) temuan
WHERE a.objek = ANY(%(objek)s) AND a.pada >= %(dari)s AND a.pada < %(sampai)s
  AND a.ke IN ('perbaikan', 'ditolak')
GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3 LIMIT %(banyak)s
"""


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How long one stage took: median and P90 in days, of so many; by one officer or by all."""

    jenis: str
    tahap: str
    petugas: str
    banyak: int
    median: Decimal
    p90: Decimal
    tepat_persen: int | None = None


@dataclass(frozen=True, slots=True)
class Tumpukan:
    """What waits in one queue now: how many, how old the oldest is in days, how many in time."""

    judul: str
    jumlah: int
    tertua_hari: int
    tepat_persen: int | None


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why things were sent back, by field and code."""

    jenis: str
    bidang: str
    alasan: str
    banyak: int


def rentang(kode: str, now: datetime) -> tuple[datetime, datetime]:
    """Return from when until when a period of PERIODE runs; an unknown one is 30 days."""
    if kode == "tahun":
        awal = timezone.localtime(now).replace(month=1, day=1, hour=0, minute=0, second=0)
        return awal.replace(microsecond=0), now
    return now - timedelta(days=90 if kode == "90" else 30), now


def daftar_ukuran(dari: datetime, sampai: datetime) -> list[Ukuran]:
    """Return every stage that ended in [dari, sampai): of all first, then officer by officer."""
    rows = _rows(_UKURAN, dari, sampai)
    nama = Pengguna.objects.in_bulk({row[2] for row in rows if row[2]})
    tepat = _on_time(dari, sampai)
    return [_measure(row, nama, tepat) for row in rows]


def daftar_alasan(dari: datetime, sampai: datetime) -> list[Alasan]:
    """Return the ten most frequent findings that sent something back or refused it."""
    isi = {"banyak": ALASAN_TERATAS, "objek": list(JENIS_ALASAN)}
    rows = _rows(_ALASAN, dari, sampai, **isi)
    return [Alasan(JENIS_ALASAN[objek], bidang, alasan, n) for objek, bidang, alasan, n in rows]


def daftar_tumpukan(orang: Pengguna, now: datetime) -> list[Tumpukan]:
    """Return what waits now in every queue; age and share are of its first hundred items."""
    return [_backlog(satu, orang, now) for satu in antrean_untuk(Peran.values)]


def ringkas(ukuran: Sequence[Ukuran]) -> str:
    """Return the board in one sentence: how much was done, and which stage takes longest."""
    semua = [satu for satu in ukuran if not satu.petugas]
    if not semua:
        return "Belum ada tahap yang selesai dalam periode ini."
    banyak = sum(satu.banyak for satu in semua)
    lama = max(semua, key=lambda satu: satu.median)
    return (
        f"{banyak} tahap selesai. Paling lama: {lama.jenis.lower()} di tahap {lama.tahap}, "
        f"separuhnya lebih dari {str(lama.median).replace('.', ',')} hari."
    )


def _rows(query: str, dari: datetime, sampai: datetime, **lain: Any) -> list[tuple[Any, ...]]:
    isi = {"objek": list(OBJEK), "dari": dari, "sampai": sampai, "istirahat": list(ISTIRAHAT)}
    with connection.cursor() as cursor:
        cursor.execute(query, {**isi, **lain})
        return cursor.fetchall()


def _measure(row: tuple[Any, ...], nama: dict[int, Pengguna], tepat: dict[Any, int]) -> Ukuran:
    objek, tahap, pelaku, banyak, median, p90 = row
    jenis, label = OBJEK[objek]
    return Ukuran(
        jenis=jenis,
        tahap=label.get(tahap, tahap),
        petugas="" if pelaku is None else str(nama[pelaku].nama) if pelaku else "Sistem",
        banyak=banyak,
        median=_tenth(median),
        p90=_tenth(p90),
        tepat_persen=tepat.get((objek, tahap)) if pelaku is None else None,
    )


def _tenth(hari: float) -> Decimal:
    return Decimal(hari).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _limits(on: date) -> dict[tuple[str, str], int]:
    found = {}
    for tahap, kunci in TENGGAT.items():
        try:
            found[tahap] = policy_number(kunci, on)
        except LookupError:
            continue
    return found


def _on_time(dari: datetime, sampai: datetime) -> dict[tuple[str, str], int]:
    """Return the share of stages that ended within the working days that policy gives them."""
    batas, hari_libur = _limits(timezone.localdate(sampai)), libur()
    jumlah: dict[tuple[str, str], list[int]] = {}
    zona = timezone.get_current_timezone_name()
    for objek, tahap, mulai, selesai, banyak in _rows(_HARI, dari, sampai, zona=zona):
        if (kunci := (objek, tahap)) in batas:
            tepat = count_hari_kerja(mulai, selesai, hari_libur) <= batas[kunci]
            catat = jumlah.setdefault(kunci, [0, 0])
            catat[0] += banyak * tepat
            catat[1] += banyak
    return {kunci: 100 * tepat // semua for kunci, (tepat, semua) in jumlah.items()}


def _backlog(antrean: Any, orang: Pengguna, now: datetime) -> Tumpukan:
    butir = list(antrean.isi(orang, PER_ANTREAN))
    berbatas = [satu.tenggat for satu in butir if satu.tenggat]
    tepat = sum(satu >= now for satu in berbatas)
    return Tumpukan(
        judul=antrean.judul,
        jumlah=antrean.jumlah(orang),
        tertua_hari=max(((now - satu.masuk).days for satu in butir), default=0),
        tepat_persen=100 * tepat // len(berbatas) if berbatas else None,
    )
