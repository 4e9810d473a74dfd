"""Pages of a list beyond the numbered ones, and addresses that no longer lead anywhere."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from etalase.models import Produk
from etalase.selectors.cari.kursor import write_cursor
from etalase.selectors.cari.permintaan import Letak, Permintaan
from etalase.views import halaman
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk, buat_wilayah

BANYAK, PER_HALAMAN = 13, 2
PEMBERITAHUAN = "Daftar ini sudah berubah sejak tautan itu dibuat. Ini halaman pertama."
BERIKUT, SEBELUM = "next", "prev"


@pytest.fixture
def pendek(monkeypatch):
    """Small pages, of which three have numbers; numbers end at the fifth."""
    monkeypatch.setattr(halaman, "PER_HALAMAN", PER_HALAMAN)
    monkeypatch.setattr(halaman, "HALAMAN_BERNOMOR", 3)
    monkeypatch.setattr(halaman, "BARIS_MAKS", 10)


@pytest.fixture
def lampu(db, pendek):
    penyedia, etalase = buat_penyedia(is_pkp=False), buat_etalase()
    for nomor in range(BANYAK):
        buat_produk(penyedia, etalase=etalase, nama=f"Lampu {nomor:02d}", harga=1000 + nomor)
    return etalase


def numbers(response) -> list[int]:
    return [int(kartu.nama.split()[1]) for kartu in response.context["kartu"]]


def link(response, arah: str) -> str:
    """Return where a link of the pager leads, or nothing."""
    ada = re.search(rf'rel="{arah}" href="([^"]*)"', response.content.decode())
    return unescape(ada[1]) if ada else ""


def walk(client, alamat: str, mulai: str, arah: str) -> list[tuple[str, list[int]]]:
    # A page from the keeper tells nothing of how it was made.
    client.cookies["bukan-pengunjung"] = "1"
    dilewati, ke = [], mulai
    while ke:
        response = client.get(alamat + ke)
        assert response.status_code == 200
        dilewati.append((ke, numbers(response)))
        assert len(dilewati) <= BANYAK
        ke = link(response, arah)
    return dilewati


@pytest.mark.parametrize("tempat", ["cari", "etalase"])
def test_the_pager_goes_through_the_whole_result_and_back(client, lampu, tempat):
    alamat = "/cari/" if tempat == "cari" else f"/etalase/{lampu.slug}/"
    maju = walk(client, alamat, "?q=lampu&urut=murah", BERIKUT)
    assert [nomor for _, isi in maju for nomor in isi] == list(range(BANYAK))
    cara = [re.sub(r"=.*", "", ke.rpartition("&")[2]) for ke, _ in maju]
    assert cara == ["urut", "hal", "hal", *["kursor"] * 4]
    mundur = walk(client, alamat, maju[-1][0], SEBELUM)
    assert [isi for _, isi in mundur] == [isi for _, isi in reversed(maju)]
    assert mundur[-1][0] == "?q=lampu&urut=murah&hal=1"


def test_a_deep_page_says_which_one_it_is(client, lampu):
    maju = walk(client, "/cari/", "?urut=murah", BERIKUT)
    html = client.get("/cari/" + maju[4][0]).content.decode()
    assert "Halaman 5 dari 7" in html
    assert "Daftar produk, halaman 5" in html
    swap = client.get("/cari/" + maju[4][0], HTTP_HX_REQUEST="true")
    assert swap["HX-Push-Url"] == "/cari/" + maju[4][0]
    swap = client.get("/cari/?urut=murah&hal=2", HTTP_HX_REQUEST="true")
    assert swap["HX-Push-Url"] == "/cari/?urut=murah&hal=2"


def test_numbers_end_and_cursors_go_on_from_there(client, lampu):
    response = client.get("/cari/?urut=murah&hal=99")
    assert numbers(response) == [8, 9]
    assert response.context["halaman"].number == 5
    lanjut = walk(client, "/cari/", link(response, BERIKUT), BERIKUT)
    assert [isi for _, isi in lanjut] == [[10, 11], [12]]


def test_what_goes_out_of_sight_meanwhile_moves_nothing_else(client, lampu):
    maju = walk(client, "/cari/", "?urut=murah", BERIKUT)
    ke = maju[4][0]
    Produk.objects.filter(versi_tayang__nama__in=["Lampu 00", "Lampu 03"]).update(
        status="dibekukan"
    )
    response = client.get("/cari/" + ke)
    assert numbers(response) == [8, 9]
    assert [isi for _, isi in walk(client, "/cari/", ke, SEBELUM)] == [
        [8, 9],
        [6, 7],
        [4, 5],
        [1, 2],
    ]


def test_before_the_beginning_is_the_first_page_and_behind_the_end_the_last(client, lampu):
    maju = walk(client, "/cari/", "?urut=murah", BERIKUT)
    kedua = link(client.get("/cari/" + maju[3][0]), SEBELUM)
    depan = Produk.objects.filter(versi_tayang__harga__lt=1005)
    depan.update(status="dibekukan")
    response = client.get("/cari/" + kedua)
    assert numbers(response) == [5, 6]
    Produk.objects.filter(versi_tayang__harga__gt=1009).update(status="dibekukan")
    response = client.get("/cari/" + maju[6][0])
    assert numbers(response) == [8, 9]
    assert link(response, BERIKUT) == ""
    assert link(response, SEBELUM).startswith("?urut=murah&kursor=s")
    Produk.objects.update(status="dibekukan")
    response = client.get("/cari/" + maju[6][0])
    assert (response.status_code, response.context["kartu"]) == (200, [])


def a_cursor(minta: Permintaan, **lain) -> str:
    isi = {"kunci": 1, "pk": 1, "hari": timezone.localdate()} | lain
    return write_cursor(Letak(**isi), minta)


MURAH = Permintaan(urut="murah")


@pytest.mark.parametrize(
    "kursor",
    [
        "usang",
        "m" * 5_000,
        "%00",
        "%ff%fe",
        "m'%20OR%201=1--.1.1..000000000000",
        a_cursor(Permintaan(urut="baru")),
        a_cursor(MURAH, hari=timezone.localdate() - timedelta(days=2)),
        a_cursor(MURAH, hari=timezone.localdate() + timedelta(days=1)),
        a_cursor(MURAH).replace(".1.", ".ffffffffffffffff.", 1),
    ],
)
def test_a_cursor_that_no_longer_holds_is_the_first_page_and_says_so(client, lampu, kursor):
    for extra in ({}, {"HTTP_HX_REQUEST": "true"}):
        response = client.get(f"/cari/?urut=murah&hal=3&kursor={kursor}", **extra)
        assert response.status_code == 200
        assert numbers(response) == [0, 1]
        assert PEMBERITAHUAN in response.content.decode()
    baik = client.get(f"/cari/?urut=murah&kursor={a_cursor(MURAH)}")
    assert PEMBERITAHUAN not in baik.content.decode()


def test_choosing_another_region_begins_anew(client, lampu):
    ke = walk(client, "/cari/", "?urut=murah", BERIKUT)[4][0]
    client.cookies["wilayah"] = buat_wilayah().kode
    response = client.get("/cari/" + ke)
    assert PEMBERITAHUAN in response.content.decode()
    assert numbers(response) == [0, 1]


def test_a_deep_page_costs_the_statements_of_the_first_and_skips_no_row(basis_nyata, pendek):
    penyedia, etalase = buat_penyedia(), buat_etalase()
    for nomor in range(BANYAK):
        buat_produk(penyedia, etalase=etalase, nama=f"Lampu {nomor:02d}", harga=1000 + nomor)
    client, ke, banyak = Client(), "?urut=murah", []
    client.get("/cari/")
    while ke and len(banyak) < BANYAK:
        with CaptureQueriesContext(connection) as queries:
            ke = link(client.get("/cari/" + ke), BERIKUT)
        banyak.append(len(queries))
        assert not any("OFFSET" in satu["sql"] for satu in queries)
    assert len(banyak) == 7
    assert max(banyak) == banyak[0]
