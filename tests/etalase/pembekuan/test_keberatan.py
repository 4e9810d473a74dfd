"""A vendor's objection: in time, once, and answered by another person."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from etalase.models import Keberatan, Pembekuan, Produk
from etalase.periodic import record_thawed
from etalase.services.keberatan import ajukan_keberatan, perform_aksi_keberatan
from etalase.services.pembekuan import angkat_pembekuan
from etalase.state import AksiKeberatan
from katalog.akun.state import Peran
from katalog.core.antrean import antrean_untuk
from katalog.kabar.models import Notifikasi
from tests.etalase.pembekuan.test_pembekuan import alamat, bekukan, hari, refused
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db
URAIAN = "Rangka sudah sesuai, hasil uji terlampir."


@pytest.fixture
def toko():
    return buat_toko()


@pytest.fixture
def pembeku():
    return buat_orang("Pembeku", peran=Peran.PENGELOLA)


@pytest.fixture
def lain():
    return buat_orang("Lain", peran=Peran.PENGELOLA)


@pytest.fixture
def produk(toko, pembeku):
    produk = toko.tayang()
    bekukan(produk, pembeku, sampai=hari(60))
    return produk


def halaman(produk):
    return reverse("etalase:keberatan", args=[produk.kode])


def antre(orang):
    [satu] = [a for a in antrean_untuk({Peran.PENGELOLA.value}) if a.kode == "keberatan"]
    return satu.jumlah(orang), [b.url for b in satu.isi(orang, 10)]


def jawab(produk, orang, putusan, jawaban="Hasil uji sudah kami periksa."):
    isi = {"bagian": "jawab", "putusan": putusan, "jawaban": jawaban}
    return client_of(orang).post(alamat(produk), isi)


def test_the_vendor_objects_and_sees_the_clock(toko, produk, pembeku, lain):
    client = client_of(toko.pemilik)
    assert "Ajukan keberatan" in client.get(halaman(produk)).text
    assert client.post(halaman(produk), {"uraian": "pendek"}).status_code == 422
    assert client.post(halaman(produk), {"uraian": URAIAN}).url == halaman(produk)
    satu = Keberatan.objects.get()
    assert (satu.pembeku, satu.status) == (pembeku, "diajukan")
    text = client.get(halaman(produk)).text
    assert "Menunggu jawaban" in text
    assert "Dijawab paling lambat" in text
    assert antre(lain) == (1, [alamat(produk)])
    assert antre(pembeku) == (0, [])


@pytest.mark.parametrize(("putusan", "status"), [("terima", "tayang"), ("tolak", "dibekukan")])
def test_another_person_lifts_or_keeps(toko, produk, lain, putusan, status):
    ajukan_keberatan(produk_id=produk.pk, actor=toko.pemilik, uraian=URAIAN)
    assert jawab(produk, lain, putusan, "").status_code == 422
    assert jawab(produk, lain, putusan).status_code == 302
    produk.refresh_from_db()
    assert produk.status == status
    assert (Pembekuan.objects.get().diangkat_pada is not None) is (status == "tayang")
    assert "Hasil uji sudah kami periksa." in client_of(toko.pemilik).get(halaman(produk)).text
    assert Notifikasi.objects.filter(penerima=toko.pemilik, topik="produk.keberatan").exists()
    riwayat = f"Keberatan: {Keberatan.objects.get().get_status_display().lower()}."
    assert riwayat in client_of(lain).get(alamat(produk)).text


def test_who_froze_does_not_answer(toko, produk, pembeku):
    ajukan_keberatan(produk_id=produk.pk, actor=toko.pemilik, uraian=URAIAN)
    answer = jawab(produk, pembeku, "tolak")
    assert answer.status_code == 409
    assert "Anda yang membekukan." in answer.text
    assert Keberatan.objects.get().status == "diajukan"
    with pytest.raises(IntegrityError), transaction.atomic():
        Keberatan.objects.update(
            status="ditolak", diputus_oleh=pembeku, diputus_pada=timezone.now()
        )


def test_the_database_knows_who_froze(toko, produk, lain):
    ajukan_keberatan(produk_id=produk.pk, actor=toko.pemilik, uraian=URAIAN)
    with pytest.raises(IntegrityError), transaction.atomic():
        Keberatan.objects.update(pembeku=lain)


def test_an_objection_comes_once_and_in_time(toko, produk):
    ajuan = {"produk_id": produk.pk, "actor": toko.pemilik, "uraian": URAIAN}
    Pembekuan.objects.update(batas_keberatan=timezone.now() - timedelta(minutes=1))
    with refused("lewat_batas"):
        ajukan_keberatan(**ajuan)
    assert "sudah lewat" in client_of(toko.pemilik).get(halaman(produk)).text
    Pembekuan.objects.update(batas_keberatan=timezone.now() + timedelta(minutes=1))
    ajukan_keberatan(**ajuan)
    with refused("sudah_keberatan"):
        ajukan_keberatan(**ajuan)


def test_only_the_own_shop_objects(produk, lain):
    with refused("bukan_kewenangan"):
        ajukan_keberatan(produk_id=produk.pk, actor=lain, uraian=URAIAN)
    assert client_of(buat_toko().pemilik).get(halaman(produk)).status_code == 404


def test_a_product_that_was_never_frozen_has_no_such_page(toko):
    assert client_of(toko.pemilik).get(halaman(toko.tayang())).status_code == 404


def _by_officer(produk, pembeku):
    angkat_pembekuan(produk_id=produk.pk, actor=pembeku, alasan="Sudah diperbaiki.")


def _by_date(produk, pembeku):
    Produk.objects.update(beku_sampai=hari(-1))
    assert record_thawed() == 1


@pytest.mark.parametrize("akhiri", [_by_officer, _by_date])
def test_an_open_objection_falls_when_the_freeze_ends(toko, produk, pembeku, lain, akhiri):
    ajukan_keberatan(produk_id=produk.pk, actor=toko.pemilik, uraian=URAIAN)
    akhiri(produk, pembeku)
    assert Keberatan.objects.get().status == "gugur"
    assert antre(lain) == (0, [])
    with refused("tidak_menunggu"):
        perform_aksi_keberatan(
            produk_id=produk.pk, aksi=AksiKeberatan.TOLAK, actor=lain, jawaban="Terlambat"
        )


def test_a_product_may_be_objected_to_only_while_frozen(toko, produk, pembeku):
    _by_officer(produk, pembeku)
    with refused("tidak_dibekukan"):
        ajukan_keberatan(produk_id=produk.pk, actor=toko.pemilik, uraian=URAIAN)
