"""From nobody to the first search result, on screens of 360 px.

A person registers a business, lists a product with a photo, is asked to correct one field,
corrects it, is verified, and a buyer finds the product.
"""

import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.perjalanan.orang import Orang, totp
from tests.perjalanan.test_daftar import (
    Tangan,
    akun,
    alamat,
    angka,
    buka_hp,
    kirim,
    pajak,
    usaha,
)

pytestmark = pytest.mark.peramban
__all__ = ["buka_hp"]


@pytest.fixture
def foto(tmp_path):
    tempat = tmp_path / "lemari.jpg"
    Image.effect_mandelbrot((1600, 1200), (-2, -1.2, 1, 1.2), 60).convert("RGB").save(tempat)
    return tempat


def list_product(budi: Tangan, nama: str, etalase: str, foto) -> str:
    page = budi.page
    page.goto(f"{budi.url}/toko/produk/baru/")
    page.locator("input[type=file]").set_input_files(foto)
    if not budi.skrip:
        page.locator("[data-uji=lanjut]").click()
    page.wait_for_url(re.compile(r"/toko/produk/\w{16}/(foto|isi)/"))
    if "/foto/" in page.url:
        page.locator("[data-uji=lanjut]").click()
    page.wait_for_url(re.compile(r"/isi/$"))
    budi.isi("Nama barang", nama)
    budi.pilih("Etalase", etalase)
    if not budi.skrip:
        page.locator("[data-uji=pakai]").click()
    budi.pilih("Rangka", "Kayu")
    page.locator("[data-uji=lanjut]").click()
    page.locator("#id_harga").fill("1210000")
    page.locator("#id_satuan").select_option(label="unit")
    page.locator("#id_stok").fill("9")
    page.locator("#id_waktu_kirim_hari").fill("5")
    return str(re.search(r"/toko/produk/(\w{16})/", page.url).group(1))


def send(budi: Tangan) -> None:
    """A photo in the works holds the sending back for a moment; then it goes."""
    for _ in range(20):
        with budi.page.expect_navigation():
            budi.page.locator("[data-uji=kirim]").click()
        if budi.page.locator("main").get_by_text("Terkirim").count():
            return
        budi.page.wait_for_timeout(500)
    expect(budi.page.locator("main")).to_contain_text("Terkirim")


def open_from_queue(wulan: Orang, nama: str) -> None:
    wulan.page.goto(f"{wulan.url}/kelola/")
    wulan.click(wulan.page.get_by_role("link", name=nama).first)


def test_from_nobody_to_the_first_search_result(buka_hp, situs_belanja, foto, request):
    dunia, (hp, nib, nik) = situs_belanja.dunia, angka()
    nama = f"Lemari arsip jati {nib[-4:]}"
    budi = buka_hp()
    budi.skrip = request.node.callspec.params["buka_hp"]
    akun(budi, hp)
    usaha(budi, nib)
    pajak(budi, nik)
    alamat(budi)
    kirim(budi)

    wulan = Orang(buka_hp().page, budi.url)
    wulan.login(dunia["pengelola"], kode=totp(dunia, "pengelola"))
    open_from_queue(wulan, "UD Mebel Contoh")
    wulan.clicks = 0
    wulan.click(wulan.page.locator("[data-uji=setujui-semua]"))
    assert wulan.clicks <= 2

    kode = list_product(budi, nama, dunia["etalase"], foto)
    send(budi)

    open_from_queue(wulan, nama)
    meja = wulan.page
    meja.locator("input[name=putusan_nama][value=perbaiki]").check()
    meja.locator("select[name=alasan_nama]").select_option("nama-umum")
    meja.locator("input[name=tulis_nama]").fill("Tambahkan ukurannya.")
    wulan.click(meja.locator("[data-uji=kirim-putusan]"))

    page = budi.page
    page.goto(f"{budi.url}/toko/produk/{kode}/")
    expect(page.locator("main")).to_contain_text("Tambahkan ukurannya.")
    page.locator("[data-uji=ubah]").click()
    page.goto(f"{budi.url}/toko/produk/{kode}/isi/")
    budi.isi("Nama barang", f"{nama} 4 laci")
    page.locator("[data-uji=lanjut]").click()
    send(budi)

    open_from_queue(wulan, f"{nama} 4 laci")
    wulan.click(meja.locator("[data-uji=setujui-semua]"))

    rina = Orang(buka_hp().page, budi.url)
    rina.login(dunia["pp"])
    rina.page.goto(f"{rina.url}/cari/?q={nama.replace(' ', '+')}")
    expect(rina.link(f"{nama} 4 laci").first).to_be_visible()
