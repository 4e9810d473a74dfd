"""Favourites, and being told once."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from etalase.models import Favorit, Langganan, Produk, Stok
from etalase.periodic import tell_waiting
from etalase.selectors.dampak import dampak_produk
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.operasi.retensi import blur_pengguna
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


def told(orang):
    return list(Notifikasi.objects.filter(penerima=orang).values_list("judul", "url"))


def test_a_product_is_saved_once_and_taken_away():
    d = dunia_kecil()
    client = client_of(d.pp)
    url = reverse("etalase:favorit", args=[d.produk.kode])
    assert client.post(url, {"next": "/cari/"}).url == "/cari/"
    client.post(url)
    assert Favorit.objects.count() == 1
    assert "Tersimpan" in client.get(d.produk.get_absolute_url()).text
    assert str(d.produk) in client.get("/favorit/").text
    assert "♡" in client_of(d.ppk).get(d.produk.get_absolute_url()).text
    client.post(url, {"lepas": "1", "next": "//jahat.test/"})
    assert not Favorit.objects.exists()
    assert "Belum ada favorit" in client.get("/favorit/").text


def test_only_buyers_save_and_only_what_has_a_page():
    d = dunia_kecil()
    url = reverse("etalase:favorit", args=[d.produk.kode])
    assert client_of(d.pemilik).post(url).status_code == 403
    assert Client().post(url).status_code == 302
    assert "♡" not in Client().get(d.produk.get_absolute_url()).text
    Produk.objects.filter(pk=d.produk.pk).update(status="diajukan")
    assert client_of(d.pp).post(url).status_code == 409
    assert not Favorit.objects.exists()


def test_nobody_sees_what_another_saved():
    d = dunia_kecil()
    Favorit.objects.create(pengguna=d.pp, produk=d.produk)
    assert "Belum ada favorit" in client_of(d.ppk).get("/favorit/").text


def test_a_freeze_tells_how_many_people_saved_it():
    d = dunia_kecil()
    lain = buat_produk(d.penyedia)
    for orang, produk in ((d.pp, d.produk), (d.pp, lain), (d.ppk, d.produk)):
        Favorit.objects.create(pengguna=orang, produk=produk)
    kalimat = dampak_produk(Produk.objects.filter(penyedia=d.penyedia))
    assert "2 orang menyimpannya sebagai favorit." in kalimat


def wait_for_stock(d, orang=None):
    return client_of(orang or d.pp).post(reverse("etalase:tunggu"), {"produk": d.produk.kode})


def test_stock_that_is_back_is_told_once():
    d = dunia_kecil(stok=0)
    html = client_of(d.pp).get(d.produk.get_absolute_url()).text
    assert "Tanya kapan tersedia" in html
    assert "Beri tahu saya" in html
    wait_for_stock(d)
    wait_for_stock(d)
    assert Langganan.objects.count() == 1
    assert tell_waiting() == 0
    Stok.objects.filter(produk=d.produk).update(tersedia=5)
    assert tell_waiting() == 1
    assert tell_waiting() == 0
    url = reverse("etalase:produk-pendek", args=[d.produk.kode])
    assert told(d.pp) == [("Stok tersedia lagi", url)]
    kiriman = Kiriman.objects.get(topik="minat.stok")
    surat = find_topik(kiriman.topik).render(kiriman)
    assert url in surat.teks
    assert str(d.produk) in surat.teks
    assert find_topik(kiriman.topik).may_know(kiriman)
    kiriman.penerima = buat_orang()
    assert not find_topik(kiriman.topik).may_know(kiriman)


@pytest.mark.tanpa_invarian
def test_stock_that_is_all_promised_is_not_back():
    d = dunia_kecil(stok=0)
    wait_for_stock(d)
    Stok.objects.filter(produk=d.produk).update(tersedia=5, dicadangkan=5)
    assert tell_waiting() == 0
    Stok.objects.filter(produk=d.produk).update(dicadangkan=4)
    Produk.objects.filter(pk=d.produk.pk).update(status="turun_tayang")
    assert tell_waiting() == 0


def test_what_is_in_stock_needs_no_waiting():
    d = dunia_kecil()
    assert wait_for_stock(d).status_code == 409
    assert not Langganan.objects.exists()


def test_after_being_told_one_may_wait_again():
    d = dunia_kecil(stok=0)
    wait_for_stock(d)
    Stok.objects.filter(produk=d.produk).update(tersedia=1)
    tell_waiting()
    Stok.objects.filter(produk=d.produk).update(tersedia=0)
    wait_for_stock(d)
    Stok.objects.filter(produk=d.produk).update(tersedia=1)
    tell_waiting()
    assert len(told(d.pp)) == 2


def test_the_first_result_of_a_search_is_told_once():
    d = dunia_kecil()
    client = client_of(d.pp)
    dari = "/cari/?q=gamelan"
    assert "Beri tahu saya bila ada" in client.get(dari).text
    assert "Beri tahu saya bila ada" not in Client().get(dari).text
    client.post(reverse("etalase:tunggu"), {"dari": dari, "next": dari})
    assert "“gamelan”" in client.get("/favorit/").text
    assert tell_waiting() == 0
    buat_produk(buat_penyedia(), nama="Gamelan slendro lengkap")
    assert (tell_waiting(), tell_waiting()) == (1, 0)
    assert told(d.pp) == [("Pencarian Anda kini ada hasilnya", dari)]
    kiriman = Kiriman.objects.get(topik="minat.pencarian")
    assert dari in find_topik(kiriman.topik).render(kiriman).teks


@pytest.mark.parametrize("dari", ["", "/akun/", "//jahat.test/cari/", "/cari/?q=kursi"])
def test_a_search_with_results_or_no_search_is_no_wait(dari):
    d = dunia_kecil()
    assert client_of(d.pp).post(reverse("etalase:tunggu"), {"dari": dari}).status_code == 409
    assert not Langganan.objects.exists()


def test_waiting_ends_when_the_person_says_so_and_only_the_own():
    d = dunia_kecil(stok=0)
    wait_for_stock(d)
    satu = Langganan.objects.get()
    client_of(d.ppk).post(reverse("etalase:tunggu"), {"batal": satu.pk})
    assert Langganan.objects.exists()
    client_of(d.pp).post(reverse("etalase:tunggu"), {"batal": satu.pk})
    assert not Langganan.objects.exists()


def test_the_searches_that_waited_longest_are_looked_at_first(monkeypatch):
    d = dunia_kecil()
    client = client_of(d.pp)
    for kata in ("satu", "dua", "tiga"):
        client.post(reverse("etalase:tunggu"), {"dari": f"/cari/?q=zzq{kata}"})
    monkeypatch.setattr("etalase.selectors.minat.SEKALI_JALAN", 2)
    tell_waiting()
    assert Langganan.objects.filter(diperiksa_pada=None).count() == 1
    tell_waiting()
    assert not Langganan.objects.filter(diperiksa_pada=None).exists()


def test_who_is_erased_likes_and_awaits_nothing():
    d = dunia_kecil(stok=0)
    wait_for_stock(d)
    Favorit.objects.create(pengguna=d.pp, produk=d.produk)
    d.pp.is_active = False
    d.pp.save()
    blur_pengguna(pengguna=d.pp)
    assert not Favorit.objects.exists()
    assert not Langganan.objects.exists()


def test_the_database_keeps_one_thing_per_wait():
    d = dunia_kecil()
    for isi in ({"jenis": "stok"}, {"jenis": "pencarian", "produk": d.produk}, {"jenis": "x"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Langganan.objects.create(pengguna=d.pp, judul="x", **isi)
