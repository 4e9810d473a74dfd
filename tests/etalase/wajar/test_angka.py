"""Numbers among the key specs: near enough to compare, or another kind of goods."""

from datetime import timedelta

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from etalase.models import Atribut
from etalase.selectors.harga_wajar import pita_harga
from katalog.kebijakan.models import Parameter
from tests.etalase.wajar.pabrik import buat_rak, isi, pesaing, skema_kedua
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


@pytest.fixture
def rak():
    return buat_rak()


@pytest.fixture
def milik():
    """Return a way to ask for a price of one vendor, whose products are never held together."""
    penyedia = buat_penyedia(is_pkp=False)
    return lambda etalase, **lain: buat_produk(penyedia, etalase=etalase, **isi(**lain))


def spek(**lain):
    return {"jenis": "rapat", "tumpuk": True, **lain}


def pita(produk, pada=None):
    produk.refresh_from_db()
    return pita_harga(produk.versi_tayang, wilayah=None, on=pada or timezone.localdate())


@pytest.mark.parametrize(
    ("berat", "banyak"),
    [(7, 5), (7.7, 5), (6.3, 5), (7.7001, 0), (6.2999, 0), (700, 0), (-7, 0), ("7", 0)],
)
def test_a_number_counts_up_to_a_tenth_away(rak, milik, berat, banyak):
    pesaing(rak, atribut=spek(berat=berat))
    satu = pita(milik(rak))
    assert (satu.banyak, satu.dekat_persen) == (banyak, 10)


def test_the_share_is_of_the_number_asked_about(rak, milik):
    """10 lies within a tenth of 11, and 11 of 10 as well; 9.95 and 11 only from one side."""
    pesaing(rak, atribut=spek(berat=11))
    assert pita(milik(rak, atribut=spek(berat=10))).banyak == 5
    assert pita(milik(rak, atribut=spek(berat=9.95))).banyak == 0
    pesaing(rak, atribut=spek(berat=9.95))
    assert pita(milik(rak, atribut=spek(berat=11))).banyak == 10


def test_a_similar_name_does_not_make_up_for_another_size(rak, milik):
    """Too few with the same specs: the name widens the group, never past the numbers."""
    lain = {"jenis": "tamu", "tumpuk": False}
    pesaing(rak, atribut={**lain, "berat": 7.2})
    pesaing(rak, [9_000_000] * 5, atribut={**lain, "berat": 70})
    satu = pita(milik(rak))
    assert (satu.kelompok, satu.banyak, satu.tertinggi) == ("nama", 5, 1_100_000)


def test_what_does_not_say_the_number_is_not_compared_with_what_does(rak, milik):
    pesaing(rak, atribut=spek())
    assert pita(milik(rak)).banyak == 0
    assert pita(milik(rak, atribut=spek())).banyak == 5


def test_every_number_must_be_near(rak, milik):
    Atribut.objects.create(
        skema=rak.skema.get(), kode="lebar-kaki", nama="Lebar", tipe="angka", urutan=4
    )
    pesaing(rak, atribut=spek(berat=7, **{"lebar-kaki": 50}))
    assert pita(milik(rak, atribut=spek(berat=7, **{"lebar-kaki": 55}))).banyak == 5
    assert pita(milik(rak, atribut=spek(berat=7, **{"lebar-kaki": 56}))).banyak == 0
    assert pita(milik(rak, atribut=spek(berat=9, **{"lebar-kaki": 50}))).banyak == 0


def test_a_number_that_is_not_compared_tells_nothing_apart(rak, milik):
    Atribut.objects.filter(skema__etalase=rak, kode="berat").update(is_banding=False)
    pesaing(rak, atribut=spek(berat=900))
    assert pita(milik(rak)).banyak == 5


@pytest.mark.parametrize(
    ("satuan", "berat", "banyak"),
    [
        ("gram", 7_700, 5),
        (" Gram", 6_300, 5),
        ("gram", 7_701, 0),
        ("gram", 7, 0),
        ("ons", 70, 5),
        ("kg", 7, 5),
        ("liter", 7, 0),
        ("liter", 7_000, 0),
        ("ml", 7_000_000, 0),
        ("ml", 7_000, 0),
        ("", 7, 0),
        ("", 7_000_000, 0),
    ],
)
def test_units_of_another_schema_are_brought_together_or_kept_apart(
    rak, milik, satuan, berat, banyak
):
    """A newer schema may write the same weight in gram; a litre is no kilogram, whatever."""
    lain = skema_kedua(rak, satuan=satuan)
    pesaing(rak, skema=lain, atribut=spek(berat=berat))
    assert pita(milik(rak)).banyak == banyak


def test_an_unknown_unit_meets_itself_only(rak, milik):
    Atribut.objects.filter(skema__etalase=rak, kode="berat").update(satuan="gsm")
    for satuan, banyak in (("GSM ", 5), ("gram", 0)):
        skema = rak.skema.filter(versi=2).first() or skema_kedua(rak)
        skema.atribut.filter(kode="berat").update(satuan=satuan)
        if satuan != "gram":
            pesaing(rak, skema=skema, atribut=spek(berat=7))
        assert pita(milik(rak)).banyak == banyak


@pytest.mark.parametrize("ganti", [{"kode": "bobot"}, {"tipe": "teks"}])
def test_a_schema_without_that_number_is_not_compared(rak, milik, ganti):
    lain = skema_kedua(rak, **ganti)
    pesaing(rak, skema=lain, atribut=spek(berat=7))
    assert pita(milik(rak)).banyak == 0


@pytest.mark.parametrize(
    ("satuan", "isi_kemasan", "banyak"),
    [("gram", 500, 5), ("ons", 5, 5), ("liter", 1, 0), ("ml", 500, 0), ("lembar", 500, 0)],
)
def test_the_content_of_a_package_is_compared_by_what_it_measures(
    rak, milik, satuan, isi_kemasan, banyak
):
    pesaing(rak, [50_000] * 5, satuan="pak", satuan_dasar=satuan, isi_kemasan=isi_kemasan)
    satu = pita(milik(rak, satuan="karung", satuan_dasar="kg", isi_kemasan=2))
    assert satu.banyak == banyak
    # Half a kilogram costs 50.000, so two kilograms cost four times as much.
    assert satu.tengah == (200_000 if banyak else None)


def test_the_least_number_is_held_in_the_same_unit(rak, milik):
    pesaing(rak, satuan="gram", minimal_pembelian=2_000)
    produk = milik(rak, satuan="kg")
    produk.refresh_from_db()
    for jumlah, banyak in ((1, 0), (2, 5)):
        satu = pita_harga(produk.versi_tayang, wilayah=None, on=timezone.localdate(), jumlah=jumlah)
        assert satu.banyak == banyak


def test_the_policy_of_the_day_says_how_near_is_near(rak, milik):
    besok = timezone.localdate() + timedelta(days=1)
    lama = Parameter.objects.get(kunci="harga.angka_dekat")
    Parameter.objects.filter(pk=lama.pk).update(berlaku=DateRange(lama.berlaku.lower, besok))
    lama.pk, lama.nilai, lama.berlaku = None, "25", DateRange(besok, None)
    lama.save(force_insert=True)
    pesaing(rak, atribut=spek(berat=8.5))
    produk = milik(rak)
    hasil = [pita(produk, hari) for hari in (besok - timedelta(days=1), besok)]
    assert [(satu.banyak, satu.dekat_persen) for satu in hasil] == [(0, 10), (5, 25)]


def test_fractions_are_held_exactly(rak, milik):
    """A tenth more than 0.3 is 0.33: in binary fractions it would lie just outside."""
    pesaing(rak, atribut=spek(berat=0.33))
    assert pita(milik(rak, atribut=spek(berat=0.3))).banyak == 5
    assert 0.3 + 0.3 * 10 / 100 < 0.33
