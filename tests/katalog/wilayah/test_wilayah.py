from contextlib import suppress

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from katalog.wilayah.models import Instansi, Wilayah
from katalog.wilayah.selectors import daftar_kab_kota, instansi
from tests.purchasing.pabrik import buat_wilayah

pytestmark = pytest.mark.django_db


def test_a_province_loads_with_its_regions_and_loads_again():
    call_command("muat_wilayah", "35")
    call_command("muat_wilayah", "35")
    assert Wilayah.objects.count() == 39
    assert daftar_kab_kota().count() == 38
    pasuruan = Wilayah.objects.get(kode="35.14")
    assert (pasuruan.nama_pendek, pasuruan.induk.nama) == ("Kab. Pasuruan", "Jawa Timur")
    assert Wilayah.objects.get(slug="kota-pasuruan").kode == "35.75"


def test_an_unknown_province_is_refused():
    with pytest.raises(CommandError, match="99"):
        call_command("muat_wilayah", "99")
    assert not Wilayah.objects.exists()


def test_there_is_one_instansi():
    kota = buat_wilayah()
    with (
        pytest.raises(IntegrityError, match="instansi_hanya_satu"),
        transaction.atomic(),
    ):
        Instansi.objects.create(
            pk=2, nama="Dua", nama_singkat="D", domain="dua.test", wilayah=kota.induk
        )


def test_before_set_up_the_instance_has_a_name():
    with suppress(Instansi.DoesNotExist):
        Instansi.objects.get().delete()
    assert instansi().nama == "Katalog Elektronik Lokal"


@pytest.mark.parametrize("kolom", ["kode", "slug"])
def test_regions_are_distinct(kolom):
    kota = buat_wilayah()
    with pytest.raises(IntegrityError, match=kolom), transaction.atomic():
        Wilayah.objects.filter(pk=kota.induk_id).update(**{kolom: getattr(kota, kolom)})
