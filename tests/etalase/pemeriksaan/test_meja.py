"""The reviewer's page: the difference, the checks, and a decision in one click."""

import pytest
from django.urls import reverse

from etalase.models import PemeriksaanProduk
from etalase.state import StatusProduk
from katalog.akun.state import Peran
from katalog.core.antrean import antrean_untuk
from tests.etalase.pemeriksaan.test_putusan import kirim, satu, ubah
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


@pytest.fixture
def toko():
    return buat_toko()


@pytest.fixture
def meja():
    return client_of(buat_orang("Pengelola", peran=Peran.PENGELOLA))


def alamat(produk):
    return reverse("etalase:periksa", args=[produk.kode])


def isi(produk, **lain):
    return {"versi": satu(produk).versi_id, **lain}


def test_one_click_shows_the_product_and_opens_the_next(toko, meja):
    produk, berikut = kirim(toko), kirim(toko, nama="Meja lipat kayu")
    page = meja.get(alamat(produk))
    assert "1 / 2" in page.text
    answer = meja.post(alamat(produk), isi(produk, semua="1"))
    assert answer.url == alamat(berikut)
    produk.refresh_from_db()
    assert produk.status == StatusProduk.TAYANG
    assert meja.post(alamat(berikut), isi(berikut, semua="1")).url == reverse("admin:index")


def test_the_page_tells_what_came_and_what_went(toko, meja):
    produk = toko.tayang(harga=1_000_000, uraian="Rangka besi 1,0 mm kuat")
    ubah(toko, produk, uraian="Rangka besi 1,2 mm kuat", harga=1_050_000)
    page = meja.get(alamat(produk))
    assert '<del><span class="vh">dihapus:</span> 1,0</del>' in page.text
    assert '<ins><span class="vh">ditambah:</span> 1,2</ins>' in page.text
    assert "Harga naik 5%, di bawah batas 10%." in page.text
    assert "bidang tidak berubah" in page.text


def test_a_field_sent_back_carries_its_reason(toko, meja):
    produk = kirim(toko)
    marks = {
        "putusan_foto": "perbaiki",
        "alasan_foto": "foto-gelap",
        "tulis_foto": "Nyalakan lampu.",
    }
    meja.post(alamat(produk), isi(produk, **marks))
    produk.refresh_from_db()
    assert produk.status == StatusProduk.PERBAIKAN
    page = client_of(toko.pemilik).get(reverse("etalase:toko-produk", args=[produk.kode]))
    assert "Nyalakan lampu." in page.text


def test_a_mark_without_a_reason_is_asked_for(toko, meja):
    produk = kirim(toko)
    answer = meja.post(alamat(produk), isi(produk, putusan_foto="perbaiki", tulis_foto="Gelap"))
    assert answer.status_code == 422
    assert "Foto: pilih alasannya." in answer.text
    assert "Gelap" in answer.text


def test_a_decision_on_what_has_changed_since_is_a_conflict(toko, meja):
    produk = toko.tayang()
    ubah(toko, produk, nama="Kursi rapat satu")
    lama = isi(produk, semua="1")
    ubah(toko, produk, nama="Kursi rapat dua")
    answer = meja.post(alamat(produk), lama)
    assert answer.status_code == 409
    assert "mengirim perubahan baru" in answer.text
    produk.refresh_from_db()
    assert produk.versi_tayang.nomor == 1


def test_rejecting_needs_words(toko, meja):
    produk = kirim(toko)
    assert meja.post(alamat(produk), isi(produk, tolak_semua="1")).status_code == 409
    meja.post(alamat(produk), isi(produk, tolak_semua="1", tolak="Barang ini dilarang."))
    assert PemeriksaanProduk.objects.get().status == "ditolak"


def test_others_look_without_buttons(toko):
    produk = kirim(toko)
    page = client_of(buat_orang("APIP", peran=Peran.APIP)).get(alamat(produk))
    assert page.status_code == 200
    assert "Setujui semua" not in page.text


def test_the_queue_home_lists_what_waits(toko, meja):
    produk = kirim(toko)
    [antrean] = [a for a in antrean_untuk([Peran.PENGELOLA]) if a.kode == "produk"]
    [butir] = antrean.isi(None, 5)
    assert (antrean.jumlah(None), butir.url) == (1, alamat(produk))
