"""The plans of what every search asks: an index that silently goes unused turns this red."""

import pytest
from django.db import connection
from django.db.models import F

from etalase.models import PerubahanCari, Produk, Stok
from etalase.selectors.cari.keadaan import SEGAR
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


def plan(sql: str, isi: dict[str, str]) -> str:
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN " + sql, isi)
        return "\n".join(row[0] for row in cursor.fetchall())


def test_looking_for_changes_reads_the_log_by_its_index():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO etalase_perubahancari (xid, jenis, objek) "
            "SELECT n::text::xid8, 'p', n FROM generate_series(1, 30000) n"
        )
        cursor.execute("ANALYZE etalase_perubahancari")
    rencana = plan(SEGAR, {"dilihat": "29990:29990:"})
    assert "perubahan_cari_xid" in rencana
    assert "Seq Scan on etalase_perubahancari" not in rencana


def test_what_looks_the_same_to_a_search_is_not_logged():
    produk = buat_produk(buat_penyedia())
    sebelum = PerubahanCari.objects.count()
    Produk.objects.filter(pk=produk.pk).update(sku=F("sku"), alasan_status="dicatat")
    Stok.objects.filter(produk=produk).update(tersedia=F("tersedia") + 1)
    assert PerubahanCari.objects.count() == sebelum
    Stok.objects.filter(produk=produk).update(tersedia=0)
    assert PerubahanCari.objects.count() == sebelum + 1
