"""A catalogue manager's day at `/kelola/`, with JavaScript on and off (`architecture.md` 0.27)."""

import pytest
from playwright.sync_api import expect

from tests.perjalanan.orang import Orang, totp

pytestmark = pytest.mark.peramban


def open_tables(wulan: Orang) -> None:
    """The tables lie folded under the queue, and open where the queue is empty."""
    wulan.page.goto(f"{wulan.url}/kelola/")
    lipatan = wulan.page.locator("details.meja-tabel")
    if lipatan.get_attribute("open") is None:
        lipatan.locator("> summary").click()


def choose_product(wulan: Orang, nama: str) -> None:
    page = wulan.page
    open_tables(wulan)
    page.get_by_role("link", name="Produk", exact=True).first.click()
    page.locator("#searchbar").fill(nama)
    page.locator("#searchbar").press("Enter")
    page.locator("#result_list tbody input[type=checkbox]").first.check()


def act(wulan: Orang, aksi: str, alasan: str) -> None:
    page = wulan.page
    page.locator("select[name=action]").select_option(aksi)
    page.get_by_label("Alasan:").fill(alasan)
    page.locator("button[name=index]").click()


def test_a_day_of_a_manager(buka_orang, situs_belanja):
    dunia = situs_belanja.dunia
    wulan = buka_orang()
    wulan.login(dunia["pengelola kurasi"], kode=totp(dunia, "pengelola kurasi"))
    freeze_without_a_reason(wulan, dunia["produk"])
    freeze_and_restore(wulan, dunia["produk"])
    curate(wulan, dunia["etalase"])


def freeze_without_a_reason(wulan: Orang, nama: str) -> None:
    """Without a reason the list leads to the page that shows the effect; nothing is frozen yet."""
    choose_product(wulan, nama)
    act(wulan, "bekukan", "")
    expect(wulan.page.get_by_role("heading", name=f"Pembekuan: {nama}")).to_be_visible()
    wulan.page.locator("[data-uji=bekukan]").click()
    expect(wulan.page.locator(".ringkasan-galat")).to_contain_text("Tulis penjelasannya")


def freeze_and_restore(wulan: Orang, nama: str) -> None:
    page = wulan.page
    page.get_by_label("Jenis alasan").select_option(index=1)
    page.get_by_label("Penjelasan untuk penyedia").fill("Sertifikat perlu diperbarui")
    page.get_by_label("Catatan untuk umum").fill("Sertifikat sedang diperbarui")
    page.get_by_label("Saya sudah membaca akibatnya").check()
    page.locator("[data-uji=bekukan]").click()
    expect(page.locator("[data-uji=angkat-pembekuan]")).to_be_visible()
    alamat = page.url
    page.goto(f"{wulan.url}/cari/?q={nama}")
    expect(page.get_by_role("link", name=nama, exact=True)).to_have_count(0)
    page.goto(alamat)
    page.get_by_label("Alasan mengangkat pembekuan").fill("Sertifikat sudah diperbarui")
    page.locator("[data-uji=angkat-pembekuan]").click()
    expect(page.locator("[data-uji=angkat-pembekuan]")).to_have_count(0)
    page.goto(f"{wulan.url}/cari/?q={nama}")
    expect(page.get_by_role("link", name=nama, exact=True).first).to_be_visible()


def curate(wulan: Orang, nama: str) -> None:
    page = wulan.page
    open_tables(wulan)
    page.get_by_role("link", name="Etalase", exact=True).first.click()
    page.get_by_role("link", name=nama, exact=True).first.click()
    page.get_by_label("Deskripsi").fill("Untuk keperluan kantor sehari-hari.")
    page.locator("input[name=_save], button[name=_save]").first.click()
    expect(page.locator(".messagelist")).to_contain_text(nama)
    page.get_by_role("link", name=nama, exact=True).first.click()
    expect(page.get_by_label("Deskripsi")).to_have_value("Untuk keperluan kantor sehari-hari.")
