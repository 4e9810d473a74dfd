"""A file of plan lines, good and wrong rows in it, sent from the page."""

from datetime import date

from playwright.sync_api import Page, Response

ISI = """kd_rup,tahun_anggaran,nama_paket,pagu,jenis_pengadaan,metode_pengadaan
99000001,{tahun},Belanja kursi contoh,12000000,Barang,E-Purchasing
99000002,{tahun},Belanja meja contoh,sejuta,Barang,Tender
99000099,{tahun},Belanja contoh dua rekening,95000000,Barang,E-Purchasing
"""


def kirim_rup(page: Page) -> Response:
    """Send the file; returns the answer that shows what it would do."""
    isi = ISI.format(tahun=date.today().year).encode()
    page.locator("#id_berkas").set_input_files(
        files=[{"name": "rup.csv", "mimeType": "text/csv", "buffer": isi}]
    )
    with page.expect_navigation() as pindah:
        page.locator("[data-uji=periksa]").click()
    return pindah.value
