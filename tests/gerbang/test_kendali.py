"""Controls: a page with one fault of each kind, so that a gate that sees nothing is noticed."""

import pytest
from django.template import Context, Template

from tests.gerbang.halaman import Halaman
from tests.gerbang.peramban import kunjungi, tanpa_js

pytestmark = pytest.mark.peramban

CACAT = """<h1>Uji</h1>
<script>document.title = "sisipan"</script>
<p style="color: red">Gaya sisipan</p>
<img src="/static/img/merek.svg">
<form method="post"><input id="tanpa-label" class="vh"></form>
<button hx-post="/x/">A</button>
<input type="checkbox" aria-label="Kecil">
<p class="garis-harga"><svg width="3000" height="4"></svg></p>
<div class="bilah-aksi"><button class="tombol">Kirim</button></div>"""


def _cacat() -> str:
    isi = '{% extends "base.html" %}{% block isi %}' + CACAT + "{% endblock isi %}"
    return Template(isi).render(Context())


@pytest.fixture(scope="module")
def halaman() -> Halaman:
    return Halaman("cacat", "/_cacat/", isi=_cacat)


@pytest.fixture(scope="module")
def hasil(peramban, halaman):
    return kunjungi(peramban, halaman, 360, ambil_situs=pytest.fail)


def test_axe_gate_sees_a_picture_without_words_and_a_field_without_a_label(hasil):
    aturan = {satu.split(":")[0] for satu in hasil.axe}
    assert {"image-alt", "label"} <= aturan


def test_policy_gate_sees_inline_script_and_style(hasil):
    teks = " ".join(hasil.galat)
    assert "script-src" in teks
    assert "style-src" in teks


def test_geometry_gate_sees_a_small_target(hasil):
    assert any(satu.startswith("input.") for satu in hasil.ukuran["sasaranKecil"])


def test_no_javascript_gate_sees_a_dead_button_and_a_form_without_action(peramban, halaman):
    polos = tanpa_js(peramban, halaman, ambil_situs=pytest.fail)
    assert len(polos["buntu"]) == 1
    assert len(polos["formulir"]) == 1
