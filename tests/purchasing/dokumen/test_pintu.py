"""Doors of the worksheet: who reads it, what the public learns, what one changed byte does."""

import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from katalog.akun.state import Peran
from purchasing.models import Dokumen
from tests.klien import client_of
from tests.purchasing.dokumen.pabrik import kertas, pesaing
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def stored(dokumen) -> bytes:
    with default_storage.open(dokumen.berkas) as berkas:
        return berkas.read()


def address(nama, dokumen):
    return reverse(f"purchasing:{nama}", args=[dokumen.kode])


@pytest.mark.parametrize("nama", ["kertas", "kertas-pdf"])
def test_the_office_and_the_auditor_read_it_and_nobody_else(nama):
    d, luar = dunia_kecil(), dunia_kecil()
    url = address(nama, kertas(d))
    for orang in (d.pp, d.ppk, buat_orang(peran=Peran.APIP)):
        assert client_of(orang).get(url).status_code == 200
    for orang in (luar.ppk, luar.pp, d.pemilik, buat_orang(peran=Peran.PENGELOLA)):
        assert client_of(orang).get(url).status_code == 404
    sekantor = buat_orang(peran=Peran.ADMIN_OPD, satker=d.satker)
    assert client_of(sekantor).get(url).status_code == 403
    assert Client().get(url).status_code == 302


def test_the_pdf_is_the_stored_bytes_and_not_cached():
    d = dunia_kecil()
    satu = kertas(d)
    answer = client_of(d.ppk).get(address("kertas-pdf", satu))
    assert b"".join(answer.streaming_content) == stored(satu)
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]


def test_no_public_address_leads_to_the_stored_file():
    d = dunia_kecil()
    url = f"/berkas/{kertas(d).berkas}"
    assert Client().get(url).status_code == 404
    assert client_of(d.pp).get(url).status_code == 404


def upload(dokumen, isi, client=None):
    berkas = SimpleUploadedFile("kertas.pdf", isi, content_type="application/pdf")
    return (client or Client()).post(address("verifikasi-dokumen", dokumen), {"berkas": berkas})


def test_anybody_may_verify_and_learns_no_content():
    d = dunia_kecil()
    satu = kertas(d)
    html = Client().get(address("verifikasi-dokumen", satu)).text
    assert "Dokumen ini asli." in html
    assert satu.sidik in html
    assert d.satker.nama in html
    for rahasia in (d.pp.nama, d.ppk.nama, d.produk.kode, "Harga sampai paling rendah"):
        assert rahasia not in html


def test_one_changed_byte_is_told():
    satu = kertas(dunia_kecil())
    asli = stored(satu)
    assert "Berkas Anda asli." in upload(satu, asli).text
    for tempat in (0, len(asli) // 2, len(asli) - 1):
        ubah = bytearray(asli)
        ubah[tempat] ^= 1
        html = upload(satu, bytes(ubah)).text
        assert "Berkas Anda berubah." in html
        assert "Berkas Anda asli." not in html
    assert "Berkas Anda berubah." in upload(satu, asli + b"\n").text


def test_an_uploaded_file_is_not_kept(tmp_path):
    satu = kertas(dunia_kecil())
    sebelum = sorted(tmp_path.rglob("*"))
    upload(satu, b"%PDF-1.7 rahasia")
    assert sorted(tmp_path.rglob("*")) == sebelum


def test_no_file_and_an_empty_file_are_asked_for_again():
    satu = kertas(dunia_kecil())
    kosong = Client().post(address("verifikasi-dokumen", satu))
    assert (kosong.status_code, "Pilih berkas PDF dulu." in kosong.text) == (422, True)
    assert upload(satu, b"").status_code == 422


def test_bytes_changed_in_storage_are_told_to_everybody():
    d = dunia_kecil()
    satu = kertas(d)
    isi = stored(satu)
    default_storage.delete(satu.berkas)
    assert "Berkas belum dapat dibaca." in Client().get(address("verifikasi-dokumen", satu)).text
    assert client_of(d.pp).get(address("kertas-pdf", satu)).status_code == 404
    default_storage.save(satu.berkas, ContentFile(isi[:-1] + b"x"))
    assert "Berkas tersimpan berubah." in Client().get(address("verifikasi-dokumen", satu)).text
    html = client_of(d.pp).get(address("kertas", satu)).text
    assert "Berkas tersimpan tidak sama" in html


def test_an_unknown_code_may_be_a_forgery():
    answer = Client().get("/verifikasi-dokumen/tidakada/")
    assert answer.status_code == 404
    assert "Dokumen mungkin palsu." in answer.text


def test_the_page_prefills_choice_and_reason_and_issues():
    d = dunia_kecil()
    lain = pesaing(d)
    url = (
        f"/kertas-kerja/buat/?id={d.produk.kode},{lain.kode}&jumlah=10&dari=%2Fcari%2F%3Fq%3Dkursi"
    )
    client = client_of(d.pp)
    awal = client.get(url)
    form = awal.context["form"]
    assert form["pilih"].value() == d.produk.kode
    assert form["alasan"].value() == (
        "Harga sampai paling rendah dari 2 produk yang dibandingkan; spesifikasi terpenuhi."
    )
    assert "B lebih mahal Rp555.000." in awal.text
    isi = {"kunci": form["kunci"].value(), "pilih": d.produk.kode, "ppk": d.ppk.pk}
    assert client.post(url, {**isi, "alasan": "pendek"}).status_code == 422
    answer = client.post(url, {**isi, "alasan": "Harga sampai paling rendah."})
    satu = Dokumen.objects.get()
    assert answer.url == address("kertas", satu)
    html = client.get(answer.url).text
    assert re.search(r"“kursi”, 2 produk", html)
    assert "Harga sampai paling rendah." in html


def test_a_dearer_choice_has_no_ready_reason():
    d = dunia_kecil()
    lain = pesaing(d)
    url = f"/kertas-kerja/buat/?id={d.produk.kode},{lain.kode}&jumlah=10&pilih={lain.kode}"
    form = client_of(d.pp).get(url).context["form"]
    assert (form["pilih"].value(), form["alasan"].value()) == (lain.kode, "")


def test_one_product_is_no_comparison():
    d = dunia_kecil()
    assert client_of(d.pp).get(f"/kertas-kerja/buat/?id={d.produk.kode}").status_code == 409
