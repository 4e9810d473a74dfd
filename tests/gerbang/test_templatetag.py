"""Filters and tags that write figures, dates and fields."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template

from katalog.core.templatetags import katalog as tag
from katalog.komponen import ContohForm


def _tulis(isi: str, **konteks) -> str:
    return Template("{% load katalog %}" + isi).render(Context(konteks))


@pytest.mark.parametrize(
    ("jumlah", "tertulis"),
    [(0, "Rp0"), (999, "Rp999"), (1_210_000, "Rp1.210.000"), (None, "–")],
)
def test_rupiah_groups_by_thousands(jumlah, tertulis):
    assert tag.rupiah(jumlah) == tertulis


@pytest.mark.parametrize(
    ("jumlah", "tertulis"),
    [
        (999_999, "Rp999.999"),
        (47_400_000, "Rp47,4 juta"),
        (2_000_000_000, "Rp2 miliar"),
        (1_120_000_000_000, "Rp1,12 triliun"),
        (None, "–"),
    ],
)
def test_short_rupiah_names_its_unit(jumlah, tertulis):
    assert tag.rupiah_ringkas(jumlah) == tertulis


@pytest.mark.parametrize(
    ("angka", "tertulis"),
    [(Decimal("50.40"), "50,4%"), (Decimal(40), "40%"), (Decimal("0.05"), "0,05%"), (None, "–")],
)
def test_percent_uses_a_comma(angka, tertulis):
    assert tag.persen(angka) == tertulis


def test_thousands_are_grouped():
    assert tag.ribuan(9702) == "9.702"


def test_dates_are_written_in_full():
    assert tag.tanggal(date(2026, 11, 23)) == "Senin, 23 November 2026"
    assert tag.tanggal_pendek(date(2026, 11, 23)) == "23 Nov 2026"
    assert tag.tanggal(None) == "–"


def test_times_are_local_and_name_their_zone():
    saat = datetime(2026, 11, 22, 17, 42, tzinfo=UTC)
    assert tag.waktu(saat) == "Senin, 23 November 2026 pukul 00.42 WIB"
    assert tag.tanggal(saat) == "Senin, 23 November 2026"
    assert tag.waktu_pendek(saat) == "23 Nov 00.42"


def test_times_follow_the_zone_in_force():
    saat = datetime(2026, 11, 23, 3, 42, tzinfo=UTC)
    with tag.timezone.override("Asia/Jayapura"):
        assert tag.waktu(saat) == "Senin, 23 November 2026 pukul 12.42 WIT"


def test_status_shows_shape_and_word():
    tanda = {"label": "Dikirim", "bentuk": "●", "nada": "nila"}
    html = _tulis("{% status tanda %}", tanda=tanda)
    assert 'class="status nila"' in html
    assert '<span aria-hidden="true">●</span>Dikirim' in html


def test_field_is_tied_to_its_hint_and_error():
    form = ContohForm({"harga": "gratis"})
    html = _tulis('{% isian form.harga awalan="Rp" inputmode="numeric" %}', form=form)
    assert 'aria-describedby="id_harga_petunjuk id_harga_galat"' in html
    assert 'aria-invalid="true"' in html
    assert 'inputmode="numeric"' in html
    assert "<span>Rp</span>" in html
    assert "Harga ditulis dengan angka, contoh 1210000." in html


def test_optional_field_says_so_and_required_does_not():
    form = ContohForm()
    assert "(tidak wajib)" in _tulis("{% isian form.berkas %}", form=form)
    assert "(tidak wajib)" not in _tulis("{% isian form.nama %}", form=form)


def test_radio_group_has_a_legend():
    html = _tulis("{% isian form.cara %}", form=ContohForm())
    assert "<fieldset" in html
    assert "<legend>Cara beli</legend>" in html
    assert html.count('type="radio"') == 2


def test_error_summary_links_to_every_field():
    form = ContohForm({})
    html = _tulis('{% include "komponen/ringkasan_galat.html" %}', form=form)
    assert f"Ada {len(form.errors)} isian yang perlu diperbaiki" in html
    assert all(f'href="#{form[nama].auto_id}"' in html for nama in form.errors)


def test_breadcrumb_leaves_no_empty_landmark():
    assert _tulis("{% wadah_remah %} {% endwadah_remah %}") == ""
    assert 'aria-label="Remah"' in _tulis("{% wadah_remah %}<li>A</li>{% endwadah_remah %}")


def test_title_announces_an_error():
    html = _tulis('{% include "500.html" %}', form=ContohForm({}))
    assert "<title>Galat: Ada gangguan" in html
