"""What goes on after the hand-in: OSS asked again, keys rotated, the manager as second person."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st
from stdnum.exceptions import ValidationError as BukanNomor
from stdnum.id import nik as oracle_nik

from katalog.akun.state import Peran
from katalog.core.lokal import kenali_npwp, nik_sah
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from tests.vendors.pendaftaran.pabrik import (
    NIK,
    NPWP,
    daftar_akun,
    isi_sampai_akhir,
    langkah,
    oss_hidup,
    usulkan,
)
from vendors.models import Keanggotaan, Penyedia, RekeningPenyedia
from vendors.periodic import check_oss
from vendors.selectors.pendaftaran import rekening_pemilik_tunggal


@pytest.mark.django_db
def test_oss_is_asked_again_when_it_is_back(kota, settings):
    client = daftar_akun()
    isi_sampai_akhir(client, kota)
    client.post(langkah("ringkasan"))
    assert check_oss() == 0
    assert Penyedia.objects.get().oss_status == "belum_dicek"
    with oss_hidup(settings):
        assert check_oss() == 1
    penyedia = Penyedia.objects.get()
    assert penyedia.oss_status == "berbeda"
    assert penyedia.nama == "UD Contoh Jaya"


@pytest.mark.django_db
def test_keys_are_rotated_by_one_command(settings):
    settings.DATA_KEYS = ["lama" * 10]
    penyedia = buat_penyedia(npwp=NPWP, nik=NIK)
    settings.DATA_KEYS = ["baru" * 10, "lama" * 10]
    call_command("putar_kunci", verbosity=0)
    settings.DATA_KEYS = ["baru" * 10]
    baca = Penyedia.objects.get(pk=penyedia.pk)
    assert (baca.npwp, baca.nik) == (NPWP, NIK)


@pytest.mark.django_db
def test_a_manager_finds_and_approves_the_account_of_a_lone_owner():
    penyedia, pemilik = buat_penyedia(), buat_orang("Pemilik")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
    isi = {"bank": "002", "nomor": "9876543210", "nama_pemilik": "UD Uji"}
    usulan = usulkan(actor=pemilik, penyedia_id=penyedia.pk, **isi)
    assert list(rekening_pemilik_tunggal()) == [usulan]
    client = client_of(buat_orang("Pengelola", peran=Peran.PENGELOLA))
    url = reverse("vendors:rekening-usulan", args=[usulan.kode])
    lihat = client.get(url).content.decode()
    assert "3210" in lihat
    assert "9876543210" not in lihat
    assert client.post(url, {"aksi": "setujui"}).status_code == 302
    assert RekeningPenyedia.objects.get(pk=usulan.pk).putusan == "disetujui"
    assert not rekening_pemilik_tunggal()


@given(st.from_regex(r"3578[0-9]{2}[0-7][0-9][01][0-9][0-9]{6}", fullmatch=True))
def test_what_we_take_for_a_nik_another_library_takes_too(nomor):
    if nik_sah(nomor):
        try:
            oracle_nik.validate(nomor)
        except BukanNomor:
            pytest.fail(nomor)


def test_bodies_and_persons_are_told_apart():
    assert kenali_npwp(NPWP) == "npwp16"
    assert kenali_npwp(NIK) == "nik"
    assert kenali_npwp("9999000000000001") is None
    assert oracle_nik.validate(NIK) == NIK
