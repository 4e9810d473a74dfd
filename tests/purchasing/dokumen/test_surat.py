"""The Surat Pesanan as PDF: printed once when first asked for, and able to say what it is."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from purchasing.documents.cetak import render_pdf
from purchasing.models import Dokumen, Pesanan, SuratPesanan
from purchasing.services import dokumen as layanan
from purchasing.state import Aksi
from tests.invarian import assert_bersih
from tests.klien import client_of
from tests.purchasing.dokumen.pabrik import kertas
from tests.purchasing.pabrik import buat_orang, buat_produk, dunia_kecil

PALING_BESAR = 150_000


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def ask(orang, pesanan):
    return client_of(orang).get(reverse("purchasing:surat-pdf", args=[pesanan.nomor]))


def download(orang, pesanan) -> bytes:
    answer = ask(orang, pesanan)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)


def read(pdf: bytes) -> str:
    return "\n".join(lembar.extract_text() for lembar in PdfReader(BytesIO(pdf)).pages)


def verify(dokumen, isi: bytes | None = None) -> str:
    url = reverse("purchasing:verifikasi-dokumen", args=[dokumen.kode])
    if isi is None:
        return Client().get(url).text
    return Client().post(url, {"berkas": SimpleUploadedFile("surat.pdf", isi)}).text


def amend(pesanan: Pesanan) -> SuratPesanan:
    """Sign a second version of a letter, as an addendum will."""
    baru = SuratPesanan.objects.get(pesanan=pesanan)
    baru.pk, baru.versi = None, 2
    baru.save(force_insert=True)
    return baru


@pytest.mark.django_db
def test_it_says_what_was_signed_and_carries_its_number_and_hash():
    d = dunia_kecil()
    pesanan = d.terbit()
    answer = ask(d.pp, pesanan)
    teks = read(b"".join(answer.streaming_content))
    satu, surat = Dokumen.objects.get(), pesanan.surat
    for kata in [
        *(surat.nomor, pesanan.nomor, d.rup.kode_rup, d.satker.nama, d.ppk.nama, d.ppk.nip),
        *(d.penyedia.nama, d.penyedia.nib, d.penyedia.npwp, d.produk.kode, "Dodi Contoh"),
        *("10 unit", "Rp100.000", "Rp1.110.000", "satu juta seratus sepuluh ribu rupiah"),
        *(surat.sidik, f"/verifikasi-dokumen/{satu.kode}/"),
    ]:
        assert kata in teks, kata
    assert (satu.isi, satu.sidik, satu.surat) == (surat.isi, surat.sidik, surat)
    assert answer["Content-Type"] == "application/pdf"
    assert surat.nomor.replace("/", "-") in answer["Content-Disposition"]
    assert_bersih()


@pytest.mark.django_db
def test_it_is_tagged_light_and_speaks_indonesian():
    d = dunia_kecil()
    pdf = download(d.pp, d.terbit())
    akar = PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert akar["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in akar
    assert akar["/Lang"] == "id"
    assert b"pdfuaid:part" in akar["/Metadata"].get_object().get_data()
    assert len(pdf) <= PALING_BESAR


@pytest.mark.django_db
def test_a_name_that_the_font_cannot_write_is_printed_as_numbers():
    d = dunia_kecil()
    d.produk = buat_produk(d.penyedia, nama='Kursi 椅 #panic("x") 😀')
    teks = read(download(d.pp, d.terbit()))
    assert "[U+6905]" in teks
    assert "[U+1F600]" in teks
    assert Pesanan.objects.get().surat.sidik in teks
    assert "#panic(" in teks


@pytest.mark.django_db
def test_signing_prints_nothing_and_everybody_gets_the_same_bytes():
    d = dunia_kecil()
    pesanan = d.terbit()
    assert not Dokumen.objects.exists()
    apip = buat_orang(peran=Peran.APIP)
    assert len({download(orang, pesanan) for orang in (d.pemilik, d.pp, d.ppk, apip)}) == 1
    assert Dokumen.objects.get().pembuat == d.ppk
    jejak = JejakAudit.objects.get(aksi="surat-pesanan.cetak")
    assert (jejak.pelaku_id, jejak.nomor) == (d.pemilik.pk, pesanan.nomor_sp)


@pytest.mark.django_db
def test_only_who_may_read_the_order_downloads():
    d, luar = dunia_kecil(), dunia_kecil()
    dikirim = d.terkirim()
    assert [ask(orang, dikirim).status_code for orang in (d.pp, d.pemilik)] == [404, 404]
    pesanan = d.setujui(dikirim)
    for orang in (luar.pp, luar.ppk, luar.pemilik, buat_orang(peran=Peran.PENGELOLA)):
        assert ask(orang, pesanan).status_code == 404
    assert ask(buat_orang(peran=Peran.ADMIN_OPD, satker=d.satker), pesanan).status_code == 403
    url = reverse("purchasing:surat-pdf", args=[pesanan.nomor])
    assert Client().get(url).status_code == 302
    assert not Dokumen.objects.exists()


@pytest.mark.django_db
def test_the_pages_of_both_sides_lead_to_it():
    d = dunia_kecil()
    pesanan = d.terbit()
    tautan = f'href="{reverse("purchasing:surat-pdf", args=[pesanan.nomor])}"'
    for orang, nama in ((d.pp, "pesanan"), (d.pp, "surat"), (d.pemilik, "toko-pesanan")):
        html = client_of(orang).get(reverse(f"purchasing:{nama}", args=[pesanan.nomor])).text
        assert tautan in html, nama


@pytest.mark.django_db
def test_each_letter_is_verified_as_itself_and_one_changed_byte_is_told():
    d = dunia_kecil()
    satu, dua = d.terbit(jumlah=1), d.terbit(jumlah=2)
    pdf = {p.pk: download(d.pp, p) for p in (satu, dua)}
    for ini, itu in ((satu, dua), (dua, satu)):
        cetak = ini.surat.dokumen
        html = verify(cetak)
        assert "Dokumen ini asli." in html
        assert ini.nomor_sp in html
        for rahasia in (d.ppk.nama, d.penyedia.nama, d.produk.kode, ini.nomor):
            assert rahasia not in html
        assert "Berkas Anda asli." in verify(cetak, pdf[ini.pk])
        ubah = bytearray(pdf[ini.pk])
        ubah[len(ubah) // 2] ^= 1
        for isi in (bytes(ubah), pdf[itu.pk], pdf[ini.pk] + b"\n"):
            html = verify(cetak, isi)
            assert "Berkas Anda berubah." in html
            assert "Berkas Anda asli." not in html


@pytest.mark.django_db
def test_a_newer_version_replaces_it_and_has_its_own_document():
    d = dunia_kecil()
    pesanan = d.terbit()
    lama = download(d.pp, pesanan)
    pertama = Dokumen.objects.get()
    amend(pesanan)
    for html in (verify(pertama), verify(pertama, lama)):
        assert "Dokumen ini sudah diganti." in html
        assert "Dokumen ini asli." not in html
    assert "Berkas Anda berubah." in verify(pertama, lama + b"\n")
    baru = download(d.pemilik, pesanan)
    kedua = Dokumen.objects.exclude(pk=pertama.pk).get()
    assert (kedua.surat.versi, baru == lama) == (2, False)
    assert "Dokumen ini asli." in verify(kedua)
    assert "Berkas Anda berubah." in verify(kedua, lama)
    assert_bersih()


@pytest.mark.django_db
def test_a_letter_is_no_worksheet():
    d = dunia_kecil()
    download(d.pp, d.terbit())
    cetak, lembar = Dokumen.objects.get(), kertas(d)
    client = client_of(d.pp)
    for nama in ("kertas", "kertas-pdf"):
        url = reverse(f"purchasing:{nama}", args=[cetak.kode])
        assert client.get(url).status_code == 404
    html = client.get(reverse("purchasing:pencarian-daftar")).text
    assert lembar.kode in html
    assert cetak.kode not in html
    with pytest.raises(RuleViolation) as galat:
        d.draf(kertas=cetak.kode)
    assert galat.value.code == "lampiran_asing"


@pytest.mark.django_db
def test_who_prints_while_another_finishes_gets_that_one_and_leaves_no_file(monkeypatch, tmp_path):
    d = dunia_kecil()
    pesanan = d.terbit()
    disela = []

    def interrupted(*args, **kwargs):
        if not disela:
            disela.append(None)
            disela[0] = download(d.pemilik, pesanan)
        return render_pdf(*args, **kwargs)

    monkeypatch.setattr(layanan, "render_pdf", interrupted)
    assert download(d.pp, pesanan) == disela[0]
    assert Dokumen.objects.count() == 1
    assert len([satu for satu in tmp_path.rglob("*.pdf") if satu.is_file()]) == 1


def test_first_downloads_at_once_make_one_document(basis_nyata, monkeypatch):
    d = dunia_kecil()
    pesanan = d.terbit()
    bertemu = Barrier(2)

    def together(*args, **kwargs):
        bertemu.wait(timeout=30)
        return render_pdf(*args, **kwargs)

    monkeypatch.setattr(layanan, "render_pdf", together)

    def fetch(orang) -> bytes:
        try:
            return download(orang, pesanan)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(2) as pool:
        satu, dua = pool.map(fetch, (d.pp, d.pemilik))
    assert satu == dua
    cetak = Dokumen.objects.get()
    with default_storage.open(cetak.berkas) as berkas:
        assert berkas.read() == satu
    assert JejakAudit.objects.filter(aksi="surat-pesanan.cetak").count() == 1


@pytest.mark.django_db
def test_a_negotiated_letter_names_the_agreement():
    d = dunia_kecil()
    nego = d.nego(persen=20)
    d.tawar(nego, d.pemilik, persen=5, biaya_lain=50_000, syarat="Dipasang di ruang rapat.")
    terbit = d.setujui(d.lakukan(nego, Aksi.SEPAKATI, d.pp))
    kata = read(download(d.pp, terbit))
    assert "biaya lain Rp50.000" in kata
    assert "Dipasang di ruang rapat." in kata
