"""An etalase from a vendor's proposal to open registration, through the pages, by four people."""

import re

import pytest
from playwright.sync_api import expect

from tests.perjalanan.orang import Orang, totp

pytestmark = pytest.mark.peramban
PDF = {"name": "sk.pdf", "mimeType": "application/pdf"}
TEMPLAT = "Pekerjaan Konstruksi Taman dan Penataan Kawasan"
URAIAN = "Kantor kecamatan membutuhkan pemetaan udara setiap tahun."


def test_an_etalase_is_founded(buka_orang, situs_belanja, request):
    dunia = situs_belanja.dunia
    cara = request.node.callspec.id
    nama = f"Pemetaan Udara {cara}"
    propose(buka_orang(), dunia["penyedia"], nama)
    orang = {}
    for siapa in ("pengelola", "penelaah", "kepala"):
        orang[siapa] = buka_orang()
        orang[siapa].login(dunia[siapa], kode=totp(dunia, siapa))
        orang[siapa].page.wait_for_url(lambda url: "/masuk/" not in url)
    alamat = open_study(orang["pengelola"], nama)
    act(orang["pengelola"], alamat, "nyatakan_lengkap")
    study(orang["penelaah"], alamat)
    act(orang["penelaah"], alamat, "ajukan_penetapan", "Sudah dibahas dengan OPD")
    decide(orang["kepala"], alamat, cara)
    publish(orang["pengelola"], alamat)
    page = orang["pengelola"].page
    page.goto(f"{orang['pengelola'].url}/etalase/{nama.lower().replace(' ', '-')}/")
    expect(page.locator("[data-uji=daftar-penyedia]")).to_be_visible()


def propose(budi: Orang, surel: str, nama: str) -> None:
    budi.login(surel)
    budi.page.wait_for_url(lambda url: "/masuk/" not in url)
    page = budi.page
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{budi.url}/etalase/usul/")
    page.get_by_label("Nama etalase").fill(nama)
    page.get_by_label("Jenis pengadaan").select_option("jasa")
    page.get_by_label("Kelompok etalase").select_option(index=1)
    page.get_by_label("Dasar usulan").select_option("usulan_pelaku_usaha")
    page.get_by_label("Mengapa etalase ini dibutuhkan?").fill(URAIAN)
    page.locator("[data-uji=ajukan-usulan]").click()
    expect(page.get_by_text("Usulan terkirim.")).to_be_visible()
    expect(page.locator(".garis-waktu")).to_contain_text("Diajukan")


def open_study(wulan: Orang, nama: str) -> str:
    page = wulan.page
    page.goto(f"{wulan.url}/kelola/telaah/")
    page.get_by_role("link", name=nama, exact=True).click()
    expect(page.get_by_role("heading", name=f"Telaah {nama}")).to_be_visible()
    return page.url


def act(orang: Orang, alamat: str, aksi: str, alasan: str = "") -> None:
    page = orang.page
    page.goto(alamat)
    page.get_by_label(re.compile("^Alasan")).fill(alasan)
    page.locator(f"[data-uji={aksi}]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def study(arif: Orang, alamat: str) -> None:
    page = arif.page
    page.goto(alamat)
    page.get_by_label("Templat").select_option(
        label="Pekerjaan Konstruksi Taman dan Penataan Kawasan"
    )
    page.locator("[data-uji=salin]").click()
    expect(page.locator("[data-uji=periksa]")).to_contain_text("4 spesifikasi")
    page.get_by_role("textbox", name="Latar belakang").fill(URAIAN)
    page.locator("[data-uji=simpan-latar]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("Telaah tersimpan")


def decide(kepala: Orang, alamat: str, cara: str) -> None:
    page = kepala.page
    page.goto(alamat)
    page.get_by_label("Nomor SK").fill(f"188/{cara}/2026")
    page.get_by_label("Tanggal SK").fill("2026-11-02")
    isi = b"%PDF-1.4\n% " + cara.encode() + b"\n%%EOF\n"
    page.get_by_label("Berkas SK").set_input_files({**PDF, "buffer": isi})
    page.locator("[data-uji=tetapkan]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("Ditetapkan")


def publish(wulan: Orang, alamat: str) -> None:
    page = wulan.page
    page.goto(alamat)
    page.get_by_label("Teks pengumuman").fill("Pendaftaran dibuka terus untuk semua penyedia.")
    page.locator("[data-uji=umumkan]").click()
    expect(page.locator(".messagelist .success")).to_contain_text("penyedia diberi tahu")
