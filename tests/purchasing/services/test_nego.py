"""Negotiation through the one door: rounds, ceiling, turns, agreement, ending and reopening."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from etalase.models import Stok
from katalog.akun.models import Penugasan
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Notifikasi
from purchasing.models import BarisPutaran, MakRup, PaguSaldo, Pesanan, PutaranNego
from purchasing.selectors.daftar import hitung_kerja, tugas_of
from purchasing.selectors.hak import pemegang_langkah, visible_pesanan
from purchasing.selectors.nego import putaran_terakhir, visible_nego
from purchasing.services.nego.tawaran import bagi_rata
from purchasing.services.paket import ubah_paket
from purchasing.state import Aksi, Metode, Status
from tests.purchasing.pabrik import buat_orang, buat_produk, dunia_kecil, tugaskan

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def kode(panggil, *args, **kwargs) -> str:
    with pytest.raises(RuleViolation) as refused, transaction.atomic():
        panggil(*args, **kwargs)
    return refused.value.code


def test_three_rounds_lead_to_an_order_at_the_agreed_price(d):
    nego = d.nego(persen=20)
    d.tawar(nego, d.pemilik, persen=5, ongkir=30_000, biaya_lain=50_000)
    d.tawar(nego, d.pp, persen=12, ongkir=20_000, biaya_lain=50_000, syarat="Dipasang di ruang.")
    assert PaguSaldo.objects.get(rup=d.rup).dicadangkan == 0

    sepakat = d.lakukan(nego, Aksi.SEPAKATI, d.pemilik)

    baris = sepakat.baris.get()
    ppn = baris.ppn
    assert (sepakat.status, sepakat.pemilik_langkah) == (Status.REVIU_PPK, Peran.PPK)
    assert (baris.harga_tayang, baris.harga_satuan, baris.harga) == (100_000, 88_000, 880_000)
    assert ppn == 880_000 * 11 // 100
    assert (sepakat.ongkir, sepakat.biaya_lain) == (20_000, 50_000)
    assert sepakat.total == 880_000 + ppn + 70_000
    assert sepakat.anggaran.get().nilai == sepakat.total
    assert PaguSaldo.objects.get(rup=d.rup).dicadangkan == sepakat.total
    assert MakRup.objects.get(rup=d.rup).dicadangkan == sepakat.total
    assert Stok.objects.get(produk=d.produk).dicadangkan == 10
    assert sepakat.metode == Metode.NEGOSIASI


def test_what_was_agreed_is_signed_and_written_in_the_letter(d):
    nego = d.nego(persen=10)
    sepakat = d.lakukan(nego, Aksi.SEPAKATI, d.pemilik)
    terbit = d.setujui(sepakat)
    assert terbit.status == Status.KONFIRMASI_PENYEDIA
    assert f'"total":{sepakat.total}' in terbit.surat.isi
    assert '"harga_satuan":90000' in terbit.surat.isi
    assert PaguSaldo.objects.get(rup=d.rup).terikat == sepakat.total


@pytest.mark.parametrize(
    ("ganti", "sebab"),
    [
        ({"persen": -1}, "di_atas_tayang"),
        ({"persen": 100}, "harga_nol"),
        ({"persen": 31}, "perlu_yakin"),
        ({"ongkir": -1}, "biaya_tidak_wajar"),
        ({"biaya_lain": -1}, "biaya_tidak_wajar"),
        ({"harga": ()}, "barang_tidak_cocok"),
        ({"tiba_paling_lambat": timezone.localdate()}, "tanggal_terlalu_cepat"),
        ({"ongkir": 200_000_000}, "pagu_kurang"),
    ],
)
def test_an_offer_that_is_not_sound_is_refused(d, ganti, sebab):
    draf = d.draf()
    isian = d.tawaran(draf, **ganti)
    assert kode(d.lakukan, draf, Aksi.MULAI_NEGO, d.pp, isian=isian) == sebab
    assert not PutaranNego.objects.exists()


def test_far_below_the_displayed_price_is_taken_when_it_is_meant(d):
    draf = d.draf()
    d.lakukan(draf, Aksi.MULAI_NEGO, d.pp, isian=d.tawaran(draf, persen=40, yakin=True))
    assert putaran_terakhir(draf).total < putaran_terakhir(draf).total_tayang


def test_without_the_form_of_an_offer_nothing_happens(d):
    draf = d.draf()
    assert kode(d.lakukan, draf, Aksi.MULAI_NEGO, d.pp) == "isian_kosong"


def test_sides_alternate_and_only_the_last_offer_of_the_other_is_accepted(d):
    nego = d.nego()
    isian = d.tawaran(nego, persen=15)
    assert kode(d.lakukan, nego, Aksi.TAWAR, d.pp, isian=isian) == "bukan_giliran"
    assert kode(d.lakukan, nego, Aksi.SEPAKATI, d.pp) == "bukan_giliran"
    d.tawar(nego, d.pemilik, persen=5)
    assert kode(d.lakukan, nego, Aksi.SEPAKATI, d.pemilik) == "bukan_giliran"
    # The PP buys here, so the PPK, who will judge, does not.
    assert kode(d.lakukan, nego, Aksi.SEPAKATI, d.ppk) == "bukan_giliran"
    assert d.lakukan(nego, Aksi.SEPAKATI, d.pp).status == Status.REVIU_PPK


def test_a_stranger_and_another_vendor_do_nothing(d):
    nego = d.nego()
    lain = dunia_kecil()
    for orang in (lain.pemilik, lain.pp, buat_orang()):
        assert kode(d.lakukan, nego, Aksi.SEPAKATI, orang) == "bukan_kewenangan"
        assert not visible_nego(orang).filter(pk=nego.pk).exists()


def test_the_vendor_reads_the_negotiation_and_not_the_buyers_file(d):
    draf = d.draf()
    assert not visible_nego(d.pemilik).filter(pk=draf.pk).exists()
    nego = d.nego()
    assert visible_nego(d.pemilik).filter(pk=nego.pk).exists()
    assert not visible_pesanan(d.pemilik).filter(pk=nego.pk).exists()


def test_rounds_are_limited_by_the_policy_and_the_last_can_be_accepted(d):
    nego = d.nego()
    for n in range(9):
        d.tawar(nego, d.pp if n % 2 else d.pemilik, persen=5)
    isian = d.tawaran(nego, persen=5)
    assert kode(d.lakukan, nego, Aksi.TAWAR, d.pp, isian=isian) == "putaran_habis"
    assert d.lakukan(nego, Aksi.SEPAKATI, d.pp).status == Status.REVIU_PPK


def test_declined_with_a_reason_and_reopened_once(d):
    nego = d.nego()
    assert kode(d.lakukan, nego, Aksi.AKHIRI_NEGO, d.pemilik) == "alasan_kosong"
    batal = d.lakukan(nego, Aksi.AKHIRI_NEGO, d.pemilik, alasan="Harga terlalu rendah.")
    assert (batal.status, batal.tenggat) == (Status.BATAL_NEGO, None)
    assert Notifikasi.objects.filter(penerima=d.pp, topik="nego_berakhir").count() == 1
    assert kode(d.lakukan, nego, Aksi.BUKA_NEGO, d.pemilik) == "bukan_kewenangan"

    buka = d.lakukan(nego, Aksi.BUKA_NEGO, d.pp)
    assert (buka.status, buka.pemilik_langkah) == (Status.NEGOSIASI, Peran.PEMILIK_PENYEDIA)
    d.tawar(nego, d.pemilik, persen=3)
    assert list(nego.putaran_nego.values_list("nomor", flat=True)) == [1, 2]
    d.lakukan(nego, Aksi.AKHIRI_NEGO, d.pp, alasan="Masih di atas anggaran.")
    assert kode(d.lakukan, nego, Aksi.BUKA_NEGO, d.pp) == "sudah_dibuka_lagi"


def test_goods_that_left_display_are_neither_reopened_nor_agreed(d):
    nego = d.nego()
    d.produk.status = "dibekukan"
    type(d.produk).objects.filter(pk=d.produk.pk).update(status="dibekukan")
    assert kode(d.lakukan, nego, Aksi.SEPAKATI, d.pemilik) == "produk_turun_tayang"
    d.lakukan(nego, Aksi.AKHIRI_NEGO, d.pp, alasan="Barang dibekukan.")
    assert kode(d.lakukan, nego, Aksi.BUKA_NEGO, d.pp) == "produk_turun_tayang"


def test_a_price_that_fell_below_the_offer_is_the_new_ceiling(d):
    nego = d.nego(persen=10)
    versi = d.produk.versi_tayang
    versi.pk, versi.nomor, versi.harga = None, 2, 80_000
    versi.save()
    type(d.produk).objects.filter(pk=d.produk.pk).update(versi_tayang=versi)
    assert kode(d.lakukan, nego, Aksi.SEPAKATI, d.pemilik) == "di_atas_tayang"


def test_the_vendor_does_not_learn_what_the_office_has_left(d):
    nego = d.nego()
    PaguSaldo.objects.filter(rup=d.rup).update(pagu=1)
    with pytest.raises(RuleViolation) as refused, transaction.atomic():
        d.lakukan(nego, Aksi.SEPAKATI, d.pemilik)
    assert refused.value.code == "anggaran_pembeli"
    assert "Rp" not in refused.value.message


def test_sent_back_and_sent_again_at_the_agreed_price_or_at_the_displayed_one(d):
    sepakat = d.lakukan(d.nego(persen=10), Aksi.SEPAKATI, d.pemilik)
    d.lakukan(sepakat, Aksi.KEMBALIKAN, d.ppk, alasan="Lengkapi alasannya.")
    lagi = d.lakukan(sepakat, Aksi.BELI_LANGSUNG, d.pp)
    assert (lagi.total, lagi.metode) == (sepakat.total, Metode.NEGOSIASI)

    d.lakukan(lagi, Aksi.KEMBALIKAN, d.ppk, alasan="Ganti alamatnya.")
    lagi.refresh_from_db()
    ubah_paket(actor=d.pp, nomor=lagi.nomor, versi=lagi.versi, isian=d.isian())
    lagi.refresh_from_db()
    assert (lagi.metode, lagi.baris.get().harga_satuan) == (Metode.BELI_LANGSUNG, 100_000)
    d.lakukan(lagi, Aksi.MULAI_NEGO, d.pp, isian=d.tawaran(lagi, persen=5))
    assert list(lagi.putaran_nego.values_list("sesi", "nomor")) == [(1, 1), (2, 1)]


def test_above_the_ceiling_of_direct_purchase_negotiation_is_the_way(d):
    besar = d.draf(jumlah=100, barang=((buat_produk(d.penyedia, harga=600_000).kode, 100),))
    assert kode(d.lakukan, besar, Aksi.BELI_LANGSUNG, d.pp) == "di_atas_beli_langsung"
    d.lakukan(besar, Aksi.MULAI_NEGO, d.pp, isian=d.tawaran(besar, persen=5))
    assert d.lakukan(besar, Aksi.SEPAKATI, d.pemilik).total > 50_000_000


def test_a_stand_in_answers_for_an_official_who_is_away(d):
    nego = d.nego()
    d.tawar(nego, d.pemilik, persen=5)
    tugas = Penugasan.objects.get(pengguna=d.pp)
    plh = buat_orang("Plh PP")
    pengganti = tugaskan(plh, Peran.PP, d.satker)
    Penugasan.objects.filter(pk=pengganti.pk).update(menggantikan=tugas)
    nego.refresh_from_db()
    assert plh in pemegang_langkah(nego)
    assert nego.pk in [satu.pk for satu in tugas_of(plh)]
    assert hitung_kerja(plh, [(Peran.PP, d.satker.pk)]).tugas == 1
    assert d.lakukan(nego, Aksi.SEPAKATI, plh).status == Status.REVIU_PPK


def test_each_turn_tells_the_other_side_once(d):
    nego = d.nego()
    assert Notifikasi.objects.filter(penerima=d.pemilik, topik="giliran_nego").count() == 1
    assert nego.pk in [satu.pk for satu in tugas_of(d.pemilik)]
    d.tawar(nego, d.pemilik, persen=5)
    assert Notifikasi.objects.filter(penerima=d.pp, topik="giliran_nego").count() == 1
    assert tugas_of(d.pemilik) == []


def test_the_record_is_only_added_to(d):
    nego = d.nego()
    d.tawar(nego, d.pemilik, persen=5)
    for rows, ganti in (
        (PutaranNego.objects.all(), {"ongkir": 1}),
        (BarisPutaran.objects.all(), {"harga": 1}),
    ):
        with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
            rows.update(**ganti)
        with pytest.raises(Exception, match="Cannot update or delete"), transaction.atomic():
            rows._raw_delete(rows.db)


def test_postgresql_itself_keeps_the_ceiling_the_order_and_the_agreement(d):
    nego = d.nego()
    putaran, baris = PutaranNego.objects.get(), BarisPutaran.objects.get()
    lain = buat_produk(d.penyedia).versi_tayang
    for ganti in (
        {"harga": baris.harga_tayang + 1, "versi": lain},
        {"harga_tayang": baris.harga_tayang + 1, "versi": lain},
        {"versi": lain},
    ):
        isi = {
            "putaran": putaran,
            "urutan": 2,
            "versi": baris.versi,
            "jumlah": baris.jumlah,
            "harga_tayang": baris.harga_tayang,
            "harga": baris.harga,
            "ppn": 0,
            **ganti,
        }
        with pytest.raises(IntegrityError), transaction.atomic():
            BarisPutaran.objects.create(**isi)
    putaran.pk, putaran.versi = None, putaran.versi + 1
    for nomor in (1, 2, 3):
        putaran.nomor = nomor
        with pytest.raises(IntegrityError), transaction.atomic():
            putaran.save(force_insert=True)
    with pytest.raises(IntegrityError), transaction.atomic():
        Pesanan.objects.filter(pk=nego.pk).update(status=Status.REVIU_PPK)


def test_parts_add_up_to_the_last_rupiah():
    assert bagi_rata(100, [1, 1, 1]) == [34, 33, 33]
    assert bagi_rata(10, [0, 0]) == [5, 5]
    assert sum(bagi_rata(999_999, [7, 11, 13])) == 999_999


def test_a_date_that_passed_is_not_agreed(d):
    draf = d.draf()
    besok = timezone.localdate() + timedelta(days=1)
    d.lakukan(draf, Aksi.MULAI_NEGO, d.pp, isian=d.tawaran(draf, tiba_paling_lambat=besok))
    assert d.lakukan(draf, Aksi.SEPAKATI, d.pemilik).tiba_paling_lambat == besok
