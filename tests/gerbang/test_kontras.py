"""U25: the contrast of every pair of colours in use, recomputed from the style sheet itself."""

import re

import pytest

from tests.gerbang.warna import CSS, kontras, pasangan_aturan, token

TEKS, ANTARMUKA = 4.5, 3.0
SIANG = ["kapas-0", "kapas-50", "kapas-100"]
# ux.md 4.1: text on the grounds that it may stand on.
PASANGAN = [
    *(("tinta-900", latar, TEKS) for latar in [*SIANG, "nila-50", "kunyit-100", "daun-100"]),
    *(("tinta-700", latar, TEKS) for latar in [*SIANG, "nila-50"]),
    *(("tinta-500", latar, TEKS) for latar in SIANG),
    *(("nila-700", latar, TEKS) for latar in [*SIANG, "nila-50", "nila-100", "daun-100"]),
    *(("nila-700", latar, TEKS) for latar in ["kunyit-100", "mengkudu-100"]),
    *(("kunjung", latar, TEKS) for latar in [*SIANG, "kunyit-100", "mengkudu-100", "daun-100"]),
    ("nila-800", "nila-100", TEKS),
    ("soga-700", "soga-100", TEKS),
    ("soga-700", "kapas-0", TEKS),
    ("daun-700", "daun-100", TEKS),
    ("daun-700", "kapas-0", TEKS),
    ("mengkudu-700", "mengkudu-100", TEKS),
    ("mengkudu-700", "kapas-0", TEKS),
    ("kunyit-700", "kunyit-100", TEKS),
    ("kapas-0", "nila-950", TEKS),
    ("nila-200", "nila-950", TEKS),
    ("kapas-0", "nila-600", TEKS),
    ("nila-950", "kunyit-400", TEKS),
    *(("tinta-500", latar, ANTARMUKA) for latar in SIANG),
    *(("nila-950", latar, ANTARMUKA) for latar in [*SIANG, "kunyit-400"]),
    ("kunyit-400", "nila-950", ANTARMUKA),
    ("nila-600", "kapas-0", ANTARMUKA),
    ("mengkudu-700", "kapas-50", ANTARMUKA),
]


@pytest.fixture(scope="module")
def css() -> str:
    return CSS.read_text()


@pytest.mark.parametrize(("depan", "belakang", "batas"), PASANGAN)
def test_pair_of_tokens_is_readable(css, depan, belakang, batas):
    warna = token(css)
    assert kontras(warna[depan], warna[belakang]) >= batas


def test_every_rule_that_sets_both_colours_is_readable(css):
    warna = token(css)
    pasangan = list(pasangan_aturan(css))
    kurang = [
        (pemilih, depan, belakang)
        for pemilih, depan, belakang in pasangan
        if kontras(warna[depan], warna[belakang]) < TEKS
    ]
    assert len(pasangan) > 40
    assert kurang == []


def test_colours_stand_in_the_token_layer_only(css):
    badan = css[css.index("@layer dasar {") :]
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b(?=[;,) ])", badan) == []


def test_contrast_is_computed_as_wcag_does():
    assert round(kontras("FFFFFF", "000000"), 1) == 21.0
    assert round(kontras("234078", "FFFFFF"), 1) == 10.1
    assert kontras("FFB81C", "FFFFFF") < TEKS
