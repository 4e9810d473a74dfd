import json
from base64 import b64encode

import pytest
from django.urls import get_resolver
from rest_framework.permissions import AllowAny, IsAuthenticated

from etalase.models import Etalase, Produk
from tests.klien import client_of
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk
from vendors.models import Penyedia

pytestmark = pytest.mark.django_db
AKAR = "/api/v1"


@pytest.fixture
def produk():
    satu = buat_produk(
        buat_penyedia(skala="mikro"), nama="Kursi rapat", harga=100_000, tkdn=45, uraian="Kuat."
    )
    return Produk.objects.select_related("penyedia", "etalase").get(pk=satu.pk)


def results(client, alamat) -> list[dict]:
    response = client.get(f"{AKAR}{alamat}")
    assert response.status_code == 200, response.content
    return response.json()["results"]


def test_products_come_with_the_price_that_screens_show(client, produk):
    [row] = results(client, "/produk/")
    assert row["harga"] == {"dasar": 100_000, "ppn": 11_000, "total": 111_000}
    assert (row["kode"], row["nama"], row["tkdn"]) == (produk.kode, "Kursi rapat", "45.00")
    rinci = client.get(f"{AKAR}/produk/{produk.kode}/").json()
    assert rinci["rincian"]["uraian"] == "Kuat."
    assert rinci["foto"] == []


@pytest.mark.parametrize(
    ("kueri", "banyak"),
    [
        ("q=kursi", 1),
        ("q=meja", 0),
        ("usaha=umk&tkdn_min=40", 1),
        ("tkdn_min=46", 0),
        ("harga_min=100000&harga_maks=100000", 1),
        ("harga_min=100001", 0),
        ("wilayah=35.78", 1),
        ("wilayah=35.01", 0),
        ("penyedia=tidak-ada", 0),
    ],
)
def test_filters(client, produk, kueri, banyak):
    assert len(results(client, f"/produk/?{kueri}")) == banyak


def test_what_is_not_on_display_is_not_there(client, produk):
    Produk.objects.update(status="dibekukan")
    assert results(client, "/produk/") == []
    response = client.get(f"{AKAR}/produk/{produk.kode}/")
    assert (response.status_code, response.json()["code"]) == (404, "tidak_ada")


def test_foreign_and_unknown_are_the_same_bytes(client, produk):
    Produk.objects.update(status="draf")
    ada = client.get(f"{AKAR}/produk/{produk.kode}/")
    tidak = client.get(f"{AKAR}/produk/{'0' * 16}/")
    assert ada.content == tidak.content


def test_etalase_and_their_key_specs(client):
    etalase = buat_etalase()
    etalase.skema.get().atribut.create(kode="warna", nama="Warna", tipe="teks")
    usulan = buat_etalase()
    Etalase.objects.filter(pk=usulan.pk).update(status="usulan_draf")
    assert [row["slug"] for row in results(client, "/etalase/")] == [etalase.slug]
    rinci = client.get(f"{AKAR}/etalase/{etalase.slug}/").json()
    assert [satu["kode"] for satu in rinci["atribut"]] == ["warna"]
    assert client.get(f"{AKAR}/etalase/{usulan.slug}/").status_code == 404


def test_vendors_without_anything_of_a_person(client):
    penyedia = buat_penyedia(telepon="089900001111", surel="diri@contoh.test")
    buat_penyedia(status="terdaftar")
    [row] = results(client, "/penyedia/")
    assert row["slug"] == penyedia.slug
    assert {"telepon", "surel", "npwp", "alamat"}.isdisjoint(row)
    assert "diri@" not in json.dumps(row)


@pytest.mark.parametrize("jalur", ["/produk/", "/etalase/", "/penyedia/"])
@pytest.mark.parametrize("kueri", ["qq=1", "etalase_id=1", "format=xml", "status__in=a", "a[]=1"])
def test_an_unknown_parameter_is_refused_by_name(client, jalur, kueri):
    response = client.get(f"{AKAR}{jalur}?{kueri}")
    assert response.status_code == 400
    isi = response.json()
    assert isi["code"] == "permintaan_salah"
    assert isi["fields"] == {kueri.split("=")[0]: ["Parameter ini tidak dikenal."]}


@pytest.mark.parametrize(
    "kueri",
    [
        "tkdn_min=abc",
        "tkdn_min=-1",
        "tkdn_min=101",
        "harga_min=1e400",
        "harga_min=NaN",
        "harga_min=-5",
        "usaha=raksasa",
        "q=a%00b",
        "etalase=" + "x" * 500,
        "kursor=xxx",
        "kursor=" + b64encode(b"p=1;drop").decode(),
        "kursor=" + b64encode(b"p=99999999999999999999").decode(),
        "kursor=" + b64encode("p=٣".encode()).decode(),
    ],
)
def test_a_bad_value_is_refused_and_named(client, produk, kueri):
    response = client.get(f"{AKAR}/produk/?{kueri}")
    assert response.status_code == 400
    assert list(response.json()["fields"]) == [kueri.split("=")[0]]


def test_pages_have_an_upper_bound_and_follow_a_cursor(client):
    penyedia, etalase = buat_penyedia(), buat_etalase()
    for _ in range(5):
        buat_produk(penyedia, etalase=etalase)
    seen, alamat = [], "/produk/?batas=2"
    while alamat:
        page = client.get(f"{AKAR}{alamat}").json()
        assert len(page["results"]) <= 2
        seen += [row["kode"] for row in page["results"]]
        alamat = page["next"] and page["next"].split(AKAR)[1]
    assert len(seen) == len(set(seen)) == 5
    assert len(results(client, "/produk/?batas=999999999")) == 5
    assert len(results(client, "/produk/?batas=-1")) == 5


def test_the_queries_do_not_grow(client, django_assert_max_num_queries):
    for banyak in (1, 8):
        for _ in range(banyak):
            buat_produk(buat_penyedia())
        with django_assert_max_num_queries(2):
            results(client, "/produk/")


@pytest.mark.parametrize("jalur", ["/produk/", "/etalase/", "/penyedia/", "/pesanan/"])
@pytest.mark.parametrize("metode", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(jalur, metode):
    orang = client_of(buat_orang())
    assert getattr(orang, metode)(f"{AKAR}{jalur}").status_code in (403, 405)
    assert not Penyedia.objects.exists()


def test_own_orders_need_a_login_and_say_so_in_json(client):
    response = client.get(f"{AKAR}/pesanan/")
    assert (response.status_code, response.json()["code"]) == (401, "belum_masuk")
    assert response["Content-Type"] == "application/json"
    assert client_of(buat_orang()).get(f"{AKAR}/pesanan/").json()["results"] == []


def test_the_schema_names_every_address_and_refusal(client):
    skema = client.get(f"{AKAR}/skema/").json()
    assert {"/api/v1/produk/", "/api/v1/etalase/{slug}/", "/api/v1/pesanan/"} <= set(skema["paths"])
    galat = skema["components"]["schemas"]["Galat"]["properties"]["code"]["enum"]
    assert {"permintaan_salah", "belum_masuk", "tidak_ada"} <= set(galat)
    for jalur in skema["paths"].values():
        for operasi in jalur.values():
            assert {"400", "401", "403", "404"} <= set(operasi["responses"])


def test_the_page_of_the_api_relaxes_styles_and_nothing_else(client):
    longgar = client.get(f"{AKAR}/dok/")
    ketat = client.get("/etalase/")
    assert longgar.status_code == 200
    rules = {
        response: dict(
            rule.strip().split(" ", 1) for rule in response["Content-Security-Policy"].split(";")
        )
        for response in (longgar, ketat)
    }
    beda = {name for name in rules[ketat] if rules[longgar][name] != rules[ketat][name]}
    assert beda == {"style-src"}
    assert "'unsafe-inline'" not in ketat["Content-Security-Policy"]
    assert b"<script>" not in longgar.content


def test_every_view_of_the_api_states_who_may_ask():
    seen = {}
    for pattern in get_resolver("katalog.api_urls").url_patterns:
        for satu in getattr(pattern, "url_patterns", [pattern]):
            view = satu.callback
            kelas = getattr(view, "cls", None)
            izin = view.initkwargs.get("permission_classes") or vars(kelas)["permission_classes"]
            seen[kelas.__name__] = tuple(izin)
    assert seen.pop("PesananViewSet") == (IsAuthenticated,)
    assert set(seen.values()) == {(AllowAny,)}
    assert len(seen) == 5
