"""The page that compares, and the ticks that lead to it."""

import re

import pytest

from etalase.models import Produk
from tests.klien import client_of
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def empat():
    etalase = buat_etalase()
    return [
        buat_produk(buat_penyedia(), etalase=etalase, nama=f"Kursi {n}", harga=10_000 * n)
        for n in range(1, 5)
    ]


def codes(daftar):
    return ",".join(satu.kode for satu in daftar)


def page(client, kueri):
    return client.get(f"/bandingkan/?{kueri}")


def test_ticks_and_commas_name_the_same_comparison(client, empat):
    satu = page(client, f"id={codes(empat[:2])}")
    dua = page(client, "&".join(f"id={p.kode}" for p in empat[:2]))
    assert satu.context["daftar"] == dua.context["daftar"] == empat[:2]
    assert "Bandingkan 2 produk" in satu.text
    assert "Termurah: <strong>A " in satu.text


def test_the_number_of_units_is_an_input_of_the_address(client, empat):
    html = page(client, f"id={codes(empat[:2])}&jumlah=40").text
    assert "Total 40 unit" in html
    assert "Rp444.000" in html  # 40 x 10.000, and 11% PPN
    for aneh in ("-1", "0", "1e9", "abc", "9" * 40, "%00", "٤"):
        assert page(client, f"id={codes(empat[:2])}&jumlah={aneh}").status_code == 200


def test_only_what_differs(client, empat):
    semua = page(client, f"id={codes(empat[:2])}").text
    beda = page(client, f"id={codes(empat[:2])}&beda=1").text
    assert "Status usaha" in semua
    assert "Status usaha" not in beda
    assert "Total" in beda


def test_a_column_goes_by_a_link_that_keeps_the_rest(client, empat):
    html = page(client, f"id={codes(empat[:3])}&jumlah=8&beda=1").text
    links = re.findall(r'class="lepas[^"]*" href="([^"]+)"', html)
    assert len(links) == 3
    tanpa = client.get(links[1].replace("&amp;", "&"))
    assert tanpa.context["daftar"] == [empat[0], empat[2]]
    assert (tanpa.context["jumlah"], tanpa.context["beda"]) == (8, True)


def test_more_than_four_asks_to_take_one_away(client, empat):
    lima = [*empat, buat_produk(buat_penyedia(), etalase=empat[0].etalase)]
    answer = page(client, f"id={codes(lima)}")
    assert "Paling banyak 4." in answer.text
    assert "Lepas satu dulu." in answer.text
    assert "<table" not in answer.text
    first = re.search(r'href="(/bandingkan/[^"]+)">Lepas', answer.text).group(1)
    assert client.get(first.replace("&amp;", "&")).context["daftar"] == lima[1:]


def test_other_etalase_show_prices_but_no_specs(client, empat):
    lain = buat_produk(buat_penyedia())
    html = page(client, f"id={empat[0].kode},{lain.kode}").text
    assert "Produk ini beda etalase, speknya tidak bisa dibandingkan." in html
    assert "Harga dan pengiriman tetap tampil." in html
    assert "Ongkos kirim" in html


def test_the_empty_page_explains_the_tick(client):
    html = page(client, "").text
    assert "Centang kotak “Bandingkan”" in html
    assert "img/banding.svg" in html


@pytest.mark.parametrize("kode", ["tidakada", "' OR 1=1", "a" * 5000, "%00", ",,,,", "٣"])
def test_a_code_that_names_nothing_is_said_and_left_out(client, empat, kode):
    answer = page(client, f"id={empat[0].kode},{kode}")
    assert answer.status_code == 200
    assert answer.context["daftar"] == empat[:1]


def test_one_product_asks_for_another(client, empat):
    assert "Centang satu lagi" in page(client, f"id={empat[0].kode}").text


def test_a_product_without_public_page_is_not_compared(client, empat):
    Produk.objects.filter(pk=empat[0].pk).update(status="diajukan")
    answer = page(client, f"id={codes(empat[:2])}")
    assert answer.context["daftar"] == [empat[1]]
    assert "tidak ditemukan" in answer.text


def test_a_phone_shows_two_columns_chosen_by_two_lists(client, empat):
    a, _, c, d = empat
    answer = page(client, f"id={codes(empat)}&kiri={d.kode}&kanan={c.kode}")
    assert answer.context["sempit"] == [d.kode, c.kode]
    assert [k["lebar_saja"] for k in answer.context["kepala"]] == [True, True, False, False]
    sama = page(client, f"id={codes(empat)}&kiri={a.kode}&kanan={a.kode}")
    assert sama.context["sempit"][0] == a.kode
    assert sama.context["sempit"][1] != a.kode


def test_the_list_that_somebody_came_from_is_carried_and_only_ours(client, empat):
    dari = "%2Fcari%2F%3Fq%3Dkursi"
    html = page(client, f"id={codes(empat[:2])}&dari={dari}").text
    assert 'href="/cari/?q=kursi"' in html
    for jahat in ("https://jahat.test/cari/", "//jahat.test/", "/akun/", "javascript:alert(1)"):
        html = page(client, f"id={codes(empat[:2])}&dari={jahat}").text
        assert jahat not in re.sub(r'name="next"[^>]*>', "", html)


def test_the_list_and_the_product_page_have_ticks_in_a_plain_form(client, empat):
    html = client.get("/cari/?q=kursi").text
    form = re.search(r'<form id="banding"[^>]*>.*?</form>', html, re.DOTALL).group()
    assert 'action="/bandingkan/" method="get"' in form
    assert 'name="dari" value="/cari/?q=kursi"' in form
    for satu in empat:
        assert f'name="id" value="{satu.kode}" form="banding"' in html
    html = client.get(empat[0].get_absolute_url()).text
    assert f'name="id" value="{empat[0].kode}">' in html


def test_only_who_buys_can_choose_and_what_cannot_be_ordered_says_why(client, empat):
    d = dunia_kecil()
    etalase = empat[0].etalase
    habis = buat_produk(buat_penyedia(), etalase=etalase, stok=0)
    kueri = f"id={empat[0].kode},{habis.kode}&jumlah=3"
    assert "Pilih A" not in page(client, kueri).text
    pembeli = client_of(d.pp)
    html = page(pembeli, kueri).text
    assert "Pilih A" in html
    assert "Pilih B" not in html
    assert "Stok habis." in html
    pembeli.post(f"/keranjang/item/{empat[0].kode}/", {"jumlah": "3"})
    assert "Kursi 1" in pembeli.get("/keranjang/").text
