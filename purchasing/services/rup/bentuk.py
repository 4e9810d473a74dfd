"""The shapes in which plan lines come (`domain.md` 4.6), known by the names of their columns."""

import re
from enum import StrEnum

from etalase.services.massal.arsip import tolak

BUKAN_NAMA = re.compile(r"[^0-9a-z]+")


class Bentuk(StrEnum):
    """PAKET makes and changes plan lines; the others only complete those that are there."""

    PAKET = "paket"
    ANGGARAN = "anggaran"
    LOKASI = "lokasi"
    BELANJA = "belanja"


SATKER = ("kd_satker_str", "kode_satker", "kd_satker", "satker_id", "nama_satker")
# Every name under which a column is known. Of two that mean the same the first filled one counts.
NAMA: dict[str, tuple[str, ...]] = {
    "kode": ("kd_rup", "kode_rup", "rup_code", "id_rup", "kode_rup_paket"),
    "tahun": ("tahun_anggaran", "tahun", "fiscal_year"),
    "nama": ("nama_paket", "nama_paket_rup", "nama"),
    "pagu": ("pagu", "total_pagu", "pagu_rup", "pagu_rp", "pagu_rupiah"),
    "pagu_mak": ("pagu_mak",),
    "jenis": ("jenis_pengadaan", "kd_jenis_pengadaan", "jenis"),
    "is_epurchasing": (
        "metode_pengadaan",
        "kd_metode_pengadaan",
        "metode_pemilihan",
        "metode",
    ),
    "sumber_dana": ("sumber_dana", "nama_sumber_dana", "funding_source"),
    "mak": ("mak", "kode_anggaran", "kode_rekening"),
    "is_terumumkan": ("status_umumkan_rup",),
    "is_aktif": ("status_aktif_rup",),
    "hapus": ("status_delete_rup",),
    "is_ukm": ("status_ukm",),
    "is_pdn": ("status_pdn",),
    "is_pra_dpa": ("status_pradipa", "pra_dpa"),
    "mulai_pemilihan": ("tgl_awal_pemilihan",),
    "selesai_kontrak": ("tgl_akhir_kontrak",),
    "diumumkan": ("tgl_pengumuman_paket",),
    "lokasi": ("detail_lokasi", "lokasi"),
    "kab_kota": ("kd_kab_kota", "kd_kabkota", "kd_kabupaten"),
}
# Rows of orders name a plan line, too, but their sums are none of its ceiling.
TANDA_BELANJA = frozenset({"kd_paket", "no_paket", "order_id", "total_harga", "count_product"})
TANDA_STRUKTUR = frozenset({"belanja_pengadaan", "total_belanja"})


def rapi(nama: str) -> str:
    """Return the name of a column as the lists above write it: `Kode RUP` is `kode_rup`."""
    return BUKAN_NAMA.sub("_", nama.lower()).strip("_")


def tempat_kolom(kepala: tuple[str, ...]) -> dict[str, list[int]]:
    """Return where each known fact may stand in a row, the best place first."""
    letak: dict[str, int] = {}
    for urut, nama in enumerate(kepala):
        letak.setdefault(rapi(nama), urut)
    tempat = {
        fakta: [letak[nama] for nama in semua if nama in letak] for fakta, semua in NAMA.items()
    }
    tempat["satker"] = [letak[nama] for nama in SATKER if nama in letak]
    return {fakta: urut for fakta, urut in tempat.items() if urut}


def is_kepala(kepala: tuple[str, ...]) -> bool:
    """Tell whether a row is a header, not a title above it."""
    nama = {rapi(satu) for satu in kepala}
    return bool(nama.intersection(NAMA["kode"])) or nama >= TANDA_STRUKTUR


def kenali(kepala: tuple[str, ...]) -> Bentuk:
    """Return the shape of a file. Raises RuleViolation `lembar_ditolak` for any other."""
    nama = {rapi(satu) for satu in kepala}
    ada = tempat_kolom(kepala).keys()
    if nama >= TANDA_STRUKTUR:
        raise tolak("Berkas ini struktur anggaran OPD, bukan RUP. Kirim daftar paket RUP.")
    if "kode" not in ada:
        raise tolak("Kolom kode RUP tidak ada. Beri nama kd_rup atau kode_rup.")
    if TANDA_BELANJA & nama:
        return Bentuk.BELANJA
    if {"nama", "pagu"} <= ada:
        return Bentuk.PAKET
    if {"mak", "pagu"} <= ada:
        return Bentuk.ANGGARAN
    if "lokasi" in ada or "kab_kota" in ada:
        return Bentuk.LOKASI
    kurang = "nama_paket" if "nama" not in ada else "pagu"
    raise tolak(f"Kolom {kurang} tidak ada. Kirim daftar paket RUP, anggaran, atau lokasinya.")
