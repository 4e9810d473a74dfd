"""From frozen content to a tagged PDF. The content is data to the template, never markup."""

import io
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import segno
import typst

from purchasing.documents.surat_pesanan import canonical, sidik

TEMPLAT = Path(__file__).parent / "templat"


def render_pdf(templat: str, isi: Mapping[str, Any], *, alamat: str, terbit: datetime) -> bytes:
    """Return the PDF of a document: the same bytes for the same content, address and moment.

    `alamat` is where its readers verify it; `terbit` is aware. Raises RuntimeError for content
    that the template cannot set.
    """
    kanonik = canonical(dict(isi))
    isian = {"isi": kanonik, "sidik": sidik(kanonik), "alamat": alamat, "qr": qr_svg(alamat)}
    return typst.compile(
        _source(templat),
        format="pdf",
        sys_inputs=isian,
        # PDF/UA-1: tags, language, order of reading, words for pictures.
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=int(terbit.timestamp()),
    )


@cache
def _source(templat: str) -> bytes:
    return (TEMPLAT / f"{templat}.typ").read_bytes()


def qr_svg(alamat: str) -> str:
    """Return a QR code as SVG; level M still reads after a coffee stain."""
    keluar = io.BytesIO()
    segno.make(alamat, error="m").save(keluar, kind="svg", border=2, xmldecl=False)
    return keluar.getvalue().decode()
