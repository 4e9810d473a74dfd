"""The columns of a bulk sheet: the facts of a product, then the key specs of the etalase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError

from etalase.models import Atribut, KelasPajak, LingkupJual, SkemaAtribut
from etalase.selectors.tempat import Tempat, daftar_tempat, read_tabel
from etalase.services.massal.baca import Sel
from etalase.services.versi import ANGKA_MAKS
from etalase.state import SATUAN
from katalog.core.money import parse_rupiah
from katalog.core.teks import bersihkan

YA_TIDAK = {"ya": True, "tidak": False}
AWALAN_SPEK = "spek_"
# What a person writes to take a fact away; an empty cell leaves it as it is.
KOSONGKAN = ("-", "kosongkan")
SESUAI_PESANAN = "sesuai pesanan"
FOTO_MAKS = 8


class Salah(Exception):
    """One wrong cell: why, what to do, and the value that would be right when there is one."""

    def __init__(self, alasan: str, perbaiki: str, saran: str = "") -> None:
        super().__init__(alasan)
        self.alasan, self.perbaiki, self.saran = alasan, perbaiki, saran


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name in the sheet, how a cell becomes a fact, and the choices of a dropdown."""

    nama: str
    baca: Callable[[Sel], Any]
    contoh: str | int = ""
    is_wajib: bool = False
    pilihan: tuple[str, ...] = ()
    petunjuk: str = ""
    kosong: Any = None
    bisa_kosong: bool = True

    @property
    def spek(self) -> str:
        """The code of the key spec, or nothing for a fact of every product."""
        return self.nama.removeprefix(AWALAN_SPEK) if self.nama.startswith(AWALAN_SPEK) else ""


def daftar_kolom(skema: SkemaAtribut) -> list[Kolom]:
    """Return the columns of a sheet for the etalase of this schema, in the order of the sheet."""
    return [*TETAP, _regional(daftar_tempat()), *(_spec(satu) for satu in skema.atribut.all())]


def teks(maks: int) -> Callable[[Sel], str]:
    """Return a reader of one text of at most so many letters."""

    def baca(sel: Sel) -> str:
        try:
            isi = bersihkan(str(int(sel) if isinstance(sel, float) and sel == int(sel) else sel))
        except (ValidationError, ValueError, OverflowError):
            raise Salah("Ada huruf yang tidak dapat disimpan", "Ketik ulang isinya") from None
        if len(isi) > maks:
            raise Salah(f"Paling banyak {maks} huruf", "Persingkat", isi[:maks])
        return isi.strip()

    return baca


def bilangan(kurang: int, lebih: int) -> Callable[[Sel], int]:
    """Return a reader of a whole number between two bounds, both allowed."""

    def baca(sel: Sel) -> int:
        angka = _whole(sel)
        if not kurang <= angka <= lebih:
            raise Salah(f"Diisi {kurang} sampai {lebih}", f"Tulis {kurang} sampai {lebih}")
        return angka

    return baca


def _whole(sel: Sel) -> int:
    tulisan = str(sel).strip()
    if isinstance(sel, float) and sel.is_integer() and abs(sel) < ANGKA_MAKS:
        return int(sel)
    bersih = tulisan.replace(".", "") if isinstance(sel, str) else tulisan
    if isinstance(sel, bool) or not (bersih.removeprefix("-").isdigit() and bersih.isascii()):
        raise Salah("Tulis angka bulat saja", "Contoh 40")
    return int(bersih[:18])


def rupiah(kurang: int) -> Callable[[Sel], int]:
    """Return a reader of whole rupiah of at least so much."""

    def baca(sel: Sel) -> int:
        angka = int(sel) if isinstance(sel, float) and sel.is_integer() else sel
        try:
            jumlah = parse_rupiah(str(angka))
        except ValidationError:
            raise Salah("Tulis angka saja, contoh 1200000", "Ganti", duga(str(sel))) from None
        if jumlah < kurang:
            raise Salah(f"Paling sedikit {kurang}", f"Tulis {kurang} atau lebih")
        return jumlah

    return baca


def duga(tulisan: str) -> str:
    """Return what an amount in short writing must mean: `1,2jt` is 1200000, else nothing."""
    rapi = tulisan.lower().replace("rp", "").replace(" ", "").removesuffix(",-")
    for akhir, kali in (("juta", 10**6), ("jt", 10**6), ("ribu", 1000), ("rb", 1000), ("k", 1000)):
        if not rapi.endswith(akhir):
            continue
        try:
            nilai = Decimal(rapi.removesuffix(akhir).replace(",", ".")[:12]) * kali
        except InvalidOperation:
            return ""
        return str(int(nilai)) if nilai.is_finite() and nilai > 0 else ""
    return rapi if rapi.isascii() and rapi.isdigit() else ""


def persen(lebih: int) -> Callable[[Sel], Decimal]:
    """Return a reader of a percentage from 0 to a bound, with at most two decimals."""

    def baca(sel: Sel) -> Decimal:
        try:
            angka = Decimal(str(sel).removesuffix("%").strip().replace(",", ".")[:20])
        except InvalidOperation:
            angka = Decimal(-1)
        if not angka.is_finite() or not 0 <= angka <= lebih:
            raise Salah(f"Diisi 0 sampai {lebih}", "Contoh 40,5")
        return angka.quantize(Decimal("0.01"))

    return baca


def pilihan(daftar: tuple[str, ...]) -> Callable[[Sel], str]:
    """Return a reader of one of several words; small and capital letters are alike."""
    kecil = {satu.lower(): satu for satu in daftar}

    def baca(sel: Sel) -> str:
        tulisan = str(sel).strip().lower()
        if tulisan not in kecil:
            raise Salah(f"Pilih: {', '.join(daftar[:8])}", "Pilih dari daftar")
        return kecil[tulisan]

    return baca


def ya_tidak(sel: Sel) -> bool:
    """Return a yes or no."""
    if isinstance(sel, bool):
        return sel
    try:
        return YA_TIDAK[str(sel).strip().lower()]
    except KeyError:
        raise Salah("Jawab ya atau tidak", "Pilih ya atau tidak") from None


def tanggal(sel: Sel) -> date:
    """Return a day, as a cell of dates or written year-month-day."""
    if isinstance(sel, date):
        return sel
    try:
        return date.fromisoformat(str(sel).strip())
    except ValueError:
        raise Salah("Tulis tahun-bulan-hari", "Contoh 2026-12-10") from None


def stok(sel: Sel) -> int | str:
    """Return the number of units, or the words for goods that are made to order."""
    if isinstance(sel, str) and sel.strip().lower() == SESUAI_PESANAN:
        return SESUAI_PESANAN
    try:
        return bilangan(0, 10**9)(sel)
    except Salah as salah:
        raise Salah(salah.alasan, f"Tulis angka atau: {SESUAI_PESANAN}") from None


def foto(sel: Sel) -> list[str]:
    """Return the names of picture files, the main one first."""
    daftar = [satu.strip() for satu in str(sel).replace(";", ",").split(",") if satu.strip()]
    if len(daftar) > FOTO_MAKS:
        raise Salah(f"Foto paling banyak {FOTO_MAKS}", "Hapus sebagian nama berkas")
    return [satu[:100].lower() for satu in daftar]


def _regional(tempat: Sequence[Tempat]) -> Kolom:
    """The prices per region, a line each as on the page of one product."""

    def baca(sel: Sel) -> list[dict[str, Any]]:
        rows, galat = read_tabel(str(sel).replace("|", "\n"), tempat)
        if galat:
            raise Salah(galat[0][:120], "Contoh: Malang Raya; 1250000; 50000")
        return rows

    petunjuk = "Wilayah; harga; ongkir. Pisahkan wilayah dengan |"
    return Kolom("harga_wilayah", baca, petunjuk=petunjuk, kosong=[])


def _decimal(sel: Sel) -> int | float:
    try:
        angka = float(str(sel).replace(",", "."))
    except ValueError:
        angka = float("inf")
    if isinstance(sel, bool) or not abs(angka) < ANGKA_MAKS:
        raise Salah("Tulis angka saja", "Contoh 1,2")
    return int(angka) if angka.is_integer() else angka


def _spec(satu: Atribut) -> Kolom:
    daftar = tuple(satu.pilihan)
    match satu.tipe:
        case Atribut.Tipe.PILIHAN:
            baca: Callable[[Sel], Any] = pilihan(daftar)
        case Atribut.Tipe.YA_TIDAK:
            baca, daftar = ya_tidak, tuple(YA_TIDAK)
        case Atribut.Tipe.ANGKA:
            baca = _decimal
        case Atribut.Tipe.TANGGAL:
            baca = _iso_day
        case _:
            baca = teks(200)
    petunjuk = f"{satu.nama} ({satu.satuan})" if satu.satuan else satu.nama
    return Kolom(
        f"{AWALAN_SPEK}{satu.kode}",
        baca,
        daftar[0] if daftar else "",
        satu.is_wajib,
        daftar,
        petunjuk,
    )


def _iso_day(sel: Sel) -> str:
    return tanggal(sel).isoformat()


PAJAK = tuple(KelasPajak.values)
LINGKUP = tuple(LingkupJual.values)
_JAWAB = tuple(YA_TIDAK)
TETAP = (
    Kolom("sku", teks(60), "KR-01", True, petunjuk="Kode barang Anda, tidak boleh sama"),
    Kolom("nama", teks(200), "Kursi rapat rangka besi", True, petunjuk="Nama barang"),
    Kolom("merek", teks(80), petunjuk="Merek, bila ada", kosong=""),
    Kolom("uraian", teks(4000), petunjuk="Rincian, paling banyak 4.000 huruf", kosong=""),
    Kolom("satuan", pilihan(SATUAN), "unit", True, SATUAN, "Pilih dari daftar"),
    Kolom("harga", rupiah(1), 1200000, True, petunjuk="Rupiah sebelum PPN, angka saja"),
    Kolom(
        "kelas_pajak",
        pilihan(PAJAK),
        "ppn_umum",
        pilihan=PAJAK,
        petunjuk="Kelas pajak",
        bisa_kosong=False,
    ),
    Kolom("ongkir", rupiah(0), 0, petunjuk="Ongkos kirim per pengiriman", kosong=0),
    Kolom("stok", stok, 20, petunjuk=f"Angka, atau: {SESUAI_PESANAN}", bisa_kosong=False),
    Kolom(
        "minimal_pembelian",
        bilangan(1, 10**9),
        1,
        petunjuk="Pembelian paling sedikit",
        bisa_kosong=False,
    ),
    Kolom("kelipatan", bilangan(1, 10**9), 1, petunjuk="Kelipatan pembelian", bisa_kosong=False),
    Kolom("waktu_kirim_hari", bilangan(0, 365), 5, True, petunjuk="Siap dalam hari kerja"),
    Kolom("isi_kemasan", bilangan(1, 10**6), petunjuk="Isi satu kemasan, angka"),
    Kolom("satuan_dasar", teks(30), petunjuk="Satuan isi kemasan", kosong=""),
    Kolom("kapasitas_bulanan", bilangan(0, 10**9), petunjuk="Sanggup dibuat sebulan"),
    Kolom("impor", ya_tidak, "tidak", pilihan=_JAWAB, petunjuk="Barang impor?", bisa_kosong=False),
    Kolom("negara_asal", teks(60), petunjuk="Negara asal barang impor", kosong=""),
    Kolom("tkdn", persen(100), petunjuk="TKDN dalam persen, 0 sampai 100"),
    Kolom("bmp", persen(15), petunjuk="BMP dalam persen, 0 sampai 15"),
    Kolom("tkdn_nomor", teks(60), petunjuk="Nomor sertifikat TKDN", kosong=""),
    Kolom("tkdn_berlaku_sampai", tanggal, petunjuk="Contoh 2026-12-10"),
    Kolom("sni_nomor", teks(60), petunjuk="Nomor SNI", kosong=""),
    Kolom("halal_nomor", teks(60), petunjuk="Nomor halal", kosong=""),
    Kolom("halal_berlaku_sampai", tanggal, petunjuk="Contoh 2026-12-10"),
    Kolom("izin_edar_nomor", teks(60), petunjuk="Nomor izin edar", kosong=""),
    Kolom("izin_edar_berlaku_sampai", tanggal, petunjuk="Contoh 2026-12-10"),
    Kolom("garansi_bulan", bilangan(0, 1200), petunjuk="Garansi dalam bulan"),
    Kolom("berlaku_sampai", tanggal, petunjuk="Harga berlaku sampai"),
    Kolom(
        "lingkup",
        pilihan(LINGKUP),
        "semua",
        pilihan=LINGKUP,
        petunjuk="Wilayah jual",
        bisa_kosong=False,
    ),
    Kolom("foto", foto, petunjuk="Nama berkas foto, pisahkan dengan koma", kosong=[]),
)
