"""What a comparison says, held against what a package of the same goods would cost."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from etalase.models import Atribut, HargaWilayah, KelompokWilayah, Produk, SkemaAtribut, Stok
from etalase.selectors.banding import bandingkan, daftar_dibandingkan, jumlah_terkecil
from katalog.kebijakan.models import Parameter
from katalog.wilayah.models import Wilayah
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


def compare(*produk, jumlah=10, tujuan=None):
    daftar = daftar_dibandingkan([satu.kode for satu in produk])
    return bandingkan(daftar, jumlah=jumlah, tujuan=tujuan, on=timezone.localdate())


def row(hasil, kunci):
    return next(satu.sel for satu in hasil.baris if satu.kunci == kunci)


def texts(hasil, kunci):
    return [satu.teks for satu in row(hasil, kunci)]


def test_the_delivered_total_is_what_a_package_of_it_costs():
    d = dunia_kecil()
    lain = buat_produk(buat_penyedia(), etalase=d.produk.etalase, harga=99_995, ongkir=15_000)
    hasil = compare(d.produk, lain, jumlah=7, tujuan=d.satker.wilayah)
    pesanan = d.draf(jumlah=7)
    assert hasil.kolom[0].hitung.total == pesanan.total
    # 7 x 99.995 = 699.965; PPN 11% of the line = 76.996; 15.000 to bring it.
    assert hasil.kolom[1].hitung.total == 699_965 + 76_996 + 15_000
    assert [satu.rupiah for satu in row(hasil, "sampai")] == [111_000, 113_137]


def test_the_exception_of_a_region_moves_price_and_mark():
    d = dunia_kecil()
    murah = buat_produk(buat_penyedia(), etalase=d.produk.etalase, harga=90_000)
    surabaya = Wilayah.objects.get(kode="35.78")
    HargaWilayah.objects.create(
        versi=murah.versi_tayang, wilayah=surabaya, harga=120_000, ongkir=50_000
    )
    assert compare(d.produk, murah).termurah == {murah.kode}
    setempat = compare(d.produk, murah, tujuan=surabaya)
    assert setempat.termurah == {d.produk.kode}
    assert row(setempat, "ongkir")[1].rupiah == 50_000
    assert [satu.tanda for satu in row(setempat, "sampai")] == ["termurah", ""]


def test_a_group_of_regions_counts_too_and_no_sale_has_no_price():
    d = dunia_kecil()
    jauh = Wilayah.objects.create(
        kode="35.29",
        nama="Kabupaten Sumenep",
        slug="kab-sumenep",
        induk_id=d.satker.wilayah.induk_id,
    )
    kelompok = KelompokWilayah.objects.create(slug="uji", nama="Uji", daftar_kode=["35.29"])
    HargaWilayah.objects.create(versi=d.produk.versi_tayang, kelompok=kelompok, ongkir=70_000)
    lokal = buat_produk(buat_penyedia(), etalase=d.produk.etalase, harga=1_000, lingkup="terpilih")
    hasil = compare(d.produk, lokal, tujuan=jauh)
    assert row(hasil, "ongkir")[0].rupiah == 70_000
    assert row(hasil, "total")[1].rupiah is None
    assert "Tidak dijual" in hasil.kolom[1].halangan
    assert hasil.termurah == {d.produk.kode}


@pytest.mark.parametrize(
    ("syarat", "halangan"),
    [
        ({"minimal_pembelian": 20}, "Minimal 20 unit."),
        ({"kelipatan": 3}, "Harus kelipatan 3 unit."),
        ({"stok": 4}, "Stok tinggal 4 unit."),
        ({"stok": 0}, "Stok habis."),
    ],
)
def test_what_cannot_be_ordered_in_this_number_is_never_the_cheapest(syarat, halangan):
    etalase = buat_etalase()
    biasa = buat_produk(buat_penyedia(), etalase=etalase, harga=50_000)
    murah = buat_produk(buat_penyedia(), etalase=etalase, harga=10_000, **syarat)
    hasil = compare(biasa, murah)
    assert hasil.kolom[1].halangan == halangan
    assert hasil.termurah == {biasa.kode}


def test_equal_totals_are_both_marked_and_one_product_alone_is_not():
    etalase = buat_etalase()
    a, b = (buat_produk(buat_penyedia(), etalase=etalase) for _ in range(2))
    assert compare(a, b).termurah == {a.kode, b.kode}
    assert compare(a).termurah == frozenset()


@pytest.mark.parametrize("beda", ["etalase", "satuan"])
def test_nothing_is_the_cheapest_of_what_cannot_be_held_side_by_side(beda):
    etalase = buat_etalase()
    a = buat_produk(buat_penyedia(), etalase=etalase)
    b = buat_produk(
        buat_penyedia(),
        etalase=buat_etalase() if beda == "etalase" else etalase,
        satuan="lusin" if beda == "satuan" else "unit",
        harga=1_000,
    )
    hasil = compare(a, b)
    assert (hasil.beda_etalase, hasil.beda_satuan) == (beda == "etalase", beda == "satuan")
    assert hasil.termurah == frozenset()
    assert all(satu.rupiah for satu in row(hasil, "total"))


def test_the_least_number_fits_every_product():
    etalase = buat_etalase()
    a = buat_produk(buat_penyedia(), etalase=etalase, minimal_pembelian=4)
    b = buat_produk(buat_penyedia(), etalase=etalase, kelipatan=6)
    assert jumlah_terkecil([a, b]) == 6


def test_specs_stand_in_the_order_of_the_newest_schema():
    etalase = buat_etalase()
    lama = etalase.skema.get()
    for urutan, kode in enumerate(("warna", "lama")):
        Atribut.objects.create(skema=lama, kode=kode, nama=kode, tipe="teks", urutan=urutan)
    SkemaAtribut.objects.filter(pk=lama.pk).update(is_berlaku=False)
    baru = SkemaAtribut.objects.create(etalase=etalase, versi=2)
    isi = [("rangka", "teks", ""), ("warna", "teks", ""), ("berat", "angka", "kg")]
    for urutan, (kode, tipe, satuan) in enumerate(isi):
        Atribut.objects.create(
            skema=baru, kode=kode, nama=kode, tipe=tipe, satuan=satuan, urutan=urutan
        )
    Atribut.objects.create(
        skema=baru, kode="rahasia", nama="rahasia", tipe="teks", is_banding=False, urutan=9
    )
    a = buat_produk(
        buat_penyedia(), etalase=etalase, skema=lama, atribut={"warna": "biru", "lama": "ya"}
    )
    b = buat_produk(
        buat_penyedia(), etalase=etalase, skema=baru, atribut={"warna": "biru", "berat": 4.5}
    )
    hasil = compare(a, b)
    spek = [satu.kunci for satu in hasil.baris if satu.kunci.startswith("spek-")]
    # Nobody stated the frame, and a row of dashes helps nobody.
    assert spek == ["spek-warna", "spek-berat", "spek-lama"]
    assert texts(hasil, "spek-berat") == ["–", "4,5 kg"]
    beda = {satu.kunci for satu in hasil.baris_beda()}
    assert "spek-berat" in beda
    assert "spek-warna" not in beda


def test_the_order_of_domestic_products_follows_the_market_and_the_day():
    etalase, hari = buat_etalase(), timezone.localdate()
    tinggi = buat_produk(buat_penyedia(), etalase=etalase, tkdn=30, bmp=5, tkdn_nomor="S-1")
    rendah = buat_produk(buat_penyedia(), etalase=etalase, tkdn=12)
    biasa = buat_produk(buat_penyedia(), etalase=etalase)
    impor = buat_produk(buat_penyedia(), etalase=etalase, is_impor=True)
    isi = ["Prioritas 2", "Prioritas 3", "Prioritas 5", "Impor"]
    assert texts(compare(tinggi, rendah, biasa, impor), "pdn") == isi
    buat_produk(buat_penyedia(), etalase=etalase, tkdn=35, bmp=5)
    assert texts(compare(tinggi, rendah, biasa, impor), "pdn") == ["Prioritas 1", *isi[1:]]
    sel = row(compare(tinggi, biasa), "pdn")[0]
    assert sel.ket == "TKDN minimal 25%; di etalase ini ada TKDN + BMP minimal 40%."
    # One day later the certificate has ended, and with it what it proved.
    lewat = buat_produk(
        buat_penyedia(), etalase=etalase, tkdn=60, tkdn_berlaku_sampai=hari - timedelta(days=1)
    )
    hasil = compare(tinggi, lewat)
    assert texts(hasil, "pdn") == ["Prioritas 1", "Prioritas 5"]
    assert texts(hasil, "tkdn") == ["30% / 5%", "–"]


def test_the_thresholds_are_those_in_force():
    produk = buat_produk(buat_penyedia(), tkdn=26)
    lain = buat_produk(buat_penyedia(), etalase=produk.etalase)
    Parameter.objects.filter(kunci="pdn.tkdn_min").update(nilai="27")
    assert texts(compare(produk, lain), "pdn")[0] == "Prioritas 3"


def test_a_validity_is_told_with_its_date():
    produk = buat_produk(
        buat_penyedia(),
        tkdn=Decimal("52.40"),
        tkdn_nomor="TK-9",
        tkdn_berlaku_sampai=date(2099, 3, 3),
    )
    lain = buat_produk(buat_penyedia(jenis_badan="koperasi"), etalase=produk.etalase)
    hasil = compare(produk, lain)
    sel = row(hasil, "tkdn")[0]
    assert (sel.teks, sel.ket) == ("52,4% / –", "nomor TK-9, berlaku sampai 3 Mar 2099")
    assert texts(hasil, "usaha") == ["Usaha kecil", "Koperasi"]


def test_a_product_that_left_display_keeps_its_column_without_the_mark():
    etalase = buat_etalase()
    a, b = (buat_produk(buat_penyedia(), etalase=etalase, harga=n) for n in (10_000, 20_000))
    Produk.objects.filter(pk=a.pk).update(status="turun_tayang")
    hasil = compare(a, b)
    assert hasil.kolom[0].halangan == "Produk ini tidak dijual lagi."
    assert hasil.termurah == {b.kode}


def test_made_to_order_is_no_shortage():
    etalase = buat_etalase()
    a = buat_produk(buat_penyedia(), etalase=etalase, stok=0)
    Stok.objects.filter(produk=a).update(tidak_terbatas=True)
    b = buat_produk(buat_penyedia(), etalase=etalase)
    hasil = compare(a, b, jumlah=50)
    assert hasil.kolom[0].halangan == ""
    assert texts(hasil, "stok") == ["Dibuat sesuai pesanan", "100 unit"]


def test_queries_do_not_grow_with_the_columns(django_assert_max_num_queries):
    etalase = buat_etalase()
    daftar = [buat_produk(buat_penyedia(), etalase=etalase) for _ in range(4)]
    with django_assert_max_num_queries(9):
        compare(*daftar, tujuan=Wilayah.objects.get(kode="35.78"))
