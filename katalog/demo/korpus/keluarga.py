"""A family of products prepared for speed: what can be computed once is computed once."""

import re
from decimal import Decimal
from functools import lru_cache

from katalog.demo.korpus.acak import seed_of, stride
from katalog.demo.korpus.bentuk import BahanEtalase, BahanProduk, Nilai, Opsi
from katalog.demo.korpus.etalase import ETALASE
from katalog.demo.korpus.uraian import delivery_sentence, fact_phrase, upper_first

_POTONG = re.compile(r"\{(\w+)\}")
# The six colour variants that pictures come in; see `gambar.warna`.
_WARNA_GAMBAR = {
    kata: nomor
    for nomor, daftar in enumerate(
        (
            "hitam gelap",
            "biru nila dongker tosca ungu",
            "merah marun jingga muda",
            "hijau loreng",
            "cokelat kuning krem khaki kayu jati mahoni rotan bambu emas",
            "putih abu-abu perak bening",
        )
    )
    for kata in daftar.split()
}
Sisi = tuple[str, Nilai, float, str, int]


def picture_seed(teks: str) -> int:
    """Return the picture variant for a colour in words, or -1 when it names none."""
    return next((_WARNA_GAMBAR[k] for k in teks.lower().split() if k in _WARNA_GAMBAR), -1)


class Cetakan:
    """One variant of a family, as its name tells it; products share it."""

    __slots__ = ("atribut", "fakta", "gambar", "harga", "merek", "nama")

    def __init__(self, nama: str, merek: str) -> None:
        self.nama = nama
        self.merek = merek
        self.harga = 0.0
        self.atribut: dict[str, Nilai] = {}
        self.fakta: list[str] = []
        self.gambar = -1


class Keluarga:
    """Variants by number, and tables for all that differs between vendors of one variant."""

    def __init__(self, etalase: BahanEtalase, bahan: BahanProduk) -> None:
        self.kode_etalase = etalase.kode
        self.bahan = bahan
        self._skema = {a.kode: a for a in etalase.atribut}
        self._potongan = _POTONG.split(bahan.nama_pola)
        self._poros = {k: bahan.variabel[k] for k in self._potongan[1::2]}
        self._tetap = [
            (k, o[0]) for k, o in bahan.variabel.items() if k not in self._poros and len(o) == 1
        ]
        self.sisi = [
            tuple(self._side(k, o) for o in opsi)
            for k, opsi in bahan.variabel.items()
            if k not in self._poros and len(opsi) > 1
        ]
        self.banyak = len(bahan.merek)
        for opsi in self._poros.values():
            self.banyak *= len(opsi)
        self._langkah, self._awal = stride(self.banyak), seed_of(bahan.kode) % self.banyak
        self.kbki = _kbki(etalase.kbki, bahan.kode)
        self.kalimat = (bahan.fakta,) if bahan.fakta else etalase.kalimat
        self.kirim = _deliveries(bahan)
        self.ongkir = _shipping_steps(bahan.berat_gram)
        self.tkdn = _tkdn_table(bahan)
        self._cetakan: dict[int, Cetakan] = {}

    def _side(self, kunci: str, opsi: Opsi) -> Sisi:
        atribut = self._skema[kunci]
        gambar = picture_seed(opsi.teks) if kunci in ("warna", "bahan") else -1
        return kunci, opsi.nilai, opsi.faktor, fact_phrase(atribut, opsi), gambar

    def variant(self, urutan: int) -> Cetakan:
        """Return the variant of the n-th product; all differ until the family is exhausted."""
        nomor = (urutan * self._langkah + self._awal) % self.banyak
        cetakan = self._cetakan.get(nomor)
        if cetakan is None:
            cetakan = self._cetakan[nomor] = self._cast(nomor)
        return cetakan

    def _cast(self, nomor: int) -> Cetakan:
        nomor, nomor_merek = divmod(nomor, len(self.bahan.merek))
        terpilih: dict[str, Opsi] = {}
        for kunci, opsi in self._poros.items():
            nomor, posisi = divmod(nomor, len(opsi))
            terpilih[kunci] = opsi[posisi]
        bagian = list(self._potongan)
        bagian[1::2] = [terpilih[k].teks for k in bagian[1::2]]
        nama, merek = "".join(bagian), self.bahan.merek[nomor_merek]
        if merek == "-":
            return self._fill(Cetakan(nama, "tanpa merek"), terpilih)
        return self._fill(Cetakan(f"{nama} {merek}", merek), terpilih)

    def _fill(self, cetakan: Cetakan, terpilih: dict[str, Opsi]) -> Cetakan:
        cetakan.harga = float(self.bahan.harga_tengah)
        for kunci, opsi in [*terpilih.items(), *self._tetap]:
            cetakan.harga *= opsi.faktor
            if kunci == "warna" or (kunci == "bahan" and cetakan.gambar < 0):
                cetakan.gambar = picture_seed(opsi.teks)
            if atribut := self._skema.get(kunci):
                cetakan.atribut[kunci] = opsi.nilai
                if kunci != "jenis":
                    cetakan.fakta.append(fact_phrase(atribut, opsi))
        return cetakan

    def sentence(self, cetakan: Cetakan, tambahan: list[str]) -> str:
        """Return the sentence of facts, e.g. "Ukuran A4, gramasi 80 gsm." """
        fakta = cetakan.fakta + tambahan
        return upper_first(", ".join(fakta)) + "." if fakta else f"{cetakan.nama}."


def _kbki(awalan: str, kode: str) -> str:
    sisa = 10 - len(awalan)
    return f"{awalan}{seed_of(kode) % 10**sisa:0{sisa}d}"


def _deliveries(bahan: BahanProduk) -> list[tuple[int, int, str]]:
    awal, akhir = bahan.waktu_kirim_hari
    return [
        (minimal, hari, delivery_sentence(bahan, minimal, hari))
        for minimal in bahan.minimal
        for hari in range(awal, akhir + 1)
    ]


def _shipping_steps(berat_gram: int) -> tuple[int, ...]:
    """Shipping per delivery in rupiah by weight of one unit; services come without."""
    if not berat_gram:
        return (0,)
    kilo = berat_gram / 1000
    dasar = 16_000 if kilo < 1 else 28_000 if kilo < 10 else 60_000 if kilo < 40 else 200_000
    return tuple(dasar * n // 4 for n in (0, 3, 4, 5, 6, 8))


def _tkdn_table(bahan: BahanProduk) -> tuple[Decimal, ...]:
    awal, akhir = bahan.rentang_tkdn
    jarak = (akhir - awal) * 100
    return tuple(Decimal(awal * 100 + (i * 7919) % (jarak + 1)).scaleb(-2) for i in range(97))


@lru_cache(maxsize=128)
def families_of(kode: str) -> tuple[Keluarga, ...]:
    """Return the prepared families of one etalase."""
    etalase = ETALASE[kode]
    return tuple(Keluarga(etalase, bahan) for bahan in etalase.keluarga)
