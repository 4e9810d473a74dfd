"""The gate on the pages: before the click, in the answer to it, and in APIP's work list."""

from uuid import uuid4

import pytest

from katalog.akun.state import Peran
from purchasing.models import KasusApip, Pesanan, TemuanGerbang
from purchasing.services.keranjang import put
from purchasing.state import Aksi, Status
from tests.klien import client_of
from tests.purchasing.gerbang.pabrik import kebijakan, tayang_sejak
from tests.purchasing.pabrik import buat_orang, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db
ALASAN = "Barang ini dicek langsung ke toko dan pasar."


@pytest.fixture
def d():
    d = dunia_kecil(pagu=5_000_000_000, stok=1_000)
    d.produk = buat_produk(d.penyedia, harga=1_000_000, stok=1_000)
    tayang_sejak(d.produk, 3)
    return d


def test_the_draft_asks_for_the_explanation_and_sends_with_it(d):
    draf, klien = d.draf(jumlah=10), client_of(d.pp)
    halaman = klien.get(f"/paket/{draf.nomor}/").text
    assert "baru tayang 3 hari sebelum dipesan." in halaman
    assert 'name="temuan-baru_tayang"' in halaman
    isi = {"kunci": uuid4(), "versi": 1}
    alamat = f"/pesanan/{draf.nomor}/beli-langsung/"
    jawab = klien.post(alamat, isi)
    assert jawab.status_code == 422
    assert "Jelaskan dulu" in jawab.text
    assert 'name="temuan-baru_tayang"' in jawab.text

    jawab = klien.post(alamat, {**isi, "kunci": uuid4(), "temuan-baru_tayang": ALASAN})
    assert jawab.status_code == 302
    assert TemuanGerbang.objects.get(kode="baru_tayang").alasan == ALASAN
    assert ALASAN in client_of(d.ppk).get(f"/persetujuan/{draf.nomor}/").text


def test_sending_at_once_asks_on_the_same_page(d):
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=10)
    klien, isian = client_of(d.pp), d.isian(jumlah=10)
    alamat = f"/paket/buat/?penyedia={d.penyedia.kode}"
    isi = {
        "kunci": uuid4(),
        "penyedia": d.penyedia.kode,
        "rup": isian.rup_id,
        "alamat": isian.alamat_id,
        "tiba": isian.tiba_paling_lambat.isoformat(),
        "alasan": isian.alasan,
        "ppk": isian.ppk_id,
    }
    jawab = klien.post(alamat, isi)
    assert jawab.status_code == 422
    assert 'name="temuan-baru_tayang"' in jawab.text
    assert not Pesanan.objects.exists()
    jawab = klien.post(alamat, {**isi, "kunci": uuid4(), "temuan-baru_tayang": ALASAN})
    assert jawab.status_code == 302
    assert Pesanan.objects.get().status == Status.REVIU_PPK


def test_the_approver_explains_what_is_new(d):
    tayang_sejak(d.produk, 90)
    pesanan, klien = d.terkirim(jumlah=22), client_of(d.ppk)
    kebijakan("gerbang.kilat.nilai", 1_000_000, jenis="rupiah")
    alamat = f"/persetujuan/{pesanan.nomor}/"
    assert 'name="temuan-kilat"' in klien.get(alamat).text
    isi = {"putusan": "setujui", "versi": pesanan.versi}
    jawab = klien.post(alamat, {**isi, "kunci": uuid4()})
    assert jawab.status_code == 422
    assert "Jelaskan dulu" in jawab.text
    jawab = klien.post(alamat, {**isi, "kunci": uuid4(), "temuan-kilat": ALASAN})
    assert jawab.status_code == 302
    pesanan.refresh_from_db()
    assert pesanan.status == Status.KONFIRMASI_PENYEDIA


def test_the_parties_are_not_warned_of_what_goes_to_apip(d):
    kebijakan("gerbang.baru_tayang.tingkat", "apip")
    apip = buat_orang("Sari APIP", peran=Peran.APIP)
    pesanan = d.setujui(d.terkirim(jumlah=10))
    alamat = f"/pesanan/{pesanan.nomor}/"
    assert "baru tayang 3 hari" in client_of(apip).get(alamat).text
    for orang in (d.pp, d.ppk):
        assert "baru tayang 3 hari" not in client_of(orang).get(alamat).text
    toko = client_of(d.pemilik).get(f"/toko/pesanan/{pesanan.nomor}/")
    assert "baru tayang 3 hari" not in toko.text


@pytest.fixture
def kasus(d):
    kebijakan("gerbang.baru_tayang.tingkat", "apip")
    d.terkirim(jumlah=10)
    return KasusApip.objects.get()


def test_apip_works_the_list_and_the_rule_gets_its_hit_rate(d, kasus):
    klien = client_of(buat_orang("Sari APIP", peran=Peran.APIP))
    assert "baru tayang 3 hari" in klien.get("/apip/kasus/").text
    alamat = f"/apip/kasus/{kasus.kode}/"
    assert "baru tayang 3 hari" in klien.get(alamat).text
    assert klien.post(alamat, {"aksi": "tangani", "versi": 1}).status_code == 302
    jawab = klien.post(alamat, {"aksi": "tutup", "versi": 2, "catatan": "Diperiksa di toko."})
    assert (jawab.status_code, "Pilih hasil" in jawab.text) == (422, True)
    isi = {"aksi": "tutup", "versi": 2, "catatan": "Diperiksa di toko.", "hasil": "terbukti"}
    assert klien.post(alamat, isi).status_code == 302
    kasus.refresh_from_db()
    assert (kasus.status, kasus.hasil) == ("selesai", "terbukti")
    assert "Belum ada kasus di sini" in klien.get("/apip/kasus/").text
    assert "100%" in klien.get("/apip/kasus/?tab=selesai").text


def test_others_do_not_see_the_list(d, kasus):
    for orang in (d.pp, d.ppk, d.pemilik):
        for alamat in ("/apip/kasus/", f"/apip/kasus/{kasus.kode}/"):
            assert client_of(orang).get(alamat).status_code in (403, 404)


def test_a_return_needs_no_explanation(d):
    tayang_sejak(d.produk, 90)
    pesanan = d.terkirim(jumlah=25)
    isi = {"putusan": "kembalikan", "versi": pesanan.versi, "alasan": "Perbaiki jumlahnya"}
    jawab = client_of(d.ppk).post(f"/persetujuan/{pesanan.nomor}/", {**isi, "kunci": uuid4()})
    assert jawab.status_code == 302
    assert d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp).status == Status.REVIU_PPK
