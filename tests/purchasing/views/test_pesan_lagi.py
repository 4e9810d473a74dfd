"""Ordering the same again, and building a refused package anew (U15)."""

import pytest
from django.urls import reverse

from etalase.models import Produk
from etalase.state import StatusProduk
from purchasing.models import ItemKeranjang
from purchasing.state import Aksi
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def again(d, orang, pesanan, **lain):
    url = reverse("purchasing:pesan-lagi", args=[pesanan.nomor])
    return client_of(orang).post(url, **lain)


def test_one_button_leads_to_a_package_page_that_remembers(d):
    pesanan = d.terkirim()
    d.lakukan(pesanan, Aksi.TOLAK, d.ppk, alasan="Pagu dialihkan")
    page = client_of(d.pp).get(reverse("purchasing:pesanan", args=[pesanan.nomor]))
    assert "Susun ulang paket ini" in page.text

    answer = again(d, d.pp, pesanan, follow=True)

    item = ItemKeranjang.objects.get()
    assert (item.produk, item.jumlah) == (d.produk, pesanan.baris.get().jumlah)
    form = answer.context["form"]
    assert answer.status_code == 200
    assert form["rup"].value() == pesanan.rup_id
    assert form["ppk"].value() == pesanan.ppk_id
    assert form["alasan"].value() == pesanan.alasan


def test_what_left_display_stays_behind_and_is_named(d):
    pesanan = d.terkirim()
    Produk.objects.filter(pk=d.produk.pk).update(status=StatusProduk.TURUN_TAYANG)

    answer = again(d, d.pp, pesanan, follow=True)

    assert "tidak dijual lagi" in answer.text
    assert not ItemKeranjang.objects.exists()


def test_a_forged_origin_prefills_nothing(d):
    asing = dunia_kecil()
    lain = asing.terkirim()
    ItemKeranjang.objects.create(
        pengguna=d.pp, satker=d.satker, produk=d.produk, jumlah=10, harga_saat_ditaruh=1
    )
    url = reverse("purchasing:paket-buat")
    page = client_of(d.pp).get(url, {"penyedia": d.penyedia.kode, "dari": lain.nomor})
    assert page.context["form"]["alasan"].value() != lain.alasan
    assert again(d, d.pp, lain).status_code == 404


def test_a_draft_offers_no_second_one(d):
    pesanan = d.draf()
    page = client_of(d.pp).get(reverse("purchasing:paket", args=[pesanan.nomor]))
    assert 'data-uji="pesan-lagi"' not in page.text
