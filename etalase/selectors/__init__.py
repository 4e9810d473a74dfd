"""Reads of the shop window. The names that other packages may use are these."""

from etalase.selectors.etalase import (
    HitungKatalog,
    daftar_etalase,
    etalase_terbesar,
    hitung_katalog,
)
from etalase.selectors.produk import (
    Harga,
    harga_tayang,
    is_orderable,
    produk_lain,
    produk_serupa,
    produk_tayang,
)

__all__ = [
    "Harga",
    "HitungKatalog",
    "daftar_etalase",
    "etalase_terbesar",
    "harga_tayang",
    "hitung_katalog",
    "is_orderable",
    "produk_lain",
    "produk_serupa",
    "produk_tayang",
]
