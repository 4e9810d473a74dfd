"""Each kind of unusual price is found, in the review and in the managers' list."""

import pytest
from django.urls import reverse

from etalase.models import Produk
from etalase.selectors import anomali
from katalog.akun.state import Peran
from tests.etalase.pemeriksaan.test_cek import cek, next_of, rivals
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
URL = "/kelola/harga/anomali/"


@pytest.fixture
def toko():
    return buat_toko()


def tanda(produk):
    satu = [a for a in anomali.daftar_anomali().daftar if a.kode == produk.kode]
    return " ".join(t.kalimat for t in satu[0].terbuka) if satu else ""


@pytest.mark.parametrize(("harga", "ada"), [(1_025_000, False), (5_000_000, True), (9_000, True)])
def test_a_price_far_from_comparables_is_listed(toko, harga, ada):
    rivals(toko, 6)
    assert (
        "Jauh dari harga tengah" in tanda(toko.tayang(nama="Kursi rapat besi", harga=harga))
    ) is ada


@pytest.mark.parametrize(
    ("harga", "kata"), [(125_000, ""), (125_001, "Naik 25%"), (75_000, ""), (74_000, "Turun 26%")]
)
def test_a_jump_over_the_policy_is_listed_both_ways(toko, harga, kata):
    produk = toko.tayang(harga=100_000)
    baru = next_of(produk.versi_tayang, harga=harga)
    Produk.objects.filter(pk=produk.pk).update(versi_tayang=baru)
    assert tanda(produk).startswith(kata) if kata else tanda(produk) == ""


def test_the_same_price_to_the_rupiah_is_listed(toko):
    rivals(toko, 2, harga=777_777)
    assert "Sama persis" in tanda(toko.tayang(nama="Kursi rapat besi", harga=777_777))


@pytest.mark.parametrize("status", ["ditolak", "dibekukan", "dicabut"])
def test_what_comes_back_after_a_refusal_is_listed_and_flagged_in_review(toko, status):
    lama = toko.tayang(nama="Kursi rapat besi")
    Produk.objects.filter(pk=lama.pk).update(status=status)
    produk = toko.tayang(nama="Kursi rapat besi")
    assert lama.kode in tanda(produk)
    [satu] = cek(produk.versi_tayang, None, "nama")
    assert (satu.hasil, lama.kode in satu.kalimat) == ("perhatian", True)
    lain = buat_produk(buat_penyedia(), etalase=toko.etalase, nama="Kursi rapat besi")
    assert cek(lain.versi_tayang, None, "nama") == []


def test_a_sudden_fall_is_flagged_in_review(toko):
    lama = toko.tayang(harga=100_000).versi_tayang
    kalimat = [c.kalimat for c in cek(next_of(lama, harga=74_000), lama, "harga")]
    assert "Harga turun 26% sekaligus." in kalimat
    assert not any("turun" in c.kalimat for c in cek(next_of_two(lama), lama, "harga"))


def next_of_two(lama):
    return type(lama)(
        **{f.attname: getattr(lama, f.attname) for f in lama._meta.concrete_fields}
        | {"harga": 75_000}
    )


def test_the_list_goes_on_by_key_and_leads_to_the_product(toko, monkeypatch):
    monkeypatch.setattr(anomali, "JENDELA", 2)
    produk = toko.tayang(harga=100_000)
    Produk.objects.filter(pk=produk.pk).update(
        versi_tayang=next_of(produk.versi_tayang, harga=900_000)
    )
    toko.tayang()
    lanjut = toko.tayang()
    client = client_of(buat_orang(peran=Peran.PENGELOLA))
    assert f"?sebelum={lanjut.pk - 1}" in client.get(URL).text
    text = client.get(URL, {"sebelum": lanjut.pk - 1}).text
    assert reverse("etalase:pembekuan", args=[produk.kode]) in text
    assert "Naik 800%" in text
