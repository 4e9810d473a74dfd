"""The price evidence of a package: frozen with its goods, read by its buyer, never rewritten."""

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import timezone

from etalase.models import HargaWilayah, Produk
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from purchasing.models import BuktiHarga, Pesanan
from purchasing.selectors.pemeriksaan import daftar_cek
from purchasing.services.paket import ubah_paket
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_wilayah,
    dunia_kecil,
)

pytestmark = pytest.mark.django_db
HARGA = (90_000, 95_000, 100_000, 105_000, 110_000)


def pesaing(d, harga=HARGA, produk=None, **lain):
    produk = produk or d.produk
    for satu in harga:
        buat_produk(
            buat_penyedia(),
            etalase=produk.etalase,
            nama=produk.versi_tayang.nama,
            harga=satu,
            **lain,
        )


def cek(pesanan):
    return [
        c for c in daftar_cek(pesanan) if "produk sejenis" in c.kalimat or "cukup pemb" in c.kalimat
    ]


def test_the_band_is_frozen_with_the_package():
    d = dunia_kecil()
    pesaing(d)
    pesanan = d.draf()
    satu = pesanan.bukti_harga.get()
    assert (satu.terendah, satu.bawah, satu.tengah) == (99_900, 105_450, 111_000)
    assert (satu.atas, satu.tertinggi, satu.harga) == (116_550, 122_100, 111_000)
    assert (satu.banyak, satu.minimal, satu.batas_persen, satu.jumlah) == (5, 5, 15, 10)
    assert (satu.wilayah, satu.versi_paket, satu.versi) == (
        pesanan.wilayah_kirim,
        1,
        d.produk.versi_tayang,
    )
    assert timezone.localdate(satu.dihitung_pada) == timezone.localdate()


def test_it_is_the_band_of_the_place_and_the_number():
    d = dunia_kecil()
    pesaing(d, minimal_pembelian=10)
    mahal = Produk.objects.exclude(pk=d.produk.pk).order_by("pk").first()
    HargaWilayah.objects.create(versi=mahal.versi_tayang, wilayah=buat_wilayah(), harga=500_000)
    assert d.draf(jumlah=10).bukti_harga.get().tertinggi == 555_000
    assert d.draf(jumlah=9).bukti_harga.get().banyak == 0


def test_too_few_leave_no_figures_and_the_approver_reads_so():
    d = dunia_kecil()
    pesaing(d, HARGA[:3])
    pesanan = d.draf()
    assert pesanan.bukti_harga.get().tengah is None
    [satu] = cek(pesanan)
    assert satu.baik is False
    assert satu.kalimat.startswith("Belum cukup pembanding harga (3 produk).")


@pytest.mark.parametrize(
    ("faktor", "baik", "kata"),
    [(100, True, "sama dengan"), (115, True, "15% di atas"), (116, False, "16% di atas")],
)
def test_a_price_above_the_band_is_a_note_to_the_approver(faktor, baik, kata):
    d = dunia_kecil()
    d.produk = buat_produk(d.penyedia, harga=1_000 * faktor)
    pesaing(d)
    [satu] = cek(d.draf())
    assert (satu.baik, satu.kalimat) == (baik, f"Harga {kata} harga tengah 5 produk sejenis")


def test_in_a_package_of_several_the_worst_good_is_named():
    d = dunia_kecil()
    pesaing(d)
    lain = buat_produk(d.penyedia, harga=200_000, nama="Lampu jalan surya")
    pesaing(d, produk=lain)
    pesanan = d.draf(barang=((d.produk.kode, 1), (lain.kode, 1)))
    [satu] = cek(pesanan)
    assert satu.kalimat == "Harga 100% di atas harga tengah 5 produk sejenis: Lampu jalan surya"


def test_mending_a_draft_freezes_again_and_keeps_what_was():
    d = dunia_kecil()
    pesanan = d.draf()
    pesaing(d)
    ubah_paket(actor=d.pp, nomor=pesanan.nomor, versi=pesanan.versi, isian=d.isian(jumlah=4))
    pesanan.refresh_from_db()
    assert [b.banyak for b in pesanan.bukti_harga.order_by("pk")] == [0, 5]
    [satu] = cek(pesanan)
    assert "5 produk sejenis" in satu.kalimat


def test_later_prices_do_not_touch_it():
    d = dunia_kecil()
    pesaing(d)
    pesanan = d.terkirim()
    pesaing(d, [1] * 9)
    [satu] = cek(Pesanan.objects.get(pk=pesanan.pk))
    assert "sama dengan harga tengah 5 produk" in satu.kalimat


def test_a_package_that_is_refused_leaves_none():
    d = dunia_kecil()
    with pytest.raises(RuleViolation):
        d.draf(tiba_paling_lambat=timezone.localdate())
    with pytest.raises(RuleViolation):
        d.draf(kertas="0000000000000000")
    assert not BuktiHarga.objects.exists()


@pytest.mark.parametrize("lakukan", ["update", "delete"])
def test_the_database_refuses_to_rewrite_it(lakukan):
    pesaing_d = dunia_kecil()
    rows = BuktiHarga.objects.filter(pesanan=pesaing_d.draf())
    with pytest.raises(ProgrammingError), transaction.atomic():
        rows.update(banyak=99) if lakukan == "update" else rows.delete()


@pytest.mark.parametrize(
    "isi", [{"banyak": 5}, {"tengah": 1}, {"banyak": 5, "terendah": 2, "bawah": 1}]
)
def test_the_database_refuses_half_a_band(isi):
    satu = dunia_kecil().draf().bukti_harga.get()
    satu.pk, satu.versi_paket = None, 9
    for nama, nilai in isi.items():
        setattr(satu, nama, nilai)
    with pytest.raises(IntegrityError), transaction.atomic():
        satu.save(force_insert=True)


def test_the_buyers_side_reads_it_and_the_vendor_does_not():
    d = dunia_kecil()
    pesaing(d)
    pesanan = d.terkirim()
    kalimat = "sama dengan harga tengah 5 produk sejenis (Rp111.000)"
    ppk = client_of(d.ppk)
    for url in (f"/paket/{pesanan.nomor}/", f"/persetujuan/{pesanan.nomor}/"):
        assert kalimat in ppk.get(url).text
    d.setujui(pesanan)
    url = f"/pesanan/{pesanan.nomor}/"
    assert kalimat in client_of(buat_orang(peran=Peran.APIP)).get(url).text
    milik = client_of(d.pemilik).get(url)
    assert milik.status_code == 200
    assert "harga tengah" not in milik.text
