"""What a comparison says by itself about a choice, before the buyer adds to it."""

from etalase.selectors.banding import Kolom, Perbandingan
from etalase.selectors.produk import tkdn_on
from katalog.core.money import format_rupiah
from katalog.core.templatetags.katalog import persen
from purchasing.selectors.hak import hari_ini


def pilihan_awal(hasil: Perbandingan, diminta: str = "") -> str:
    """Return the code of the product to begin with: the one asked for, else the cheapest."""
    boleh = [kolom.kode for kolom in hasil.kolom if not kolom.halangan]
    if diminta in boleh:
        return diminta
    return next((kode for kode in boleh if kode in hasil.termurah), next(iter(boleh), ""))


def alasan_awal(hasil: Perbandingan, dipilih: str) -> str:
    """Return a reason that the figures bear out, or nothing: then the buyer has to find one."""
    kolom = next((satu for satu in hasil.kolom if satu.kode == dipilih), None)
    if kolom is None or dipilih not in hasil.termurah:
        return ""
    banyak = len(hasil.kolom)
    bagian = [f"Harga sampai paling rendah dari {banyak} produk yang dibandingkan"]
    tkdn = tkdn_on(kolom.versi, hari_ini())
    if tkdn is not None:
        bagian.append(f"TKDN {persen(tkdn)}")
    return "; ".join([*bagian, "spesifikasi terpenuhi."])


def catatan_pilihan(hasil: Perbandingan) -> list[str]:
    """Return what makes a choice need more words: who is cheapest, and at what distance."""
    if not hasil.termurah:
        return []
    murah = [kolom for kolom in hasil.kolom if kolom.kode in hasil.termurah]
    terendah = murah[0].hitung.total if murah[0].hitung else 0
    return [
        f"{kolom.huruf} lebih mahal {format_rupiah(_total(kolom) - terendah)}. Jelaskan alasannya."
        for kolom in hasil.kolom
        if kolom.kode not in hasil.termurah and not kolom.halangan
    ]


def _total(kolom: Kolom) -> int:
    return kolom.hitung.total if kolom.hitung else 0
