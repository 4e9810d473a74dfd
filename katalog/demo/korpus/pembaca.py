"""Reads the cards of `bahan/*.txt`: a catalogue as a merchandiser would write it down.

    = KODE | Nama etalase | barang/jasa | bobot | KBKI prefix | KBLI ...
    : one description line
    ~ defaults of the etalase's families: key=value ; key=value
    + a sentence that is true of every family here
    @ kode tipe flags | Nama | satuan | default options      (flags: w wajib, s saring, b banding)
    - Name with {variable} | satuan | harga tengah | gambar | variable=options | .key=value

Options are separated by `;`. `A4*1.2` has a price factor, `20..60:10^0.8` is a range of numbers
with a step whose price grows with the power 0.8, `@pool` inserts a list of `kolam.txt`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from katalog.demo.korpus.bentuk import (
    BahanAtribut,
    BahanEtalase,
    BahanProduk,
    Opsi,
    Tipe,
)

FOLDER = Path(__file__).parent / "bahan"
_RENTANG = re.compile(r"^([\d.,]+)\.\.([\d.,]+)(?::([\d.,]+))?(?:\^([\d.]+))?$")
_VARIABEL = re.compile(r"\{(\w+)\}")
_PAJAK = {"umum": "ppn_umum", "bebas": "bebas_ppn", "pbjt": "pbjt"}

Bidang = dict[str, str]


def read_lines(nama: str) -> Iterator[str]:
    """Yield the meaningful lines of one file, without comments."""
    for baris in (FOLDER / nama).read_text(encoding="utf-8").splitlines():
        if baris.strip() and not baris.startswith("#"):
            yield baris.strip()


def _columns(teks: str) -> list[str]:
    return [bagian.strip() for bagian in teks.split(" | ")]


def _number(teks: str) -> int | float:
    angka = float(teks.replace(",", "."))
    return int(angka) if angka.is_integer() else angka


def write_number(angka: float) -> str:
    """Write a number the Indonesian way: decimal comma, no thousands mark."""
    return f"{angka:g}".replace(".", ",") if isinstance(angka, float) else str(angka)


def _range(cocok: re.Match[str]) -> list[Opsi]:
    awal, akhir = _number(cocok[1]), _number(cocok[2])
    langkah = _number(cocok[3]) if cocok[3] else 1
    pangkat = float(cocok[4] or 0)
    tengah = (awal + akhir) / 2 or 1
    banyak = int((akhir - awal) / langkah + 1e-9) + 1
    nilai = [round(awal + langkah * i, 3) for i in range(banyak)]
    return [Opsi(write_number(n), n, (n / tengah) ** pangkat) for n in nilai]


def _single(teks: str, tipe: Tipe) -> Opsi:
    isi, _, faktor = teks.partition("*")
    isi = isi.strip()
    nilai: str | int | float | bool = isi
    if tipe == "angka":
        nilai = _number(isi)
    elif tipe == "ya_tidak":
        nilai = isi == "ya"
    return Opsi(isi, nilai, float(faktor or 1))


class Pembaca:
    """Turns the lines of one card file into etalase; knows the shared pools and attributes."""

    def __init__(self) -> None:
        self.kolam: dict[str, str] = {}
        self.umum: dict[str, str] = {}
        for baris in read_lines("kolam.txt"):
            kunci, _, isi = baris[1:].partition(":")
            tujuan = self.kolam if baris[0] == "$" else self.umum
            tujuan[kunci.strip()] = isi.strip()

    def options(self, teks: str, tipe: Tipe) -> tuple[Opsi, ...]:
        """Return the options that a card's text stands for."""
        hasil: list[Opsi] = []
        for bagian in filter(None, (b.strip() for b in teks.split(";"))):
            if bagian.startswith("@"):
                hasil.extend(self.options(self.kolam[bagian[1:]], tipe))
            elif tipe == "angka" and (cocok := _RENTANG.match(bagian)):
                hasil.extend(_range(cocok))
            else:
                hasil.append(_single(bagian, tipe))
        return tuple(hasil)

    def attribute(self, teks: str) -> tuple[BahanAtribut, str]:
        """Return an attribute of the schema and its default options."""
        kepala, *kolom = _columns(self.umum.get(teks, teks))
        kode, tipe, tanda = kepala.split()
        nama, satuan, bawaan = [*kolom, "", "", ""][:3]
        atribut = BahanAtribut(
            kode=kode,
            nama=nama,
            tipe=cast("Tipe", tipe),
            satuan=satuan,
            wajib="w" in tanda,
            saring="s" in tanda,
            banding="b" in tanda,
        )
        return atribut, bawaan

    def read(self, nama: str) -> list[BahanEtalase]:
        """Return every etalase of one file, in its order."""
        rumpun, kartu = "", list[list[str]]()
        for baris in read_lines(nama):
            if baris.startswith("rumpun "):
                rumpun = baris.removeprefix("rumpun ")
            elif baris.startswith("= "):
                kartu.append([baris])
            else:
                kartu[-1].append(baris)
        return [self._etalase(rumpun, baris) for baris in kartu]

    def _etalase(self, rumpun: str, kartu: list[str]) -> BahanEtalase:
        kode, nama, jenis, bobot, kbki, kbli, *sbu = _columns(kartu[0][2:])
        isi = {awal: [b[2:] for b in kartu if b[0] == awal] for awal in ":~+@-"}
        atribut = [self.attribute(teks) for teks in isi["@"]]
        bawaan = _fields(isi["~"])
        keluarga = [
            self._family(f"{kode}-{urut:02d}", teks, atribut, bawaan)
            for urut, teks in enumerate(isi["-"], 1)
        ]
        return BahanEtalase(
            kode=kode,
            nama=nama,
            jenis=jenis,  # type: ignore[arg-type]
            rumpun=rumpun,
            deskripsi=" ".join(isi[":"]),
            kbki=kbki,
            kbli=tuple(kbli.split()),
            bobot=int(bobot),
            sbu=tuple(" ".join(sbu).split()),
            atribut=tuple(_with_choices(a, keluarga) for a, _ in atribut),
            kalimat=tuple(isi["+"]),
            keluarga=tuple(keluarga),
        )

    def _family(
        self,
        kode: str,
        teks: str,
        skema: list[tuple[BahanAtribut, str]],
        bawaan: Bidang,
    ) -> BahanProduk:
        pola, satuan, harga, gambar, *lain = _columns(teks)
        ditulis = dict(bagian.split("=", 1) for bagian in lain if bagian)
        sifat = bawaan | {k[1:]: v for k, v in ditulis.items() if k[0] == "."}
        variabel = self._variables(pola, ditulis, skema)
        _check_pattern(kode, pola, variabel)
        return BahanProduk(
            kode=kode,
            nama_pola=pola,
            satuan=satuan,
            harga_tengah=int(harga),
            gambar=gambar,
            variabel=variabel,
            **_traits(sifat),  # type: ignore[arg-type]
        )

    def _variables(
        self, pola: str, ditulis: Bidang, skema: list[tuple[BahanAtribut, str]]
    ) -> dict[str, tuple[Opsi, ...]]:
        """Return the options of the schema's attributes, then of what only the name uses."""
        variabel: dict[str, tuple[Opsi, ...]] = {}
        for atribut, awal in skema:
            isi = ditulis.pop(atribut.kode, awal)
            if not isi and atribut.kode == "jenis":
                isi = pola.split("{")[0].strip(" ,-(")
            if isi:
                variabel[atribut.kode] = self.options(isi, atribut.tipe)
        for kunci, isi in ditulis.items():
            if kunci[0] != ".":
                variabel[kunci] = self.options(isi, "teks")
        return variabel


def _fields(daftar: list[str]) -> Bidang:
    bagian = (b.strip() for teks in daftar for b in teks.split(" ; "))
    return dict(b.split("=", 1) for b in bagian)


def _check_pattern(kode: str, pola: str, variabel: dict[str, tuple[Opsi, ...]]) -> None:
    if hilang := set(_VARIABEL.findall(pola)) - set(variabel):
        raise ValueError(f"{kode}: variabel {sorted(hilang)} tidak diisi")


def _with_choices(atribut: BahanAtribut, keluarga: list[BahanProduk]) -> BahanAtribut:
    if atribut.tipe != "pilihan":
        return atribut
    semua = [o.teks for k in keluarga for o in k.variabel.get(atribut.kode, ())]
    return BahanAtribut(
        kode=atribut.kode,
        nama=atribut.nama,
        tipe=atribut.tipe,
        satuan=atribut.satuan,
        pilihan=tuple(dict.fromkeys(semua)),
        wajib=atribut.wajib,
        saring=atribut.saring,
        banding=atribut.banding,
    )


def _pair(teks: str) -> tuple[int, int]:
    awal, _, akhir = teks.partition("..")
    return int(awal), int(akhir or awal)


def _traits(sifat: Bidang) -> dict[str, object]:
    """Return the keyword arguments of `BahanProduk` that a card writes as short keys."""
    tkdn, _, rentang = sifat.get("tkdn", "0 0..0").partition(" ")
    sertifikat = (s.split() for s in sifat.get("sertifikat", "").split(",") if s.strip())
    return {
        "merek": tuple(m.strip() for m in sifat.get("merek", "-").split(",")),
        "fakta": sifat.get("u", ""),
        "sebaran": float(sifat.get("sebar", "18")) / 100,
        "berat_gram": int(float(sifat.get("berat", "0")) * 1000),
        "kelas_pajak": _PAJAK[sifat.get("pajak", "umum")],
        "minimal": tuple(int(m) for m in sifat.get("min", "1").split(",")),
        "kelipatan": int(sifat.get("lipat", "1")),
        "waktu_kirim_hari": _pair(sifat.get("kirim", "2..7")),
        "stok": _pair(sifat.get("stok", "20..400")),
        "peluang_tkdn": int(tkdn) / 100,
        "rentang_tkdn": _pair(rentang),
        "peluang_impor": int(sifat.get("impor", "0")) / 100,
        "sertifikat": {s[0]: int(s[1]) / 100 for s in sertifikat},
        "garansi_bulan": int(sifat.get("garansi", "0")),
    }
