"""Parts of a page that stand in many pages: written once for the same facts.

Their templates read nothing but what they are given, so equal facts give equal words and nothing
ever has to be cleared. Rendering them was more than half of the time of a list (`bench halaman`).
"""

from collections.abc import Iterable
from dataclasses import fields
from functools import lru_cache

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from etalase.selectors.kartu import Kartu
from etalase.views.saran import Grup
from katalog.wilayah.models import Wilayah

register = template.Library()
# Some 2 kB each.
KARTU_MAKS = 4096
GRUP_MAKS = 1024


@register.simple_tag
def kartu_produk(
    kartu: Kartu, *, tingkat: int = 3, segera: bool = False, banding: str = ""
) -> SafeString:
    """Write one card; `segera` loads its picture at once."""
    return _card(kartu, tingkat, segera, banding)


@register.simple_tag
def grup_saringan(grup: Grup) -> SafeString:
    """Write one group of ticks."""
    return _group(grup)


@register.simple_tag
def pilihan_wilayah(daftar: Iterable[Wilayah], tujuan: Wilayah | None) -> SafeString:
    """Write the options of a choice of region."""
    return _options(
        tuple((satu.kode, satu.nama_pendek) for satu in daftar), tujuan.kode if tujuan else ""
    )


@lru_cache(KARTU_MAKS)
def _card(kartu: Kartu, tingkat: int, segera: bool, banding: str) -> SafeString:
    isi = {satu.name: getattr(kartu, satu.name) for satu in fields(kartu)}
    isi |= {"tingkat": tingkat, "segera": segera, "banding": banding}
    return SafeString(render_to_string("komponen/kartu_produk.html", isi))


@lru_cache(GRUP_MAKS)
def _group(grup: Grup) -> SafeString:
    isi = {"nama": grup.nama, "judul": grup.judul, "opsi": grup.opsi}
    return SafeString(render_to_string("komponen/saringan.html", isi))


@lru_cache(GRUP_MAKS)
def _options(daftar: tuple[tuple[str, str], ...], tujuan: str) -> SafeString:
    return format_html_join(
        "\n",
        '<option value="{}"{}>{}</option>',
        ((kode, SafeString(" selected") if kode == tujuan else "", nama) for kode, nama in daftar),
    )
