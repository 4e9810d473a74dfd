"""What a vendor sees and changes of itself, and who shares what with whom."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from tests.vendors.pendaftaran.pabrik import NIK, daftar_akun, isi_sampai_akhir, langkah
from vendors.models import Keanggotaan, Penyedia, TandaKemiripan, UndanganTim
from vendors.selectors.skala import skala_of
from vendors.services.tim import token_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def pemilik():
    orang = buat_orang("Pemilik")
    Keanggotaan.objects.create(
        penyedia=buat_penyedia(nik=NIK), pengguna=orang, peran=Peran.PEMILIK_PENYEDIA
    )
    return orang


def test_shared_account_person_and_address_are_flagged_and_block_nothing(kota):
    for _ in range(2):
        client = daftar_akun()
        isi_sampai_akhir(client, kota)
        assert client.post(langkah("ringkasan")).status_code == 302
    lama, baru = Penyedia.objects.order_by("pk")
    assert baru.status == "diajukan"
    tanda = TandaKemiripan.objects.filter(penyedia=baru, lain=lama)
    assert set(tanda.values_list("jenis", flat=True)) == {"rekening", "nik", "npwp", "alamat"}


def test_a_vendor_of_its_own_shares_nothing(kota):
    buat_penyedia()
    client = daftar_akun()
    isi_sampai_akhir(client, kota)
    client.post(langkah("ringkasan"))
    assert TandaKemiripan.objects.count() == 0


def test_the_profile_masks_the_tax_number(pemilik):
    penyedia = pemilik.penyedia.get()
    teks = client_of(pemilik).get(reverse("vendors:profil")).content.decode()
    assert penyedia.nama in teks
    assert penyedia.npwp_tersamar in teks
    assert penyedia.npwp not in teks
    assert NIK not in teks


def test_a_newer_document_takes_the_place_of_the_older(pemilik, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    client, url = client_of(pemilik), reverse("vendors:berkas")
    for nomor in ("SK-1", "SK-2"):
        berkas = SimpleUploadedFile("akta.pdf", PDF, "application/pdf")
        sampai = (timezone.localdate() + timedelta(days=90)).isoformat()
        isi = {"jenis": "akta", "berkas": berkas, "nomor": nomor, "berlaku_sampai": sampai}
        assert client.post(url, isi).status_code == 302
    dokumen = pemilik.penyedia.get().dokumen
    assert dokumen.get(diganti_pada=None).nomor == "SK-2"
    assert dokumen.count() == 2
    assert "Berkas belum dipilih" in client.post(url, {"jenis": "akta"}).content.decode()


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def test_an_invited_person_joins_by_the_link_and_can_be_removed(pemilik):
    baru = buat_orang("Staf Baru")
    client, url = client_of(pemilik), reverse("vendors:tim")
    isi = {"pengenal": baru.surel, "peran": Peran.STAF_PENYEDIA.value}
    assert client.post(url, isi).status_code == 302
    gabung = reverse("vendors:gabung", args=[token_of(UndanganTim.objects.get())])
    assert gabung in client.get(url).content.decode()
    assert Client().get(gabung).status_code == 200
    assert client_of(buat_orang("Asing")).post(gabung).status_code == 403
    assert client_of(baru).post(gabung).status_code == 302
    anggota = Keanggotaan.objects.get(pengguna=baru)
    assert anggota.peran == Peran.STAF_PENYEDIA
    assert client_of(baru).post(gabung).status_code == 409
    assert client.post(url, {"keluarkan": anggota.pk}).status_code == 302
    assert client_of(baru).get(url).status_code in (302, 403, 404)


def test_the_last_owner_stays(pemilik):
    anggota = Keanggotaan.objects.get(pengguna=pemilik)
    jawab = client_of(pemilik).post(reverse("vendors:tim"), {"keluarkan": anggota.pk})
    assert jawab.status_code == 409
    anggota.refresh_from_db()
    assert anggota.berakhir_pada is None


@pytest.mark.parametrize(
    ("modal", "penjualan", "skala"),
    [
        (1_000_000_000, None, "mikro"),
        (1_000_000_001, None, "kecil"),
        (10_000_000_000, None, "menengah"),
        (10_000_000_001, None, "besar"),
        (20_000_000_000, 2_000_000_000, "mikro"),
        (None, 2_000_000_001, "kecil"),
        (None, 15_000_000_001, "menengah"),
        (None, 50_000_000_001, "besar"),
    ],
)
def test_the_size_class_follows_the_limits_of_the_law(modal, penjualan, skala):
    assert skala_of(modal=modal, penjualan=penjualan, on=timezone.localdate()) == skala


def test_the_regions_served_change_at_once_and_an_empty_choice_is_refused(pemilik, kota):
    client, url = client_of(pemilik), reverse("vendors:jangkauan")
    penyedia = pemilik.penyedia.get()
    answer = client.post(url, {"kirim": "pilih"})
    assert answer.status_code == 422
    assert "Tujuan kirim kosong" in answer.text
    assert client.post(url, {"kirim": "pilih", "kirim_ke": [kota.pk]}).status_code == 302
    penyedia.refresh_from_db()
    assert not penyedia.kirim_semua
    assert [satu.wilayah for satu in penyedia.wilayah_layanan.all()] == [kota]
    assert str(kota) in client.get(reverse("vendors:profil")).text
    assert JejakAudit.objects.filter(aksi="penyedia.ubah-jangkauan", pelaku=pemilik).count() == 1
    assert client.post(url, {"kirim": "semua"}).status_code == 302
    assert not penyedia.wilayah_layanan.exists()
