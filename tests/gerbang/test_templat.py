"""Rules of the house for templates: components say what they take, and classes exist."""

import re
from pathlib import Path

import pytest

AKAR = Path(__file__).parents[2]
TEMPLAT = AKAR / "templates"
CSS = (AKAR / "static/css/katalog.css").read_text()
# These draw the frame from the context of the page itself.
KERANGKA = {"resmi", "nav", "pesan", "kaki", "damping", "bantuan_halaman"}
# Mail has its own styles, and the desk and its widgets have the admin's.
LAIN = {"surel", "admin", "django", "kelola"}
KELAS_TERSUSUN = re.compile(r"-$")
PUNCAK_BARIS = 150


def _semua() -> list[Path]:
    return [path for path in TEMPLAT.rglob("*.html") if LAIN.isdisjoint(path.parts)]


@pytest.mark.parametrize(
    "path", sorted((TEMPLAT / "komponen").glob("*.html")), ids=lambda p: p.stem
)
def test_component_starts_with_its_parameters(path):
    assert path.read_text().startswith("{% comment %}")


def test_components_see_only_what_they_are_given():
    longgar = [
        (path.name, nama)
        for path in _semua()
        for nama, sisa in re.findall(
            r'{% include "komponen/(\w+)\.html"([^%]*)%}', path.read_text()
        )
        if nama not in KERANGKA and not sisa.rstrip().endswith("only")
    ]
    assert longgar == []


def test_every_class_in_use_is_in_the_style_sheet():
    ada = set(re.findall(r"\.([a-zA-Z][\w-]*)", CSS))
    asing = {
        (path.name, kelas)
        for path in _semua()
        for isi in re.findall(r'class="([^"]*)"', re.sub(r"{[%{].*?[%}]}", " ", path.read_text()))
        for kelas in isi.split()
        if kelas not in ada and not KELAS_TERSUSUN.search(kelas)
    }
    assert asing == set()


def test_templates_stay_short():
    panjang = {p.name: n for p in _semua() if (n := len(p.read_text().splitlines())) > PUNCAK_BARIS}
    assert panjang == {}
