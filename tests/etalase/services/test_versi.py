from dataclasses import replace
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from etalase.models import Atribut, VersiProduk
from etalase.services.skema import berlakukan, copy_skema, is_in_use
from etalase.services.versi import IsianVersi, buat_versi, check_atribut
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
ISIAN = IsianVersi(
    nama="Kursi rapat rangka besi",
    satuan="unit",
    harga=1_100_000,
    kelas_pajak="ppn_umum",
    waktu_kirim_hari=5,
)


@pytest.fixture
def skema():
    skema = buat_etalase().skema.get()
    isi = [
        {"kode": "bahan", "nama": "Bahan", "tipe": "pilihan", "pilihan": ["besi", "kayu"]},
        {"kode": "tinggi", "nama": "Tinggi", "tipe": "angka", "satuan": "cm", "is_wajib": True},
        {"kode": "lipat", "nama": "Bisa dilipat", "tipe": "ya_tidak"},
        {"kode": "catatan", "nama": "Catatan", "tipe": "teks"},
        {"kode": "dibuat", "nama": "Tanggal buat", "tipe": "tanggal"},
    ]
    for urutan, satu in enumerate(isi):
        Atribut.objects.create(skema=skema, urutan=urutan, **satu)
    return skema


@pytest.fixture
def produk(skema):
    return buat_produk(buat_penyedia(), etalase=skema.etalase)


@pytest.fixture
def pemilik(produk):
    orang = buat_orang()
    Keanggotaan.objects.create(penyedia=produk.penyedia, pengguna=orang, peran="pemilik_penyedia")
    return orang


def test_the_vendor_writes_the_next_version(produk, pemilik):
    isian = replace(ISIAN, atribut={"tinggi": 90, "bahan": "besi"})
    versi = buat_versi(produk_id=produk.pk, actor=pemilik, isian=isian)
    versi.refresh_from_db()
    assert (versi.nomor, versi.slug) == (2, "kursi-rapat-rangka-besi")
    assert versi.atribut == {"bahan": "besi", "tinggi": 90}
    assert (versi.dibuat_oleh, versi.penyedia) == (pemilik, produk.penyedia)


@pytest.mark.parametrize("berakhir", [None, "2026-01-01T00:00:00Z"])
def test_strangers_and_former_members_do_not(produk, berakhir):
    orang = buat_orang()
    if berakhir:
        Keanggotaan.objects.create(penyedia=produk.penyedia, pengguna=orang, berakhir_pada=berakhir)
    with pytest.raises(RuleViolation) as galat:
        buat_versi(produk_id=produk.pk, actor=orang, isian=ISIAN)
    assert galat.value.code == "bukan_kewenangan"
    assert VersiProduk.objects.count() == 1


def test_without_a_schema_there_is_nothing_to_obey(produk, pemilik):
    produk.etalase.skema.update(is_berlaku=False)
    with pytest.raises(RuleViolation) as galat:
        buat_versi(produk_id=produk.pk, actor=pemilik, isian=ISIAN)
    assert galat.value.code == "skema_tidak_ada"


@pytest.mark.parametrize(
    ("ganti", "bidang"),
    [
        ({"harga": 0}, "__all__"),
        ({"harga": 10**15}, "__all__"),
        ({"nama": "x" * 201}, "nama"),
        ({"tkdn": Decimal("101")}, "tkdn"),
        ({"bmp": Decimal("16")}, "bmp"),
        ({"tkdn": Decimal(40), "is_impor": True}, "__all__"),
        ({"kelas_pajak": "bebas"}, "kelas_pajak"),
        ({"minimal_pembelian": 0}, "__all__"),
    ],
)
def test_bad_facts_are_named_by_field(produk, pemilik, ganti, bidang):
    isian = replace(ISIAN, atribut={"tinggi": 1}, **ganti)
    with pytest.raises(ValidationError) as galat:
        buat_versi(produk_id=produk.pk, actor=pemilik, isian=isian)
    assert bidang in galat.value.message_dict
    assert VersiProduk.objects.count() == 1


def test_specs_are_cleaned_in_the_order_of_the_schema(skema):
    ditulis = {
        "dibuat": "2026-01-31",
        "catatan": " kuat\u200b ",
        "lipat": False,
        "tinggi": 90.0,
        "bahan": "kayu",
    }
    bersih = check_atribut(skema, ditulis)
    assert list(bersih.items()) == [
        ("bahan", "kayu"),
        ("tinggi", 90),
        ("lipat", False),
        ("catatan", "kuat"),
        ("dibuat", "2026-01-31"),
    ]


@pytest.mark.parametrize(
    ("kode", "nilai"),
    [
        ("tinggi", None),
        ("tinggi", "90"),
        ("tinggi", True),
        ("tinggi", float("nan")),
        ("tinggi", float("inf")),
        ("tinggi", 10**18),
        ("bahan", "emas"),
        ("bahan", ["besi"]),
        ("lipat", "ya"),
        ("lipat", 1),
        ("catatan", "x" * 201),
        ("catatan", "a\x00b"),
        ("catatan", {"a": 1}),
        ("dibuat", "30-02-2026"),
        ("dibuat", "2026-02-30"),
        ("warna", "merah"),
    ],
)
def test_a_spec_that_does_not_fit_is_named(skema, kode, nilai):
    with pytest.raises(ValidationError) as galat:
        check_atribut(skema, {"tinggi": 1, kode: nilai})
    assert list(galat.value.message_dict) == [kode]


SEMBARANG = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda isi: st.lists(isi, max_size=2) | st.dictionaries(st.text(max_size=3), isi, max_size=2),
    max_leaves=3,
)
TIPE = {"pilihan": str, "angka": (int, float), "ya_tidak": bool, "teks": str, "tanggal": str}


@settings(deadline=None)
@given(nilai=SEMBARANG, tipe=st.sampled_from(sorted(TIPE)))
def test_anything_at_all_is_refused_or_of_its_type(nilai, tipe):
    satu = Atribut(kode="x", nama="X", tipe=tipe, pilihan=["a"])
    palsu = SimpleNamespace(atribut=SimpleNamespace(all=lambda: [satu]))
    try:
        bersih = check_atribut(palsu, {"x": nilai})
    except ValidationError:
        return
    assert all(isinstance(isi, TIPE[tipe]) for isi in bersih.values())


def test_a_schema_in_use_is_copied_and_replaced(skema, produk):
    penelaah = buat_orang(peran=Peran.PENELAAH)
    assert is_in_use(skema)
    baru = copy_skema(skema_id=skema.pk, actor=penelaah)
    assert (baru.versi, baru.is_berlaku, baru.atribut.count()) == (2, False, 5)
    assert not is_in_use(baru)
    berlakukan(skema_id=baru.pk, actor=penelaah)
    skema.refresh_from_db()
    assert not skema.is_berlaku
    assert skema.atribut.count() == 5
    assert produk.etalase.skema.get(is_berlaku=True) == baru


def test_schemas_are_written_by_managers_and_not_empty(skema):
    with pytest.raises(RuleViolation, match="pengelola"):
        copy_skema(skema_id=skema.pk, actor=buat_orang(peran=Peran.APIP))
    kosong = buat_etalase().skema.get()
    with pytest.raises(RuleViolation, match="atribut"):
        berlakukan(skema_id=kosong.pk, actor=buat_orang(peran=Peran.PENGELOLA))


def test_a_price_is_dated_in_its_own_row(produk, pemilik):
    isian = replace(ISIAN, atribut={"tinggi": 1}, tkdn_berlaku_sampai=date(2027, 1, 1))
    versi = buat_versi(produk_id=produk.pk, actor=pemilik, isian=isian)
    versi.refresh_from_db()
    assert versi.dibuat_pada is not None
    assert versi.tkdn_berlaku_sampai == date(2027, 1, 1)
