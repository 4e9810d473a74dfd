"""Sending a draft: first listing, minor and major changes, coming back."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from etalase.models import DrafProduk, Produk
from etalase.services.draf import buang_draf, draf_dari, simpan_draf
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.pengajuan import kirim_draf
from etalase.services.persediaan import ubah_stok
from etalase.state import AksiProduk
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.etalase.produk.pabrik_draf import buat_foto, buat_toko
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db


def ubah(toko, produk, **isi):
    draf = draf_dari(produk_id=produk.pk, actor=toko.pemilik)
    simpan_draf(draf_id=draf.pk, actor=toko.pemilik, isi=isi)
    return kirim_draf(draf_id=draf.pk, actor=toko.pemilik)


def test_first_listing():
    toko = buat_toko()
    draf = toko.draf()
    hasil = kirim_draf(draf_id=draf.pk, actor=toko.pemilik)
    produk = Produk.objects.get(kode=draf.kode)
    assert (produk.status, hasil.is_langsung) == ("diajukan", False)
    assert hasil.versi.nama == "Kursi rapat besi"
    assert hasil.versi.foto == draf.foto
    assert produk.stok.tersedia == 20
    assert not DrafProduk.objects.filter(pk=draf.pk).exists()
    jejak = JejakAudit.objects.get(aksi="produk.ajukan", objek_id=produk.pk)
    assert (jejak.dari, jejak.ke, jejak.peran) == ("draf", "diajukan", "pemilik_penyedia")


@pytest.mark.parametrize("kolom", ["nama", "harga", "satuan", "waktu_kirim_hari", "stok", "foto"])
def test_what_is_missing_is_named_by_field(kolom):
    toko = buat_toko()
    kosong = {"foto": [], "nama": "", "satuan": ""}.get(kolom)
    draf = toko.draf(**{kolom: kosong})
    with pytest.raises(ValidationError) as galat:
        kirim_draf(draf_id=draf.pk, actor=toko.pemilik)
    assert list(galat.value.message_dict) == [kolom]
    assert DrafProduk.objects.filter(pk=draf.pk).exists()


def test_minor_change_shows_at_once_with_its_pictures():
    toko = buat_toko()
    produk = toko.tayang()
    foto = buat_foto(toko.penyedia)
    hasil = ubah(toko, produk, uraian="Baru", foto=[foto.kode])
    produk.refresh_from_db()
    assert hasil.is_langsung
    assert produk.status == "tayang"
    assert produk.versi_tayang == hasil.versi
    assert [satu.sedang for satu in produk.foto.all()] == [foto.sedang]


def test_major_change_waits_and_the_old_version_stays_orderable():
    toko = buat_toko()
    produk = toko.tayang()
    lama = produk.versi_tayang_id
    hasil = ubah(toko, produk, harga=150_000)
    produk.refresh_from_db()
    assert not hasil.is_langsung
    assert (produk.status, produk.versi_tayang_id) == ("tayang", lama)
    assert Produk.objects.tayang().filter(pk=produk.pk).exists()
    jejak = JejakAudit.objects.get(aksi="produk.ubah_mayor", objek_id=produk.pk)
    assert jejak.data["naik_persen"] == 50


def test_nothing_changed_is_no_version():
    toko = buat_toko()
    produk = toko.tayang()
    with pytest.raises(RuleViolation) as galat:
        ubah(toko, produk)
    assert galat.value.code == "tidak_ada_perubahan"
    assert produk.versi.count() == 1


def test_a_product_comes_back_directly_only_within_the_days_of_the_policy():
    toko = buat_toko()
    produk = toko.tayang()
    perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.TURUNKAN, actor=toko.pemilik)
    lalu = timezone.now() - timedelta(days=90)
    Produk.objects.filter(pk=produk.pk).update(status_sejak=lalu)
    with pytest.raises(RuleViolation) as galat:
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.TAYANGKAN_LAGI, actor=toko.pemilik)
    assert galat.value.code == "terlalu_lama"
    Produk.objects.filter(pk=produk.pk).update(status_sejak=lalu + timedelta(hours=1))
    kini = perform_aksi_produk(
        produk_id=produk.pk, aksi=AksiProduk.TAYANGKAN_LAGI, actor=toko.pemilik
    )
    assert kini.status == "tayang"


def test_what_came_down_and_changed_much_is_looked_at_again():
    toko = buat_toko()
    produk = toko.tayang()
    perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.TURUNKAN, actor=toko.pemilik)
    assert ubah(toko, produk, uraian="Sama", harga=90_000).produk.status == "tayang"
    perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.TURUNKAN, actor=toko.pemilik)
    assert ubah(toko, produk, nama="Meja").produk.status == "diajukan"


def test_another_shop_may_do_nothing():
    toko, lain = buat_toko(), buat_toko()
    produk, draf = toko.tayang(), toko.draf()
    tanya = [
        lambda: draf_dari(produk_id=produk.pk, actor=lain.pemilik),
        lambda: simpan_draf(draf_id=draf.pk, actor=lain.pemilik, isi={"nama": "x"}),
        lambda: kirim_draf(draf_id=draf.pk, actor=lain.pemilik),
        lambda: buang_draf(draf_id=draf.pk, actor=lain.pemilik),
        lambda: ubah_stok(produk_id=produk.pk, actor=lain.pemilik, tersedia=1),
        lambda: perform_aksi_produk(
            produk_id=produk.pk, aksi=AksiProduk.TURUNKAN, actor=lain.pemilik
        ),
        lambda: perform_aksi_produk(
            produk_id=produk.pk, aksi=AksiProduk.TURUNKAN, actor=buat_orang()
        ),
    ]
    for lakukan in tanya:
        with pytest.raises(RuleViolation) as galat:
            lakukan()
        assert galat.value.code == "bukan_kewenangan"


def test_stock_never_falls_below_what_is_promised():
    dunia = dunia_kecil(stok=10)
    dunia.terkirim(jumlah=4)
    isi = {"produk_id": dunia.produk.pk, "actor": dunia.pemilik}
    with pytest.raises(RuleViolation) as galat:
        ubah_stok(**isi, tersedia=3)
    assert galat.value.code == "stok_di_bawah_pesanan"
    assert ubah_stok(**isi, tersedia=4).tersedia == 4


def test_thrown_away_draft_leaves_nothing():
    toko = buat_toko()
    draf = toko.draf()
    buang_draf(draf_id=draf.pk, actor=toko.pemilik)
    assert not Produk.objects.filter(kode=draf.kode).exists()


def test_a_picture_still_in_the_works_is_not_shown_half():
    toko = buat_toko()
    produk = toko.tayang()
    lama = produk.versi_tayang_id
    with pytest.raises(RuleViolation) as galat:
        ubah(toko, produk, foto=[buat_foto(toko.penyedia, status="karantina").kode])
    assert galat.value.code == "foto_diolah"
    produk.refresh_from_db()
    assert (produk.versi_tayang_id, produk.draf.foto != []) == (lama, True)


def test_pictures_of_an_older_world_stay_behind_the_new_ones():
    toko = buat_toko()
    produk = toko.tayang()
    produk.foto.create(urutan=0, kecil="produk/a.webp", sedang="produk/a.webp", besar="x")
    satu, dua = buat_foto(toko.penyedia), buat_foto(toko.penyedia)
    ubah(toko, produk, foto=[satu.kode])
    assert [f.sedang for f in produk.foto.all()] == [satu.sedang, "produk/a.webp"]
    ubah(toko, produk, foto=[dua.kode])
    assert [f.sedang for f in produk.foto.all()] == [dua.sedang]
