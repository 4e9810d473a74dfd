"""How one cell of a file of plan lines becomes a fact. Dirt is mended where only one reading is
possible, and told; the rest is refused (`domain.md` 4.2, 4.6).
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError

from etalase.models import JenisPengadaan
from etalase.services.massal.baca import Rumus, Sel
from etalase.services.massal.templat import tanpa_rumus
from katalog.core.money import BATAS_RUPIAH, parse_rupiah
from katalog.core.teks import bersihkan

NAMA_MAKS, LOKASI_MAKS, MAK_MAKS, DANA_MAKS = 200, 300, 60, 20
POLA_MAK = re.compile(
    r"[0-9X]\.\d\d\.\d\d\.\d\.\d\d\.\d{4}\.5\.\d\.\d\d\.\d\d\.\d\d\.\d{4}", re.ASCII
)
RUPIAH_SEN = re.compile(r"(\d+|\d{1,3}(?:\.\d{3})+)[.,]0{1,2}", re.ASCII)
RUPIAH_INGGRIS = re.compile(r"\d{1,3}(?:,\d{3}){2,}(?:\.0{1,2})?|\d{1,3},\d{3}\.0{1,2}", re.ASCII)
BUKAN_KATA = re.compile(r"[^0-9a-z]+")
YA = frozenset(
    [
        "ya",
        "y",
        "yes",
        "true",
        "t",
        "1",
        "aktif",
        "terumumkan",
        "pdn",
        "ukm",
        "umk",
        "umkk",
        "pradipa",
        "pradpa",
    ]
)
TIDAK = frozenset(
    [
        "tidak",
        "n",
        "no",
        "false",
        "f",
        "0",
        "nonaktif",
        "tidakaktif",
        "draf",
        "draft",
        "belumterumumkan",
        "nonpdn",
        "nonukm",
        "bukanukm",
        "bukanpdn",
        "dipa",
        "dpa",
    ]
)
JENIS = {
    **dict.fromkeys(("1", "barang"), JenisPengadaan.BARANG),
    **dict.fromkeys(("2", "pekerjaankonstruksi", "konstruksi"), JenisPengadaan.KONSTRUKSI),
    **dict.fromkeys(("4", "jasalainnya", "jasa"), JenisPengadaan.JASA),
}
KONSULTANSI = frozenset({"3", "jasakonsultansi", "konsultansi"})
METODE_EPURCHASING = frozenset({"9", "epurchasing"})


class Cacat(Exception):
    """A cell that cannot be used: what is wrong and how it is mended."""

    def __init__(self, masalah: str, perbaiki: str) -> None:
        super().__init__(masalah)
        self.masalah, self.perbaiki = masalah, perbaiki


Hasil = tuple[Any, str]
Baca = Callable[[Sel], Hasil]
"""A reader returns the fact and, where the cell had to be mended, what was done to it."""


def kata(sel: Sel) -> str:
    """Return a cell as one bare word: small letters and digits only."""
    if isinstance(sel, float) and sel.is_integer():
        sel = int(sel)
    return BUKAN_KATA.sub("", str(sel if sel is not None else "").lower())


def polos(sel: Sel) -> str:
    """Return a cell as one line of clean text. Raises Cacat for what cannot be stored."""
    if isinstance(sel, float) and sel.is_integer():
        sel = int(sel)
    try:
        return " ".join(bersihkan(str(sel if sel is not None else "")).split())
    except ValidationError:
        raise Cacat("Ada huruf yang tidak dapat disimpan", "Ketik ulang isinya") from None


def teks(maks: int) -> Baca:
    """Return a reader of text; what a spreadsheet would compute loses the sign in front."""

    def baca(sel: Sel) -> Hasil:
        isi, ubah = polos(sel), ""
        while isi and (isinstance(sel, Rumus) or tanpa_rumus(isi) != isi):
            aman = isi.lstrip("=+-@\uff1d\uff0b\uff0d\uff20'\t\r ")
            if aman == isi:
                break
            isi, ubah = aman, "Tanda rumus di depan dibuang"
        if len(isi) > maks:
            return isi[:maks].rstrip(), f"Dipotong menjadi {maks} huruf"
        return isi, ubah

    return baca


def kode(sel: Sel) -> Hasil:
    """Return a RUP code: 1 to 12 digits, also where a spreadsheet made a number of it."""
    if isinstance(sel, Rumus | bool):
        raise Cacat("Kode RUP berisi rumus", "Tulis angka kodenya")
    isi = polos(sel).lstrip("'").removesuffix(".0")
    if not (isi.isascii() and isi.isdigit()):
        raise Cacat("Kode RUP bukan angka", "Tulis angkanya, format sel: teks")
    isi = isi.lstrip("0")
    if not 1 <= len(isi) <= 12:
        raise Cacat("Kode RUP 1 sampai 12 angka", "Salin kode dari SiRUP")
    return isi, ""


def tahun(sel: Sel) -> Hasil:
    """Return a budget year of four digits."""
    isi = polos(sel).removesuffix(".0")
    if isinstance(sel, Rumus) or not (isi.isascii() and isi.isdigit() and len(isi) == 4):
        raise Cacat("Tahun bukan empat angka", "Contoh 2026")
    return int(isi), ""


def rupiah(sel: Sel) -> Hasil:
    """Return whole rupiah; zeros behind a comma or point are no sen."""
    if isinstance(sel, Rumus | bool | date):
        raise Cacat("Pagu berisi rumus atau tanggal", "Tulis angkanya saja")
    if isinstance(sel, float) and 0 <= sel < BATAS_RUPIAH:
        return int(sel), "" if sel.is_integer() else "Sen dibuang"
    isi = polos(sel).removeprefix("'").replace("IDR", "Rp").removesuffix(",-")
    angka = isi.removeprefix("Rp").removeprefix(".").strip()
    if RUPIAH_INGGRIS.fullmatch(angka):
        return _whole(angka.split(".")[0].replace(",", "")), "Koma dibaca pemisah ribuan"
    if sen := RUPIAH_SEN.fullmatch(angka):
        return _whole(sen[1]), ""
    return _whole(angka), ""


def _whole(angka: str) -> int:
    try:
        return parse_rupiah(angka)
    except ValidationError:
        raise Cacat("Pagu tidak terbaca sebagai rupiah", "Tulis angka saja, contoh 1200000") from (
            None
        )


def bendera(sel: Sel) -> Hasil:
    """Return a yes or no, in any of the words of SiRUP."""
    isi = kata(sel)
    if isi in YA:
        return True, ""
    if isi in TIDAK:
        return False, ""
    raise Cacat("Bukan ya atau tidak", "Tulis ya atau tidak")


def jenis(sel: Sel) -> Hasil:
    """Return the kind of procurement, from the code or the words; of several the first."""
    bagian = [kata(satu) for satu in re.split(r"[;,|]", polos(sel)) if kata(satu)]
    dikenal = [JENIS[satu] for satu in bagian if satu in JENIS]
    if dikenal:
        return dikenal[0], "Dipakai jenis yang pertama" if len(set(bagian)) > 1 else ""
    if bagian and set(bagian) <= KONSULTANSI:
        raise Cacat("Jasa konsultansi tidak dibeli lewat katalog", "Baris ini tidak perlu diimpor")
    raise Cacat(
        "Jenis pengadaan tidak dikenal", "Pilih: Barang, Jasa Lainnya, Pekerjaan Konstruksi"
    )


def metode(sel: Sel) -> Hasil:
    """Return whether the line is bought by e-purchasing; another method is told."""
    isi = kata(sel)
    if isi in METODE_EPURCHASING:
        return True, ""
    return False, "Metodenya bukan E-Purchasing; RUP ini tidak dapat dipakai membuat paket"


def sumber_dana(sel: Sel) -> Hasil:
    """Return the fund sources, each once: `APBD,APBD,APBD` is `APBD`."""
    bagian = [satu.strip().upper() for satu in re.split(r"[;,|/]", polos(sel)) if satu.strip()]
    unik = list(dict.fromkeys(tanpa for satu in bagian if (tanpa := satu.lstrip("=+-@'"))))
    if not unik:
        raise Cacat("Sumber dana kosong", "Contoh APBD")
    isi = ",".join(unik)
    if len(isi) > DANA_MAKS:
        return unik[0][:DANA_MAKS], "Dipakai sumber dana yang pertama"
    return isi, f"Sumber dana berulang, dipakai {isi}" if len(unik) < len(bagian) else ""


def mak(sel: Sel) -> Hasil:
    """Return the budget lines of a cell, each once: (normalised, as written). Odd ones are told."""
    if isinstance(sel, Rumus):
        raise Cacat("MAK berisi rumus", "Tulis kodenya, format sel: teks")
    hasil: dict[str, str] = {}
    aneh = ""
    for asli in re.split(r"[;,|\s]+", polos(sel)):
        rapi = asli.lstrip("=+-@'").strip(".")
        if not rapi:
            continue
        if len(rapi) > MAK_MAKS:
            raise Cacat(f"MAK lebih dari {MAK_MAKS} huruf", "Salin dari DPA")
        if not POLA_MAK.match(rapi):
            aneh = f"Bentuk MAK tidak lazim: {rapi}"
        hasil.setdefault(rapi, asli[:100])
    return tuple(hasil.items()), aneh


def tanggal(sel: Sel) -> Hasil:
    """Return a day: a cell of dates, ISO with or without time, or day-month-year."""
    if isinstance(sel, datetime):
        return sel.date(), ""
    if isinstance(sel, date):
        return sel, ""
    isi = polos(sel).split("T")[0].split(" ")[0]
    for bentuk in ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"):
        try:
            return datetime.strptime(isi, bentuk).date(), ""  # noqa: DTZ007 - a day, no moment
        except ValueError:
            continue
    raise Cacat("Tanggal tidak terbaca", "Tulis tahun-bulan-hari")
