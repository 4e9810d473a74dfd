"""The frozen text of a comparison worksheet: what was searched, compared and chosen, and why."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from etalase.selectors.banding import Perbandingan
from etalase.selectors.banding_baris import Sel
from etalase.selectors.pencarian import RingkasPencarian
from katalog.core.money import format_rupiah
from katalog.core.templatetags.katalog import ribuan, waktu

TEMPLAT = "kertas-kerja-1"
TANPA_TUJUAN = "Belum memilih tujuan"


@dataclass(frozen=True, slots=True)
class Kepala:
    """Who compared for whom, and when; `terbit` is aware."""

    kode: str
    instansi: str
    satuan_kerja: str
    pembuat: str
    ppk: str
    terbit: datetime


def isi_kertas(
    *,
    kepala: Kepala,
    hasil: Perbandingan,
    dipilih: str,
    alasan: str,
    pencarian: RingkasPencarian | None,
) -> dict[str, Any]:
    """Return what the worksheet says. Amounts stand as whole rupiah and as the page writes them."""
    satuan = {kolom.versi.satuan for kolom in hasil.kolom}
    return {
        "templat": TEMPLAT,
        "kode": kepala.kode,
        "instansi": kepala.instansi,
        "satuan_kerja": kepala.satuan_kerja,
        "dibuat": kepala.terbit.isoformat(),
        "dibuat_teks": waktu(kepala.terbit),
        "tujuan": hasil.tujuan.nama if hasil.tujuan else TANPA_TUJUAN,
        "jumlah": hasil.jumlah,
        "jumlah_teks": f"{ribuan(hasil.jumlah)} {satuan.pop() if len(satuan) == 1 else 'satuan'}",
        "pencarian": _search(pencarian),
        "produk": [
            {
                "huruf": kolom.huruf,
                "kode": kolom.kode,
                "versi": kolom.versi.nomor,
                "nama": kolom.versi.nama,
                "penyedia": kolom.produk.penyedia.nama,
                "total": kolom.hitung.total if kolom.hitung else None,
                "termurah": kolom.kode in hasil.termurah,
                "dipilih": kolom.kode == dipilih,
            }
            for kolom in hasil.kolom
        ],
        "baris": [
            {"nama": baris.nama, "sel": [_cell(sel) for sel in baris.sel]} for baris in hasil.baris
        ],
        "alasan": alasan,
        "pembuat": kepala.pembuat,
        "ppk": kepala.ppk,
    }


def _search(pencarian: RingkasPencarian | None) -> dict[str, Any] | None:
    if pencarian is None:
        return None
    return {
        "alamat": pencarian.alamat,
        "kata": f"“{pencarian.kata}”" if pencarian.kata else "Tanpa kata",
        "saringan": [{"nama": nama, "nilai": nilai} for nama, nilai in pencarian.saringan],
        "ditemukan": pencarian.total,
        "ditemukan_teks": f"{ribuan(pencarian.total)} produk",
    }


def _cell(sel: Sel) -> dict[str, Any]:
    teks = sel.teks if sel.rupiah is None else format_rupiah(sel.rupiah)
    return {"teks": teks, "ket": sel.ket, "tanda": sel.tanda, "rupiah": sel.rupiah}
