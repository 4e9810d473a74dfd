"""The price in a place: the most specific exception wins; SQL and the plain reading agree."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from etalase.models import HargaWilayah, KelompokWilayah
from etalase.selectors.harga import (
    HargaSetempat,
    daftar_harga_untuk,
    daftar_pengecualian,
    harga_untuk,
)
from etalase.selectors.perubahan import at
from katalog.wilayah.models import Wilayah
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.purchasing.pabrik import buat_wilayah

pytestmark = pytest.mark.django_db
KODE = {"35.78": "Kota Surabaya", "35.26": "Kab. Bangkalan", "35.01": "Kab. Pacitan"}
TEMPAT = ["35.78", "35.26", "35.01", "gerbangkertosusila", "madura", "mataraman"]


def daerah() -> dict[str, Wilayah]:
    induk = buat_wilayah().induk
    for kode, nama in KODE.items():
        Wilayah.objects.get_or_create(
            kode=kode, defaults={"nama": nama, "slug": f"w-{kode}", "induk": induk}
        )
    return {satu.kode: satu for satu in Wilayah.objects.filter(kode__in=KODE)}


def tambah(versi, tempat, **isi):
    grup = KelompokWilayah.objects.filter(slug=tempat).first()
    wilayah = None if grup else daerah()[tempat]
    return HargaWilayah.objects.create(versi=versi, kelompok=grup, wilayah=wilayah, **isi)


def test_base_price_where_nothing_is_said():
    versi = buat_toko().tayang(ongkir=5_000).versi_tayang
    assert harga_untuk(versi, daerah()["35.78"]) == HargaSetempat(100_000, 5_000)
    assert harga_untuk(versi, None) == HargaSetempat(100_000, 5_000)


def test_region_before_small_group_before_large_group():
    versi = buat_toko().tayang().versi_tayang
    tambah(versi, "gerbangkertosusila", harga=110_000)
    assert harga_untuk(versi, daerah()["35.26"]).harga == 110_000
    tambah(versi, "madura", harga=120_000)
    assert harga_untuk(versi, daerah()["35.26"]).harga == 120_000
    tambah(versi, "35.26", harga=130_000, ongkir=1_000)
    assert harga_untuk(versi, daerah()["35.26"]) == HargaSetempat(130_000, 1_000)
    assert harga_untuk(versi, daerah()["35.78"]).harga == 110_000


def test_selected_places_only_means_not_sold_elsewhere():
    versi = buat_toko().tayang(lingkup="terpilih").versi_tayang
    tambah(versi, "madura")
    assert harga_untuk(versi, daerah()["35.26"]) == HargaSetempat(100_000, 0)
    assert harga_untuk(versi, daerah()["35.78"]) is None


def test_many_versions_cost_one_query(django_assert_num_queries):
    toko = buat_toko()
    daftar = [toko.tayang().versi_tayang for _ in range(5)]
    tambah(daftar[0], "madura", harga=70_000)
    tempat = daerah()["35.26"]
    with django_assert_num_queries(1):
        harga = daftar_harga_untuk(daftar, tempat)
    assert [harga[versi.pk].harga for versi in daftar] == [70_000, *[100_000] * 4]


def test_an_exception_is_as_immutable_as_its_version():
    baris = tambah(buat_toko().tayang().versi_tayang, "madura", harga=70_000)
    with pytest.raises(DatabaseError), transaction.atomic():
        HargaWilayah.objects.filter(pk=baris.pk).update(harga=1)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM etalase_hargawilayah WHERE id = %s", [baris.pk])


def test_one_place_stands_once():
    versi = buat_toko().tayang().versi_tayang
    tambah(versi, "madura", harga=70_000)
    with pytest.raises(IntegrityError), transaction.atomic():
        tambah(versi, "madura", harga=80_000)


class TestKedua(TestCase):
    """The reading in SQL and the reading in Python give the same price for any exceptions."""

    @settings(max_examples=40, deadline=None)
    @given(
        rows=st.dictionaries(
            st.sampled_from(TEMPAT),
            st.tuples(
                st.none() | st.integers(1, 10**9),
                st.none() | st.integers(0, 10**6),
            ),
        ),
        lingkup=st.sampled_from(["semua", "terpilih"]),
        kode=st.sampled_from(sorted(KODE)),
    )
    def test_agree(self, rows, lingkup, kode):
        versi = buat_toko().tayang(lingkup=lingkup).versi_tayang
        for tempat, (harga, ongkir) in rows.items():
            tambah(versi, tempat, harga=harga, ongkir=ongkir)
        plain = at(versi, daftar_pengecualian(versi), kode)
        assert harga_untuk(versi, daerah()[kode]) == plain
        if kode in rows and rows[kode][0] is not None:
            assert plain.harga == rows[kode][0]
