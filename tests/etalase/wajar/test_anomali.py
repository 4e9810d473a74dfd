"""Prices that stand out, and what a manager decides about them."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from etalase.models import JenisAnomali, Produk, PutusanAnomali, PutusanHarga
from etalase.selectors import anomali
from etalase.services.anomali import IsianPutusan, putuskan_anomali
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.tasks import send
from tests.etalase.wajar.pabrik import HARGA, buat_rak, isi, milik, next_of, pesaing
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
URL = "/kelola/harga/anomali/"


@pytest.fixture
def rak():
    return buat_rak()


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


def tanda(produk):
    """Return the kinds that are open for one product in the managers' list."""
    rows = [a for a in anomali.daftar_anomali().daftar if a.kode == produk.kode]
    return [t.jenis.value for a in rows for t in a.terbuka]


def melompat(rak, **lain):
    """Return a product whose price has just doubled."""
    lahir = timezone.now() - timedelta(days=300)
    produk = milik(rak, harga=100_000, dibuat_pada=lahir, **lain)
    next_of(produk, harga=200_000)
    return produk


def putus(pengelola, produk, putusan=PutusanHarga.WAJAR, jenis=JenisAnomali.LOMPAT, **ganti):
    isian = {
        "kode": produk.kode,
        "versi_id": Produk.objects.get(pk=produk.pk).versi_tayang_id,
        "jenis": jenis,
        "putusan": putusan,
        "alasan": "Harga bahan baku naik.",
        **ganti,
    }
    kunci = isian.pop("kunci", None) or uuid4()
    return putuskan_anomali(actor=pengelola, isian=IsianPutusan(**isian), kunci=kunci)


# Fences at one and a half ranges round the quartiles 950.000 and 1.050.000.
@pytest.mark.parametrize(
    ("harga", "ada"), [(800_000, False), (799_999, True), (1_200_000, False), (1_200_001, True)]
)
def test_an_outlier_lies_beyond_the_fences_of_the_band(rak, harga, ada):
    pesaing(rak)
    assert (tanda(milik(rak, harga=harga)) == ["pencilan"]) is ada


def test_too_few_comparables_make_no_outlier(rak):
    pesaing(rak, HARGA[:4])
    assert tanda(milik(rak, harga=9)) == []


@pytest.mark.parametrize(
    ("hari_lalu", "harga", "ada"),
    [(89, 126_000, True), (91, 126_000, False), (89, 125_000, False), (1, 74_999, True)],
)
def test_a_jump_counts_within_the_window(rak, hari_lalu, harga, ada):
    lahir = timezone.now() - timedelta(days=300)
    produk = milik(rak, harga=100_000, dibuat_pada=lahir)
    next_of(produk, hari_lalu=hari_lalu, harga=harga)
    assert (tanda(produk) == ["lompat"]) is ada


def test_a_jump_in_small_steps_is_a_jump(rak):
    lahir = timezone.now() - timedelta(days=300)
    produk = milik(rak, harga=100_000, dibuat_pada=lahir)
    for hari_lalu, harga in ((60, 115_000), (30, 130_000)):
        next_of(produk, hari_lalu=hari_lalu, harga=harga)
    assert tanda(produk) == ["lompat"]


@pytest.mark.parametrize(
    ("lain", "ada"), [({}, True), ({"satuan": "Unit "}, True), ({"satuan": "lusin"}, False)]
)
def test_the_same_price_counts_for_the_same_unit(rak, lain, ada):
    pesaing(rak, [777_777] * 2, **lain)
    assert (tanda(milik(rak, harga=777_777)) == ["kembar"]) is ada


@pytest.mark.parametrize(
    ("harga", "hari_lalu", "ada"),
    [(100_001, 10, True), (100_000, 10, False), (100_001, 91, False)],
)
def test_what_was_taken_down_and_comes_back_dearer_is_listed(rak, harga, hari_lalu, ada):
    lama = milik(rak, harga=100_000)
    baru = buat_produk(lama.penyedia, etalase=rak, **isi(harga=harga))
    turun = baru.tayang_sejak - timedelta(days=hari_lalu)
    Produk.objects.filter(pk=lama.pk).update(status="turun_tayang", status_sejak=turun)
    assert (tanda(baru) == ["ulang"]) is ada
    lain = buat_produk(buat_penyedia(), etalase=rak, **isi(harga=harga))
    assert tanda(lain) == []


@pytest.mark.parametrize("kolom", ["status", "penyedia"])
def test_only_what_is_on_display_is_looked_at(rak, kolom):
    produk = melompat(rak)
    assert tanda(produk) == ["lompat"]
    if kolom == "status":
        Produk.objects.filter(pk=produk.pk).update(status="dibekukan")
    else:
        type(produk.penyedia).objects.filter(pk=produk.penyedia_id).update(status="nonaktif")
    assert tanda(produk) == []
    assert anomali.anomali_of(produk) is None


def test_a_fair_case_leaves_the_list_until_the_price_changes(rak, pengelola):
    produk = melompat(rak)
    satu = putus(pengelola, produk)
    assert (satu.oleh, satu.alasan) == (pengelola, "Harga bahan baku naik.")
    assert tanda(produk) == []
    next_of(produk, harga=200_000, uraian="Uraian lain")
    assert tanda(produk) == []
    next_of(produk, harga=200_001)
    assert tanda(produk) == ["lompat"]
    next_of(produk, harga=200_000)
    assert tanda(produk) == ["lompat"]


def test_only_the_case_that_was_called_fair_goes(rak, pengelola):
    pesaing(rak)
    produk = melompat(rak)
    assert tanda(produk) == ["pencilan", "lompat"]
    putus(pengelola, produk)
    assert tanda(produk) == ["pencilan"]


def test_asking_tells_the_vendor_and_keeps_the_case(rak, pengelola, mailoutbox):
    produk = melompat(rak)
    pemilik = buat_orang("Pemilik")
    Keanggotaan.objects.create(
        penyedia=produk.penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA
    )
    kunci = uuid4()
    for _ in range(2):
        putus(pengelola, produk, PutusanHarga.KLARIFIKASI, kunci=kunci)
    assert tanda(produk) == ["lompat"]
    assert Notifikasi.objects.get(penerima=pemilik).judul.startswith("Jelaskan harga")
    send(Kiriman.objects.get(topik="harga.klarifikasi", penerima=pemilik).pk)
    assert "Harga bahan baku naik." in mailoutbox[0].body
    assert "Diminta klarifikasi" in client_of(pengelola).get(URL).text


@pytest.mark.parametrize("peran", [Peran.PENELAAH, Peran.APIP, Peran.KEPALA_UKPBJ])
def test_only_managers_decide(rak, peran):
    with pytest.raises(RuleViolation) as ditolak:
        putus(buat_orang(peran=peran), melompat(rak))
    assert ditolak.value.code == "bukan_kewenangan"
    assert not PutusanAnomali.objects.exists()


@pytest.mark.parametrize(
    ("ganti", "kode"),
    [
        ({"versi_id": 0}, "versi_lama"),
        ({"jenis": JenisAnomali.KEMBAR}, "tidak_ada_anomali"),
        ({"kode": "0000000000000000"}, "tidak_ada"),
    ],
)
def test_what_is_not_there_cannot_be_decided(rak, pengelola, ganti, kode):
    with pytest.raises(RuleViolation) as ditolak:
        putus(pengelola, melompat(rak), **ganti)
    assert ditolak.value.code == kode
    assert not PutusanAnomali.objects.exists()


def test_a_fair_case_is_not_decided_twice(rak, pengelola):
    produk = melompat(rak)
    putus(pengelola, produk)
    with pytest.raises(RuleViolation) as ditolak:
        putus(pengelola, produk)
    assert ditolak.value.code == "tidak_ada_anomali"


@pytest.mark.parametrize("isi_salah", [{"jenis": "lain"}, {"putusan": "lain"}, {"alasan": ""}])
def test_the_database_refuses_a_decision_without_sense(rak, pengelola, isi_salah):
    satu = putus(pengelola, melompat(rak))
    satu.pk, satu.kode = None, "1111111111111111"
    for nama, nilai in isi_salah.items():
        setattr(satu, nama, nilai)
    with pytest.raises(DatabaseError), transaction.atomic():
        satu.save(force_insert=True)


def test_the_database_refuses_to_rewrite_a_decision(rak, pengelola):
    putus(pengelola, melompat(rak))
    for lakukan in (
        lambda: PutusanAnomali.objects.update(alasan="Lain"),
        lambda: PutusanAnomali.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            lakukan()


def test_the_page_decides_and_shows_who_when_and_why(rak, pengelola):
    produk = melompat(rak)
    client = client_of(pengelola)
    url = f"{URL}{produk.kode}/"
    assert url in client.get(URL).text
    form = client.get(url).context["form"]
    kiriman = {
        "kunci": form["kunci"].value(),
        "versi": form["versi"].value(),
        "jenis": form["jenis"].value(),
        "putusan": "wajar",
    }
    kurang = client.post(url, kiriman)
    assert (kurang.status_code, "Tulis alasannya." in kurang.text) == (422, True)
    lengkap = {**kiriman, "alasan": "Harga bahan baku naik."}
    for _ in range(2):
        answer = client.post(url, lengkap, follow=True)
    assert PutusanAnomali.objects.count() == 1
    basi = client.post(url, {**lengkap, "kunci": uuid4()})
    assert (basi.status_code, "sudah diputus" in basi.text) == (409, True)
    assert "Harga bahan baku naik." in answer.text
    assert pengelola.nama in answer.text
    assert "Tidak ada anomali harga yang menunggu putusan." in answer.text
    assert url not in client.get(URL).text


def test_a_page_from_before_the_price_changed_is_refused(rak, pengelola):
    produk = melompat(rak)
    client = client_of(pengelola)
    url = f"{URL}{produk.kode}/"
    form = client.get(url).context["form"]
    next_of(produk, harga=300_000)
    kiriman = {"kunci": form["kunci"].value(), "versi": form["versi"].value()}
    answer = client.post(
        url, {**kiriman, "jenis": "lompat", "putusan": "wajar", "alasan": "Sudah diperiksa."}
    )
    assert (answer.status_code, "Produk berubah" in answer.text) == (409, True)


def test_a_reader_sees_no_form(rak):
    produk = melompat(rak)
    answer = client_of(buat_orang(peran=Peran.APIP)).get(f"{URL}{produk.kode}/")
    assert "Naik 100%" in answer.text
    assert "Simpan putusan" not in answer.text


def test_the_list_asks_no_more_for_more_products(rak, pengelola, django_assert_max_num_queries):
    for _ in range(4):
        melompat(rak)
    with django_assert_max_num_queries(6):
        assert len(anomali.daftar_anomali().daftar) == 4
