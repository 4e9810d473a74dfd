"""A person registers a business on a phone of 360 px (U18, U11, U28).

The keystroke-level model counts 1.2 s for a tap, 0.5 s for a key and 1.35 s for a decision; each
field and each button is one of each. Page loads are real and not in the figure.
"""

import re
from collections.abc import Iterator
from itertools import count

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.peramban

KETUK, TOMBOL_KETIK, PUTUSKAN = 1.2, 0.5, 1.35
SANDI = "mebel contoh 2026"
_nomor = count(1)
WAJIB = "main [required]"
U18_WAJIB, U18_DETIK = 12, 240


class Tangan:
    """A thumb on a phone: what it types and taps is counted."""

    def __init__(self, page: Page, url: str) -> None:
        self.page, self.url = page, url
        self.detik = 0.0
        self.wajib: set[tuple[str, str]] = set()

    def note_required(self) -> None:
        """Remember the required inputs of this page; those that are hidden do not count."""
        for satu in self.page.locator(WAJIB).all():
            if satu.is_visible():
                self.wajib.add((self.page.url, satu.get_attribute("name") or ""))

    def isi(self, label: str, teks: str) -> None:
        self.detik += PUTUSKAN + KETUK + TOMBOL_KETIK * len(teks)
        self.page.get_by_label(re.compile(f"^{label}")).fill(teks)

    def pilih(self, label: str, teks: str) -> None:
        self.detik += PUTUSKAN + 2 * KETUK
        self.page.get_by_label(re.compile(f"^{label}")).select_option(label=teks)

    def ketuk(self, sasaran: Locator) -> None:
        self.detik += PUTUSKAN + KETUK
        sasaran.click()

    def uji(self, nama: str) -> None:
        self.note_required()
        self.ketuk(self.page.locator(f"[data-uji={nama}]"))

    def fits(self) -> None:
        lebar = self.page.locator("html").bounding_box()["width"]
        isi = self.page.locator("main").bounding_box()
        assert isi["x"] + isi["width"] <= lebar <= 360


@pytest.fixture(params=[True, False], ids=["js", "tanpa-js"])
def buka_hp(request, chromium, situs_belanja) -> Iterator:
    contexts = []

    def open_phone() -> Tangan:
        context = chromium.new_context(
            java_script_enabled=request.param,
            viewport={"width": 360, "height": 740},
            locale="id-ID",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return Tangan(context.new_page(), situs_belanja.url)

    yield open_phone
    for context in contexts:
        context.close()


def akun(tangan: Tangan, hp: str) -> None:
    tangan.page.goto(f"{tangan.url}/daftar/penyedia/")
    tangan.fits()
    tangan.isi("Nama Anda", "Budi Contoh")
    tangan.isi("Nomor HP", hp)
    tangan.isi("Sandi", SANDI)
    tangan.ketuk(tangan.page.get_by_label(re.compile("^Saya sudah membaca")))
    tangan.uji("lanjut")
    expect(tangan.page.locator("h1")).to_contain_text("Langkah 2 dari 4")


def usaha(tangan: Tangan, nib: str) -> None:
    tangan.fits()
    tangan.isi("NIB", nib)
    tangan.uji("cari")
    expect(tangan.page.locator("[data-uji=usaha]")).to_contain_text("UD Mebel Contoh")
    tangan.fits()
    tangan.uji("benar")
    expect(tangan.page.locator("h1")).to_contain_text("Langkah 3 dari 4")


def usaha_sendiri(tangan: Tangan, nib: str) -> None:
    """OSS does not answer, so the person writes what OSS would have told."""
    tangan.fits()
    tangan.isi("NIB", nib)
    tangan.uji("cari")
    expect(tangan.page.locator("main")).to_contain_text("Data OSS belum bisa diambil")
    tangan.fits()
    tangan.isi("Nama usaha", "UD Mebel Contoh")
    tangan.isi("KBLI", "31001")
    tangan.isi("Penjualan setahun", "250000000")
    tangan.uji("lanjut")
    expect(tangan.page.locator("h1")).to_contain_text("Langkah 3 dari 4")


def pajak(tangan: Tangan, npwp: str) -> None:
    tangan.fits()
    tangan.isi("NPWP", npwp)
    tangan.pilih("Bank", "Bank Jatim")
    tangan.isi("Nomor rekening", "0011223344")
    tangan.uji("lanjut")
    expect(tangan.page.locator("h1")).to_contain_text("Langkah 4 dari 4")


def alamat(tangan: Tangan) -> None:
    tangan.fits()
    if not tangan.page.get_by_label("Alamat").input_value():
        tangan.isi("Alamat", "Jl. Contoh 12, Sawahan, Surabaya")
    tangan.ketuk(tangan.page.get_by_label("Saya menyatakan data ini benar"))
    tangan.uji("lanjut")
    expect(tangan.page.locator("h1")).to_contain_text("Periksa, lalu kirim")


def kirim(tangan: Tangan) -> None:
    tangan.fits()
    tangan.uji("kirim")
    expect(tangan.page.locator("main")).to_contain_text("Pendaftaran terkirim. Diperiksa paling")
    expect(tangan.page.locator("h1")).to_contain_text("Menunggu verifikasi")


def angka(ekor: str = "001") -> tuple[str, str, str]:
    """Return a phone, a NIB and a NIK that no other run of this file uses."""
    n = next(_nomor)
    return f"08990000{9100 + n}", f"9999600{n:03d}{ekor}", f"3578016501900{100 + n:03d}"


@pytest.mark.parametrize(
    ("ekor", "isi_usaha", "wajib"),
    [("001", usaha, 8), ("503", usaha_sendiri, 11)],
    ids=["oss-menjawab", "oss-diam"],
)
def test_a_business_registers_in_four_steps(buka_hp, ekor, isi_usaha, wajib):
    """U18 holds with and without OSS; the account and what was written once are not asked for."""
    hp, nib, nik = angka(ekor)
    tangan = buka_hp()
    akun(tangan, hp)
    isi_usaha(tangan, nib)
    pajak(tangan, nik)
    alamat(tangan)
    expect(tangan.page.locator("main")).to_contain_text("Kota Surabaya")
    kirim(tangan)
    assert len(tangan.wajib) == wajib, sorted(tangan.wajib)
    assert wajib <= U18_WAJIB
    assert tangan.detik <= U18_DETIK


def test_leaving_after_any_step_loses_nothing(buka_hp):
    hp, nib, nik = angka()
    akun(buka_hp(), hp)
    usaha(come_back(buka_hp(), hp, "Langkah 2 dari 4"), nib)
    pajak(come_back(buka_hp(), hp, "Langkah 3 dari 4"), nik)
    alamat(come_back(buka_hp(), hp, "Langkah 4 dari 4"))
    kirim(come_back(buka_hp(), hp, "Periksa, lalu kirim"))


def come_back(tangan: Tangan, hp: str, judul: str) -> Tangan:
    """Open the site on another phone, log in by the number, and land where one had left."""
    page = tangan.page
    page.goto(f"{tangan.url}/daftar/penyedia/1/")
    page.get_by_role("link", name="Masuk untuk melanjutkan").click()
    page.get_by_label("Surel, HP, atau NIP").fill(hp)
    page.get_by_label("Sandi", exact=True).fill(SANDI)
    page.locator("[data-uji=masuk]").click()
    expect(page.locator("h1")).to_contain_text(judul)
    return tangan


def test_what_was_typed_stays_when_one_field_is_wrong(buka_hp):
    hp, nib, _ = angka()
    tangan = buka_hp()
    akun(tangan, hp)
    usaha(tangan, nib)
    tangan.isi("NPWP", "123456789012345")
    tangan.pilih("Bank", "BRI")
    tangan.isi("Nomor rekening", "5566778899")
    tangan.uji("lanjut")
    expect(tangan.page.locator(".ringkasan-galat")).to_contain_text(
        "NPWP 16 angka. Anda mengisi 15"
    )
    expect(tangan.page.get_by_label("Nomor rekening")).to_have_value("5566778899")
    expect(tangan.page.get_by_label(re.compile("^Bank"))).to_have_value("002")
