"""The fields of a product as a reviewer and a vendor name them, and how each is written out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Any, Literal

from etalase.models import HargaWilayah, KelasPajak, LingkupJual, VersiProduk
from katalog.core.money import format_rupiah
from katalog.unggahan.models import Unggahan

Tanda = Literal["sama", "tambah", "hapus"]
BIDANG: Mapping[str, str] = {
    "nama": "Nama",
    "merek": "Merek",
    "harga": "Harga sebelum PPN",
    "harga_wilayah": "Harga per wilayah",
    "ongkir": "Ongkos kirim",
    "satuan": "Satuan",
    "kelas_pajak": "Kelas pajak",
    "minimal_pembelian": "Minimal pembelian",
    "kelipatan": "Kelipatan",
    "isi_kemasan": "Isi per kemasan",
    "satuan_dasar": "Satuan dasar",
    "waktu_kirim_hari": "Siap (hari kerja)",
    "kapasitas_bulanan": "Kapasitas per bulan",
    "atribut": "Spesifikasi",
    "uraian": "Uraian",
    "foto": "Foto",
    "is_impor": "Produk impor",
    "negara_asal": "Negara asal",
    "tkdn": "TKDN (%)",
    "bmp": "BMP (%)",
    "tkdn_nomor": "Nomor TKDN",
    "tkdn_berlaku_sampai": "TKDN berlaku sampai",
    "sni_nomor": "Nomor SNI",
    "halal_nomor": "Nomor halal",
    "halal_berlaku_sampai": "Halal berlaku sampai",
    "izin_edar_nomor": "Izin edar",
    "izin_edar_berlaku_sampai": "Izin edar berlaku sampai",
    "garansi_bulan": "Garansi (bulan)",
    "lingkup": "Wilayah jual",
    "berlaku_sampai": "Harga berlaku sampai",
}
LAIN = {"etalase": "Etalase", "masa": "Masa berlaku"}
RUPIAH = frozenset({"harga", "ongkir"})
BERPROSA = frozenset({"nama", "uraian"})


def label_bidang(bidang: str) -> str:
    """Return what a person calls a field."""
    return BIDANG.get(bidang) or LAIN.get(bidang, bidang)


@dataclass(frozen=True, slots=True)
class Potong:
    """A run of words that stayed, came, or went."""

    tanda: Tanda
    teks: str


@dataclass(frozen=True, slots=True)
class Beda:
    """One field of a version beside the same of the version on display."""

    bidang: str
    label: str
    lama: str
    baru: str
    potong: tuple[Potong, ...]
    foto_lama: tuple[str, ...]
    foto_baru: tuple[str, ...]
    is_berubah: bool


def daftar_beda(lama: VersiProduk | None, baru: VersiProduk) -> list[Beda]:
    """Return every field that either version states, the changed ones first."""
    semua = [_compare(bidang, lama, baru) for bidang in BIDANG]
    terisi = [satu for satu in semua if satu.lama or satu.baru or satu.foto_baru]
    return sorted(terisi, key=lambda satu: not satu.is_berubah)


def _compare(bidang: str, lama: VersiProduk | None, baru: VersiProduk) -> Beda:
    sebelum, kini = (_written(bidang, lama) if lama else "", _written(bidang, baru))
    foto = bidang == "foto"
    foto_lama = _pictures(lama) if foto and lama else ()
    foto_baru = _pictures(baru) if foto else ()
    berubah = lama is None or sebelum != kini
    prosa = berubah and bidang in BERPROSA and lama is not None
    return Beda(
        bidang,
        label_bidang(bidang),
        sebelum,
        kini,
        tuple(_words(sebelum, kini)) if prosa else (),
        foto_lama,
        foto_baru,
        berubah,
    )


def _written(bidang: str, versi: VersiProduk) -> str:
    if bidang == "harga_wilayah":
        return "; ".join(_places(versi))
    nilai = getattr(versi, bidang)
    if bidang in RUPIAH:
        return format_rupiah(nilai)
    if bidang == "kelas_pajak":
        return str(KelasPajak(nilai).label)
    if bidang == "lingkup":
        return str(LingkupJual(nilai).label)
    return _plain(nilai)


def _plain(nilai: Any) -> str:
    match nilai:
        case None | "":
            return ""
        case bool():
            return "Ya" if nilai else "Tidak"
        case date():
            return nilai.strftime("%d-%m-%Y")
        case dict():
            return "; ".join(f"{kode}: {_plain(isi)}" for kode, isi in nilai.items())
        case list():
            return f"{len(nilai)} foto" if nilai else ""
        case _:
            return str(nilai)


def _places(versi: VersiProduk) -> Iterator[str]:
    rows = HargaWilayah.objects.filter(versi=versi).select_related("wilayah", "kelompok")
    for row in rows.order_by("pk"):
        harga = format_rupiah(row.harga) if row.harga is not None else "harga dasar"
        ongkir = f", ongkir {format_rupiah(row.ongkir)}" if row.ongkir is not None else ""
        yield f"{row}: {harga}{ongkir}"


def _pictures(versi: VersiProduk) -> tuple[str, ...]:
    if versi.foto:
        siap = {satu.kode: satu for satu in Unggahan.objects.filter(kode__in=versi.foto)}
        return tuple(siap[k].url_kecil for k in versi.foto if k in siap and siap[k].kecil)
    return tuple(satu.url_kecil for satu in versi.produk.foto.all())


def _words(lama: str, baru: str) -> Iterator[Potong]:
    """Yield the two texts as one, by whole words."""
    kiri, kanan = lama.split(), baru.split()
    for kode, a, b, c, d in SequenceMatcher(None, kiri, kanan, autojunk=False).get_opcodes():
        if kode == "equal":
            yield Potong("sama", " ".join(kiri[a:b]))
            continue
        yield from _changed(kiri[a:b], kanan[c:d])


def _changed(hilang: Sequence[str], datang: Sequence[str]) -> Iterator[Potong]:
    if hilang:
        yield Potong("hapus", " ".join(hilang))
    if datang:
        yield Potong("tambah", " ".join(datang))
