"""A vendor sends a table on a phone, mends one cell on the screen, and saves the good rows.

A real worker checks and saves it, with JavaScript on and off.
"""

import csv
import io
import re

import pytest
from playwright.sync_api import expect

from tests.perjalanan.orang import Orang

pytestmark = pytest.mark.peramban


@pytest.fixture
def siti(buka_orang, situs_belanja) -> Orang:
    siti = buka_orang()
    siti.page.set_viewport_size({"width": 360, "height": 740})
    siti.login(situs_belanja.dunia["penyedia"])
    return siti


def filled_in(templat: bytes, awalan: str) -> bytes:
    """Return the template with three rows, one of them with a price as people write it."""
    kepala, contoh = csv.reader(io.StringIO(templat.decode("utf-8-sig")))
    keluar = io.StringIO(newline="")
    penulis = csv.DictWriter(keluar, kepala)
    penulis.writeheader()
    for n, harga in enumerate(("1200000", "1,2jt", "750000")):
        isi = dict(zip(kepala, contoh, strict=False))
        isi |= {"sku": f"{awalan}-{n}", "nama": f"Kursi tabel {awalan} {n}", "harga": harga}
        isi |= {nama: isi[nama] or "Besi" for nama in kepala if nama == "spek_rangka"}
        penulis.writerow(isi)
    return keluar.getvalue().encode()


def when_done(siti: Orang, locator, *, skrip: bool) -> None:
    """Wait for the worker as a person does: look on, or press the link without scripts."""
    ulang = siti.page.get_by_role("link", name="Muat ulang")
    while not skrip and not locator.count():
        ulang.click()
        siti.page.wait_for_load_state()
    expect(locator).to_be_visible(timeout=20_000)


def test_a_table_of_products(siti, situs_belanja, request):
    skrip = "tanpa-js" not in request.node.callspec.id
    page, awalan = siti.page, re.sub(r"\W", "", request.node.callspec.id).upper()
    page.goto(f"{siti.url}/toko/produk/")
    siti.click(page.locator("[data-uji=unggah-massal]"))
    page.get_by_label("Etalase").select_option(label=situs_belanja.dunia["etalase"])
    siti.click(page.locator("[data-uji=pilih-etalase]"))
    with page.expect_download() as unduhan:
        siti.click(page.get_by_role("link", name="Templat CSV"))
    isi = filled_in(unduhan.value.path().read_bytes(), awalan)
    berkas = {"name": f"{awalan}.csv", "mimeType": "text/csv", "buffer": isi}
    page.locator("input[type=file]").set_input_files(berkas)
    siti.click(page.locator("[data-uji=kirim]"))

    when_done(siti, page.locator("[data-uji=simpan]"), skrip=skrip)
    expect(page.locator("[data-uji=ringkasan]")).to_contain_text("1 salah")
    expect(page.locator("input[name=sel-3-harga]")).to_have_value("1200000")
    siti.click(page.locator("[data-uji=periksa]"))
    expect(page.locator("[data-uji=ringkasan]")).to_contain_text("3 siap")
    expect(page.locator("main")).to_contain_text("3 produk baru")

    siti.click(page.locator("[data-uji=simpan]"))
    when_done(siti, page.get_by_role("heading", name="Selesai"), skrip=skrip)
    expect(page.locator("main")).to_contain_text("3 produk jadi draf")
    page.goto(f"{siti.url}/toko/produk/?tab=draf")
    expect(page.get_by_role("link", name=f"Kursi tabel {awalan}")).to_have_count(3)
