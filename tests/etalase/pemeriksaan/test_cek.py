"""What a machine sees of a version: each check once quiet and once loud."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from etalase.models import VersiProduk
from etalase.selectors.cek import daftar_cek
from katalog.unggahan.models import Unggahan
from tests.etalase.produk.pabrik_draf import buat_foto, buat_toko
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


@pytest.fixture
def toko():
    return buat_toko()


def versi(toko, **isi):
    produk = toko.tayang(**{"nama": "Kursi rapat besi", "harga": 1_000_000, **isi})
    return produk.versi_tayang


def cek(baru, lama=None, bidang=None):
    return [c for c in daftar_cek(baru, lama) if bidang in (None, c.bidang)]


def rivals(toko, banyak, **isi):
    return [
        buat_produk(
            buat_penyedia(),
            etalase=toko.etalase,
            **{"nama": "Kursi rapat besi", "harga": 1_000_000 + 10_000 * n, **isi},
        )
        for n in range(banyak)
    ]


def next_of(lama, **isi):
    kolom = {
        f.attname: getattr(lama, f.attname)
        for f in VersiProduk._meta.concrete_fields
        if f.name not in ("id", "dibuat_pada")
    }
    return VersiProduk.objects.create(**{**kolom, "nomor": lama.nomor + 1, **isi})


@pytest.mark.parametrize(
    ("harga", "hasil"), [(1_020_000, "baik"), (5_000_000, "perhatian"), (9_000, "perhatian")]
)
def test_a_price_is_held_against_others_of_the_same_unit(toko, harga, hasil):
    rivals(toko, 6)
    [satu] = [c for c in cek(versi(toko, harga=harga), bidang="harga") if "tengah" in c.kalimat]
    assert satu.hasil == hasil
    assert (satu.risiko == "harga") == (hasil == "perhatian")
    assert "dari 6 penyedia" in satu.kalimat


def test_too_few_rivals_say_nothing_of_a_price(toko):
    rivals(toko, 3)
    [satu] = cek(versi(toko, harga=90_000_000), bidang="harga")
    assert (satu.hasil, satu.risiko) == ("baik", "")


def test_another_unit_is_no_comparison(toko):
    rivals(toko, 6, satuan="dus")
    [satu] = cek(versi(toko, harga=90_000_000), bidang="harga")
    assert "kurang dari" in satu.kalimat


@pytest.mark.parametrize(
    ("harga", "hasil"), [(1_100_000, "baik"), (1_100_001, "perhatian"), (900_000, None)]
)
def test_a_rise_is_held_against_the_cap(toko, harga, hasil):
    lama = versi(toko)
    daftar = [c for c in cek(next_of(lama, harga=harga), lama, "harga") if "naik" in c.kalimat]
    assert [c.hasil for c in daftar] == ([hasil] if hasil else [])


def test_the_same_price_at_several_shops_is_noticed(toko):
    rivals(toko, 2, harga=777_777)
    assert any("Sama persis" in c.kalimat for c in cek(versi(toko, harga=777_777)))
    assert not any("Sama persis" in c.kalimat for c in cek(versi(toko, harga=777_778)))


def test_a_text_taken_from_another_shop_is_noticed(toko):
    [lain] = rivals(toko, 1, uraian="Rangka besi hollow 4x4, cat bubuk, alas karet.")
    [satu] = cek(versi(toko, uraian=lain.versi_tayang.uraian), bidang="uraian")
    assert lain.penyedia.nama in satu.kalimat
    assert cek(versi(toko, uraian="Tulisan sendiri."), bidang="uraian") == []


@pytest.mark.parametrize(("beda_bit", "mirip"), [(0, True), (3, True), (20, False)])
def test_a_picture_taken_from_another_shop_is_noticed(toko, beda_bit, mirip):
    asing, milik = buat_foto(buat_penyedia()), buat_foto(toko.penyedia)
    Unggahan.objects.filter(pk=asing.pk).update(sidik_rupa=-(2**62))
    Unggahan.objects.filter(pk=milik.pk).update(sidik_rupa=-(2**62) + 2**beda_bit - 1)
    [lain] = rivals(toko, 1, foto=[asing.kode])
    daftar = cek(versi(toko, foto=[milik.kode]), bidang="foto")
    assert [lain.penyedia.nama in c.kalimat for c in daftar] == ([True] if mirip else [])


def test_a_claim_of_local_content_needs_its_proof(toko):
    besok = timezone.localdate() + timedelta(days=1)
    lalu = timezone.localdate() - timedelta(days=1)
    penuh = {"tkdn": Decimal("52.40"), "tkdn_nomor": "T-1", "tkdn_berlaku_sampai": besok}
    [baru] = cek(versi(toko, **penuh), bidang="tkdn")
    assert (baru.hasil, baru.risiko) == ("perhatian", "tkdn")
    [tanpa] = cek(versi(toko, **{**penuh, "tkdn_nomor": ""}), bidang="tkdn")
    assert tanpa.hasil == "gagal"
    [lewat] = cek(versi(toko, **{**penuh, "tkdn_berlaku_sampai": lalu}), bidang="tkdn")
    assert lewat.hasil == "gagal"
    lama = versi(toko, **penuh)
    [sama] = cek(next_of(lama), lama, "tkdn")
    assert (sama.hasil, sama.risiko) == ("baik", "")


def test_what_has_lapsed_fails(toko):
    lalu = timezone.localdate() - timedelta(days=1)
    [satu] = cek(versi(toko, halal_berlaku_sampai=lalu), bidang="masa")
    assert (satu.hasil, satu.kalimat) == (
        "gagal",
        "Sertifikat halal sudah lewat masa berlakunya.",
    )
    assert cek(versi(toko, halal_berlaku_sampai=timezone.localdate()), bidang="masa") == []
