"""The trail of an object stands beside it: roles and statuses in words, no names of people."""

import pytest
from django.urls import reverse

from etalase.services.penayangan import perform_aksi_produk
from etalase.services.penetapan import perform_aksi_etalase
from etalase.state import AksiEtalase, AksiProduk
from katalog.akun.state import Peran
from katalog.audit.services import record
from katalog.kelola.riwayat import daftar_jejak
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


@pytest.fixture
def pengelola():
    return buat_orang("Sari Contoh", peran=Peran.PENGELOLA)


def test_the_last_acts_stand_beside_the_product_newest_first(pengelola):
    produk = buat_produk(buat_penyedia())
    for aksi, alasan in ((AksiProduk.BEKUKAN, "Harga tidak wajar"), (AksiProduk.PULIHKAN, "")):
        perform_aksi_produk(produk_id=produk.pk, aksi=aksi, actor=pengelola, alasan=alasan)
    pulih, beku = daftar_jejak(produk)
    assert (pulih.aksi, pulih.dari, pulih.ke) == ("Pulihkan", "Dibekukan", "Tayang")
    assert (beku.aksi, beku.peran) == ("Bekukan", Peran.PENGELOLA.label)
    url = reverse("admin:etalase_produk_change", args=[produk.pk])
    html = client_of(buat_orang(peran=Peran.PENGELOLA)).get(url).content.decode()
    assert "Riwayat keputusan" in html
    assert "Dibekukan" in html
    assert "Sari Contoh" not in html


def test_etalase_and_vendors_have_it_too_and_an_empty_trail_shows_nothing(pengelola):
    produk = buat_produk(buat_penyedia())
    kepala = buat_orang(peran=Peran.KEPALA_UKPBJ)
    etalase = produk.etalase
    client = client_of(pengelola)
    url = reverse("admin:etalase_etalase_change", args=[etalase.pk])
    assert "Riwayat keputusan" not in client.get(url).content.decode()
    perform_aksi_etalase(
        etalase_id=etalase.pk, aksi=AksiEtalase.BEKUKAN, actor=kepala, alasan="SK dicabut <b>"
    )
    html = client.get(url).content.decode()
    assert "SK dicabut &lt;b&gt;" in html
    record(actor=None, aksi="penyedia.tangguhkan", on=produk.penyedia, ke="ditangguhkan")
    url = reverse("admin:vendors_penyedia_change", args=[produk.penyedia_id])
    html = client.get(url).content.decode()
    assert "Sistem" in html
    assert "Ditangguhkan" in html


def test_at_most_twenty_and_only_of_this_object(pengelola):
    satu, lain = buat_produk(buat_penyedia()), buat_produk(buat_penyedia())
    for n in range(25):
        record(actor=pengelola, aksi="produk.ubah_minor", on=satu, alasan=f"ke-{n}")
    record(actor=pengelola, aksi="produk.ubah_minor", on=lain, alasan=["bukan teks"])
    jejak = daftar_jejak(satu)
    assert [jejak[0].alasan, jejak[-1].alasan, len(jejak)] == ["ke-24", "ke-5", 20]
    assert [(j.aksi, j.peran, j.alasan) for j in daftar_jejak(lain)] == [
        ("Ubah minor", "Pengguna", "")
    ]
