"""The gates over every page: U1 axe, U3 weight, U9 geometry, U11 no JavaScript, U13 policy."""

import pytest

from tests.gerbang.halaman import DAFTAR, LEBAR, Halaman
from tests.gerbang.peramban import tanpa_js

pytestmark = pytest.mark.peramban

# U3, in kB of 1000 bytes; Chromium's names of the kinds.
BERAT = {"Document": 20, "Stylesheet": 12, "Script": 21, "Font": 18}
# U9: main and the first card start no lower than this on a phone.
MULAI_MAIN = 136


def tidak_bebas(gerbang: str) -> list[Halaman]:
    """Return the pages that `architecture.md` 0.27 does not exempt from this gate."""
    return [halaman for halaman in DAFTAR if gerbang not in halaman.bebas]


# A first visit to a page of the site: not an example, and not a step further.
DITIMBANG = [h for h in tidak_bebas("U3") if not (h.isi or h.lakukan)]
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
def test_page_never_scrolls_sideways(lihat, halaman: Halaman, lebar: int):
    assert lihat(halaman, lebar).ukuran["melebar"] <= 0


@pytest.mark.parametrize(
    "halaman", [h for h in DAFTAR if "U9" not in h.bebas], ids=lambda h: h.nama
)
@dua_lebar
def test_geometry(lihat, halaman: Halaman, lebar: int):
    ukuran = lihat(halaman, lebar).ukuran
    salah = {nama: isi for nama, isi in ukuran.items() if isinstance(isi, list) and isi}
    if lebar == 360 and ukuran["mulaiMain"] > MULAI_MAIN:
        salah["mulaiMain"] = ukuran["mulaiMain"]
    if halaman.kartu and lebar == 360 and not 0 < (ukuran["kartuPertama"] or 0) <= halaman.kartu:
        salah["kartuPertama"] = ukuran["kartuPertama"]
    assert salah == {}


@pytest.mark.parametrize("halaman", DITIMBANG, ids=lambda h: h.nama)
def test_first_visit_is_light(lihat, halaman: Halaman):
    berat = lihat(halaman, 360).berat
    lebih = {jenis: berat[jenis] for jenis, batas in BERAT.items() if berat.get(jenis, 0) > batas}
    if halaman.berat and sum(berat.values()) > halaman.berat:
        lebih["semua"] = sum(berat.values())
    assert lebih == {}


@pytest.mark.parametrize(
    "halaman", [h for h in DAFTAR if "U11" not in h.bebas], ids=lambda h: h.nama
)
def test_works_without_javascript(peramban, lihat, ambil_situs, halaman: Halaman):
    polos = tanpa_js(peramban, halaman, ambil_situs)
    assert polos["judul"] == lihat(halaman, 360).judul
    assert polos["formulir"] == []
    assert polos["buntu"] == []
