"""The doors of a purchase: who sees what, what a wrong step answers, and how much it asks."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from purchasing.models import ItemKeranjang, Pesanan
from purchasing.services.keranjang import put
from purchasing.state import Aksi, Status
from tests.klien import client_of
from tests.purchasing.pabrik import buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def submit(pesanan, **fields):
    pesanan.refresh_from_db()
    return {"kunci": uuid4(), "versi": pesanan.versi, **fields}


def order_form(d, **fields):
    return {
        "kunci": uuid4(),
        "penyedia": d.penyedia.kode,
        "rup": d.rup.pk,
        "alamat": d.satker.alamat_kirim.get().pk,
        "tiba": "2099-01-01",
        "alasan": "Harga tayang sesuai kebutuhan.",
        "ppk": d.ppk.pk,
        **fields,
    }


def test_cart_to_sent_package(d):
    pp = client_of(d.pp)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    page = pp.get(reverse("purchasing:paket-buat"), {"penyedia": d.penyedia.kode})
    tiba = page.context["form"]["tiba"].value()

    answer = pp.post(reverse("purchasing:paket-buat"), order_form(d, tiba=tiba))

    pesanan = Pesanan.objects.get()
    assert answer.status_code == 302
    assert answer.url == reverse("purchasing:paket", args=[pesanan.nomor])
    assert pesanan.status == Status.REVIU_PPK
    assert not ItemKeranjang.objects.exists()


def test_saving_a_draft_holds_nothing(d):
    pp = client_of(d.pp)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    page = pp.get(reverse("purchasing:paket-buat"), {"penyedia": d.penyedia.kode})
    tiba = page.context["form"]["tiba"].value()
    pp.post(reverse("purchasing:paket-buat"), order_form(d, tiba=tiba, draf="1"))
    assert Pesanan.objects.get().status == Status.DRAF
    d.rup.saldo.refresh_from_db()
    assert d.rup.saldo.dicadangkan == 0


def test_a_wrong_form_keeps_what_was_written(d):
    pp = client_of(d.pp)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    answer = pp.post(
        reverse("purchasing:paket-buat"), order_form(d, rup="", alasan="Alasan yang saya tulis")
    )
    assert answer.status_code == 422
    assert "Pilih satu RUP." in answer.text
    assert "Alasan yang saya tulis" in answer.text
    assert not Pesanan.objects.exists()


def test_a_foreign_plan_line_is_refused(d):
    asing = dunia_kecil()
    pp = client_of(d.pp)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    answer = pp.post(reverse("purchasing:paket-buat"), order_form(d, rup=asing.rup.pk))
    assert answer.status_code == 422
    assert not Pesanan.objects.exists()


def test_a_refused_package_leaves_the_cart_whole(d):
    pp = client_of(d.pp)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    page = pp.get(reverse("purchasing:paket-buat"), {"penyedia": d.penyedia.kode})
    tiba = page.context["form"]["tiba"].value()
    d.produk.stok.__class__.objects.update(tersedia=3)
    answer = pp.post(reverse("purchasing:paket-buat"), order_form(d, tiba=tiba))
    assert answer.status_code == 409
    assert "tinggal 3" in answer.text
    assert ItemKeranjang.objects.count() == 1
    assert not Pesanan.objects.exists()


def bare(text):
    """Leave out what differs in every answer: the masked token of the forms."""
    return re.sub(r'(name="csrfmiddlewaretoken" value|content)="[^"]+"', "", text)


PAGES = ["purchasing:pesanan", "purchasing:paket", "purchasing:persetujuan", "purchasing:surat"]


@pytest.mark.parametrize("nama", PAGES)
def test_a_foreign_order_and_an_absent_one_answer_alike(d, nama):
    pesanan = d.terbit()
    asing = client_of(dunia_kecil().ppk)
    foreign = asing.get(reverse(nama, args=[pesanan.nomor]))
    absent = asing.get(reverse(nama, args=["PKT-2026-999999"]))
    assert (foreign.status_code, absent.status_code) == (404, 404)
    assert bare(foreign.text) == bare(absent.text)


def test_a_vendor_does_not_see_a_package_before_its_letter(d):
    pesanan = d.terkirim()
    toko = client_of(d.pemilik)
    url = reverse("purchasing:toko-pesanan", args=[pesanan.nomor])
    assert toko.get(url).status_code == 404
    d.setujui(pesanan)
    assert toko.get(url).status_code == 200


def test_a_pp_who_tries_to_approve_is_told_whose_it_is(d):
    pesanan = d.terkirim()
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    answer = client_of(d.pp).post(url, submit(pesanan, putusan="setujui"))
    assert answer.status_code == 403
    pesanan.refresh_from_db()
    assert pesanan.status == Status.REVIU_PPK


def test_an_old_page_answers_409_and_changes_nothing(d):
    pesanan = d.terkirim()
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    old = submit(pesanan, putusan="setujui", versi=1)
    answer = client_of(d.ppk).post(url, old)
    assert answer.status_code == 409
    assert "Paket berubah" in answer.text


def test_return_without_reason_is_422(d):
    pesanan = d.terkirim()
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    answer = client_of(d.ppk).post(url, submit(pesanan, putusan="kembalikan"))
    assert answer.status_code == 422
    assert "Tulis alasannya." in answer.text


def test_the_vendor_says_yes_on_his_own_page(d):
    pesanan = d.terbit()
    url = reverse("purchasing:aksi", args=[pesanan.nomor, Aksi.TERIMA])
    answer = client_of(d.pemilik).post(url, submit(pesanan, dari="toko"))
    assert answer.url == reverse("purchasing:toko-pesanan", args=[pesanan.nomor])
    pesanan.refresh_from_db()
    assert pesanan.status == Status.BERJALAN


def test_an_unknown_act_is_no_page(d):
    pesanan = d.terbit()
    answer = client_of(d.pemilik).post(f"/pesanan/{pesanan.nomor}/selesaikan/", submit(pesanan))
    assert answer.status_code == 404


@pytest.mark.parametrize("jumlah", ["-1", "0", "1e3", "١٢", "²", "", "999999999999", "1.5", "0x1"])
def test_absurd_quantities_are_refused(d, jumlah):
    url = reverse("purchasing:item", args=[d.produk.kode])
    answer = client_of(d.pp).post(url, {"jumlah": jumlah})
    assert answer.status_code == 422
    assert not ItemKeranjang.objects.exists()


def test_the_letter_reads_from_its_frozen_text(d):
    pesanan = d.terbit()
    d.penyedia.__class__.objects.update(nama="Nama Baru")
    page = client_of(d.pp).get(reverse("purchasing:surat", args=[pesanan.nomor]))
    assert d.penyedia.nama in page.text.split("<article")[1]


def test_the_cart_asks_no_more_for_more_goods(d, django_assert_max_num_queries):
    pp = client_of(d.pp)
    for _ in range(6):
        produk = buat_produk(d.penyedia)
        put(actor=d.pp, satker_id=d.satker.pk, kode=produk.kode, jumlah=1)
    with django_assert_max_num_queries(24):
        assert pp.get(reverse("purchasing:keranjang")).status_code == 200


@pytest.mark.parametrize(
    "nama", ["tugas", "keranjang", "pesanan-daftar", "paket-daftar", "rup", "persetujuan-daftar"]
)
def test_pages_of_a_buyer_open_empty(d, nama):
    assert client_of(d.pp).get(reverse(f"purchasing:{nama}")).status_code in (200, 403)


@pytest.mark.parametrize("nama", ["toko", "toko-pesanan-daftar"])
def test_pages_of_a_vendor_open(d, nama):
    d.terbit()
    assert client_of(d.pemilik).get(reverse(f"purchasing:{nama}")).status_code == 200
