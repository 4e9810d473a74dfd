"""A product leaves display on the day its validity ends, whether or not any task has run."""

from datetime import timedelta

import pytest
from django.utils import timezone

from etalase.models import Produk
from etalase.periodic import record_lapsed
from katalog.audit.models import JejakAudit
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
KOLOM = [
    "berlaku_sampai",
    "halal_berlaku_sampai",
    "izin_edar_berlaku_sampai",
    "tkdn_berlaku_sampai",
]


def hari(jumlah):
    return timezone.localdate() + timedelta(days=jumlah)


@pytest.mark.parametrize("kolom", KOLOM)
@pytest.mark.parametrize(("selisih", "tampil"), [(-1, False), (0, True), (1, True)])
def test_each_date_takes_a_product_down_the_day_after(kolom, selisih, tampil):
    produk = buat_produk(buat_penyedia(), **{kolom: hari(selisih)})
    assert produk.status == "tayang"
    assert Produk.objects.tayang().exists() is tampil
    assert produk.is_orderable is tampil


def test_the_least_date_counts_and_none_means_without_end():
    tanpa = buat_produk(buat_penyedia())
    dua = buat_produk(buat_penyedia(), berlaku_sampai=hari(9), halal_berlaku_sampai=hari(4))
    assert (tanpa.berlaku_sampai, dua.berlaku_sampai) == (None, hari(4))


def test_the_task_records_only_what_lapsed_and_once():
    lewat = buat_produk(buat_penyedia(), berlaku_sampai=hari(-1))
    masih = buat_produk(buat_penyedia(), berlaku_sampai=hari(0))
    assert (record_lapsed(), record_lapsed()) == (1, 0)
    lewat.refresh_from_db()
    masih.refresh_from_db()
    assert (lewat.status, masih.status) == ("turun_tayang", "tayang")
    assert JejakAudit.objects.get(aksi="produk.kedaluwarsa").ke == "turun_tayang"
