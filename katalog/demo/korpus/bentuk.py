"""The shapes that the demo's content comes in; the loader maps them to models."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, NamedTuple

Nilai = str | int | float | bool
Tipe = Literal["teks", "angka", "pilihan", "ya_tidak", "tanggal"]
KelasPajak = Literal["ppn_umum", "bebas_ppn", "pbjt"]
Jenis = Literal["barang", "jasa", "konstruksi"]


class Opsi(NamedTuple):
    """One possible value of a variable: how a name writes it, its value, its price factor."""

    teks: str
    nilai: Nilai
    faktor: float


@dataclass(frozen=True, slots=True)
class BahanAtribut:
    """One line of an etalase's specification schema (`domain.md` 4.4)."""

    kode: str
    nama: str
    tipe: Tipe
    satuan: str = ""
    pilihan: tuple[str, ...] = ()
    wajib: bool = False
    saring: bool = False
    banding: bool = False


@dataclass(frozen=True, slots=True)
class BahanProduk:
    """A family of products: one name pattern and all that its variants have in common.

    `harga_tengah` is rupiah before PPN for the middle variant, `sebaran` the share by which
    vendors differ, `berat_gram` the weight of one unit, `peluang_*` shares between 0 and 1.
    """

    kode: str
    nama_pola: str
    satuan: str
    harga_tengah: int
    gambar: str
    merek: tuple[str, ...]
    variabel: dict[str, tuple[Opsi, ...]] = field(compare=False)
    fakta: str = ""
    sebaran: float = 0.18
    berat_gram: int = 0
    kelas_pajak: KelasPajak = "ppn_umum"
    minimal: tuple[int, ...] = (1,)
    kelipatan: int = 1
    waktu_kirim_hari: tuple[int, int] = (2, 7)
    stok: tuple[int, int] = (20, 400)
    peluang_tkdn: float = 0.0
    rentang_tkdn: tuple[int, int] = (0, 0)
    peluang_impor: float = 0.0
    sertifikat: dict[str, float] = field(default_factory=dict, compare=False)
    garansi_bulan: int = 0


@dataclass(frozen=True, slots=True)
class BahanEtalase:
    """One etalase: who may sell there (KBLI, SBU), what it asks of a product, what is sold.

    `kbki` is the common prefix of its goods' ten-digit codes, `bobot` its share of the demo's
    products. Construction etalase have `sbu` and no families: they are still in telaah.
    """

    kode: str
    nama: str
    jenis: Jenis
    rumpun: str
    deskripsi: str
    kbki: str
    kbli: tuple[str, ...]
    bobot: int = 1
    sbu: tuple[str, ...] = ()
    atribut: tuple[BahanAtribut, ...] = ()
    kalimat: tuple[str, ...] = ()
    keluarga: tuple[BahanProduk, ...] = ()


class ProdukJadi(NamedTuple):
    """One product, ready to be put on display.

    Money is whole rupiah before PPN; `tkdn` and `bmp` are per cent; `*_hari` are days, where
    `tkdn_berlaku_hari` counts from the day of loading. Certificate numbers begin with `UJI-`.
    """

    etalase: str
    keluarga: str
    kbki: str
    nama: str
    merek: str
    uraian: str
    satuan: str
    harga: int
    atribut: dict[str, Nilai]
    jenis_produk: str
    tkdn: Decimal | None
    bmp: Decimal | None
    tkdn_nomor: str
    tkdn_berlaku_hari: int
    sni_nomor: str
    halal_nomor: str
    izin_edar_nomor: str
    kelas_pajak: KelasPajak
    minimal: int
    kelipatan: int
    waktu_kirim_hari: int
    ongkir: int
    stok: int
    berat_gram: int
    garansi_bulan: int
    gambar: str
    benih_gambar: int
