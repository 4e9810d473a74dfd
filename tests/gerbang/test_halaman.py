"""The gates over every page: U1 axe, U3 weight, U9 geometry, U11 no JavaScript, U13 policy."""

import pytest

from tests.gerbang.halaman import DAFTAR, LEBAR, Halaman
from tests.gerbang.peramban import tanpa_js

pytestmark = pytest.mark.peramban

# U3, in kB of 1000 bytes; Chromium's names of the kinds.
BERAT = {"Document": 20, "Stylesheet": 12, "Script": 21, "Font": 18}
# U9. The stock screens of the manager's desk keep only the rules of `architecture.md` 0.27.
KELOLA = {"melebar"}

# U3 is about a first visit to a page of the site; the desk is exempt from it.
DITIMBANG = [h for h in DAFTAR if not (h.isi or h.lakukan or h.kelola)]

semua = pytest.mark.parametrize("halaman", DAFTAR, ids=lambda h: h.nama)
dua_lebar = pytest.mark.parametrize("lebar", LEBAR)


@semua
@dua_lebar
def test_answers_as_expected(lihat, halaman: Halaman, lebar: int):
    assert lihat(halaman, lebar).status == halaman.status


@semua
@dua_lebar
def test_axe_finds_nothing(lihat, halaman: Halaman, lebar: int):
    assert lihat(halaman, lebar).axe == []


@semua
@dua_lebar
def test_console_is_silent_under_the_strict_policy(lihat, halaman: Halaman, lebar: int):
    assert lihat(halaman, lebar).galat == []


@semua
@dua_lebar
def test_geometry(lihat, halaman: Halaman, lebar: int):
    ukuran = lihat(halaman, lebar).ukuran
    salah = {nama: isi for nama, isi in ukuran.items() if isinstance(isi, list) and isi}
    salah |= {"melebar": ukuran["melebar"]} if ukuran["melebar"] > 0 else {}
    if not halaman.kelola and lebar == 360 and ukuran["mulaiMain"] > 136:
        salah["mulaiMain"] = ukuran["mulaiMain"]
    if halaman.kartu and lebar == 360 and not 0 < (ukuran["kartuPertama"] or 0) <= halaman.kartu:
        salah["kartuPertama"] = ukuran["kartuPertama"]
    if halaman.kelola:
        salah = {nama: isi for nama, isi in salah.items() if nama in KELOLA}
    assert salah == {}


@pytest.mark.parametrize("halaman", DITIMBANG, ids=lambda h: h.nama)
def test_first_visit_is_light(lihat, halaman: Halaman):
    berat = lihat(halaman, 360).berat
    lebih = {jenis: berat[jenis] for jenis, batas in BERAT.items() if berat.get(jenis, 0) > batas}
    if halaman.berat and sum(berat.values()) > halaman.berat:
        lebih["semua"] = sum(berat.values())
    assert lebih == {}


@semua
def test_works_without_javascript(peramban, lihat, ambil_situs, halaman: Halaman):
    polos = tanpa_js(peramban, halaman, ambil_situs)
    assert polos["judul"] == lihat(halaman, 360).judul
    assert polos["formulir"] == []
    assert polos["buntu"] == []
