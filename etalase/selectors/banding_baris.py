"""The rows of a comparison that are no money: origin, class of business, specs, delivery."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from etalase.models import Atribut, Produk, VersiProduk
from etalase.selectors.kartu import persen
from etalase.selectors.pdn import ada_unggulan, ambang_pdn, arti_pdn, label_pdn, tingkat_pdn
from etalase.selectors.produk import tkdn_on
from etalase.selectors.rincian import written
from katalog.core.templatetags.katalog import ribuan, tanggal_pendek
from vendors.models import JenisBadan

KOSONG = "–"
Pasangan = tuple[Produk, VersiProduk]


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: words, or an amount in whole rupiah; `tanda` marks it in words, `ket` explains."""

    teks: str = KOSONG
    ket: str = ""
    tanda: str = ""
    rupiah: int | None = None


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: what it is called, and a cell for each product."""

    kunci: str
    nama: str
    sel: tuple[Sel, ...]

    @property
    def is_beda(self) -> bool:
        """Tell whether the products differ here."""
        return len({(satu.teks, satu.ket, satu.rupiah) for satu in self.sel}) > 1


def daftar_baris(daftar: Sequence[Pasangan], on: date, *, spek: bool) -> list[Baris]:
    """Return the rows after the prices, in the order of the page (`ux.md` 3.5).

    `spek` is off for products of several etalase: their key specs cannot be held side by side.
    """
    rows = [
        _row("pdn", "Prioritas PDN", daftar, _pdn(daftar, on)),
        _row("tkdn", "TKDN / BMP", daftar, lambda satu: _tkdn(satu[1], on)),
        _row("usaha", "Status usaha", daftar, lambda satu: Sel(_usaha(satu[0]))),
        _row("merek", "Merek", daftar, lambda satu: Sel(satu[1].merek or KOSONG)),
    ]
    if spek:
        rows += _specs(daftar)
    return [
        *rows,
        _row("tiba", "Tiba", daftar, lambda satu: Sel(f"{satu[1].waktu_kirim_hari} hari kerja")),
        _row("stok", "Stok", daftar, lambda satu: Sel(_stok(satu[0], satu[1]))),
        _row("lokasi", "Lokasi penyedia", daftar, lambda satu: Sel(_lokasi(satu[0]))),
    ]


def _row(
    kunci: str, nama: str, daftar: Sequence[Pasangan], isi: Callable[[Pasangan], Sel]
) -> Baris:
    return Baris(kunci, nama, tuple(isi(satu) for satu in daftar))


def _pdn(daftar: Sequence[Pasangan], on: date) -> Callable[[Pasangan], Sel]:
    ambang = ambang_pdn(on)
    pasar = {
        etalase: ada_unggulan(etalase, on, ambang)
        for etalase in {produk.etalase_id for produk, _ in daftar}
    }

    def sel(satu: Pasangan) -> Sel:
        produk, versi = satu
        tingkat = tingkat_pdn(versi, on, ambang=ambang, ada_unggulan=pasar[produk.etalase_id])
        return Sel(label_pdn(tingkat), arti_pdn(tingkat, ambang))

    return sel


def _tkdn(versi: VersiProduk, on: date) -> Sel:
    tkdn = tkdn_on(versi, on)
    if tkdn is None:
        return Sel(KOSONG, "tanpa sertifikat yang berlaku")
    bmp = persen(versi.bmp) if versi.bmp else KOSONG
    sampai = versi.tkdn_berlaku_sampai
    masa = f"berlaku sampai {tanggal_pendek(sampai)}" if sampai else "tanpa batas masa berlaku"
    nomor = f"nomor {versi.tkdn_nomor}, " if versi.tkdn_nomor else "tanpa nomor sertifikat, "
    return Sel(f"{persen(tkdn)} / {bmp}", f"{nomor}{masa}")


def _usaha(produk: Produk) -> str:
    penyedia = produk.penyedia
    if penyedia.jenis_badan == JenisBadan.KOPERASI:
        return "Koperasi"
    return str(penyedia.get_skala_display())


def _lokasi(produk: Produk) -> str:
    return produk.penyedia.wilayah.nama_pendek


def _stok(produk: Produk, versi: VersiProduk) -> str:
    stok = getattr(produk, "stok", None)
    if stok is None or stok.tidak_terbatas:
        return "Dibuat sesuai pesanan"
    return f"{ribuan(stok.sisa)} {versi.satuan}" if stok.sisa else "Habis"


def _specs(daftar: Sequence[Pasangan]) -> list[Baris]:
    """Return the key specs in the order of the newest schema among these versions.

    A version that obeyed an older schema is asked for the same codes; what only the older one
    knew stands after them.
    """
    skema = {versi.skema_id for _, versi in daftar}
    daftar_atribut = Atribut.objects.filter(skema__in=skema, is_banding=True).order_by(
        "-skema__versi", "urutan", "pk"
    )
    pertama: dict[str, Atribut] = {}
    for atribut in daftar_atribut:
        pertama.setdefault(atribut.kode, atribut)
    rows = [
        _row(f"spek-{kode}", atribut.nama, daftar, _spec(atribut))
        for kode, atribut in pertama.items()
    ]
    return [satu for satu in rows if any(sel.teks != KOSONG for sel in satu.sel)]


def _spec(atribut: Atribut) -> Callable[[Pasangan], Sel]:
    def sel(satu: Pasangan) -> Sel:
        nilai = satu[1].atribut.get(atribut.kode)
        return Sel() if nilai in (None, "") else Sel(written(atribut, nilai))

    return sel
