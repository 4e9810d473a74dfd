"""Product pictures, drawn rather than photographed, so that the demo needs no downloads.

`gambar_untuk` gives one picture; `daftar_gambar` lists all that exist, so that a loader can draw
each once and share the files among products.
"""

from katalog.demo.gambar.galeri import (
    LEBAR_BAKU,
    berkas_untuk,
    daftar_gambar,
    gambar_untuk,
    kunci_pokok,
    lukis_semua,
    semua_lebar,
)

__all__ = [
    "LEBAR_BAKU",
    "berkas_untuk",
    "daftar_gambar",
    "gambar_untuk",
    "kunci_pokok",
    "lukis_semua",
    "semua_lebar",
]
