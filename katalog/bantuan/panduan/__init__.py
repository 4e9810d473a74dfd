"""The guides, one for each task that exists. They are words, so they live with the code."""

from katalog.bantuan.panduan import pengelola, penyedia, umum

DAFTAR = (*penyedia.DAFTAR, *umum.DAFTAR, *pengelola.DAFTAR)
MENURUT_RUTE = {rute: panduan for panduan in DAFTAR for rute in panduan.rute}
