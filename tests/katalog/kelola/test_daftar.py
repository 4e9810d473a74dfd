"""Every changelist stays fast on large tables: no full count, no select of thousands of rows."""

import pytest
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, ForeignKeyRawIdWidget
from django.core.exceptions import FieldDoesNotExist
from django.db import connection
from django.forms import ModelChoiceField
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext

from etalase.models import Produk
from etalase.selectors.kurasi import find_for_curator
from katalog.akun.state import Peran
from katalog.kelola import penomor
from katalog.kelola.penomor import PenomorTerbatas
from tests.klien import client_of
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk, tugaskan

pytestmark = pytest.mark.django_db
MEJA = list(admin.site._registry.values())
# Tables of which a whole list fits in a select or beside a changelist.
KECIL = {"etalase.rumpun", "etalase.etalase", "wilayah.wilayah", "wilayah.instansi"}
KECIL |= {"contenttypes.contenttype"}
BESAR = {"etalase.produk", "etalase.versiproduk", "kabar.kiriman", "kabar.notifikasi"}


def label(meja):
    return meja.model._meta.label_lower


@pytest.fixture
def request_():
    request = RequestFactory().get("/kelola/")
    request.user = buat_orang(peran=Peran.PENGELOLA)
    for peran in (Peran.SUPERADMIN, Peran.PENELAAH, Peran.PENDAMPING):
        tugaskan(request.user, peran)
    return request


def test_nothing_is_counted_whole():
    assert len(MEJA) > 15
    assert [label(m) for m in MEJA if not issubclass(m.paginator, PenomorTerbatas)] == []
    assert [label(m) for m in MEJA if m.show_full_result_count] == []


def _selects(form, induk=""):
    for nama, field in form.base_fields.items():
        widget = getattr(field.widget, "widget", field.widget)
        bounded = isinstance(widget, AutocompleteSelect | ForeignKeyRawIdWidget)
        if isinstance(field, ModelChoiceField) and not bounded and nama != induk:
            target = field.queryset.model._meta.label_lower
            if target not in KECIL:
                yield f"{nama} -> {target}"


def _writable(meja, request):
    # Without either right, Django shows every field as text.
    return meja.has_add_permission(request) or meja.has_change_permission(request)


def _found_in(meja, request):
    if _writable(meja, request):
        yield from _selects(meja.get_form(request))
    for sisip in meja.get_inline_instances(request):
        if sisip.has_add_permission(request, None) or sisip.has_change_permission(request):
            formset = sisip.get_formset(request)
            yield from _selects(formset.form, formset.fk.name)


def test_no_form_offers_a_select_of_a_table_that_grows(request_):
    found = {label(meja): rows for meja in MEJA if (rows := list(_found_in(meja, request_)))}
    assert found == {}


def _target(model, jalur):
    for nama in jalur.split("__"):
        field = model._meta.get_field(nama)
        model = field.related_model or model
    return field.related_model


def test_no_filter_lists_a_table_that_grows():
    found = []
    for meja in MEJA:
        for satu in meja.list_filter:
            jalur = satu[0] if isinstance(satu, tuple) else satu
            target = _target(meja.model, jalur) if isinstance(jalur, str) else None
            if target and target._meta.label_lower not in KECIL:
                found.append(f"{label(meja)}: {jalur}")
    assert found == []


def _is_relation(model, nama):
    try:
        field = model._meta.get_field(nama)
    except FieldDoesNotExist:
        return False
    return bool(field.many_to_one and field.related_model)


def test_a_column_of_another_table_comes_with_its_rows():
    found = []
    for meja in MEJA:
        ikut = meja.list_select_related
        for nama in meja.list_display:
            relasi = isinstance(nama, str) and _is_relation(meja.model, nama)
            if relasi and ikut is not True and nama not in (ikut or ()):
                found.append(f"{label(meja)}.{nama}")
    assert found == []


def test_no_calendar_over_a_large_table():
    assert [label(m) for m in MEJA if label(m) in BESAR and m.date_hierarchy] == []


def test_every_large_table_is_sorted_by_its_key():
    assert [m.sortable_by for m in MEJA if label(m) == "etalase.produk"] == [()]


@pytest.fixture
def client():
    return client_of(buat_orang(peran=Peran.PENGELOLA))


def test_beyond_the_limit_the_list_says_so(client, monkeypatch):
    monkeypatch.setattr(penomor, "BATAS_HITUNG", 2)
    penyedia = buat_penyedia()
    for _ in range(2):
        buat_produk(penyedia)
    assert "Lebih dari" not in client.get("/kelola/etalase/produk/").content.decode()
    buat_produk(penyedia)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        html = client.get("/kelola/etalase/produk/").content.decode()
    assert "Lebih dari 2 produk" in html
    hitung = [q["sql"] for q in seen if "COUNT(*)" in q["sql"] and "etalase_produk" in q["sql"]]
    assert hitung
    assert all("LIMIT" in sql for sql in hitung)


@pytest.fixture
def dua():
    etalase = buat_etalase()
    satu = buat_produk(buat_penyedia(nama="CV Mawar"), etalase=etalase, nama="Kursi lipat baja")
    lain = buat_produk(buat_penyedia(nama="UD Melati"), etalase=etalase, nama="Meja rapat kayu")
    return satu, lain


def test_a_product_is_found_by_name_code_sku_vendor_and_nib(dua):
    satu, _ = dua
    for teks in (
        "LIPAT kursi",
        satu.kode.upper(),
        satu.sku,
        satu.penyedia.nib,
        "cv maw",
        f"  {satu.kode} ",
    ):
        assert list(find_for_curator(Produk.objects.all(), teks)) == [satu], teks
    assert list(find_for_curator(Produk.objects.exclude(pk=satu.pk), satu.kode)) == []
    assert find_for_curator(Produk.objects.all(), " ").count() == 2
    assert not find_for_curator(Produk.objects.all(), "tidak ada ini").exists()


def test_the_search_of_the_list_is_that_one(client, dua):
    satu, lain = dua
    html = client.get("/kelola/etalase/produk/", {"q": "lipat"}).content.decode()
    assert str(satu) in html
    assert str(lain) not in html
