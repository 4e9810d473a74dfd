"""How many statements a page costs once the engine knows the catalogue (U6)."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from katalog.akun.state import Peran
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_satker,
    buat_wilayah,
)


@pytest.mark.parametrize(
    "alamat", ["/cari/?q=uji&usaha=umk&tkdn=wajib&harga_min=1", "/cari/?q=takada"]
)
def test_the_number_of_queries_does_not_grow(basis_nyata, alamat, django_assert_max_num_queries):
    """Once the engine has read what was written, a page costs few queries whatever it shows."""
    buat_wilayah()
    call_command("muat_wilayah", "35")
    client = Client()
    client.cookies["wilayah"] = "35.78"
    for banyak in (1, 12):
        for _ in range(banyak):
            buat_produk(buat_penyedia(skala="mikro"), nama="Barang uji", tkdn=40)
        client.get("/cari/?q=barang")
        with django_assert_max_num_queries(9):
            client.get(alamat)


def test_a_page_of_the_api_costs_the_same_however_deep(basis_nyata):
    for _ in range(7):
        buat_produk(buat_penyedia(), nama="Barang uji")
    client, alamat, banyak = Client(), "/api/v1/produk/?q=barang&batas=2", []
    client.get(alamat)
    while alamat:
        with CaptureQueriesContext(connection) as queries:
            alamat = client.get(alamat).json()["next"]
        banyak.append(len(queries))
        assert not any("OFFSET" in satu["sql"] for satu in queries)
    assert len(banyak) == 4
    assert set(banyak) == {5}


def test_a_swap_for_a_buyer_costs_no_more_with_more_rows(basis_nyata):
    client = client_of(buat_orang(peran=Peran.PP, satker=buat_satker()))
    buat_produk(buat_penyedia(), nama="Barang uji")
    counts = []
    for _ in range(2):
        client.get("/cari/?q=barang", HTTP_HX_REQUEST="true")
        with CaptureQueriesContext(connection) as queries:
            client.get("/cari/?q=uji&usaha=umk", HTTP_HX_REQUEST="true")
        counts.append(len(queries))
        for _ in range(12):
            buat_produk(buat_penyedia(), nama="Barang uji")
    assert counts[0] == counts[1] <= 12
