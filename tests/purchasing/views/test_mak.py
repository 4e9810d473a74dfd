"""Choosing budget lines on the page that makes a package, and seeing them afterwards."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from purchasing.models import MakRup, Pesanan
from purchasing.services.keranjang import put
from purchasing.services.mak import beban_of
from tests.buruk.test_masukan import ANGKA
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil
from tests.purchasing.rup.berkas import MAK_LAIN

pytestmark = pytest.mark.django_db
BUAT = reverse("purchasing:paket-buat")


@pytest.fixture
def d():
    d = dunia_kecil()
    MakRup.objects.create(rup=d.rup, mak=MAK_LAIN, sumber_dana="BLUD", pagu=50_000_000)
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    return d


def form(d, bagian: dict, **lain):
    return {
        "kunci": uuid4(),
        "penyedia": d.penyedia.kode,
        "rup": d.rup.pk,
        "alamat": d.satker.alamat_kirim.get().pk,
        "tiba": (timezone.localdate() + timedelta(days=20)).isoformat(),
        "alasan": "Harga tayang sesuai kebutuhan.",
        "ppk": d.ppk.pk,
        **{f"mak-{pk}": isi for pk, isi in bagian.items()},
        **lain,
    }


def lines(d):
    return list(d.rup.baris_mak.order_by("pk").values_list("pk", flat=True))


def total(d):
    pp = client_of(d.pp)
    page = pp.get(BUAT, {"penyedia": d.penyedia.kode})
    assert "Bagi ke 2 MAK" in page.text
    return page.context["kelompok"].total


def test_the_parts_are_written_and_kept(d):
    a, b = lines(d)
    semua = total(d)
    pp = client_of(d.pp)
    answer = pp.post(BUAT, form(d, {a: "Rp1.000", b: str(semua - 1000)}))
    assert answer.status_code == 302
    pesanan = Pesanan.objects.get()
    assert beban_of(pesanan) == [(a, 1000), (b, semua - 1000)]
    page = pp.get(reverse("purchasing:paket", args=[pesanan.nomor]))
    assert MAK_LAIN in page.text
    rup = pp.get(reverse("purchasing:rup-rinci", args=[d.rup.kode_rup]))
    assert MAK_LAIN in rup.text


def test_nothing_written_is_told_beside_the_plan_line(d):
    answer = client_of(d.pp).post(BUAT, form(d, {}))
    assert answer.status_code == 422
    assert "RUP ini punya 2 MAK. Tulis berapa yang dibebankan ke tiap MAK." in answer.text
    assert not Pesanan.objects.exists()


def test_a_wrong_sum_keeps_what_was_written(d):
    a, b = lines(d)
    answer = client_of(d.pp).post(BUAT, form(d, {a: "1234", b: "1"}))
    assert answer.status_code == 409
    assert "harus sama dengan total paket" in answer.text
    assert 'value="1234"' in answer.text
    assert not Pesanan.objects.exists()


@pytest.mark.parametrize("angka", [a for a in ANGKA if a.strip() not in ("", "0")])
def test_bad_amounts_are_refused(d, angka):
    a, b = lines(d)
    answer = client_of(d.pp).post(BUAT, form(d, {a: angka, b: "5"}))
    assert answer.status_code in (409, 422)
    assert not Pesanan.objects.exists()


def test_a_draft_that_is_mended_shows_its_parts(d):
    a, b = lines(d)
    semua = total(d)
    pp = client_of(d.pp)
    pp.post(BUAT, form(d, {a: "1000", b: str(semua - 1000)}, draf="1"))
    pesanan = Pesanan.objects.get()
    url = reverse("purchasing:paket-ubah", args=[pesanan.nomor])
    page = pp.get(url)
    assert 'value="1000"' in page.text
    answer = pp.post(url, form(d, {a: str(semua)}, versi=pesanan.versi))
    assert answer.status_code == 302
    assert beban_of(pesanan) == [(a, semua)]
