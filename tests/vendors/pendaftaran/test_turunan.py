"""What the wizard need not ask: form in the name, region in the address, a later account."""

import pytest
from django.urls import reverse
from django.utils import timezone

from katalog.wilayah.models import Wilayah
from tests.klien import client_of
from tests.vendors.pendaftaran.pabrik import (
    ISIAN_PAJAK,
    ISIAN_USAHA,
    daftar_akun,
    isi_sampai_akhir,
    langkah,
    nib_baru,
)
from vendors.models import Pendaftaran, Penyedia
from vendors.selectors.turunan import bentuk_dari_nama, wilayah_dari_alamat

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("nama", "bentuk"),
    [
        ("UD Contoh Jaya", "ud"),
        ("CV. Karya Contoh", "cv"),
        ("Karya Contoh, CV", "cv"),
        ("P.T. Contoh", "pt"),
        ("KUD Contoh", "koperasi"),
        ("Koperasi Contoh Sejahtera", "koperasi"),
        ("BUMDes Contoh", "bumd"),
        ("Contoh Jaya", None),
        ("PT Contoh CV", None),
        ("Toko Cv Jaya Contoh", None),
    ],
)
def test_the_legal_form_is_read_from_the_name_or_not_at_all(nama, bentuk):
    assert bentuk_dari_nama(nama) == bentuk


@pytest.fixture
def malang(kota):
    for kode, nama in (("35.07", "Kabupaten Malang"), ("35.73", "Kota Malang")):
        Wilayah.objects.create(
            kode=kode, nama=nama, slug=nama.lower().replace(" ", "-"), induk=kota.induk
        )
    return kota


@pytest.mark.parametrize(
    ("alamat", "nama"),
    [
        ("Jl. Contoh 7, Sawahan, Surabaya", "Kota Surabaya"),
        ("Jl. Contoh 7, KOTA SURABAYA 60251, Jawa Timur", "Kota Surabaya"),
        ("Jl. Contoh 7, Kab. Malang", "Kabupaten Malang"),
        ("Jl. Contoh 7, Malang", None),
        ("Jl. Surabaya 7", None),
        ("Surabaya", None),
        ("Jl. Contoh 7, Surabaya, Kota Malang", None),
    ],
)
def test_the_region_is_read_between_the_commas_or_not_at_all(malang, alamat, nama):
    wilayah = wilayah_dari_alamat(alamat)
    assert (wilayah.nama if wilayah else None) == nama


def test_nothing_is_asked_that_was_written_and_the_size_follows_the_limits(kota):
    client = daftar_akun()
    client.post(langkah("usaha"), {**ISIAN_USAHA, "jenis_badan": "", "nib": nib_baru()})
    client.post(langkah("pajak"), ISIAN_PAJAK)
    isi = {"alamat": "Jl. Contoh 7, Surabaya", "benar": "on"}
    assert client.post(langkah("alamat"), isi).status_code == 302
    draf = Pendaftaran.objects.get()
    assert (draf.jenis_badan, draf.wilayah, draf.kirim_semua) == ("ud", kota, True)
    assert "Usaha mikro" in client.get(langkah("ringkasan")).text


def test_the_account_may_follow_and_then_takes_two_persons(kota):
    client = daftar_akun()
    isi_sampai_akhir(client, kota, bank="", rekening="")
    assert "Menyusul, sebelum pembayaran pertama" in client.get(langkah("ringkasan")).text
    assert client.post(langkah("ringkasan")).status_code == 302
    penyedia = Penyedia.objects.get()
    assert not penyedia.rekening.exists()
    pemilik = client_of(penyedia.anggota.get())
    assert "belum ada, dibutuhkan sebelum" in pemilik.get(reverse("vendors:profil")).text
    assert penyedia.skala_pada == timezone.localdate()
