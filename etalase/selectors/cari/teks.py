"""From what people write to terms: words, their stems, and measures in one unit.

A document and a query go through the same door, so both sides always agree.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

import snowballstemmer

from katalog.core.teks import TAK_TAMPAK

HURUF_MAKS = 120
KATA_MAKS = 8
PANJANG_KATA_MAKS = 40
TANDA_AKAR = "~"
# They stand in nearly every sentence and tell nothing about goods. PostgreSQL's own list for
# Indonesian is empty.
_UMUM = """
    ada adalah agar akan atau bagi beli beserta buat cari dalam dan dari dengan di dll dsb guna
    harga ini itu jual juga karena ke kepada mau mencari oleh pada para per saya secara seperti
    serta tolong untuk utk yang yg
"""
KATA_UMUM = frozenset(_UMUM.split())
# What a unit is called, its one name here, and how many of that it is: 5 kg and 5000 gram meet.
SATUAN: dict[str, tuple[str, int]] = {
    **dict.fromkeys(("g", "gr", "gram", "gsm"), ("g", 1)),
    **dict.fromkeys(("kg", "kilo", "kilogram"), ("g", 1000)),
    **dict.fromkeys(("ml", "cc", "mililiter"), ("ml", 1)),
    **dict.fromkeys(("l", "lt", "ltr", "liter", "litre"), ("ml", 1000)),
    **dict.fromkeys(("mm", "milimeter"), ("mm", 1)),
    **dict.fromkeys(("cm", "senti", "sentimeter"), ("mm", 10)),
    **dict.fromkeys(("m", "mtr", "meter"), ("mm", 1000)),
    **dict.fromkeys(("in", "inch", "inci", "inchi"), ("in", 1)),
    **dict.fromkeys(("w", "watt"), ("w", 1)),
    **dict.fromkeys(("kw", "kilowatt"), ("w", 1000)),
    **dict.fromkeys(("v", "volt"), ("v", 1)),
    **dict.fromkeys(("gb", "giga"), ("gb", 1)),
    **dict.fromkeys(("tb", "tera"), ("tb", 1)),
    **dict.fromkeys(("pcs", "pc", "biji", "buah", "bh"), ("pcs", 1)),
    **dict.fromkeys(("lbr", "lembar", "sheet"), ("lbr", 1)),
    **dict.fromkeys(("pk",), ("pk", 1)),
    **dict.fromkeys(("ply",), ("ply", 1)),
    **dict.fromkeys(("org", "orang", "pax"), ("org", 1)),
}
POTONGAN = re.compile(r"[0-9]+(?:x[0-9.,]+)+|[0-9]+(?:[.,][0-9]+)*[a-z]*|[a-z][a-z0-9]*")
UKURAN = re.compile(r"([0-9]+(?:[.,][0-9]+)*)([a-z]*)\Z")
_SISI = r"[0-9]{1,9}(?:[.,][0-9]{1,9})?\s{0,3}(?:cm|mm|mtr|meter|m)?"
LUAS = re.compile(rf"\b{_SISI}(?:\s{{0,3}}[x×*]\s{{0,3}}{_SISI}){{1,3}}(?![a-z0-9])")
RIBUAN = re.compile(r"\.(?=[0-9]{3}(?:[.,]|\Z))")

_akar = snowballstemmer.stemmer("indonesian")


def normalise(ditulis: str) -> str:
    """Return the text in small letters without accents and invisible characters."""
    uraian = unicodedata.normalize("NFKD", ditulis.translate(TAK_TAMPAK).lower())
    return "".join(huruf for huruf in uraian if not unicodedata.combining(huruf))


def pieces(ditulis: str) -> list[str]:
    """Return the words and measures of a text, in its order.

    A number with its unit is one piece, whether or not a space stands between them.
    """
    teks = LUAS.sub(_size, normalise(ditulis))
    return list(_joined(POTONGAN.findall(teks)))


def query_words(ditulis: str) -> list[str]:
    """Return what to look for: at most eight pieces, without filler words unless all are."""
    semua = list(dict.fromkeys(pieces(ditulis[:HURUF_MAKS])))
    return [satu for satu in semua if satu not in KATA_UMUM][:KATA_MAKS] or semua[:KATA_MAKS]


@lru_cache(maxsize=200_000)
def stem_of(kata: str) -> str:
    """Return the term of the stem of a word, or nothing when it has none of its own."""
    if len(kata) < 4 or not kata.isalpha():
        return ""
    return TANDA_AKAR + str(_akar.stemWord(kata))


def _size(cocok: re.Match[str]) -> str:
    """60 x 120 cm, 60x120cm and 60cm × 120cm are one size; people leave the unit out anyway."""
    return "x".join(re.findall(r"[0-9]+(?:[.,][0-9]+)?", cocok[0])).replace(",", ".")


def _joined(daftar: Iterable[str]) -> Iterator[str]:
    angka = ""
    for satu in daftar:
        if angka:
            if satu in SATUAN:
                yield _measure(angka, satu)
                angka = ""
                continue
            yield _number(angka)
            angka = ""
        cocok = UKURAN.match(satu)
        if cocok and not cocok[2]:
            angka = satu
        elif cocok and cocok[2] in SATUAN:
            yield _measure(cocok[1], cocok[2])
        else:
            yield satu[:PANJANG_KATA_MAKS]
    if angka:
        yield _number(angka)


def _measure(angka: str, satuan: str) -> str:
    nama, kali = SATUAN[satuan]
    return f"{_plain(Decimal(_number(angka)) * kali)}{nama}"


def _number(angka: str) -> str:
    """1.500 and 1500 are one number, and so are 1,5 and 1.5."""
    bersih = RIBUAN.sub("", angka[:20]).replace(",", ".")
    bulat, titik, pecahan = bersih.partition(".")
    return f"{bulat}.{pecahan.replace('.', '')}".rstrip(".") if titik else bersih


def _plain(angka: Decimal) -> str:
    tulisan = f"{angka:f}"
    return tulisan.rstrip("0").rstrip(".") if "." in tulisan else tulisan
