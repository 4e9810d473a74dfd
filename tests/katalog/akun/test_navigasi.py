import pytest
from django.test import RequestFactory

from katalog.akun.state import Peran
from katalog.navigasi import MENURUT_PERAN, TANPA_PERAN, UMUM, navigasi
from tests.katalog.akun.pabrik import beri, kantor, klien, orang

pytestmark = pytest.mark.django_db


def words(html: str) -> list[str]:
    menu = html.split('aria-label="Utama"')[1].split("</nav>")[0]
    return [li.split(">", 1)[1].split("<")[0].strip() for li in menu.split("<li>")[1:]]


@pytest.mark.parametrize("daftar", [UMUM, TANPA_PERAN, *MENURUT_PERAN.values()])
def test_no_menu_is_longer_than_five_words(daftar):
    assert 1 < len(daftar) <= 5


def test_a_visitor_and_a_buyer_see_their_own_menu(client):
    assert words(client.get("/masuk/").content.decode())[-1] == "Masuk"
    pp = orang()
    beri(pp, Peran.PP, kantor())
    menu = words(klien(pp).get("/akun/").content.decode())
    assert menu == ["Tugas", "Etalase", "Keranjang", "Pesanan", "Akun"]


def test_the_menu_follows_the_role_in_use():
    pengguna, satker = orang(), kantor()
    beri(pengguna, Peran.PP, satker)
    kedua = beri(pengguna, Peran.PENERIMA, satker)
    sesi = klien(pengguna)
    sesi.post("/akun/peran/", {"pilihan": f"penugasan-{kedua.pk}"})
    halaman = sesi.get("/akun/").content.decode()
    assert "Keranjang" not in words(halaman)
    assert "Penerima Barang" in halaman


def test_a_fragment_that_shows_no_frame_asks_the_database_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        navigasi(RequestFactory().get("/"))


def test_the_present_page_is_marked_once():
    pp = orang()
    beri(pp, Peran.PP, kantor())
    halaman = klien(pp).get("/akun/perangkat/").content.decode()
    assert halaman.split('aria-label="Utama"')[1].split("</nav>")[0].count("aria-current") == 1
