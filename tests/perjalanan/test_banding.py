"""From two ticks to a package with its proof, and a stranger who checks that proof.

U11: with JavaScript off as well. The bar shows, and counts, by style sheet alone.
"""

import pytest
from playwright.sync_api import Page, expect

from tests.perjalanan.orang import Orang, totp

pytestmark = pytest.mark.peramban


def words_of(page: Page) -> str:
    """Return the words of a page as they are laid out, those of the style sheet included."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")
    texts = [n for n in tree["nodes"] if n.get("role", {}).get("value") == "StaticText"]
    return " ".join(str(n["name"]["value"]).strip() for n in texts)


def test_two_ticks_become_a_proof_that_the_ppk_reads(buka_orang, situs_belanja):
    dunia = situs_belanja.dunia
    rina = buka_orang()
    rina.login(dunia["pp"])
    tick_and_compare(rina, dunia)
    alamat = issue(rina)
    nomor = send(rina, dunia)

    siti = buka_orang()
    siti.login(dunia["ppk banding"], kode=totp(dunia, "ppk banding"))
    siti.page.goto(f"{siti.url}/persetujuan/{nomor}/")
    expect(siti.page.locator("main")).to_contain_text("Bukti pemilihan")
    siti.page.get_by_role("link", name="Kertas kerja pembandingan").click()
    expect(siti.page.locator("h1")).to_contain_text("Kertas kerja pembandingan")

    pdf = rina.page.request.get(f"{alamat.removesuffix('/')}.pdf").body()
    verify(buka_orang(), alamat, pdf)


def tick_and_compare(rina: Orang, dunia: dict[str, str]) -> None:
    page = rina.page
    page.goto(f"{rina.url}/cari/?q=kursi")
    bar = page.locator("[data-uji=bandingkan]")
    expect(bar).to_be_hidden()
    for nama in (dunia["produk"], dunia["pembanding"]):
        page.get_by_label(f"Bandingkan {nama}", exact=True).check()
    expect(bar).to_be_visible()
    assert "Bandingkan 2 produk" in words_of(page)
    bar.click()
    expect(page.locator("h1")).to_have_text("Bandingkan 2 produk")
    page.get_by_label("Jumlah").fill("20")
    rina.button("Hitung ulang").click()
    expect(page.locator("main")).to_contain_text("Total 20 unit")
    expect(page.locator("tr", has_text="sampai").first).to_contain_text("termurah")


def issue(rina: Orang) -> str:
    page = rina.page
    banding = page.url
    page.locator("[data-uji=kertas]").click()
    page.locator("[data-uji=terbitkan]").click()
    expect(page.locator("main")).to_contain_text("Kertas kerja terbit.")
    alamat = page.url
    page.goto(banding)
    page.get_by_role("row", name="Pilih").get_by_role("button").nth(cheapest(page)).click()
    expect(page.locator("h1")).to_have_text("Keranjang")
    return alamat


def cheapest(page: Page) -> int:
    """Return the place of the product whose cell says so."""
    cells = page.locator("tr", has_text="sampai").first.locator("td").all_inner_texts()
    return next(n for n, teks in enumerate(cells) if "termurah" in teks)


def send(rina: Orang, dunia: dict[str, str]) -> str:
    page = rina.page
    page.locator("[data-uji=buat-paket]").first.click()
    expect(page.get_by_label("Kertas kerja")).not_to_have_value("")
    page.get_by_label(dunia["rup"]).click()
    page.locator("[data-uji=kirim]").click()
    expect(page.locator("main")).to_contain_text("Terkirim. Nomor: PKT-")
    return page.url.rstrip("/").rsplit("/", 1)[1]


def verify(orang: Orang, alamat: str, pdf: bytes) -> None:
    assert pdf.startswith(b"%PDF-")
    kode = alamat.rstrip("/").rsplit("/", 1)[1]
    page = orang.page
    page.goto(f"{orang.url}/verifikasi-dokumen/{kode}/")
    expect(page.locator("main")).to_contain_text("Dokumen ini asli.")
    ubah = bytes([*pdf[:-1], pdf[-1] ^ 1])
    for isi, kata in ((pdf, "Berkas Anda asli."), (ubah, "Berkas Anda berubah.")):
        berkas = {"name": "kertas.pdf", "mimeType": "application/pdf", "buffer": isi}
        page.get_by_label("Berkas PDF yang Anda pegang").set_input_files(berkas)
        page.locator("[data-uji=periksa]").click()
        expect(page.locator("[data-uji=cocok]")).to_contain_text(kata)
