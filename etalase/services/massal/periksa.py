"""Dry run of a sheet: every row becomes facts or says what is wrong; nothing is saved here."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from etalase.services.massal.arsip import tolak
from etalase.services.massal.baca import Lembar, Rumus, Sel
from etalase.services.massal.kolom import KOSONGKAN, SESUAI_PESANAN, Kolom, Salah


@dataclass(frozen=True, slots=True)
class Galat:
    """One wrong cell as the person sees it: row, column, own value, reason, what to do."""

    baris: int
    kolom: str
    nilai: str
    alasan: str
    perbaiki: str
    saran: str = ""


@dataclass(frozen=True, slots=True)
class Baris:
    """One good row: its number and the facts of a draft, key specs under `atribut`."""

    nomor: int
    isi: dict[str, Any]


def check_lembar(
    lembar: Lembar, daftar: Sequence[Kolom], *, versi: int
) -> tuple[list[Baris], list[Galat]]:
    """Return the good rows and the wrong cells; a row with one wrong cell is not good.

    `versi` is the number of the schema in force. Raises RuleViolation `lembar_ditolak` when the
    columns are not those of the newest template.
    """
    _check_header(lembar, daftar, versi)
    tempat = {nama: urut for urut, nama in enumerate(lembar.kepala) if nama}
    baik: list[Baris] = []
    galat: list[Galat] = []
    dipakai: dict[str, int] = {}
    for nomor, sel in lembar.baris:
        isi, salah = _check_row(nomor, sel, daftar, tempat)
        sku = str(isi.get("sku", ""))
        if sku in dipakai:
            alasan = f"Sama dengan baris {dipakai[sku]}"
            salah.append(Galat(nomor, "sku", sku, alasan, "Pakai SKU lain", f"{sku}B"))
        elif sku:
            dipakai[sku] = nomor
        galat += salah
        if not salah:
            baik.append(Baris(nomor, isi))
    return baik, galat


def _check_header(lembar: Lembar, daftar: Sequence[Kolom], versi: int) -> None:
    terbaru = f"Pakai templat terbaru (v{versi})."
    if lembar.penanda and lembar.penanda != f"v{versi}":
        raise tolak(terbaru)
    kembar = {nama for nama in lembar.kepala if nama and lembar.kepala.count(nama) > 1}
    if kembar:
        raise tolak(f"Kolom ‘{min(kembar)}’ ada dua kali. Hapus salah satu.")
    for kolom in daftar:
        if kolom.is_wajib and kolom.nama not in lembar.kepala:
            raise tolak(f"Kolom ‘{kolom.nama}’ tidak ada. {terbaru}")
    asing = [nama for nama in lembar.kepala if nama and nama not in {k.nama for k in daftar}]
    if asing:
        raise tolak(f"Kolom ‘{asing[0][:40]}’ tidak dikenal. {terbaru}")


def _check_row(
    nomor: int, sel: Sequence[Sel], daftar: Sequence[Kolom], tempat: dict[str, int]
) -> tuple[dict[str, Any], list[Galat]]:
    isi: dict[str, Any] = {"atribut": {}}
    galat: list[Galat] = []
    for kolom in daftar:
        urut = tempat.get(kolom.nama, len(sel))
        nilai = sel[urut] if urut < len(sel) else None
        try:
            ada, hasil = _read(kolom, nilai)
        except Salah as s:
            tulis = "" if nilai is None else str(nilai)[:100]
            galat.append(Galat(nomor, kolom.nama, tulis, s.alasan, s.perbaiki, s.saran))
            continue
        if ada:
            _put(isi, kolom, hasil)
    galat += _across(nomor, isi)
    return isi, galat


def _read(kolom: Kolom, nilai: Sel) -> tuple[bool, Any]:
    """Return whether the cell says anything, and what it says."""
    if isinstance(nilai, Rumus):
        raise Salah("Rumus tidak diterima", "Ganti rumus dengan hasilnya")
    kosongkan = isinstance(nilai, str) and nilai.strip().lower() in KOSONGKAN
    if nilai is None or nilai == "" or (kosongkan and kolom.is_wajib):
        if kolom.is_wajib:
            raise Salah(f"Isi {kolom.nama}", kolom.petunjuk or "Isi sel ini")
        return False, None
    return True, kolom.kosong if kosongkan and kolom.bisa_kosong else kolom.baca(nilai)


def _put(isi: dict[str, Any], kolom: Kolom, hasil: Any) -> None:
    if kolom.spek:
        isi["atribut"][kolom.spek] = hasil
    else:
        isi["is_impor" if kolom.nama == "impor" else kolom.nama] = hasil


def _across(nomor: int, isi: dict[str, Any]) -> list[Galat]:
    """What no single cell can tell."""
    galat: list[Galat] = []
    if isi.get("is_impor") and isi.get("tkdn") is not None:
        alasan = "Produk impor tidak bisa punya sertifikat TKDN"
        galat.append(Galat(nomor, "tkdn", str(isi["tkdn"]), alasan, "Kosongkan tkdn"))
    nama = str(isi.get("nama", "xxx"))
    if len(nama) < 3:
        galat.append(Galat(nomor, "nama", nama, "Nama terlalu pendek", "Paling sedikit 3 huruf"))
    if "stok" in isi:
        bebas = isi["stok"] == SESUAI_PESANAN
        isi["stok_tidak_terbatas"] = bebas
        if bebas:
            isi["stok"] = None
    return galat
