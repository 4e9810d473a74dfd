import hashlib
from io import BytesIO

import pytest
from PIL import Image

from katalog.demo.gambar import (
    LEBAR_BAKU,
    berkas_untuk,
    daftar_gambar,
    gambar_untuk,
    kunci_pokok,
    lukis_semua,
    semua_lebar,
)
from katalog.demo.korpus.etalase import TAYANG
from katalog.demo.korpus.produk import lahirkan

BATAS = {176: 6_000, 480: 20_000, 640: 25_000}
KUNCI = sorted({kunci for kunci, _ in daftar_gambar()})


@pytest.fixture(scope="module")
def satu_tiap_jenis():
    return {kunci: semua_lebar(kunci, 4) for kunci in KUNCI}


def _open(isi):
    return Image.open(BytesIO(isi))


def test_there_are_many_kinds_and_a_bounded_set():
    assert len(KUNCI) >= 200
    assert len(daftar_gambar()) <= 640


def test_sizes_are_those_of_a_light_page(satu_tiap_jenis):
    for kunci, ukuran in satu_tiap_jenis.items():
        assert tuple(ukuran) == LEBAR_BAKU
        for lebar, isi in ukuran.items():
            assert len(isi) <= BATAS[lebar], (kunci, lebar, len(isi))
            assert _open(isi).size == (lebar, lebar * 3 // 4)
            assert _open(isi).format == "WEBP"


def test_no_two_kinds_look_the_same(satu_tiap_jenis):
    sidik = {hashlib.sha256(u[176]).hexdigest() for u in satu_tiap_jenis.values()}
    assert len(sidik) == len(KUNCI)


def test_variants_of_a_kind_differ():
    for kunci in ("kursi", "map", "kemeja", "kaos", "topi"):
        isi = {gambar_untuk(kunci, benih, 176) for benih in range(6)}
        assert len(isi) == 6


def test_something_stands_in_the_middle(satu_tiap_jenis):
    for kunci, ukuran in satu_tiap_jenis.items():
        tengah = _open(ukuran[176]).convert("L").crop((30, 20, 146, 120))
        gelap, terang = tengah.getextrema()
        assert terang - gelap > 40, kunci


def test_same_key_and_seed_same_bytes():
    pertama = gambar_untuk("lemari", 3, 176)
    gambar_untuk("meja", 1, 176)
    assert gambar_untuk("lemari", 3, 176) == pertama
    assert gambar_untuk("lemari", 9, 176) == pertama


def test_every_product_has_a_picture_and_shares_its_file():
    gambar = {f"{kunci}-{varian}" for kunci, varian in daftar_gambar()}
    for etalase in TAYANG:
        for produk in lahirkan(etalase.kode, len(etalase.keluarga)):
            assert berkas_untuk(produk.gambar, produk.benih_gambar) in gambar


def test_colour_of_the_product_is_the_colour_of_the_picture():
    merah = next(p for p in lahirkan("MEB", 400) if "merah" in p.nama and p.gambar == "kursi")
    r, g, b = (
        _open(gambar_untuk(merah.gambar, merah.benih_gambar, 176)).convert("RGB").getpixel((88, 46))
    )
    assert r > 1.5 * max(g, b)


def test_unknown_kind_is_refused():
    with pytest.raises(KeyError):
        kunci_pokok("tidak-ada")


def test_two_processes_give_the_same_files_in_order():
    daftar = daftar_gambar()[:3]
    assert list(lukis_semua(daftar, proses=2)) == list(lukis_semua(daftar))
