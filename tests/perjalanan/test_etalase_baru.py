"""An etalase from a vendor's proposal to the first product that a buyer finds, through the pages.

The managers' side runs through `/kelola/` alone. Study and decision are two persons, and every
stage is dated in the history.
"""

import re

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.perjalanan.orang import Orang, totp

pytestmark = pytest.mark.peramban
PDF = {"name": "sk.pdf", "mimeType": "application/pdf"}
TEMPLAT = "Pekerjaan Konstruksi Taman dan Penataan Kawasan"
URAIAN = "Kantor kecamatan membutuhkan pemetaan udara setiap tahun."


def test_an_etalase_is_founded_and_sells(buka_orang, situs_belanja, request, foto):
    dunia = situs_belanja.dunia
    cara = request.node.callspec.id
    nama = f"Pemetaan Udara {cara}"
    budi = buka_orang()
    propose(budi, dunia["penyedia"], nama)
    orang = {}
    for siapa in ("pengelola etalase", "penelaah", "kepala"):
        orang[siapa] = buka_orang()
        orang[siapa].login(dunia[siapa], kode=totp(dunia, siapa))
        orang[siapa].page.wait_for_url(lambda url: "/masuk/" not in url)
    wulan = orang["pengelola etalase"]
    sebelum = stages_counted(wulan)
    alamat = open_study(wulan, nama)
    act(wulan, alamat, "nyatakan_lengkap")
    study(orang["penelaah"], alamat)
    act(orang["penelaah"], alamat, "ajukan_penetapan", "Sudah dibahas dengan OPD")
    decide(orang["kepala"], alamat, cara)
    publish(wulan, alamat)
    page = wulan.page
    page.goto(f"{wulan.url}/etalase/{nama.lower().replace(' ', '-')}/")
    expect(page.locator("[data-uji=daftar-penyedia]")).to_be_visible()

    produk = f"Penataan taman {cara} 40 m2"
    list_first(budi, produk, nama, foto, skrip="tanpa-js" not in cara)
    review(wulan, produk)
    rina = buka_orang()
    rina.login(dunia["pp"])
    rina.page.goto(f"{rina.url}/etalase/{nama.lower().replace(' ', '-')}/")
    expect(rina.link(produk).first).to_be_visible()
    is_dated(wulan, alamat)
    sesudah = stages_counted(wulan)
    for tahap in ("Diajukan", "Penelaahan", "Menunggu SK", "Ditetapkan", "Pendaftaran dibuka"):
        assert sesudah[tahap] == sebelum.get(tahap, 0) + 1, tahap


@pytest.fixture
def foto(tmp_path):
    tempat = tmp_path / "taman.jpg"
    Image.effect_mandelbrot((1600, 1200), (-1.5, -1, 0.6, 1), 70).convert("RGB").save(tempat)
    return tempat


def list_first(budi: Orang, produk: str, etalase: str, foto, *, skrip: bool) -> None:
    """Photo, facts with the key specs of the new schema, price; the vendor's three screens."""
    page = budi.page
    page.goto(f"{budi.url}/toko/produk/baru/")
    page.locator("input[type=file]").set_input_files(foto)
    if not skrip:
        page.locator("[data-uji=lanjut]").click()
    page.wait_for_url(re.compile(r"/toko/produk/\w{16}/(foto|isi)/"))
    if "/foto/" in page.url:
        page.locator("[data-uji=lanjut]").click()
    page.wait_for_url(re.compile(r"/isi/$"))
    page.get_by_label("Nama barang").fill(produk)
    page.get_by_label("Etalase", exact=True).select_option(label=etalase)
    if not skrip:
        page.locator("[data-uji=pakai]").click()
    page.get_by_label(re.compile("^Jenis pekerjaan")).select_option("Lanskap")
    page.get_by_label(re.compile("^Kualifikasi usaha")).select_option("Kecil")
    page.get_by_label(re.compile("^Spesifikasi acuan")).fill("Standar Bina Marga")
    page.get_by_label(re.compile("^Masa pemeliharaan")).fill("180")
    page.locator("[data-uji=lanjut]").click()
    page.locator("#id_harga").fill("1210000")
    page.locator("#id_satuan").select_option(label="unit")
    page.locator("#id_stok").fill("9")
    page.locator("#id_waktu_kirim_hari").fill("5")
    page.locator("[data-uji=kirim]").click()
    expect(page.locator("main")).to_contain_text("Terkirim")


def review(wulan: Orang, produk: str) -> None:
    page = wulan.page
    page.goto(f"{wulan.url}/kelola/")
    page.get_by_role("link", name=produk).first.click()
    page.locator("[data-uji=setujui-semua]").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def is_dated(wulan: Orang, alamat: str) -> None:
    """The history has each stage once, with its day and hour."""
    page = wulan.page
    page.goto(alamat)
    rows = page.locator("section[aria-labelledby=j-riwayat] ol > li").all_inner_texts()
    tahap = [
        *("Diajukan", "Penelaahan", "Menunggu SK", "Ditetapkan"),
        *("Pendaftaran dibuka", "Tayang"),
    ]
    for satu in tahap:
        tertulis = [row for row in rows if f": {satu}" in row]
        assert len(tertulis) == 1, (satu, rows)
        assert re.match(r"\S.* \d{4} pukul \d{2}\.\d{2}", tertulis[0]), tertulis


def stages_counted(wulan: Orang) -> dict[str, int]:
    """Return how many etalase the board counts as through with each stage."""
    wulan.page.goto(f"{wulan.url}/kelola/kinerja/")
    table = wulan.page.locator("table").filter(has_text="Lama setiap tahap")
    rows = table.locator("tbody tr").filter(has=wulan.page.get_by_role("rowheader", name="Etalase"))
    return {
        row.locator("[data-k=Tahap]").inner_text(): int(
            row.locator("[data-k=Selesai]").inner_text().replace(".", "")
        )
        for row in rows.all()
    }


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
