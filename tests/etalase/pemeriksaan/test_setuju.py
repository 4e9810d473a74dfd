"""Several at once: only what no check asks to look at; the others are named with the reason."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from tests.etalase.pemeriksaan.test_putusan import satu, ubah
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db


@pytest.fixture
def pengelola():
    return buat_orang("Pengelola", peran=Peran.PENGELOLA)


def setujui(orang, *daftar):
    isi = {"action": "setujui", "_selected_action": [p.pk for p in daftar]}
    alamat = reverse("admin:etalase_produk_changelist")
    answer = client_of(orang).post(alamat, isi, follow=True)
    return " ".join(str(pesan) for pesan in answer.context["messages"])


@pytest.fixture
def toko(monkeypatch):
    monkeypatch.setattr("etalase.selectors.cek.kbli_cocok", lambda penyedia, etalase: True)
    return buat_toko()


def test_what_is_good_goes_live_and_the_rest_is_named(toko, pengelola):
    baik, mahal, tkdn, diam = (
        toko.tayang(harga=1_000_000, nama=n) for n in ("Kursi", "Meja kayu", "Lemari", "Rak")
    )
    ubah(toko, baik, harga=1_050_000)
    ubah(toko, mahal, harga=9_000_000)
    besok = timezone.localdate() + timedelta(days=1)
    ubah(toko, tkdn, tkdn=Decimal(50), tkdn_nomor="T-1", tkdn_berlaku_sampai=besok)
    pesan = setujui(pengelola, baik, mahal, tkdn, diam)
    assert satu(baik).status == "disetujui"
    assert {satu(mahal).status, satu(tkdn).status} == {"menunggu"}
    assert "1 perubahan disetujui." in pesan
    assert pesan.count("Dilewati: perlu dua orang.") == 2
    assert "Rak: Tidak menunggu diperiksa." in pesan


def test_a_check_that_turned_bad_since_the_hand_in_stops_it(toko, pengelola):
    produk = toko.tayang(harga=1_000_000, nama="Kursi rapat besi")
    ubah(toko, produk, harga=1_050_000)
    for _ in range(2):
        buat_produk(buat_penyedia(), etalase=toko.etalase, nama="Kursi rapat besi", harga=1_050_000)
    assert "periksa satu per satu: Sama persis" in setujui(pengelola, produk)
    assert satu(produk).status == "menunggu"


def test_nobody_approves_the_own_shop_or_without_the_role(toko, pengelola):
    produk = toko.tayang(harga=1_000_000)
    ubah(toko, produk, harga=1_050_000)
    Keanggotaan.objects.create(
        penyedia=toko.penyedia, pengguna=pengelola, peran=Peran.STAF_PENYEDIA
    )
    assert "Anda anggota usaha ini" in setujui(pengelola, produk)
    assert "diputus oleh pengelola" in setujui(buat_orang(peran=Peran.APIP), produk)
    assert satu(produk).status == "menunggu"


def test_the_queue_is_a_filter_of_the_list(toko, pengelola):
    menunggu, _ = toko.tayang(nama="Kursi tamu"), toko.tayang(nama="Lampu meja")
    ubah(toko, menunggu, harga=menunggu.versi_tayang.harga + 1_000)
    alamat = reverse("admin:etalase_produk_changelist")
    text = client_of(pengelola).get(alamat, {"periksa": "menunggu"}).text
    assert "Kursi tamu" in text
    assert "Lampu meja" not in text
