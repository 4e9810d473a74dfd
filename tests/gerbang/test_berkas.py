"""Sizes of the files that every visit loads, and that vendored files are what they claim to be."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
STATIS = AKAR / "static"
VENDOR = STATIS / "vendor"


def _kb(*nama: str) -> float:
    return sum(len(gzip.compress((STATIS / n).read_bytes(), 9)) for n in nama) / 1000


@pytest.mark.parametrize(
    ("nama", "batas"),
    [
        (["css/katalog.css"], 12),
        (["js/katalog.js"], 4),
        (["js/katalog.js", "js/foto.js", "vendor/htmx-2.0.10/htmx.min.js"], 21),
        (["img/ikon.svg"], 3),
    ],
    ids=["css", "js-sendiri", "js-semua", "ikon"],
)
def test_file_is_small_enough(nama, batas):
    assert _kb(*nama) <= batas


def test_font_is_small_enough():
    [huruf] = VENDOR.glob("*/*.woff2")
    assert huruf.stat().st_size <= 18_000


def test_vendored_files_match_their_sums():
    tertulis = dict(
        reversed(line.split("  "))
        for line in (VENDOR / "VENDORED.md").read_text().splitlines()
        if re.match(r"[0-9a-f]{64}  ", line)
    )
    ada = {
        str(path.relative_to(VENDOR)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in VENDOR.glob("*/*")
    }
    assert tertulis == ada


def test_sprite_has_sixteen_icons():
    assert len(re.findall(r"<symbol ", (STATIS / "img/ikon.svg").read_text())) == 16


@pytest.mark.parametrize(
    "pola",
    [r"<script(?![^>]*\bsrc=)", r"<style\b", r"\sstyle=", r"\son[a-z]+=", r"javascript:", r"hx-on"],
)
def test_no_template_carries_inline_code(pola):
    ada = [
        str(path.relative_to(AKAR))
        for path in (AKAR / "templates").rglob("*.html")
        if re.search(pola, path.read_text()) and "surel" not in path.parts
    ]
    assert ada == []


def test_style_sheet_asks_for_nothing_from_elsewhere():
    css = (STATIS / "css/katalog.css").read_text()
    assert not re.search(r"@import|url\(\s*[\"']?(?:https?:)?//", css)
