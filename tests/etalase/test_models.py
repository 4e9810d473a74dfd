"""Round the Python, straight at the database."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from etalase.models import (
    Atribut,
    Etalase,
    FotoProduk,
    MutasiStok,
    Produk,
    Rumpun,
    SkemaAtribut,
    Stok,
    VersiProduk,
)
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


@pytest.fixture
def produk():
    return buat_produk(buat_penyedia())


def refuses(name, kind=IntegrityError):
    return pytest.raises(kind, match=name)


def copy_of(versi, **lain):
    isi = {f.attname: getattr(versi, f.attname) for f in versi._meta.fields if f.name != "id"}
    return VersiProduk(**{**isi, "nomor": versi.nomor + 1, **lain})


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"status": "jaya"}, "etalase_status_dikenal"),
        ({"status": "tayang", "tayang_sejak": None}, "etalase_tayang_bertanggal"),
    ],
)
def test_an_etalase_cannot_lie(isi, nama):
    etalase = buat_etalase()
    with refuses(nama), transaction.atomic():
        Etalase.objects.filter(pk=etalase.pk).update(**isi)


@pytest.mark.parametrize("kolom", ["kode", "nama", "slug"])
def test_etalase_are_distinct(kolom):
    satu, dua = buat_etalase(), buat_etalase()
    with refuses(kolom), transaction.atomic():
        Etalase.objects.filter(pk=dua.pk).update(**{kolom: getattr(satu, kolom)})


@pytest.mark.parametrize("kolom", ["nama", "slug"])
def test_families_are_distinct(kolom):
    Rumpun.objects.create(nama="Satu", slug="satu", urutan=1)
    dua = Rumpun.objects.create(nama="Dua", slug="dua", urutan=2)
    with refuses(kolom), transaction.atomic():
        Rumpun.objects.filter(pk=dua.pk).update(**{kolom: {"nama": "Satu", "slug": "satu"}[kolom]})


def test_public_ids_and_shown_versions_belong_to_one_product(produk):
    lain = buat_produk(produk.penyedia)
    with refuses("etalase_produk_kode"), transaction.atomic():
        Produk.objects.filter(pk=lain.pk).update(kode=produk.kode)
    versi = Produk.objects.get(pk=produk.pk).versi_tayang_id
    with refuses("versi_tayang_id"), transaction.atomic():
        Produk.objects.filter(pk=lain.pk).update(versi_tayang=versi)


def test_a_product_has_one_stock(produk):
    with refuses("etalase_stok_produk_id"), transaction.atomic():
        Stok.objects.create(produk=produk)


def test_what_has_history_is_not_deleted(produk):
    for model in (Etalase, Produk, SkemaAtribut):
        with refuses("violates", DatabaseError), transaction.atomic():
            model.objects.all()._raw_delete("default")
            connection.check_constraints()


def test_one_schema_is_in_force_and_versions_are_counted_once():
    etalase = buat_etalase()
    with refuses("skema_versi_sekali"), transaction.atomic():
        SkemaAtribut.objects.create(etalase=etalase, versi=1, is_berlaku=False)
    with refuses("skema_satu_berlaku"), transaction.atomic():
        SkemaAtribut.objects.create(etalase=etalase, versi=2)


def test_an_attribute_code_stands_once_in_a_schema():
    skema = buat_etalase().skema.get()
    Atribut.objects.create(skema=skema, kode="warna", nama="Warna", tipe="teks")
    with refuses("atribut_kode_sekali"), transaction.atomic():
        Atribut.objects.create(skema=skema, kode="warna", nama="Lain", tipe="teks")


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"status": "laris"}, "produk_status_dikenal"),
        ({"versi_tayang": None}, "produk_tayang_punya_versi"),
        ({"tayang_sejak": None}, "produk_tayang_punya_versi"),
    ],
)
def test_a_product_cannot_lie(produk, isi, nama):
    with refuses(nama), transaction.atomic():
        Produk.objects.filter(pk=produk.pk).update(**isi)


def test_a_vendors_sku_stands_once(produk):
    with refuses("produk_sku_sekali"), transaction.atomic():
        Produk.objects.create(
            penyedia=produk.penyedia, etalase=produk.etalase, sku=Produk.objects.get().sku
        )


def test_a_product_shows_its_own_version_only(produk):
    lain = buat_produk(produk.penyedia)
    versi = Produk.objects.get(pk=lain.pk).versi_tayang_id
    Produk.objects.filter(pk=lain.pk).update(status="draf", versi_tayang=None)
    with refuses("produk_versi_tayang_sendiri"), transaction.atomic():
        Produk.objects.filter(pk=produk.pk).update(versi_tayang=versi)
        connection.check_constraints()


def test_a_version_belongs_to_the_vendor_of_its_product(produk):
    with refuses("versi_ikut_penyedia_produk"), transaction.atomic():
        copy_of(produk.versi.get(), penyedia_id=buat_penyedia().pk).save()


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"nomor": 1}, "versi_nomor_sekali"),
        ({"harga": 0}, "versi_harga_masuk_akal"),
        ({"harga": 10**15}, "versi_harga_masuk_akal"),
        ({"minimal_pembelian": 0}, "versi_jumlah_positif"),
        ({"kelipatan": 0}, "versi_jumlah_positif"),
        ({"tkdn": "100.01"}, "versi_tkdn_0_100"),
        ({"tkdn": "-1"}, "versi_tkdn_0_100"),
        ({"bmp": "15.01"}, "versi_bmp_0_15"),
        ({"tkdn": "40", "is_impor": True}, "versi_impor_tanpa_tkdn"),
    ],
)
def test_a_version_makes_sense(produk, isi, nama):
    with refuses(nama), transaction.atomic():
        copy_of(produk.versi.get(), **isi).save()


@pytest.mark.parametrize("ubah", [lambda q: q.update(harga=1), lambda q: q._raw_delete(q.db)])
def test_a_version_never_changes(produk, ubah):
    with refuses("versi_tidak_berubah", DatabaseError), transaction.atomic():
        ubah(VersiProduk.objects.filter(produk=produk))


def test_a_picture_has_its_place(produk):
    foto = {"produk": produk, "urutan": 0, "kecil": "k", "sedang": "s", "besar": "b"}
    FotoProduk.objects.create(**foto)
    with refuses("foto_urutan_sekali"), transaction.atomic():
        FotoProduk.objects.create(**foto)


@pytest.mark.tanpa_invarian
def test_nothing_is_promised_that_is_not_there(produk):
    with refuses("stok_cadangan_tidak_melebihi"), transaction.atomic():
        Stok.objects.filter(produk=produk).update(dicadangkan=101)
    with refuses("stok_cadangan_tidak_melebihi"), transaction.atomic():
        Stok.objects.filter(produk=produk).update(dicadangkan=5, tersedia=4)
    Stok.objects.filter(produk=produk).update(tidak_terbatas=True, dicadangkan=101)


@pytest.mark.parametrize("kolom", ["tersedia", "dicadangkan"])
def test_counters_are_never_negative(produk, kolom):
    with refuses(f"etalase_stok_{kolom}_check"), transaction.atomic():
        Stok.objects.filter(produk=produk).update(**{kolom: -1})


@pytest.mark.tanpa_invarian
def test_a_movement_is_written_once_and_for_good(produk):
    mutasi = {"stok": produk.stok, "rujukan": "PKT-1", "jenis": "cadang", "jumlah": 1}
    MutasiStok.objects.create(**mutasi)
    with refuses("mutasi_stok_sekali"), transaction.atomic():
        MutasiStok.objects.create(**mutasi)
    for ubah in (lambda q: q.update(jumlah=2), lambda q: q._raw_delete(q.db)):
        with refuses("mutasi_stok_tambah", DatabaseError), transaction.atomic():
            ubah(MutasiStok.objects.all())
