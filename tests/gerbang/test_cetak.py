"""U26: what is decided on fits A4 when it is printed, without cut columns."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.gerbang.halaman import DAFTAR
from tests.gerbang.peramban import konteks, masuk

pytestmark = pytest.mark.peramban
# A4 less the margins of `@page`, in CSS px.
LEBAR_KERTAS = 672


@pytest.mark.parametrize("nama", ["banding", "banding-pp"])
def test_a_comparison_fits_the_paper(peramban, ambil_situs, nama):
    situs = ambil_situs()
    halaman = next(satu for satu in DAFTAR if satu.nama == nama)
    with konteks(peramban, LEBAR_KERTAS, situs) as context:
        masuk(context, situs, halaman.peran)
        page = context.new_page()
        page.goto(halaman.alamat(situs.fakta))
        page.emulate_media(media="print")
        lebih = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        kolom = page.locator(".tabel-banding thead th:visible").count()
        cetak = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    teks = "".join(lembar.extract_text() for lembar in cetak.pages)
    assert (lebih, kolom) == (0, 5)
    assert len(cetak.pages) == 1
    assert "Lokasi penyedia" in teks
    assert "Pilih A" not in teks
    assert "Dicetak" in teks
