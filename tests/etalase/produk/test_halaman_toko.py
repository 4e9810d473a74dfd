"""The vendor's pages through the door: a product in three screens, without a line of script."""

import csv
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from etalase.forms.draf import HargaForm
from etalase.forms.isian import point_out
from etalase.models import Atribut, DrafProduk, LihatanHarian, Produk
from etalase.selectors.statistik import statistik_toko
from etalase.services.lihatan import tulis
from katalog.akun.models import kode_acak
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db

HARGA = {
    "harga": "Rp 1.110.000",
    "termasuk_ppn": "on",
    "satuan": "unit",
    "stok": "1.200",
    "waktu_kirim_hari": "5",
    "kelas_pajak": "ppn_umum",
}


def alamat(nama, *args):
    return reverse(f"etalase:toko-produk{nama}", args=args)


def berkas(nama="kursi.jpg", sisi=700):
    isi = BytesIO()
    Image.effect_noise((sisi, sisi), 80).convert("RGB").save(isi, "JPEG")
    return SimpleUploadedFile(nama, isi.getvalue(), content_type="image/jpeg")


def masuk(toko):
    return client_of(toko.pemilik)


def test_three_screens_make_a_product():
    toko = buat_toko()
    Atribut.objects.create(
        skema=toko.etalase.skema.get(),
        kode="rangka",
        nama="Rangka",
        tipe="pilihan",
        pilihan=["Besi", "Kayu"],
        is_wajib=True,
    )
    client, kode = masuk(toko), kode_acak()
    answer = client.post(alamat("-baru"), {"kode": kode, "foto": berkas()})
    assert answer.url == alamat("-isi", kode)
    isi = {"nama": "Kursi rapat besi", "etalase": toko.etalase.pk, "spek_rangka": "Besi"}
    answer = client.post(alamat("-isi", kode), isi)
    assert answer.url == alamat("-harga", kode)
    answer = client.post(alamat("-harga", kode), HARGA)
    assert answer.url == alamat("", kode)
    produk = Produk.objects.get(kode=kode)
    versi = produk.versi.get()
    assert produk.status == "diajukan"
    assert (versi.atribut, versi.harga) == ({"rangka": "Besi"}, 1_000_000)
    assert (versi.foto != [], produk.stok.tersedia) == (True, 1200)
    assert "Terkirim" in client.get(alamat("", kode)).text


def test_without_a_photo_the_first_screen_says_what_to_do():
    client = masuk(buat_toko())
    answer = client.post(alamat("-baru"), {"kode": kode_acak()})
    assert answer.status_code == 422
    assert "Foto barang: pilih paling sedikit satu foto." in answer.text
    assert not DrafProduk.objects.exists()


def test_a_refused_file_is_named_and_costs_nothing_else():
    client, kode = masuk(buat_toko()), kode_acak()
    jahat = SimpleUploadedFile("bukan.jpg", b"<svg onload=alert(1)>", content_type="image/jpeg")
    answer = client.post(alamat("-baru"), {"kode": kode, "foto": [berkas(), jahat]})
    assert answer.status_code == 422
    assert "bukan.jpg:" in answer.text
    assert len(DrafProduk.objects.get(kode=kode).foto) == 1


def test_the_same_photo_sent_again_is_one_photo():
    client, kode = masuk(buat_toko()), kode_acak()
    foto = berkas()
    for _ in range(2):
        foto.seek(0)
        answer = client.post(
            alamat("-baru"), {"kode": kode, "foto": foto}, headers={"X-Kirim": "satu"}
        )
        assert (answer.status_code, answer["Location"]) == (201, alamat("-foto", kode))
    assert len(DrafProduk.objects.get().foto) == 1


def test_main_photo_and_removal():
    toko = buat_toko()
    client, draf = masuk(toko), toko.draf()
    client.post(alamat("-foto", draf.kode), {"foto": berkas(), "tambah": "1"})
    lama, baru = DrafProduk.objects.get().foto
    client.post(alamat("-foto", draf.kode), {"utama": baru})
    assert DrafProduk.objects.get().foto == [baru, lama]
    client.post(alamat("-foto", draf.kode), {"buang": baru})
    assert DrafProduk.objects.get().foto == [lama]


def test_what_is_valid_is_saved_even_when_the_rest_is_not():
    toko = buat_toko()
    client, draf = masuk(toko), toko.draf(harga=None)
    salah = {**HARGA, "harga": "1,2jt", "satuan": "set"}
    answer = client.post(alamat("-harga", draf.kode), salah)
    assert answer.status_code == 422
    assert "Harga: Harga ditulis dengan angka, contoh 1210000." in answer.text
    assert 'value="1,2jt"' in answer.text
    draf.refresh_from_db()
    assert (draf.satuan, draf.stok, draf.harga) == ("set", 1200, None)


def test_a_page_saves_by_itself_while_somebody_writes():
    toko = buat_toko()
    client, draf = masuk(toko), toko.draf()
    answer = client.post(
        alamat("-isi", draf.kode) + "?simpan", {"nama": "Meja"}, headers={"HX-Request": "true"}
    )
    assert "Draf tersimpan" in answer.text
    draf.refresh_from_db()
    assert draf.nama == "Meja"


def test_choosing_an_etalase_shows_its_specs_with_and_without_script():
    toko = buat_toko()
    Atribut.objects.create(
        skema=toko.etalase.skema.get(), kode="berat", nama="Berat", tipe="angka", satuan="kg"
    )
    client, draf = masuk(toko), toko.draf(etalase=None)
    isi = {"nama": "Kursi", "etalase": toko.etalase.pk}
    bagian = client.post(
        alamat("-isi", draf.kode) + "?pakai=1", isi, headers={"HX-Request": "true"}
    )
    assert "Dalam kg." in bagian.text
    assert "<html" not in bagian.text
    DrafProduk.objects.update(etalase=None)
    client.post(alamat("-isi", draf.kode), {**isi, "pakai": "1"})
    assert "Dalam kg." in client.get(alamat("-isi", draf.kode)).text


def test_preview_is_the_product_page():
    toko = buat_toko()
    draf = toko.draf()
    halaman = masuk(toko).get(alamat("-pratinjau", draf.kode)).text
    assert "Pratinjau." in halaman
    assert "Rp1.110.000" in halaman
    assert Produk.objects.get(kode=draf.kode).versi.count() == 0


def test_regional_prices_from_a_pasted_table():
    toko = buat_toko()
    client, draf = masuk(toko), toko.draf()
    tabel = "Malang Raya\t1.250.000\t50.000\nKota Surabaya\t\t10000"
    client.post(alamat("-wilayah", draf.kode), {"lingkup": "semua", "tabel": tabel})
    draf.refresh_from_db()
    assert draf.harga_wilayah == [
        {"tempat": "malang-raya", "harga": 1_250_000, "ongkir": 50_000},
        {"tempat": "35.78", "harga": None, "ongkir": 10_000},
    ]
    answer = client.post(
        alamat("-wilayah", draf.kode),
        {"lingkup": "semua", "tabel": "Malng; 1\nMadura; 1,2jt\nMadura; 1; 2; 3; 4\nMadura; 5"},
    )
    for kata in ("Baris 1: wilayah “Malng” tidak dikenal", "Baris 2: harga ditulis", "Baris 3:"):
        assert kata in answer.text
    assert "Malng; 1" in answer.text


def test_take_down_in_bulk_and_take_it_back():
    toko = buat_toko()
    client, produk = masuk(toko), [toko.tayang(), toko.tayang()]
    kode = [satu.kode for satu in produk]
    answer = client.post(alamat("-massal"), {"pilih": kode, "aksi": "turunkan"}, follow=True)
    assert "2 produk turun tayang." in answer.text
    assert set(Produk.objects.values_list("status", flat=True)) == {"turun_tayang"}
    assert answer.text.count('type="hidden" name="pilih"') == 2
    client.post(alamat("-massal"), {"pilih": kode, "aksi": "tayangkan_lagi"})
    assert set(Produk.objects.values_list("status", flat=True)) == {"tayang"}


def test_stock_in_bulk_keeps_the_good_and_names_the_bad():
    toko = buat_toko()
    client, satu, dua = masuk(toko), toko.tayang(), toko.tayang()
    isi = {"pilih": [satu.kode, dua.kode]}
    assert f"stok-{satu.kode}" in client.post(alamat("-massal"), {**isi, "aksi": "stok"}).text
    tulis = {f"stok-{satu.kode}": "1.500", f"stok-{dua.kode}": "banyak"}
    answer = client.post(alamat("-massal"), {**isi, **tulis, "aksi": "simpan-stok"})
    assert answer.status_code == 422
    assert "Stok ditulis dengan angka bulat, contoh 40." in answer.text
    satu.stok.refresh_from_db()
    dua.stok.refresh_from_db()
    assert (satu.stok.tersedia, dua.stok.tersedia) == (1500, 100)


def test_tabs_count_by_status():
    toko = buat_toko()
    toko.draf()
    toko.tayang()
    halaman = masuk(toko).get(alamat("-daftar")).text
    for kata in ("Tayang", "Draf"):
        assert f'{kata} <span class="n">(1)</span>' in halaman


@pytest.mark.parametrize("nama", ["", "-foto", "-isi", "-harga", "-wilayah", "-pratinjau"])
def test_another_shop_finds_nothing(nama):
    toko, lain = buat_toko(), buat_toko()
    draf, produk = toko.draf(), toko.tayang()
    client = masuk(lain)
    for kode in (draf.kode, produk.kode):
        assert client.get(alamat(nama, kode)).status_code == 404
    assert client.post(alamat("-kirim", draf.kode)).status_code == 404


def test_change_of_a_live_product():
    toko = buat_toko()
    client, produk = masuk(toko), toko.tayang()
    assert client.post(alamat("", produk.kode), {"aksi": "ubah"}).url == alamat("-isi", produk.kode)
    halaman = client.get(alamat("-isi", produk.kode)).text
    assert "Versi lama tetap tayang." in halaman
    client.post(alamat("-harga", produk.kode), {**HARGA, "harga": "500.000"})
    assert "Perubahan sedang diperiksa" in client.get(alamat("", produk.kode)).text
    produk.refresh_from_db()
    assert (produk.status, produk.stok.tersedia) == ("tayang", 100)


def test_statistics_tell_what_there_is():
    toko = buat_toko()
    produk = toko.tayang()
    pembeli = Client()
    for _ in range(3):
        pembeli.get(produk.get_absolute_url())
    pembeli.get("/cari/", {"q": produk.versi_tayang.nama})
    tulis()
    LihatanHarian.objects.create(
        produk=produk, hari=timezone.localdate() - timedelta(days=60), tampil=100
    )
    client = masuk(toko)
    halaman = client.get(reverse("etalase:toko-statistik")).text
    assert "Belum cukup pembanding" in halaman
    assert "tampil 1 kali di hasil pencarian dan dibuka 3 kali" in halaman
    panjang = client.get(reverse("etalase:toko-statistik"), {"masa": "90"}).text
    assert "tampil 101 kali di hasil pencarian" in panjang
    assert "tampil 1 kali" in client.get(reverse("etalase:toko-statistik"), {"masa": "'"}).text


def test_statistics_leave_as_a_file_that_runs_nothing():
    toko = buat_toko()
    produk = toko.tayang(nama="=cmd|calc kursi rapat")
    unduhan = masuk(toko).get(reverse("etalase:toko-statistik"), {"bentuk": "csv"})
    assert unduhan["Content-Type"].startswith("text/csv")
    [kepala, isi] = list(csv.reader(unduhan.text.removeprefix("\ufeff").splitlines()))
    assert dict(zip(kepala, isi, strict=True)) == {
        "sku": produk.sku,
        "produk": "'=cmd|calc kursi rapat",
        "tampil_di_hasil": "0",
        "halaman_dibuka": "0",
        "pesanan": "0",
        "nilai_rupiah": "0",
        "harga_sebelum_ppn": str(produk.versi_tayang.harga),
        "persen_dari_harga_tengah": "",
    }


def test_a_reviewers_sentence_stands_at_its_field():
    toko = buat_toko()
    form = HargaForm(draf=toko.draf(), tarif=None, stok=None)
    point_out(form, {"harga": "Harga jauh di atas toko Anda.", "foto": "Foto buram."})
    assert form["harga"].errors == ["Harga jauh di atas toko Anda."]
    assert list(form.errors) == ["harga"]


def test_a_price_is_held_against_five_other_vendors_at_least():
    toko = buat_toko()
    mahal = toko.tayang(harga=150_000)
    for _ in range(4):
        buat_produk(buat_penyedia(), etalase=toko.etalase)
    assert statistik_toko(toko.penyedia)[0].selisih_persen is None
    buat_produk(buat_penyedia(), etalase=toko.etalase)
    assert statistik_toko(toko.penyedia)[0].selisih_persen == 50
    halaman = masuk(toko).get(reverse("etalase:toko-statistik")).text
    assert f"{mahal.versi_tayang.nama}: harganya 50% di atas harga tengah." in halaman


def test_a_first_picture_is_not_called_optional():
    toko = buat_toko()
    client, draf = masuk(toko), toko.draf()
    awal = client.get(reverse("etalase:toko-produk-baru")).text
    assert "Ambil atau pilih foto</label>" in awal
    lagi = client.get(reverse("etalase:toko-produk-foto", args=[draf.kode])).text
    assert 'Ambil atau pilih foto <span class="tidak-wajib">' in lagi
