"""The vendor's fields come from the schema and give back what a version stores."""

from datetime import date

import pytest
from django import forms

from etalase.forms.atribut import atribut_fields, initial_atribut, read_atribut
from etalase.models import Atribut
from tests.purchasing.pabrik import buat_etalase

pytestmark = pytest.mark.django_db
ISI = {
    "spek_bahan": "Kayu jati",
    "spek_panjang": "1.250,5",
    "spek_warna": "Cokelat",
    "spek_lipat": "tidak",
    "spek_dibuat": "2026-01-31",
}


@pytest.fixture
def skema():
    skema = buat_etalase().skema.get()
    baris = [
        ("bahan", "Bahan", "teks", {"is_wajib": True}),
        ("panjang", "Panjang", "angka", {"satuan": "cm", "is_wajib": True}),
        ("warna", "Warna", "pilihan", {"pilihan": ["Cokelat", "Hitam"]}),
        ("lipat", "Bisa dilipat", "ya_tidak", {}),
        ("dibuat", "Tanggal dibuat", "tanggal", {}),
    ]
    for urutan, (kode, nama, tipe, lain) in enumerate(baris):
        Atribut.objects.create(skema=skema, kode=kode, nama=nama, tipe=tipe, urutan=urutan, **lain)
    return skema


def form_of(skema, isi=None, **lain):
    return type("Formulir", (forms.Form,), atribut_fields(skema))(isi, **lain)


def test_each_type_gives_its_control_in_the_order_of_the_schema(skema):
    fields = atribut_fields(skema)
    assert list(fields) == list(ISI)
    assert [f.required for f in fields.values()] == [True, True, False, False, False]
    assert fields["spek_panjang"].help_text == "Dalam cm."
    assert fields["spek_panjang"].widget.attrs["inputmode"] == "decimal"
    assert [label for _, label in fields["spek_warna"].choices] == ["Pilih", "Cokelat", "Hitam"]
    assert {f.widget.attrs["autocomplete"] for f in fields.values()} == {"off"}


def test_what_is_written_is_stored_by_type_and_comes_back(skema):
    form = form_of(skema, ISI)
    assert form.is_valid(), form.errors
    stored = read_atribut(form.cleaned_data, skema)
    assert stored == {
        "bahan": "Kayu jati",
        "panjang": 1250.5,
        "warna": "Cokelat",
        "lipat": False,
        "dibuat": "2026-01-31",
    }
    html = form_of(skema, initial=initial_atribut(stored)).as_p()
    assert 'value="1250,5"' in html
    assert '<option value="tidak" selected>' in html
    assert f'value="{date(2026, 1, 31).isoformat()}"' in html


def test_unanswered_is_left_out_and_is_not_no(skema):
    form = form_of(skema, {"spek_bahan": "Besi", "spek_panjang": "12"})
    assert form.is_valid(), form.errors
    assert read_atribut(form.cleaned_data, skema) == {"bahan": "Besi", "panjang": 12}


@pytest.mark.parametrize(
    ("nama", "nilai", "kata"),
    [
        ("spek_bahan", "", "Bahan belum diisi"),
        ("spek_panjang", "12 cm", "Panjang harus angka"),
        ("spek_panjang", "NaN", "Panjang harus angka"),
        ("spek_panjang", "9" * 13, "Panjang harus angka"),
        ("spek_panjang", "0,12345", "4 angka"),
        ("spek_warna", "Ungu", "pilih salah satu"),
    ],
)
def test_an_error_names_the_field(skema, nama, nilai, kata):
    form = form_of(skema, {**ISI, nama: nilai})
    assert kata in form.errors[nama][0]
