"""Sentences for product pages, made of facts only."""

from katalog.demo.korpus.bentuk import BahanAtribut, BahanProduk, Opsi


def lower_first(teks: str) -> str:
    """Lower the first letter, except of abbreviations such as RAM or BPJS."""
    return teks if teks[1:2].isupper() or teks[1:2] == "-" else teks[:1].lower() + teks[1:]


def upper_first(teks: str) -> str:
    """Raise the first letter and leave the rest alone."""
    return teks[:1].upper() + teks[1:]


def fact_phrase(atribut: BahanAtribut, opsi: Opsi) -> str:
    """Say one attribute in a few words: "gramasi 80 gsm", "perakitan belum termasuk"."""
    nama = lower_first(atribut.nama)
    if atribut.tipe != "ya_tidak":
        return f"{nama} {opsi.teks} {atribut.satuan}".rstrip()
    if opsi.nilai:
        return nama
    if "termasuk" in nama:
        return nama.replace("termasuk", "belum termasuk")
    return f"{nama}: tidak"


def delivery_sentence(bahan: BahanProduk, minimal: int, hari: int) -> str:
    """Say how little may be bought and how soon it comes."""
    kata = "dikirim" if bahan.berat_gram else "mulai dikerjakan"
    paling = f"pemesanan minimal {minimal} {bahan.satuan}, " if minimal > 1 else ""
    kalimat = f"{paling}{kata} paling lambat {hari} hari kerja setelah surat pesanan terbit."
    return upper_first(kalimat)
