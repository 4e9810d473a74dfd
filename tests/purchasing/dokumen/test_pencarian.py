"""A frozen search: what it keeps, who reads it, and how it goes with a package."""

import json
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.http import QueryDict
from django.test import Client
from django.urls import reverse

from etalase.hasil import HASIL_MAKS, daftar_hasil
from etalase.models import HargaWilayah, Produk, VersiProduk
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.wilayah.models import Wilayah
from purchasing.models import LampiranPaket, PencarianTersimpan, Pesanan
from tests.klien import client_of
from tests.purchasing.dokumen.pabrik import kertas, pesaing
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def simpanan(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def save(client, dari="/cari/?q=kursi&urut=murah", **isi):
    url = reverse("purchasing:pencarian-simpan")
    return client.post(url, {"dari": dari, "kunci": uuid4(), **isi})


def test_it_keeps_words_filters_place_order_and_prices_of_the_moment():
    d = dunia_kecil()
    mahal = pesaing(d)
    surabaya = Wilayah.objects.get(kode="35.78")
    HargaWilayah.objects.create(versi=mahal.versi_tayang, wilayah=surabaya, harga=160_000)
    client = client_of(d.pp)
    client.cookies["wilayah"] = "35.78"
    answer = save(client, "/cari/?q=kursi&urut=murah&usaha=umk&harga_maks=900000")
    satu = PencarianTersimpan.objects.get()
    assert answer.url == reverse("purchasing:pencarian", args=[satu.kode])
    isi = json.loads(satu.isi)
    assert [(p["kode"], p["harga"]) for p in isi["produk"]] == [
        (d.produk.kode, 111_000),
        (mahal.kode, 177_600),
    ]
    assert (isi["kata"], isi["total"], isi["tujuan"]) == ("kursi", 2, "Kota Surabaya")
    assert {"nama": "Status usaha", "nilai": "Mikro atau kecil"} in isi["saringan"]
    html = client.get(answer.url).text
    for kata in ("Rp111.000", "Rp177.600", "Harga terendah", "Rp900.000", satu.sidik):
        assert kata in html


def test_later_prices_change_nothing():
    d = dunia_kecil()
    save(client_of(d.pp))
    lama = PencarianTersimpan.objects.get()
    v = d.produk.versi_tayang
    baru = VersiProduk.objects.get(pk=v.pk)
    baru.pk, baru.nomor, baru.harga = None, 2, 999_000
    baru.save(force_insert=True)
    Produk.objects.filter(pk=d.produk.pk).update(versi_tayang=baru)
    assert "Rp111.000" in client_of(d.pp).get(f"/pencarian-tersimpan/{lama.kode}/").text
    for ubah in ({"isi": "{}"}, {"total": 0}):
        with pytest.raises(DatabaseError), transaction.atomic():
            PencarianTersimpan.objects.filter(pk=lama.pk).update(**ubah)
    with pytest.raises(DatabaseError), transaction.atomic():
        lama.delete()


def test_the_keys_are_those_of_the_list_in_its_order():
    d = dunia_kecil()
    pesaing(d)
    for kueri in ("q=kursi", "q=kursi&urut=murah", "urut=baru", "usaha=besar", "tkdn=aneh"):
        halaman = Client().get(f"/cari/?{kueri}")
        total, daftar_pk = daftar_hasil(QueryDict(kueri), None)
        kode = list(Produk.objects.filter(pk__in=daftar_pk).values_list("kode", flat=True))
        assert total == halaman.context["total"] == len(kode)
        urut = {p.pk: p.kode for p in Produk.objects.all()}
        assert [urut[pk] for pk in daftar_pk] == [k.kode for k in halaman.context["kartu"]]


def test_a_list_within_one_etalase_stays_within_it():
    d = dunia_kecil()
    buat_produk(buat_penyedia())
    etalase = d.produk.etalase
    save(client_of(d.pp), f"/etalase/{etalase.slug}/")
    isi = json.loads(PencarianTersimpan.objects.get().isi)
    assert [p["kode"] for p in isi["produk"]] == [d.produk.kode]
    assert {"nama": "Etalase", "nilai": etalase.nama} in isi["saringan"]


def test_only_the_first_of_a_long_list_are_kept_and_the_total_is_told(monkeypatch):
    d = dunia_kecil()
    for _ in range(3):
        pesaing(d)
    monkeypatch.setattr("etalase.hasil.HASIL_MAKS", 2)
    save(client_of(d.pp))
    satu = PencarianTersimpan.objects.get()
    assert (satu.total, len(json.loads(satu.isi)["produk"])) == (4, 2)
    assert "2 produk pertama" in client_of(d.pp).get(f"/pencarian-tersimpan/{satu.kode}/").text
    assert HASIL_MAKS == 240


@pytest.mark.parametrize("dari", ["", "/akun/", "//jahat.test/cari/", "/etalase/tak-ada/", "\x00"])
def test_what_is_no_list_of_ours_is_refused(dari):
    d = dunia_kecil()
    assert save(client_of(d.pp), dari).status_code in (400, 409)
    assert not PencarianTersimpan.objects.exists()


def test_nothing_found_is_nothing_to_keep():
    d = dunia_kecil()
    answer = save(client_of(d.pp), "/cari/?q=zzzqqq")
    assert answer.status_code == 409
    assert "Tidak ada produk yang ditemukan" in answer.text


def test_one_submit_keeps_one():
    d, kunci = dunia_kecil(), uuid4()
    client = client_of(d.pp)
    assert save(client, kunci=kunci).url == save(client, kunci=kunci).url
    assert PencarianTersimpan.objects.count() == 1
    assert save(client, kunci="bukan").status_code == 409


def test_only_who_buys_sees_the_button():
    d = dunia_kecil()
    assert "Simpan hasil pencarian ini" in client_of(d.pp).get("/cari/?q=kursi").text
    for client in (Client(), client_of(d.pemilik), client_of(buat_orang(peran=Peran.APIP))):
        assert "Simpan hasil" not in client.get("/cari/?q=kursi").text


def test_the_office_and_the_auditor_read_it_and_nobody_else():
    d, luar = dunia_kecil(), dunia_kecil()
    url = save(client_of(d.pp)).url
    for orang in (d.pp, d.ppk, buat_orang(peran=Peran.APIP)):
        assert client_of(orang).get(url).status_code == 200
    for orang in (luar.ppk, d.pemilik, buat_orang(peran=Peran.PENGELOLA)):
        assert client_of(orang).get(url).status_code == 404
    sekantor = buat_orang(peran=Peran.ADMIN_OPD, satker=d.satker)
    assert client_of(sekantor).get(url).status_code == 403
    assert "kursi" in client_of(d.ppk).get("/pencarian-tersimpan/").text
    assert "“kursi”" not in client_of(luar.ppk).get("/pencarian-tersimpan/").text


def bukti(d):
    """Return a worksheet and a saved search of the small world."""
    lembar = kertas(d)
    save(client_of(d.pp))
    return lembar, PencarianTersimpan.objects.get()


def test_both_go_with_the_package_and_reach_the_ppk():
    d = dunia_kecil()
    lembar, cari = bukti(d)
    pesanan = d.terkirim(kertas=lembar.kode, pencarian=cari.kode)
    for orang, alamat in ((d.pp, "pesanan"), (d.ppk, "persetujuan"), (d.pp, "paket")):
        html = client_of(orang).get(f"/{alamat}/{pesanan.nomor}/").text
        assert f"/kertas-kerja/{lembar.kode}.pdf" in html
        assert f"/pencarian-tersimpan/{cari.kode}/" in html
    d.setujui(pesanan)
    html = client_of(d.pemilik).get(f"/pesanan/{pesanan.nomor}/").text
    assert "Bukti pemilihan" not in html


def test_the_page_offers_the_worksheet_that_chose_these_goods_with_its_reason():
    d = dunia_kecil()
    lembar, cari = bukti(d)
    client = client_of(d.pp)
    client.post(f"/keranjang/item/{d.produk.kode}/", {"jumlah": "10"})
    url = f"/paket/buat/?penyedia={d.penyedia.kode}"
    form = client.get(url).context["form"]
    assert form["kertas"].value() == lembar.kode
    assert form["alasan"].value() == "Harga sampai paling rendah dari 2 produk."
    isi = {n: form[n].value() for n in ("kunci", "alasan", "kertas")} | {
        "rup": d.rup.pk,
        "alamat": d.satker.alamat_kirim.get().pk,
        "tiba": form["tiba"].value(),
        "ppk": d.ppk.pk,
        "pencarian": cari.kode,
    }
    assert client.post(url, isi).status_code == 302
    lampiran = LampiranPaket.objects.filter(pesanan=Pesanan.objects.get())
    assert {(s.dokumen_id, s.pencarian_id) for s in lampiran} == {
        (lembar.pk, None),
        (None, cari.pk),
    }


def test_proof_of_another_office_is_refused():
    d, luar = dunia_kecil(), dunia_kecil()
    asing = kertas(luar)
    with pytest.raises(RuleViolation) as galat:
        d.draf(kertas=asing.kode)
    assert galat.value.code == "lampiran_asing"
    assert not Pesanan.objects.exists()


def test_an_attachment_cannot_be_changed_or_taken_away():
    d = dunia_kecil()
    lembar, cari = bukti(d)
    d.draf(kertas=lembar.kode)
    satu = LampiranPaket.objects.get()
    with pytest.raises(DatabaseError), transaction.atomic():
        LampiranPaket.objects.filter(pk=satu.pk).update(dokumen=None, pencarian=cari)
    with pytest.raises(DatabaseError), transaction.atomic():
        satu.delete()
