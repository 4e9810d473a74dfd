"""A vendor corrects exactly what was sent back, and the hand-in goes with it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from tests.buruk.berkas import JPEG
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang
from tests.vendors.verifikasi.pabrik import buat_dokumen, diajukan, hari, refused
from vendors.models import Keanggotaan, RekeningPenyedia
from vendors.selectors.verifikasi import temuan_terbuka
from vendors.services.perbaikan import perbaiki_dan_kirim
from vendors.services.perkara import TemuanBaru
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi

pytestmark = pytest.mark.django_db
URL = "/toko/verifikasi/perbaiki/"
NIK = "3578010101900001"


@pytest.fixture
def minta():
    """Return a function that sends fields of a fresh vendor back."""

    def send_back(*bidang):
        penyedia, pemilik = diajukan()
        temuan = [TemuanBaru(satu, "lain", f"Perbaiki {satu} ya.") for satu in bidang]
        perform_aksi(
            penyedia_id=penyedia.pk,
            aksi=Aksi.MINTA_PERBAIKAN,
            actor=buat_orang(peran=Peran.PENGELOLA),
            temuan=temuan,
        )
        penyedia.refresh_from_db()
        return penyedia, pemilik

    return send_back


def test_the_page_asks_for_what_was_sent_back_and_for_nothing_else(minta):
    penyedia, pemilik = minta("alamat", "npwp")
    teks = client_of(pemilik).get(URL).content.decode()
    assert "Perbaiki alamat ya." in teks
    assert "Perbaiki npwp ya." in teks
    assert penyedia.alamat in teks
    assert penyedia.npwp not in teks
    assert 'name="nib"' not in teks
    assert 'name="rekening"' not in teks


def test_the_correction_goes_back_into_the_queue(minta):
    penyedia, pemilik = minta("alamat", "kbli", "jangkauan")
    lama = penyedia.pemeriksaan.get()
    isi = {
        "alamat": "Jl. Baru 7, Gubeng",
        "kbli": "31001, 43 211",
        "kirim": "pilih",
        "kirim_ke": [penyedia.wilayah_id],
        "nama": "Nama yang tidak diminta",
    }
    jawab = client_of(pemilik).post(URL, isi)
    assert (jawab.status_code, jawab.url) == (302, reverse("vendors:verifikasi"))
    nama = penyedia.nama
    penyedia.refresh_from_db()
    assert (penyedia.status, penyedia.alamat) == ("diajukan", "Jl. Baru 7, Gubeng")
    assert penyedia.nama == nama
    assert [satu.kode for satu in penyedia.kbli.all()] == ["31001", "43211"]
    assert (penyedia.kirim_semua, penyedia.wilayah_layanan.count()) == (False, 1)
    assert penyedia.pemeriksaan.first().prioritas_sejak == lama.prioritas_sejak
    jejak = JejakAudit.objects.get(aksi="penyedia.perbaiki")
    assert jejak.data == {"bidang": ["alamat", "jangkauan", "kbli"]}


@pytest.mark.parametrize(
    ("bidang", "isi", "pesan"),
    [
        ("nib", {"nib": "999900000001"}, "NIB 13 angka. Anda mengisi 12 angka."),
        ("npwp", {"npwp": "123456789012345"}, "NPWP lama?"),
        ("kbli", {"kbli": "3100"}, "KBLI 5 angka."),
        ("telepon", {"telepon": "12"}, "Telepon belum benar."),
        ("surel", {"surel": "bukan"}, "Surel belum benar."),
        ("nik", {"nik": ""}, ""),
        ("rekening", {"bank": "114", "rekening": "1"}, "Nomor rekening 6 sampai 20 angka."),
    ],
)
def test_a_wrong_correction_is_told_of_and_nothing_typed_is_lost(minta, bidang, isi, pesan):
    penyedia, pemilik = minta(bidang, "alamat")
    jawab = client_of(pemilik).post(URL, {**isi, "alamat": "Jl. Yang Diketik 3"})
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert pesan in teks
    assert "Jl. Yang Diketik 3" in teks
    penyedia.refresh_from_db()
    assert penyedia.status == "perbaikan"
    assert temuan_terbuka(penyedia)


def test_a_foreign_nib_stays_foreign(minta):
    lain, _ = diajukan()
    _, pemilik = minta("nib")
    jawab = client_of(pemilik).post(URL, {"nib": lain.nib})
    assert jawab.status_code == 422
    assert "NIB ini sudah terdaftar atas usaha lain." in jawab.content.decode()


def test_numbers_and_account_are_replaced_encrypted(minta):
    penyedia, pemilik = minta("nik", "rekening")
    lama = RekeningPenyedia.objects.create(
        penyedia=penyedia,
        bank="114",
        nomor="9990001",
        nama_pemilik="Salah",
        is_awal=True,
        diusulkan_oleh=pemilik,
    )
    isi = {"nik": NIK, "bank": "002", "rekening": "9990002223", "rekening_nama": "UD Benar"}
    staf = buat_orang()
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=staf)
    assert "hanya dapat diisi pemilik" in client_of(staf).post(URL, isi).content.decode()
    assert client_of(pemilik).post(URL, isi).status_code == 302
    penyedia.refresh_from_db()
    lama.refresh_from_db()
    baru = penyedia.rekening.first()
    assert penyedia.nik == NIK
    assert (lama.putusan, baru.putusan) == ("dibatalkan", "disetujui")
    assert (baru.nomor, baru.nama_pemilik, baru.is_awal) == ("9990002223", "UD Benar", True)


def test_a_document_is_uploaded_where_it_was_asked_for(minta, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    penyedia, pemilik = minta("dokumen_izin")
    buat_dokumen(penyedia, "izin", diterima=False)
    client = client_of(pemilik)
    kosong = client.post(URL, {})
    assert kosong.status_code == 422
    assert "pilih berkasnya" in kosong.content.decode()
    berkas = SimpleUploadedFile("izin.jpg", JPEG, "image/jpeg")
    isi = {"berkas_izin": berkas, "sampai_izin": hari(300).isoformat()}
    assert client.post(URL, isi).status_code == 302
    satu = penyedia.dokumen.get(diganti_pada=None)
    assert (satu.berlaku_sampai, satu.diterima_pada) == (hari(300), None)
    # A photo of a paper is no picture for the public.
    assert satu.unggahan.jenis == "dokumen"


def test_missing_documents_are_asked_for_as_a_whole(minta):
    penyedia, pemilik = minta("dokumen")
    client = client_of(pemilik)
    assert reverse("vendors:berkas") in client.get(URL).content.decode()
    assert client.post(URL, {}).status_code == 302
    penyedia.refresh_from_db()
    assert penyedia.status == "diajukan"


def test_without_a_request_there_is_nothing_to_correct(minta):
    penyedia, pemilik = diajukan()
    assert client_of(pemilik).get(URL).url == reverse("vendors:verifikasi")
    with refused("status_tidak_sesuai"):
        perbaiki_dan_kirim(actor=pemilik, penyedia_id=penyedia.pk, isi={}, berkas={})
    diminta, _ = minta("alamat")
    with refused("bukan_kewenangan"):
        perbaiki_dan_kirim(actor=pemilik, penyedia_id=diminta.pk, isi={}, berkas={})
