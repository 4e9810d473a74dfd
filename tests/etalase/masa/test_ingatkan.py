"""Vendors are told 30, 14 and 3 days before; an order that runs outlives its product's validity."""

from datetime import timedelta

import pytest
from django.utils import timezone

from etalase.models import Produk, VersiProduk
from etalase.periodic import record_lapsed, remind_validity
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from purchasing.state import Aksi
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


def hari(jumlah):
    return timezone.localdate() + timedelta(days=jumlah)


@pytest.mark.parametrize(
    ("sisa", "langkah"), [(31, None), (30, 30), (15, 30), (14, 14), (4, 14), (3, 3), (0, 3)]
)
def test_each_step_is_told_once_however_often_it_runs(sisa, langkah):
    toko = buat_toko()
    produk = toko.tayang(halal_berlaku_sampai=hari(sisa))
    remind_validity()
    remind_validity()
    kabar = Notifikasi.objects.filter(penerima=toko.pemilik)
    nama = f"produk/{produk.kode}/masa/{hari(sisa)}/{langkah}"
    assert list(kabar.values_list("peristiwa", flat=True)) == ([nama] if langkah else [])


def test_the_mail_names_the_day():
    toko = buat_toko()
    toko.tayang(berlaku_sampai=hari(3))
    remind_validity()
    kiriman = Kiriman.objects.get(topik="produk.masa_ingat")
    assert str(hari(3).year) in find_topik(kiriman.topik).render(kiriman).teks
    asing = Kiriman(rujukan=kiriman.rujukan, penerima=buat_orang())
    assert not find_topik(kiriman.topik).may_know(asing)


def test_what_is_not_shown_is_not_reminded_of():
    produk = buat_produk(buat_penyedia(), berlaku_sampai=hari(3))
    Produk.objects.filter(pk=produk.pk).update(status="turun_tayang")
    assert remind_validity() == 0


def lapse(produk):
    """Show a version whose validity ended yesterday; versions themselves never change."""
    lama = VersiProduk.objects.get(pk=produk.versi_tayang_id)
    lama.pk, lama.nomor, lama.berlaku_sampai = None, lama.nomor + 1, hari(-1)
    lama.save(force_insert=True)
    Produk.objects.filter(pk=produk.pk).update(versi_tayang=lama)


def test_a_running_order_outlives_the_validity_and_a_new_one_is_refused():
    dunia = dunia_kecil()
    pesanan = dunia.terbit()
    harga = pesanan.baris.get().harga_satuan
    lapse(dunia.produk)
    assert record_lapsed() == 1
    assert dunia.lakukan(pesanan, Aksi.TERIMA, dunia.pemilik).status == "berjalan"
    assert pesanan.baris.get().harga_satuan == harga
    with pytest.raises(RuleViolation):
        dunia.draf()


def test_a_package_that_is_no_order_yet_stops_when_the_validity_ends():
    dunia = dunia_kecil()
    draf = dunia.draf()
    lapse(dunia.produk)
    with pytest.raises(RuleViolation):
        dunia.lakukan(draf, Aksi.BELI_LANGSUNG, dunia.pp)
