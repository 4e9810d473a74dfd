"""The page of a negotiation through the client, without scripts."""

from uuid import uuid4

import pytest
from django.urls import reverse

from katalog.kabar.models import Notifikasi
from purchasing.models import ItemKeranjang, Pesanan, PesanNego
from purchasing.selectors.nego import putaran_terakhir
from purchasing.state import Aksi, Status
from tests.klien import client_of
from tests.purchasing.pabrik import buat_produk, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def d():
    return dunia_kecil()


def alamat(nego: Pesanan) -> str:
    return reverse("purchasing:nego", args=[nego.nomor])


def kirim(orang, nego: Pesanan, tindakan: str, **isi):
    nego.refresh_from_db()
    data = {"kunci": uuid4(), "versi": nego.versi, "tindakan": tindakan, **isi}
    return client_of(orang).post(alamat(nego), data)


def tawaran(nego: Pesanan, harga: str, **ganti) -> dict[str, str]:
    return {
        "harga_1": harga,
        "ongkir": "0",
        "biaya_lain": "0",
        "tiba": f"{nego.tiba_paling_lambat:%Y-%m-%d}",
        "syarat": "",
        **ganti,
    }


def test_a_whole_negotiation_on_its_page(d):
    draf = d.draf()
    page = client_of(d.pp).get(alamat(draf)).content.decode()
    assert "Kirim penawaran nego" in page
    assert kirim(d.pp, draf, "tawar", **tawaran(draf, "90.000")).status_code == 302

    page = client_of(d.pemilik).get(alamat(draf)).content.decode()
    assert "Terima tawaran Rp999.000" in page
    assert kirim(d.pemilik, draf, "tawar", **tawaran(draf, "95000")).status_code == 302
    page = client_of(d.pp).get(alamat(draf)).content.decode()
    assert "Terima tawaran Rp1.054.500" in page
    assert "Hemat Rp55.500" in page
    assert kirim(d.pp, draf, "sepakati").status_code == 302

    draf.refresh_from_db()
    assert (draf.status, draf.total) == (Status.REVIU_PPK, 1_054_500)
    tinjau = reverse("purchasing:persetujuan", args=[draf.nomor])
    page = client_of(d.ppk).get(tinjau).content.decode()
    assert "2 putaran, hemat Rp55.500" in page


def test_the_percentage_fills_every_price_on_the_server(d):
    draf = d.draf()
    page = client_of(d.pp).get(alamat(draf), {"persen": "7"}).content.decode()
    assert 'value="93.000"' in page
    for salah in ("-1", "x", "100", "٧"):
        assert (
            'value="100.000"'
            in client_of(d.pp).get(alamat(draf), {"persen": salah}).content.decode()
        )


def test_the_total_is_reckoned_without_being_sent(d):
    draf = d.draf()
    jawab = kirim(d.pp, draf, "tawar", hitung="1", **tawaran(draf, "90000", ongkir="15000"))
    page = jawab.content.decode()
    assert (jawab.status_code, draf.putaran_nego.count()) == (200, 0)
    assert "Rp1.014.000" in page
    assert 'value="90000"' in page


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        ({"harga_1": "100001"}, "Tawaran tidak boleh di atas harga tayang."),
        ({"harga_1": ""}, "Isi harga tawaran kursi rapat uji"),
        ({"harga_1": "1,5"}, "ditulis dengan angka, contoh 1210000"),
        ({"ongkir": "x"}, "Ongkir seluruh paket ditulis dengan angka"),
        ({"tiba": "besok"}, "Tanggal ditulis tahun-bulan-hari"),
    ],
)
def test_a_wrong_field_says_what_and_how_and_keeps_the_rest(d, isi, kata):
    draf = d.draf()
    jawab = kirim(d.pp, draf, "tawar", **{**tawaran(draf, "91234", syarat="Tunai"), **isi})
    page = jawab.content.decode()
    assert jawab.status_code == 422
    assert kata in page
    assert "Tunai" in page


def test_far_below_asks_first_and_keeps_what_was_written(d):
    draf = d.draf()
    jawab = kirim(d.pp, draf, "tawar", **tawaran(draf, "60000"))
    assert jawab.status_code == 422
    assert "Ini 40% di bawah harga tayang" in jawab.content.decode()
    assert kirim(d.pp, draf, "tawar", **tawaran(draf, "60000", yakin="on")).status_code == 302


def test_a_page_that_is_out_of_date_changes_nothing(d):
    nego = d.nego()
    lama = nego.versi
    d.tawar(nego, d.pemilik, persen=5)
    isi = {"kunci": uuid4(), "versi": lama, "tindakan": "sepakati"}
    jawab = client_of(d.pp).post(alamat(nego), isi)
    assert jawab.status_code == 409
    assert "Paket berubah sejak Anda membukanya" in jawab.content.decode()
    nego.refresh_from_db()
    assert nego.status == Status.NEGOSIASI


def test_ended_with_a_reason_and_reopened_with_one_button(d):
    nego = d.nego()
    assert kirim(d.pemilik, nego, "akhiri").status_code == 422
    assert kirim(d.pemilik, nego, "akhiri", alasan="Belum bisa harga itu.").status_code == 302
    page = client_of(d.pp).get(alamat(nego)).content.decode()
    assert "Buka lagi negosiasi" in page
    assert "Buka lagi negosiasi" not in client_of(d.pemilik).get(alamat(nego)).content.decode()
    assert kirim(d.pp, nego, "buka").status_code == 302
    nego.refresh_from_db()
    assert nego.status == Status.NEGOSIASI


def test_messages_are_read_by_both_sides_and_nobody_else_writes(d):
    nego = d.nego()
    url = reverse("purchasing:nego-pesan", args=[nego.nomor])
    kunci = uuid4()
    for _ in range(2):
        jawab = client_of(d.pemilik).post(
            url, {"kunci": kunci, "isi": "Ongkir gratis dari 60 unit."}
        )
        assert jawab.status_code == 302
    assert PesanNego.objects.get().pihak == "penyedia"
    assert Notifikasi.objects.filter(penerima=d.pp, topik="pesan_nego").count() == 1
    assert "Ongkir gratis dari 60 unit." in client_of(d.pp).get(alamat(nego)).content.decode()
    assert client_of(d.pp).post(url, {"kunci": uuid4(), "isi": " "}).status_code == 422
    asing = dunia_kecil()
    assert client_of(asing.pemilik).post(url, {"kunci": uuid4(), "isi": "Halo"}).status_code == 404
    d.lakukan(nego, Aksi.SEPAKATI, d.pemilik)
    assert client_of(d.pp).post(url, {"kunci": uuid4(), "isi": "Terima kasih"}).status_code == 409


def test_the_page_of_a_package_offers_negotiation_and_above_the_ceiling_it_says_so(d):
    mahal = buat_produk(d.penyedia, harga=600_000)
    ItemKeranjang.objects.create(
        pengguna=d.pp, satker=d.satker, produk=mahal, jumlah=100, harga_saat_ditaruh=600_000
    )
    url = reverse("purchasing:paket-buat") + f"?penyedia={d.penyedia.kode}"
    page = client_of(d.pp).get(url).content.decode()
    assert "di atas batas beli langsung" in page
    initial = client_of(d.pp).get(url).context["form"].initial
    isi = {
        "kunci": uuid4(),
        "penyedia": d.penyedia.kode,
        "rup": d.rup.pk,
        "alamat": d.satker.alamat_kirim.get().pk,
        "tiba": f"{initial['tiba']:%Y-%m-%d}",
        "alasan": initial["alasan"],
        "ppk": d.ppk.pk,
        "nego": "1",
    }
    jawab = client_of(d.pp).post(url, isi)
    draf = Pesanan.objects.get()
    assert jawab.url == alamat(draf)
    assert draf.status == Status.DRAF


def test_the_vendor_finds_what_waits_for_him(d):
    nego = d.nego()
    beranda = client_of(d.pemilik).get(reverse("purchasing:toko")).content.decode()
    assert alamat(nego) in beranda
    daftar = client_of(d.pemilik).get(reverse("purchasing:toko-pesanan-daftar"), {"tab": "nego"})
    assert alamat(nego) in daftar.content.decode()
    assert "Jawab tawaran" in client_of(d.pemilik).get(reverse("purchasing:tugas")).content.decode()


def test_a_long_negotiation_stays_within_the_budget_of_statements(d, django_assert_max_num_queries):
    nego = d.nego()
    for n in range(7):
        d.tawar(nego, d.pp if n % 2 else d.pemilik, persen=5)
    client = client_of(d.pp)
    with django_assert_max_num_queries(45):
        assert client.get(alamat(nego)).status_code == 200
    assert putaran_terakhir(nego).nomor == 8
