"""The one door: the outcome of each act, and the silence when it is refused."""

import json
from datetime import timedelta
from hashlib import sha256
from uuid import uuid4

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from etalase.models import Produk, VersiProduk
from katalog.akun.models import Penugasan
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kebijakan.models import Parameter
from purchasing.models import PaguSaldo, PeristiwaPesanan, Pesanan, SuratPesanan
from purchasing.services.pesanan import expire
from purchasing.state import Aksi, Status
from tests.purchasing.pabrik import buat_orang, dunia_kecil, tugaskan
from vendors.models import Penyedia

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def refused(code, act, *args, **kwargs):
    """Run an act that must be refused, and check that nothing at all was written."""
    before = snapshot()
    with pytest.raises(RuleViolation) as violation:
        act(*args, **kwargs)
    assert violation.value.code == code
    assert snapshot() == before


def snapshot():
    return (
        list(Pesanan.objects.order_by("pk").values("status", "versi", "total", "putaran")),
        list(PaguSaldo.objects.order_by("pk").values("dicadangkan", "terikat")),
        PeristiwaPesanan.objects.count(),
        JejakAudit.objects.count(),
        Notifikasi.objects.count(),
        Kiriman.objects.count(),
    )


def set_policy(kunci, nilai):
    Parameter.objects.filter(kunci=kunci).update(
        berlaku=DateRange(timezone.localdate() - timedelta(days=999), timezone.localdate())
    )
    Parameter.objects.create(
        kunci=kunci,
        jenis_nilai="rupiah",
        nilai=str(nilai),
        berlaku=DateRange(timezone.localdate(), None),
        dasar_hukum="Uji",
        status="berlaku",
    )


def test_sending_holds_money_and_goods_and_asks_the_ppk(d):
    pesanan = d.terkirim(jumlah=10)

    assert pesanan.status == Status.REVIU_PPK
    assert pesanan.total == 10 * 100_000 + 110_000
    d.rup.saldo.refresh_from_db()
    assert d.rup.saldo.dicadangkan == pesanan.total
    d.produk.stok.refresh_from_db()
    assert d.produk.stok.dicadangkan == 10
    assert list(Notifikasi.objects.values_list("penerima", "topik")) == [(d.ppk.pk, "persetujuan")]


def test_signature_commits_numbers_and_freezes_the_letter(d):
    pesanan = d.terbit(jumlah=10)

    assert pesanan.status == Status.KONFIRMASI_PENYEDIA
    surat = SuratPesanan.objects.get(pesanan=pesanan)
    assert surat.sidik == sha256(surat.isi.encode()).hexdigest()
    assert json.loads(surat.isi)["jumlah"]["total"] == pesanan.total
    assert pesanan.nomor_sp.startswith("001/SP/")
    d.rup.saldo.refresh_from_db()
    assert (d.rup.saldo.dicadangkan, d.rup.saldo.terikat) == (0, pesanan.total)
    d.produk.stok.refresh_from_db()
    assert (d.produk.stok.tersedia, d.produk.stok.dicadangkan) == (90, 0)
    topik = dict(Notifikasi.objects.values_list("penerima", "topik"))
    assert topik[d.pemilik.pk] == "pesanan_baru"
    assert topik[d.pp.pk] == "disetujui"


def test_the_vendor_accepts(d):
    pesanan = d.lakukan(d.terbit(), Aksi.TERIMA, d.pemilik)
    assert pesanan.status == Status.BERJALAN
    assert timezone.localdate(pesanan.tenggat) == pesanan.tiba_paling_lambat


def test_a_refusing_vendor_gives_everything_back(d):
    pesanan = d.terbit(jumlah=10)
    pesanan = d.lakukan(pesanan, Aksi.TOLAK_PESANAN, d.pemilik, alasan="Stok habis terjual")

    assert pesanan.status == Status.DITOLAK_PENYEDIA
    d.rup.saldo.refresh_from_db()
    d.produk.stok.refresh_from_db()
    assert (d.rup.saldo.dicadangkan, d.rup.saldo.terikat) == (0, 0)
    assert (d.produk.stok.tersedia, d.produk.stok.dicadangkan) == (100, 0)


@pytest.mark.parametrize("aksi", [Aksi.KEMBALIKAN, Aksi.TOLAK])
def test_return_and_rejection_release_the_hold(d, aksi):
    pesanan = d.terkirim()
    d.lakukan(pesanan, aksi, d.ppk, alasan="Spesifikasi kurang jelas")

    d.rup.saldo.refresh_from_db()
    d.produk.stok.refresh_from_db()
    assert d.rup.saldo.dicadangkan == 0
    assert d.produk.stok.dicadangkan == 0


def test_a_returned_package_can_be_sent_again(d):
    pesanan = d.terkirim()
    d.lakukan(pesanan, Aksi.KEMBALIKAN, d.ppk, alasan="Tambah alasan memilih")
    pesanan = d.lakukan(pesanan, Aksi.BELI_LANGSUNG, d.pp)
    assert (pesanan.status, pesanan.putaran) == (Status.REVIU_PPK, 2)


@pytest.mark.parametrize("aksi", [Aksi.KEMBALIKAN, Aksi.TOLAK])
def test_a_reason_is_required(d, aksi):
    refused("alasan_kosong", d.lakukan, d.terkirim(), aksi, d.ppk, alasan=" ")


def test_an_unanswered_order_expires_only_after_its_deadline(d):
    pesanan = d.terbit()
    refused("belum_lewat", expire, nomor=pesanan.nomor)

    Pesanan.objects.filter(pk=pesanan.pk).update(tenggat=timezone.now() - timedelta(minutes=1))
    expire(nomor=pesanan.nomor)

    pesanan.refresh_from_db()
    assert pesanan.status == Status.KEDALUWARSA
    assert pesanan.pemilik_langkah == ""


def test_budget_is_never_passed(d):
    draf = d.draf(jumlah=10)
    PaguSaldo.objects.filter(rup=d.rup).update(pagu=draf.total - 1)
    refused("pagu_kurang", d.lakukan, draf, Aksi.BELI_LANGSUNG, d.pp)


def test_stock_is_never_passed(d):
    refused("stok_kurang", d.lakukan, d.draf(jumlah=101), Aksi.BELI_LANGSUNG, d.pp)


def test_frozen_penyedia_stops_the_order(d):
    pesanan = d.terkirim()
    Penyedia.objects.update(status="ditangguhkan")
    refused("penyedia_tidak_aktif", d.setujui, pesanan)


def test_a_product_that_left_display_cannot_be_sent(d):
    draf = d.draf()
    Produk.objects.update(status="turun_tayang")
    refused("produk_turun_tayang", d.lakukan, draf, Aksi.BELI_LANGSUNG, d.pp)


def test_a_product_that_leaves_display_does_not_break_a_running_order(d):
    pesanan = d.terkirim()
    Produk.objects.update(status="turun_tayang")
    assert d.setujui(pesanan).status == Status.KONFIRMASI_PENYEDIA


def test_a_new_price_has_to_be_seen_first(d):
    draf = d.draf()
    lama = d.produk.versi_tayang
    baru = VersiProduk.objects.create(
        produk=d.produk,
        penyedia=d.penyedia,
        nomor=2,
        nama=lama.nama,
        slug=lama.slug,
        satuan=lama.satuan,
        harga=90_000,
        kelas_pajak=lama.kelas_pajak,
        waktu_kirim_hari=3,
        skema=lama.skema,
    )
    Produk.objects.filter(pk=d.produk.pk).update(versi_tayang=baru)
    refused("harga_berubah", d.lakukan, draf, Aksi.BELI_LANGSUNG, d.pp)


def test_direct_purchase_has_a_ceiling(d):
    set_policy("metode.beli_langsung_max", 1_000_000)
    refused("di_atas_beli_langsung", d.lakukan, d.draf(jumlah=10), Aksi.BELI_LANGSUNG, d.pp)


def test_above_his_limit_a_pp_can_only_forward(d):
    set_policy("epurchasing.pp_max", 1_000_000)
    draf = d.draf(jumlah=10)
    refused("di_atas_wewenang_pp", d.lakukan, draf, Aksi.BELI_LANGSUNG, d.pp)

    draf = d.lakukan(draf, Aksi.TERUSKAN, d.pp)

    assert (draf.status, draf.pemilik_langkah) == (Status.DRAF, Peran.PPK)
    assert Notifikasi.objects.get().penerima == d.ppk


def test_within_his_limit_a_pp_does_not_forward(d):
    refused("masih_wewenang_pp", d.lakukan, d.draf(), Aksi.TERUSKAN, d.pp)


def test_a_ppk_who_buys_above_the_limit_may_approve_and_others_are_told(d):
    apip = buat_orang("Sari APIP", peran=Peran.APIP)
    kpa = buat_orang("Wati KPA", peran=Peran.KPA, satker=d.satker)
    set_policy("epurchasing.pp_max", 1_000_000)
    draf = d.lakukan(d.draf(jumlah=10), Aksi.TERUSKAN, d.pp)

    pesanan = d.setujui(d.lakukan(draf, Aksi.BELI_LANGSUNG, d.ppk))

    assert pesanan.status == Status.KONFIRMASI_PENYEDIA
    diberi_tahu = Notifikasi.objects.filter(topik="ppk_membeli")
    assert set(diberi_tahu.values_list("penerima", flat=True)) == {apip.pk, kpa.pk}


def test_nobody_approves_his_own_small_package(d):
    tugaskan(d.pp, Peran.PPK, d.satker)
    refused("pembuat_bukan_penyetuju", d.setujui, d.terkirim(), actor=d.pp)


def test_a_large_value_asks_for_a_fresh_factor(d):
    set_policy("pesanan.faktor_kedua_di_atas", 1_000_000)
    pesanan = d.terkirim(jumlah=10)
    refused("perlu_kode", d.setujui, pesanan, faktor_segar=False)
    assert d.setujui(pesanan).status == Status.KONFIRMASI_PENYEDIA


def test_conflict_of_interest_is_declared_and_recorded(d):
    draf = d.draf()
    refused(
        "benturan_belum_dinyatakan",
        d.lakukan,
        draf,
        Aksi.BELI_LANGSUNG,
        d.pp,
        benturan_dinyatakan=False,
    )
    d.lakukan(draf, Aksi.BELI_LANGSUNG, d.pp)
    assert PeristiwaPesanan.objects.get(aksi=Aksi.BELI_LANGSUNG).benturan_dinyatakan


def test_an_act_on_an_older_version_is_refused(d):
    pesanan = d.terkirim()
    refused("versi_lama", d.setujui, pesanan, versi=pesanan.versi - 1)


def test_a_ppk_of_another_office_is_nobody_here(d):
    asing = buat_orang("PPK lain", peran=Peran.PPK, satker=dunia_kecil().satker)
    refused("bukan_kewenangan", d.setujui, d.terkirim(), actor=asing)


def test_an_assignment_that_ended_counts_for_nothing(d):
    pesanan = d.terkirim()
    Penugasan.objects.filter(pengguna=d.ppk).update(
        berlaku_sampai=timezone.localdate() - timedelta(days=1)
    )
    refused("bukan_kewenangan", d.setujui, pesanan)


def test_a_stand_in_holds_the_role_while_his_decree_lasts(d):
    plh = buat_orang("Plh PPK")
    tugaskan(plh, Peran.PPK, d.satker)
    assert d.setujui(d.terkirim(), actor=plh).surat.penanda_tangan == plh


def test_approval_and_signature_are_two_acts_in_one_submit(d):
    pesanan = d.terbit()
    daftar = list(pesanan.peristiwa.values_list("aksi", "versi"))
    assert daftar == [("buat", 1), ("beli-langsung", 2), ("setujui", 3), ("tanda-tangani", 4)]


def test_a_repeated_submit_acts_once(d):
    pesanan = d.terkirim()
    kunci = uuid4()
    first = d.setujui(pesanan, kunci=kunci, versi=pesanan.versi)
    again = d.setujui(pesanan, kunci=kunci, versi=2)
    assert first.versi == again.versi
    assert SuratPesanan.objects.count() == 1


def test_one_key_with_other_content_is_refused(d):
    pesanan = d.terkirim()
    kunci = uuid4()
    d.setujui(pesanan, kunci=kunci)
    refused("kunci_dipakai_ulang", d.setujui, pesanan, kunci=kunci, versi=7)


def test_each_act_leaves_one_row_in_the_trail(d):
    pesanan = d.terbit()
    jejak = JejakAudit.objects.filter(objek="purchasing.pesanan", objek_id=pesanan.pk)
    assert jejak.count() == pesanan.peristiwa.count()
    assert not any("nama" in row.data for row in jejak)
