"""The worksheet: what it says, that it is a proper PDF, and that nothing of it can be changed."""

import json
from hashlib import sha256
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from etalase.models import Stok
from etalase.selectors.pencarian import RingkasPencarian
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from purchasing.documents.cetak import render_pdf
from purchasing.models import Dokumen
from tests.purchasing.dokumen.pabrik import isian_kertas, kertas, pesaing
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db
PALING_BESAR = 150_000


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def stored(dokumen) -> bytes:
    with default_storage.open(dokumen.berkas) as berkas:
        return berkas.read()


def test_it_says_what_was_searched_compared_and_chosen_and_by_whom():
    d = dunia_kecil()
    satu = kertas(d)
    pdf = stored(satu)
    teks = "\n".join(lembar.extract_text() for lembar in PdfReader(BytesIO(pdf)).pages)
    for kata in [
        *("“kursi”", "12 produk", "Status usaha", "Besar", "/cari/?q=kursi"),
        *(d.produk.kode, "Rp1.110.000", "Rp1.665.000", "termurah", "(dipilih)"),
        *("Harga sampai paling rendah dari 2 produk.", d.pp.nama, d.ppk.nama, d.satker.nama),
        *(satu.kode, satu.sidik, f"/verifikasi-dokumen/{satu.kode}/"),
    ]:
        assert kata in teks, kata
    isi = json.loads(satu.isi)
    assert [produk["total"] for produk in isi["produk"]] == [1_110_000, 1_665_000]
    assert [produk["termurah"] for produk in isi["produk"]] == [True, False]


def test_it_is_tagged_light_and_speaks_indonesian():
    pdf = stored(kertas(dunia_kecil()))
    akar = PdfReader(BytesIO(pdf)).trailer["/Root"]
    assert akar["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in akar
    assert akar["/Lang"] == "id"
    assert b"pdfuaid:part" in akar["/Metadata"].get_object().get_data()
    assert len(pdf) <= PALING_BESAR


def test_the_hashes_are_those_of_content_and_bytes():
    satu = kertas(dunia_kecil())
    assert satu.sidik == sha256(satu.isi.encode()).hexdigest()
    assert satu.sidik_berkas == sha256(stored(satu)).hexdigest()
    assert satu.ukuran == len(stored(satu))


def test_words_of_people_are_never_markup():
    d = dunia_kecil()
    jahat = 'Alasan #panic("x") $1/0$ ] } #include("/etc/passwd") \\'
    satu = kertas(d, alasan=jahat)
    teks = "".join(lembar.extract_text() for lembar in PdfReader(BytesIO(stored(satu))).pages)
    assert '#panic("x")' in teks.replace("”", '"').replace("“", '"')


def test_the_same_content_prints_to_the_same_bytes():
    satu = kertas(dunia_kecil())
    lagi = render_pdf(
        satu.templat,
        json.loads(satu.isi),
        alamat=f"http://127.0.0.1:8000/verifikasi-dokumen/{satu.kode}/",
        terbit=satu.terbit_pada,
    )
    assert sha256(lagi).hexdigest() == satu.sidik_berkas


@pytest.mark.parametrize("ubah", [{"isi": "{}"}, {"sidik_berkas": "0" * 64}, {"berkas": "x"}])
def test_the_database_refuses_to_change_it(ubah):
    satu = kertas(dunia_kecil())
    with pytest.raises(DatabaseError), transaction.atomic():
        Dokumen.objects.filter(pk=satu.pk).update(**ubah)
    with pytest.raises(DatabaseError), transaction.atomic():
        satu.delete()


def test_one_submit_makes_one_document():
    d, kunci = dunia_kecil(), uuid4()
    lain = pesaing(d)
    # Another number of results by the second send makes it no other form.
    nanti = RingkasPencarian("/cari/?q=kursi", "kursi", (), 13)
    assert kertas(d, lain, kunci=kunci) == kertas(d, lain, kunci=kunci, pencarian=nanti)
    assert Dokumen.objects.count() == 1
    jejak = JejakAudit.objects.get(aksi="kertas-kerja.terbitkan")
    assert jejak.nomor == Dokumen.objects.get().kode
    with pytest.raises(RuleViolation) as galat:
        kertas(d, lain, kunci=kunci, jumlah=11)
    assert galat.value.code == "kunci_dipakai_ulang"


@pytest.mark.parametrize(
    ("ganti", "kode"),
    [
        ({"daftar_kode": ()}, "banding_dua_sampai_empat"),
        ({"dipilih": "tidakada"}, "pilihan_asing"),
        ({"ppk_id": 0}, "ppk_asing"),
        ({"satker_id": 0}, "bukan_kewenangan"),
    ],
)
def test_what_does_not_fit_is_refused_and_leaves_nothing(ganti, kode):
    d = dunia_kecil()
    with pytest.raises(RuleViolation) as galat:
        kertas(d, **ganti)
    assert galat.value.code == kode
    assert not Dokumen.objects.exists()


def test_what_cannot_be_ordered_cannot_be_chosen():
    d = dunia_kecil()
    lain = pesaing(d)
    Stok.objects.filter(produk=d.produk).update(tersedia=0)
    with pytest.raises(RuleViolation) as galat:
        kertas(d, lain)
    assert galat.value.code == "pilihan_tidak_dapat_dipesan"
    assert "Stok habis." in galat.value.message


def test_only_a_buyer_of_the_office_issues():
    d, luar = dunia_kecil(), dunia_kecil()
    with pytest.raises(RuleViolation) as galat:
        kertas(d, actor=luar.pp)
    assert galat.value.code == "bukan_kewenangan"


def test_a_search_may_be_missing():
    satu = kertas(dunia_kecil(), pencarian=None)
    assert json.loads(satu.isi)["pencarian"] is None
    teks = PdfReader(BytesIO(stored(satu))).pages[0].extract_text()
    assert "tanpa pencarian yang tercatat" in teks


def test_four_products_with_long_names_still_fit():
    d = dunia_kecil()
    nama = "Lemari arsip besi empat laci dengan kunci sentral dan rel ganda ukuran besar " * 2
    lain = [pesaing(d, nama=nama[:200]) for _ in range(3)]
    isian = isian_kertas(d, lain[0], alasan="Alasan panjang. " * 31)
    satu = kertas(d, daftar_kode=(d.produk.kode, *(s.kode for s in lain)), alasan=isian.alasan)
    assert len(PdfReader(BytesIO(stored(satu))).pages) <= 3
    assert satu.ukuran <= PALING_BESAR
