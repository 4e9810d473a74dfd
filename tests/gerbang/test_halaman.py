"""The gates over every page: U1 axe, U3 weight, U9 geometry, U11 no JavaScript, U13 policy.

One test is one visit, judged by every gate: a browser is the slow part.
"""

from typing import Any

import pytest

from tests.gerbang.halaman import DAFTAR, LEBAR, Halaman
from tests.gerbang.peramban import LEBAR_TIMBANG, Kunjungan, kunjungi, tanpa_js

pytestmark = pytest.mark.peramban

# U3, in kB of 1000 bytes; Chromium's names of the kinds.
BERAT = {"Document": 20, "Stylesheet": 12, "Script": 21, "Font": 18}
# U9: main and the first card start no lower than this on a phone.
MULAI_MAIN = 136


def _geometri(halaman: Halaman, lebar: int, ukuran: dict[str, Any]) -> dict[str, Any]:
    salah = {nama: isi for nama, isi in ukuran.items() if isinstance(isi, list) and isi}
    if lebar == 360 and ukuran["mulaiMain"] > MULAI_MAIN:
        salah["mulaiMain"] = ukuran["mulaiMain"]
    if halaman.kartu and lebar == 360 and not 0 < (ukuran["kartuPertama"] or 0) <= halaman.kartu:
        salah["kartuPertama"] = ukuran["kartuPertama"]
    return salah


def _terlalu_berat(halaman: Halaman, lebar: int, berat: dict[str, float]) -> dict[str, float]:
    """Judge a first visit to a page of the site: not an example, and not a step further."""
    if lebar != LEBAR_TIMBANG or halaman.isi or halaman.lakukan:
        return {}
    lebih = {jenis: berat[jenis] for jenis, batas in BERAT.items() if berat.get(jenis, 0) > batas}
    if halaman.berat and sum(berat.values()) > halaman.berat:
        lebih["semua"] = sum(berat.values())
    return lebih


def _temuan(halaman: Halaman, lebar: int, dilihat: Kunjungan) -> dict[str, Any]:
    """Return what each gate found, without those that `architecture.md` 0.27 exempts."""
    per_gerbang = {
        "status": dilihat.status if dilihat.status != halaman.status else None,
        "U1": dilihat.axe,
        "U3": _terlalu_berat(halaman, lebar, dilihat.berat),
        "U9": _geometri(halaman, lebar, dilihat.ukuran),
        "U9 ke samping": max(dilihat.ukuran["melebar"], 0),
        "U13": dilihat.galat,
    }
    return {nama: isi for nama, isi in per_gerbang.items() if isi and nama not in halaman.bebas}


@pytest.mark.parametrize("lebar", LEBAR)
@pytest.mark.parametrize("halaman", DAFTAR, ids=lambda h: h.nama)
def test_page_passes_every_gate(peramban, ambil_situs, halaman: Halaman, lebar: int):
    dilihat = kunjungi(peramban, halaman, lebar, ambil_situs)
    temuan = _temuan(halaman, lebar, dilihat)
    if lebar == LEBAR_TIMBANG and "U11" not in halaman.bebas:
        polos = tanpa_js(peramban, halaman, ambil_situs)
        diharap = {"judul": dilihat.judul, "formulir": [], "buntu": []}
        temuan |= {f"U11 {nama}": polos[nama] for nama in diharap if polos[nama] != diharap[nama]}
    assert temuan == {}
