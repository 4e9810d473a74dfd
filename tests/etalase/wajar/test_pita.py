"""The reference band: who is compared, at which price, and when it says nothing."""

from datetime import date, timedelta
from fractions import Fraction
from math import floor
from random import Random

import pytest
from django.utils import timezone

from etalase.models import HargaWilayah, KelompokWilayah, Produk
from etalase.selectors.harga import harga_untuk
from etalase.selectors.harga_wajar import SoalHarga, daftar_pita, pita_harga
from etalase.selectors.produk import price_of
from katalog.wilayah.models import Wilayah
from tests.etalase.wajar.pabrik import HARGA, NAMA, buat_rak, isi, milik, pesaing, skema_kedua
from tests.purchasing.pabrik import buat_penyedia, buat_produk, buat_wilayah

pytestmark = pytest.mark.django_db
LIMA = ("terendah", "bawah", "tengah", "atas", "tertinggi")


@pytest.fixture
def rak():
    return buat_rak()


@pytest.fixture
def malang():
    induk = buat_wilayah().induk
    return Wilayah.objects.create(kode="35.73", nama="Kota Malang", slug="kota-malang", induk=induk)


def pita(produk, wilayah=None, jumlah=None):
    produk.refresh_from_db()
    return pita_harga(produk.versi_tayang, wilayah=wilayah, on=timezone.localdate(), jumlah=jumlah)


def angka(satu):
    return [getattr(satu, nama) for nama in LIMA]


def test_five_vendors_make_a_band(rak):
    pesaing(rak)
    satu = pita(milik(rak, harga=1_150_000))
    assert angka(satu) == [900_000, 950_000, 1_000_000, 1_050_000, 1_100_000]
    assert (satu.harga, satu.banyak, satu.kelompok) == (1_150_000, 5, "spesifikasi")
    assert (satu.letak, satu.pada) == ("15% di atas", timezone.localdate())


def test_four_vendors_make_none_and_say_how_many(rak):
    pesaing(rak, HARGA[:4])
    satu = pita(milik(rak))
    assert (satu.is_cukup, satu.banyak, satu.minimal) == (False, 4, 5)
    assert angka(satu) == [None] * 5
    assert not satu.is_di_atas


@pytest.mark.parametrize(("harga", "di_atas"), [(1_150_000, False), (1_150_001, True)])
def test_the_policy_says_how_far_above_the_median_is_above(rak, harga, di_atas):
    pesaing(rak)
    assert pita(milik(rak, harga=harga)).is_di_atas is di_atas


def test_a_vendor_has_one_voice_and_never_in_its_own_cause(rak):
    produk = milik(rak)
    for satu in pesaing(rak):
        for harga in (1, satu.versi_tayang.harga + 1, 9_000_000, 2):
            buat_produk(satu.penyedia, etalase=rak, **isi(harga=harga))
    buat_produk(produk.penyedia, etalase=rak, **isi(harga=1))
    assert angka(pita(produk)) == [900_000, 950_000, 1_000_000, 1_050_000, 1_100_000]


def test_other_specs_only_count_when_the_same_are_too_few(rak):
    produk = milik(rak)
    lain = {"jenis": "tamu", "tumpuk": True, "berat": 7}
    pesaing(rak, [5_000_000] * 5, atribut=lain)
    pesaing(rak, HARGA[:4], atribut={"jenis": "rapat", "tumpuk": True, "berat": 7.5})
    satu = pita(produk)
    assert (satu.kelompok, satu.banyak, satu.tertinggi) == ("nama", 9, 5_000_000)
    pesaing(rak, HARGA[4:])
    assert (pita(produk).kelompok, pita(produk).banyak) == ("spesifikasi", 5)


def test_what_has_neither_specs_nor_name_in_common_never_counts(rak):
    pesaing(rak, nama="Lampu jalan surya", atribut={"jenis": "lampu"})
    assert pita(milik(rak)).banyak == 0


@pytest.mark.parametrize("kosong", [{}, {"jenis": None}, {"jenis": ""}, {"warna": "biru"}])
def test_without_key_specs_the_name_decides(rak, kosong):
    pesaing(rak)
    pesaing(rak, nama="Lampu jalan surya")
    satu = pita(milik(rak, atribut=kosong))
    assert (satu.kelompok, satu.banyak) == ("nama", 5)


def test_units_are_brought_to_their_base(rak):
    pesaing(rak, [1_000] * 3, satuan="lembar")
    pesaing(rak, [600_000] * 2, satuan="Rim", satuan_dasar="Lembar ", isi_kemasan=500)
    pesaing(rak, [7_000_000] * 5, satuan="rim")
    satu = pita(milik(rak, satuan="dus", satuan_dasar="lembar", isi_kemasan=2_500))
    assert angka(satu) == [2_500_000, 2_500_000, 2_500_000, 3_000_000, 3_000_000]


def test_who_does_not_sell_so_few_is_not_compared(rak):
    pesaing(rak, HARGA[:3])
    pesaing(rak, HARGA[3:], minimal_pembelian=10)
    produk = milik(rak)
    assert [pita(produk, jumlah=n).banyak for n in (None, 9, 10)] == [5, 3, 5]


def test_a_larger_package_lets_fewer_suffice(rak):
    pesaing(rak, satuan="lembar", minimal_pembelian=1_000)
    produk = milik(rak, satuan="rim", satuan_dasar="lembar", isi_kemasan=500)
    assert [pita(produk, jumlah=n).banyak for n in (1, 2)] == [0, 5]


def test_prices_are_those_of_the_place(rak, malang):
    grup = KelompokWilayah.objects.create(
        slug="uji-raya", nama="Uji Raya", urutan=90, daftar_kode=[malang.kode, "35.07"]
    )
    luas = KelompokWilayah.objects.create(
        slug="uji-luas", nama="Uji Luas", urutan=1, daftar_kode=[malang.kode, "35.07", "35.78"]
    )
    a, b, c, d, e, f = pesaing(rak, [*HARGA, 1])
    versi = [satu.versi_tayang for satu in (a, b, c, d, e, f)]
    HargaWilayah.objects.create(versi=versi[0], wilayah=malang, harga=2_000_000)
    HargaWilayah.objects.create(versi=versi[0], kelompok=grup, harga=3)
    HargaWilayah.objects.create(versi=versi[1], kelompok=luas, harga=4)
    HargaWilayah.objects.create(versi=versi[1], kelompok=grup, harga=3_000_000)
    HargaWilayah.objects.create(versi=versi[2], kelompok=grup, ongkir=9)
    tertutup = milik(rak, lingkup="terpilih")
    Produk.objects.filter(pk=f.pk).update(status="turun_tayang")
    jauh = pesaing(rak, [8], lingkup="terpilih")[0]
    assert angka(pita(milik(rak), malang)) == [
        1_000_000,
        1_050_000,
        1_100_000,
        2_000_000,
        3_000_000,
    ]
    assert pita(tertutup, malang) is None
    assert pita(milik(rak)).terendah == 8
    HargaWilayah.objects.create(versi=jauh.versi_tayang, wilayah=malang)
    assert pita(milik(rak), malang).terendah == 8


@pytest.mark.parametrize(
    ("kolom", "nilai"),
    [
        ("status", "dibekukan"),
        ("status", "turun_tayang"),
        ("penyedia", "nonaktif"),
        ("penyedia", "diajukan"),
    ],
)
def test_only_what_can_be_ordered_today_is_compared(rak, kolom, nilai):
    satu = pesaing(rak)[0]
    baris = satu.penyedia if kolom == "penyedia" else satu
    type(baris).objects.filter(pk=baris.pk).update(status=nilai)
    assert pita(milik(rak)).banyak == 4


def test_what_is_past_its_validity_is_not_compared(rak):
    pesaing(rak, berlaku_sampai=timezone.localdate() - timedelta(days=1))
    assert pita(milik(rak)).banyak == 0


def test_one_statement_answers_for_many(rak, django_assert_num_queries):
    pesaing(rak)
    lain = buat_rak()
    a, b, c = milik(rak), milik(lain), milik(rak, lingkup="terpilih")
    soal, surabaya = [SoalHarga(p.versi_tayang_id, 1) for p in (a, b, c)], buat_wilayah()
    with django_assert_num_queries(3):
        hasil = daftar_pita(soal, wilayah=surabaya, on=timezone.localdate())
    assert {kunci: satu.banyak for kunci, satu in hasil.items()} == {
        a.versi_tayang_id: 5,
        b.versi_tayang_id: 0,
    }
    assert daftar_pita([], wilayah=None, on=timezone.localdate()) == {}


def test_no_policy_in_force_is_an_error(rak):
    with pytest.raises(LookupError):
        pita_harga(milik(rak).versi_tayang, wilayah=None, on=date(1990, 1, 1))


# The same rule once more, slow and in exact numbers, over worlds of chance.


def unit(v):
    pakai = v.satuan_dasar != "" and bool(v.isi_kemasan)
    nama = (v.satuan_dasar if pakai else v.satuan).strip().lower()
    return nama, v.isi_kemasan if pakai else 1


def weight(v):
    """Return the weight in gram, in exact numbers."""
    satuan = v.skema.atribut.get(kode="berat").satuan
    kali = {"kg": 1000, "Gram ": 1}[satuan]
    return Fraction(str(v.atribut["berat"])) * kali if "berat" in v.atribut else None


def lambat(produk, wilayah, jumlah):
    hari = timezone.localdate()
    v = produk.versi_tayang
    dasar, besar = unit(v)
    spek = {k: v.atribut[k] for k in ("jenis", "tumpuk") if v.atribut.get(k) is not None}
    berat = weight(v)
    suara = {"spesifikasi": {}, "nama": {}}
    for lain in Produk.objects.tayang().filter(etalase=produk.etalase_id):
        w = lain.versi_tayang
        setempat = harga_untuk(w, wilayah)
        nama, kecil = unit(w)
        if lain.penyedia_id == produk.penyedia_id or setempat is None or nama != dasar:
            continue
        if w.minimal_pembelian * kecil > jumlah * besar:
            continue
        lawan = weight(w)
        if berat is not None and (lawan is None or abs(lawan - berat) * 10 > berat):
            continue
        total = price_of(w, hari, is_pkp=lain.penyedia.is_pkp, dasar=setempat.harga).total
        harga = Fraction(total, kecil)
        sama = bool(spek) and all(w.atribut.get(k) == nilai for k, nilai in spek.items())
        for kelompok, ikut in (
            ("spesifikasi", sama),
            ("nama", sama or w.nama.split()[0] == v.nama.split()[0]),
        ):
            if ikut:
                suara[kelompok].setdefault(lain.penyedia_id, []).append(harga)
    kelompok = "spesifikasi" if len(suara["spesifikasi"]) >= 5 else "nama"
    tengah = [kuantil(sorted(satu), Fraction(1, 2)) for satu in suara[kelompok].values()]
    urut = sorted(nilai * besar for nilai in tengah)
    if len(urut) < 5:
        return kelompok, len(urut), [None] * 5
    lima = [kuantil(urut, Fraction(n, 4)) for n in range(5)]
    return kelompok, len(urut), [floor(satu + Fraction(1, 2)) for satu in lima]


def kuantil(urut, bagian):
    tempat = bagian * (len(urut) - 1)
    bawah = floor(tempat)
    atas = min(bawah + 1, len(urut) - 1)
    return urut[bawah] + (tempat - bawah) * (urut[atas] - urut[bawah])


def buat_acak(acak, rak, wilayah):
    satuan, dasar, banyak = acak.choice(
        [("lembar", "", None), ("rim", "lembar", 480), ("pak", "lembar", 7), ("rim", "", None)]
    )
    atribut = {"jenis": acak.choice(["rapat", "rapat", "rapat", "tamu"])}
    if acak.random() < 0.8:
        atribut["tumpuk"] = acak.random() < 0.8
    skema = acak.choice(rak["skema"])
    if acak.random() < 0.9:
        # Nine of them side by side on the edge of a tenth, and one far off.
        berat = acak.choice([7, 7, 7, 7.5, 7.7, 7.71, 6.3, 6.29, 6.9, 40])
        atribut["berat"] = berat if skema.versi == 1 else float(Fraction(str(berat)) * 1000)
    produk = buat_produk(
        acak.choice(rak["penyedia"]),
        etalase=rak["etalase"],
        nama=acak.choice(["Kertas cetak putih", "Kertas cetak putih", "Lampu jalan surya", NAMA]),
        skema=skema,
        atribut=atribut,
        satuan=satuan,
        satuan_dasar=dasar,
        isi_kemasan=banyak,
        harga=acak.randint(1, 3_000_000),
        kelas_pajak=acak.choice(["ppn_umum", "ppn_umum", "bebas_ppn"]),
        minimal_pembelian=acak.choice([1, 1, 1, 50]),
        lingkup=acak.choice(["semua", "semua", "terpilih"]),
    )
    if acak.random() < 0.6:
        harga = acak.choice([None, acak.randint(1, 3_000_000)])
        HargaWilayah.objects.create(versi=produk.versi_tayang, wilayah=wilayah, harga=harga)
    return produk


@pytest.mark.parametrize("benih", range(6))
def test_the_statement_agrees_with_a_slow_recompute(benih, malang):
    acak = Random(benih)
    etalase = buat_rak()
    rak = {
        "etalase": etalase,
        "skema": [etalase.skema.get(), skema_kedua(etalase, satuan="Gram ")],
        "penyedia": [buat_penyedia(is_pkp=acak.random() < 0.6) for _ in range(11)],
    }
    daftar = [buat_acak(acak, rak, malang) for _ in range(90)]
    cukup = 0
    for produk in acak.sample(daftar, 15):
        for wilayah in (None, malang):
            jumlah = acak.choice([1, 60])
            satu = pita(produk, wilayah, jumlah)
            setempat = harga_untuk(produk.versi_tayang, wilayah)
            if setempat is None:
                assert satu is None
                continue
            harga = price_of(
                produk.versi_tayang,
                timezone.localdate(),
                is_pkp=produk.penyedia.is_pkp,
                dasar=setempat.harga,
            )
            assert satu.harga == harga.total
            assert (satu.kelompok, satu.banyak, angka(satu)) == lambat(produk, wilayah, jumlah)
            cukup += satu.is_cukup
    assert cukup
