"""Products by COPY: made, written and forgotten in batches, so a million need no more memory."""

import json
import re
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from itertools import islice

from etalase.models import Etalase, FotoProduk, JenisPengadaan, Produk, Stok, VersiProduk
from etalase.state import StatusProduk
from katalog.demo.korpus.acak import mix, seed_of
from katalog.demo.korpus.bentuk import ProdukJadi
from katalog.demo.korpus.etalase import ETALASE, share_out
from katalog.demo.korpus.penyedia import suppliers_by_etalase
from katalog.demo.korpus.produk import lahirkan
from katalog.demo.pengisi.dunia import Dunia
from katalog.demo.pengisi.salin import (
    analyze,
    copy_lines,
    escape,
    without_indexes,
    without_witnesses,
)
from vendors.models import Penyedia
from vendors.state import BOLEH_BERDAGANG

KELOMPOK = 10_000
KOLOM_PRODUK = (
    "id", "kode", "sku", "penyedia_id", "etalase_id", "status", "versi_tayang_id",
    "tayang_sejak", "alasan_status", "status_sejak", "created_at", "updated_at",
)  # fmt: skip
KOLOM_VERSI = (
    "id", "produk_id", "penyedia_id", "nomor", "nama", "slug", "merek", "uraian", "satuan",
    "harga", "kelas_pajak", "ongkir", "minimal_pembelian", "kelipatan", "waktu_kirim_hari",
    "skema_id", "atribut", "is_impor", "tkdn", "bmp", "tkdn_nomor", "tkdn_berlaku_sampai",
    "sni_nomor", "halal_nomor", "dibuat_pada", "dibuat_oleh_id",
)  # fmt: skip
KOLOM_STOK = ("id", "produk_id", "tersedia", "dicadangkan", "tidak_terbatas")
KOLOM_FOTO = ("id", "produk_id", "urutan", "kecil", "sedang", "besar", "keterangan")
JASA_STOK = 0
# Of a hundred products that ever were on display, how many are not any more, and why.
_STATUS = (
    *((StatusProduk.TAYANG, ""),) * 95,
    *((StatusProduk.TURUN_TAYANG, "Diturunkan penyedia: stok dihentikan"),) * 2,
    (StatusProduk.DIBEKUKAN, "Dibekukan pengelola: sertifikat perlu diperbarui"),
    *((StatusProduk.DIAJUKAN, ""),) * 2,
)
Foto = Callable[[str, int], tuple[str, ...]]
Baris = tuple[str, str, str, str]
_KOSONG = "\\N"
_BUKAN_HURUF = re.compile(r"[^a-z0-9]+")
_tulis = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Pemasok:
    """What a product row has to know of its vendor."""

    pk: int
    umur_hari: int
    may_trade: bool


class Penulis:
    """Turns products into lines of COPY text for four tables."""

    def __init__(self, dunia: Dunia, foto: Foto | None) -> None:
        self.foto = foto
        self.sekarang = dunia.ukuran.sekarang
        self.hari = dunia.hari
        pemasok = [
            Pemasok(p.pk, (self.hari - p.terdaftar_sejak).days, p.status in BOLEH_BERDAGANG)
            for p in dunia.penyedia
        ]
        nomor = suppliers_by_etalase(dunia.bahan_penyedia)
        self.pemasok = {kode: [pemasok[n] for n in daftar] for kode, daftar in nomor.items()}
        self.etalase = {kode: satu.pk for kode, satu in dunia.etalase.items()}
        self.skema = {kode: satu.pk for kode, satu in dunia.skema.items()}
        self.benih_kode = seed_of("produk", dunia.ukuran.benih)
        self.benih_nasib = seed_of("nasib produk", dunia.ukuran.benih)
        self.tempo = lru_cache(maxsize=2000)(self._moment)
        self.kelak = lru_cache(maxsize=2000)(self._day)

    def _moment(self, hari_lalu: int) -> str:
        return (self.sekarang - timedelta(days=hari_lalu)).isoformat()

    def _day(self, hari_lagi: int) -> str:
        return (self.hari + timedelta(days=hari_lagi)).isoformat()

    def lines(self, pk: int, urutan: int, satu: ProdukJadi) -> Baris:
        """Return the lines of one product: product, version, stock and picture."""
        acak = mix(pk, self.benih_nasib)
        calon = self.pemasok[satu.etalase]
        pemasok = calon[acak % len(calon)]
        status, alasan = _STATUS[(acak >> 16) % 100]
        if not pemasok.may_trade and status is StatusProduk.DIAJUKAN:
            status = StatusProduk.TURUN_TAYANG
        usia = 6 + (acak >> 24) % max(20, min(1000, pemasok.umur_hari - 6))
        lahir = self.tempo(usia)
        tayang = status is not StatusProduk.DIAJUKAN
        # A product leaves display after it came, and long enough ago to be history.
        keluar = lahir if status is StatusProduk.TAYANG else self.tempo(usia * 2 // 5)
        produk = (
            f"{pk}\t{mix(pk, self.benih_kode):016x}\t{satu.etalase}-{urutan:06d}\t{pemasok.pk}\t"
            f"{self.etalase[satu.etalase]}\t{status}\t{pk if tayang else _KOSONG}\t"
            f"{lahir if tayang else _KOSONG}\t{alasan}\t{keluar}\t{lahir}\t{keluar}\n"
        )
        versi = self._version(pk, pemasok.pk, satu, lahir)
        return produk, versi, self._stock(pk, satu), self._picture(pk, satu)

    def _version(self, pk: int, penyedia: int, satu: ProdukJadi, lahir: str) -> str:
        sampai = _KOSONG
        if satu.tkdn is not None:
            sampai = self.kelak(satu.tkdn_berlaku_hari)
        return (
            f"{pk}\t{pk}\t{penyedia}\t1\t{escape(satu.nama)}\t{_slug(satu.nama)}\t"
            f"{escape(satu.merek)}\t{escape(satu.uraian)}\t{satu.satuan}\t{satu.harga}\t"
            f"{satu.kelas_pajak}\t{satu.ongkir}\t{satu.minimal}\t{satu.kelipatan}\t"
            f"{satu.waktu_kirim_hari}\t{self.skema[satu.etalase]}\t"
            f"{escape(_tulis(satu.atribut))}\t"
            f"{satu.jenis_produk == 'impor'}\t{_or_null(satu.tkdn)}\t{_or_null(satu.bmp)}\t"
            f"{satu.tkdn_nomor}\t{sampai}\t{satu.sni_nomor}\t{satu.halal_nomor}\t{lahir}\t\\N\n"
        )

    def _stock(self, pk: int, satu: ProdukJadi) -> str:
        is_jasa = ETALASE[satu.etalase].jenis == JenisPengadaan.JASA
        return f"{pk}\t{pk}\t{JASA_STOK if is_jasa else satu.stok}\t0\t{is_jasa}\n"

    def _picture(self, pk: int, satu: ProdukJadi) -> str:
        if self.foto is None:
            return ""
        nama = "\t".join(self.foto(satu.gambar, satu.benih_gambar))
        return f"{pk}\t{pk}\t0\t{nama}\tGambar ilustrasi: {escape(satu.nama[:170])}\n"


def _or_null(nilai: object) -> object:
    return _KOSONG if nilai is None else nilai


@lru_cache(maxsize=50_000)
def _slug(nama: str) -> str:
    # Django's slugify does the same for these names, at four times the cost.
    return _BUKAN_HURUF.sub("-", nama.lower()).strip("-")[:220]


def fill_produk(dunia: Dunia, foto: Foto | None) -> int:
    """Write all products with their version, stock and picture; return how many."""
    penulis = Penulis(dunia, foto)
    banyak = 0
    tabel = (Produk, VersiProduk, Stok, FotoProduk)
    with without_witnesses(*tabel), without_indexes(*tabel):
        for kelompok in _ahead(_batches(dunia, penulis)):
            copy_lines(Produk, KOLOM_PRODUK, (baris[0] for baris in kelompok))
            copy_lines(VersiProduk, KOLOM_VERSI, (baris[1] for baris in kelompok))
            copy_lines(Stok, KOLOM_STOK, (baris[2] for baris in kelompok))
            if foto is not None:
                copy_lines(FotoProduk, KOLOM_FOTO, (baris[3] for baris in kelompok))
            banyak += len(kelompok)
    return banyak


def count_up(dunia: Dunia) -> int:
    """Tell the planner what there is to sell now; return how many tables."""
    tabel = (Etalase, Penyedia, Produk, VersiProduk, Stok, FotoProduk)
    analyze(*tabel)
    return len(tabel)


def _ahead(kelompok: Iterator[list[Baris]]) -> Iterator[list[Baris]]:
    """Make the next batch while the server swallows this one."""
    with ThreadPoolExecutor(1) as pembantu:
        janji = pembantu.submit(next, kelompok, None)
        while (siap := janji.result()) is not None:
            janji = pembantu.submit(next, kelompok, None)
            yield siap


def _batches(dunia: Dunia, penulis: Penulis) -> Iterator[list[Baris]]:
    urut = _numbered(dunia)
    while kelompok := [penulis.lines(*satu) for satu in islice(urut, KELOMPOK)]:
        yield kelompok


def _numbered(dunia: Dunia) -> Iterator[tuple[int, int, ProdukJadi]]:
    pk = 0
    for kode, jumlah in share_out(dunia.ukuran.produk).items():
        for urutan, satu in enumerate(lahirkan(kode, jumlah, dunia.ukuran.benih)):
            pk += 1
            yield pk, urutan, satu
