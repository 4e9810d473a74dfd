"""From frozen content to a tagged PDF. The content is data to the template, never markup."""

import io
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import segno
import typst

from purchasing.documents.surat_pesanan import canonical, sidik

# All but Latin letters, and the dashes, quotes and dots of print: what every text font holds.
TAK_TERCETAK = re.compile(r"[^\n\x20-\x7e\u00a0-\u017f\u2010-\u2026]")
TEMPLAT = Path(__file__).parent / "templat"


def render_pdf(templat: str, isi: Mapping[str, Any], *, alamat: str, terbit: datetime) -> bytes:
    """Return the PDF of a document: the same bytes for the same content, address and moment.

    `alamat` is where its readers verify it; `terbit` is aware. A character that the font lacks is
    printed as its number, as in [U+6905]: PDF/UA has no place for an empty box, and the hash stays
    that of the content. Raises RuntimeError for content that the template cannot set.
    """
    kanonik = canonical(dict(isi))
    isian = {"isi": kanonik, "sidik": sidik(kanonik), "alamat": alamat, "qr": qr_svg(alamat)}
    try:
        return _compile(templat, isian, terbit)
    except RuntimeError:
        return _compile(templat, {**isian, "isi": canonical(_spell_out(dict(isi)))}, terbit)


def _spell_out(nilai: Any) -> Any:
    if isinstance(nilai, str):
        return TAK_TERCETAK.sub(lambda cocok: f"[U+{ord(cocok[0]):04X}]", nilai)
    if isinstance(nilai, dict):
        return {nama: _spell_out(satu) for nama, satu in nilai.items()}
    return [_spell_out(satu) for satu in nilai] if isinstance(nilai, list) else nilai


def _compile(templat: str, isian: dict[str, str], terbit: datetime) -> bytes:
    return typst.compile(
        TEMPLAT / f"{templat}.typ",
        root=TEMPLAT,
        format="pdf",
        sys_inputs=isian,
        # PDF/UA-1: tags, language, order of reading, words for pictures.
        pdf_standards="ua-1",
        ignore_system_fonts=True,
        timestamp=int(terbit.timestamp()),
    )


def qr_svg(alamat: str) -> str:
    """Return a QR code as SVG; level M still reads after a coffee stain."""
    keluar = io.BytesIO()
    segno.make(alamat, error="m").save(keluar, kind="svg", border=2, xmldecl=False)
    return keluar.getvalue().decode()
