"""Forty offices of the province and the RUP packages they announce each year."""

from collections.abc import Iterator
from typing import NamedTuple

from katalog.demo.korpus.acak import mix, seed_of
from katalog.demo.korpus.etalase import ETALASE
from katalog.demo.korpus.pembaca import read_lines

BENIH = 2026
_JUTA = 1_000_000
_SUMBER = ("APBD",) * 13 + ("DAU", "DBHCHT", "DAK")
# Sub-activities of the supporting programme that every office has; special packages have their own.
_SUBKEGIATAN_UMUM = ("01.1.06.0002", "01.1.06.0004", "01.1.06.0005", "01.1.06.0009", "01.1.08.0004")
_SUBKEGIATAN_KHUSUS = ("02.1.01.0003", "02.1.02.0012", "03.1.01.0007", "04.1.03.0002")
_BAGIAN = (
    "",
    "Sekretariat",
    "Bidang I",
    "Bidang II",
    "Triwulan I",
    "Triwulan II",
    "Semester II",
    "UPT Wilayah Timur",
    "UPT Wilayah Barat",
)


class PolaRup(NamedTuple):
    """A package that an office typically announces; `pagu_*` in rupiah."""

    kode: str
    nama: str
    etalase: str
    rekening: str
    pagu_bawah: int
    pagu_atas: int


class OpdJadi(NamedTuple):
    """One office. `kode` imitates a SIPD satker code; `pola` are its typical packages."""

    urutan: int
    kode: str
    nama: str
    singkatan: str
    urusan: str
    wilayah_kode: str
    alamat: str
    pola: tuple[PolaRup, ...]


class RupJadi(NamedTuple):
    """One announced package. `kode_rup` has 8 digits and starts with 99; `pagu` in rupiah."""

    kode_rup: str
    tahun: int
    opd: str
    nama: str
    etalase: str
    jenis: str
    mak: str
    sumber_dana: str
    pagu: int
    umkk: bool


def _read_patterns() -> tuple[dict[str, PolaRup], tuple[PolaRup, ...]]:
    khusus, umum = {}, []
    for baris in read_lines("rup.lst"):
        kode, nama, etalase, rekening, pagu = (b.strip() for b in baris.split(" | "))
        bawah, atas = (int(n) * _JUTA for n in pagu.split(".."))
        pola = PolaRup(kode.lstrip("*"), nama, etalase, rekening, bawah, atas)
        if kode.startswith("*"):
            umum.append(pola)
        else:
            khusus[kode] = pola
    return khusus, tuple(umum)


def _read_offices() -> tuple[OpdJadi, ...]:
    khusus, umum = _read_patterns()
    hasil = []
    for urutan, baris in enumerate(read_lines("opd.lst")):
        singkatan, nama, urusan, wilayah, alamat, paket = (b.strip() for b in baris.split(" | "))
        hasil.append(
            OpdJadi(
                urutan=urutan,
                kode=f"{urusan}.0.00.0.00.{urutan + 1:02d}.0000",
                nama=nama,
                singkatan=singkatan,
                urusan=urusan,
                wilayah_kode=wilayah,
                alamat=alamat,
                pola=(*(khusus[p] for p in paket.split()), *umum),
            )
        )
    return tuple(hasil)


DAFTAR_OPD: tuple[OpdJadi, ...] = _read_offices()
OPD: dict[str, OpdJadi] = {opd.singkatan: opd for opd in DAFTAR_OPD}


def rup_ke(opd: OpdJadi, nomor: int, tahun: int = 2026, benih: int = BENIH) -> RupJadi:
    """Return package number `nomor` (from 0) of an office in that year.

    The first round takes every pattern of the office once, special ones first; later rounds
    repeat them for a part of the office or of the year.
    """
    putaran, posisi = divmod(nomor, len(opd.pola))
    pola = opd.pola[posisi]
    acak = mix(nomor + tahun * 100_003, seed_of(opd.singkatan, benih))
    bagian = _BAGIAN[putaran % len(_BAGIAN)]
    rentang = (pola.pagu_atas - pola.pagu_bawah) // 500_000
    # Two draws multiplied: many small packages, few large ones.
    langkah = rentang * (acak % 1000) * (acak >> 20 & 1023) // 1_023_000
    return RupJadi(
        kode_rup=f"99{tahun % 4}{opd.urutan:02d}{nomor:03d}",
        tahun=tahun,
        opd=opd.singkatan,
        nama=f"{pola.nama} - {bagian}" if bagian else pola.nama,
        etalase=pola.etalase,
        jenis=ETALASE[pola.etalase].jenis,
        mak=f"{opd.urusan}.{_subactivity(opd, pola, acak)}.{pola.rekening}",
        sumber_dana="BLUD" if "RS" in opd.singkatan else _SUMBER[acak >> 44 & 15],
        pagu=pola.pagu_bawah + langkah * 500_000,
        umkk=(acak >> 51) % 100 < 72,
    )


def lahirkan_rup(
    opd: OpdJadi, jumlah: int, tahun: int = 2026, benih: int = BENIH
) -> Iterator[RupJadi]:
    """Yield the first `jumlah` packages of an office (at most 1,000 a year)."""
    for nomor in range(jumlah):
        yield rup_ke(opd, nomor, tahun, benih)


def _subactivity(opd: OpdJadi, pola: PolaRup, acak: int) -> str:
    khusus = opd.pola.index(pola) < len(opd.pola) - 25
    daftar = _SUBKEGIATAN_KHUSUS if khusus else _SUBKEGIATAN_UMUM
    return daftar[(acak >> 33) % len(daftar)]
