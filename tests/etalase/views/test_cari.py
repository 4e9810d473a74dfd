import re
from urllib.parse import quote

import pytest

from etalase.models import Etalase, HargaWilayah, Produk
from katalog.akun.state import Peran
from katalog.wilayah.models import Wilayah
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_etalase,
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_wilayah,
)
from vendors.models import WilayahLayanan

pytestmark = pytest.mark.django_db
HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def toko():
    """Three products of two vendors in one etalase."""
    etalase = buat_etalase()
    umk = buat_penyedia(skala="mikro", is_pkp=False)
    besar = buat_penyedia(skala="besar", jenis_badan="pt")
    buat_produk(umk, etalase=etalase, nama="Kursi rapat kayu", harga=500_000, tkdn=45)
    buat_produk(umk, etalase=etalase, nama="Meja rapat", harga=900_000, waktu_kirim_hari=9)
    buat_produk(besar, etalase=etalase, nama="Kursi putar", harga=1_000_000)
    return etalase


def names(response) -> list[str]:
    return [kartu.nama for kartu in response.context["kartu"]]


def test_words_and_ticks_narrow_the_result(client, toko):
    assert sorted(names(client.get("/cari/?q=kursi"))) == ["Kursi putar", "Kursi rapat kayu"]
    assert names(client.get("/cari/?q=kursi&usaha=umk")) == ["Kursi rapat kayu"]
    assert names(client.get("/cari/?tkdn=utama")) == ["Kursi rapat kayu"]
    assert names(client.get("/cari/?wil=35.78&usaha=besar")) == ["Kursi putar"]
    assert names(client.get("/cari/?kirim=7&usaha=umk")) == ["Kursi rapat kayu"]


@pytest.mark.parametrize(
    ("saring", "nama"),
    [
        ("harga_min=1110000", ["Kursi putar"]),
        ("harga_min=1110001", []),
        ("harga_maks=1109999&harga_min=600000", ["Meja rapat"]),
        ("harga_maks=Rp 500.000", ["Kursi rapat kayu"]),
        ("harga_maks=499999", []),
    ],
)
def test_people_filter_by_the_price_they_read(client, toko, saring, nama):
    assert names(client.get(f"/cari/?{saring}")) == nama


def test_an_etalase_searches_within_itself(client, toko):
    buat_produk(buat_penyedia(), nama="Kursi di tempat lain")
    response = client.get(f"/etalase/{toko.slug}/?q=kursi")
    assert len(names(response)) == 2
    assert f"{toko.nama}: 2 produk" in response.content.decode()


def test_an_etalase_in_preparation_cannot_be_ordered_from(client, toko):
    Etalase.objects.filter(pk=toko.pk).update(status="penelaahan")
    response = client.get(f"/etalase/{toko.slug}/")
    assert "Belum dapat dipesan" in response.content.decode()
    assert "Kursi" not in response.content.decode()


@pytest.mark.parametrize("status", ["usulan_draf", "ditolak", "ditutup"])
def test_an_etalase_that_is_not_public_does_not_exist(client, toko, status):
    Etalase.objects.filter(pk=toko.pk).update(status=status)
    assert client.get(f"/etalase/{toko.slug}/").status_code == 404


def test_chips_take_away_one_filter_each(client, toko):
    response = client.get("/cari/?q=kursi&usaha=umk&usaha=besar&kirim=7")
    chips = {chip.label: chip.url for chip in response.context["chip"]}
    assert chips == {
        "Mikro atau kecil": "/cari/?q=kursi&usaha=besar&kirim=7",
        "Besar": "/cari/?q=kursi&usaha=umk&kirim=7",
        "≤ 7 hari kerja": "/cari/?q=kursi&usaha=umk&usaha=besar",
    }
    assert response.context["hapus"] == "/cari/?q=kursi"


def test_nothing_found_offers_ways_out(client, toko):
    response = client.get("/cari/?q=kursi&usaha=umk&harga_min=600000")
    lepas = {satu.label: satu.jumlah for satu in response.context["lepas"]}
    assert lepas == {
        "Tanpa ‘Mikro atau kecil’": 1,
        "Tanpa ‘kursi’": 1,
        "Tanpa ‘≥ Rp600.000’": 1,
    }
    html = client.get("/cari/?q=zzzzzz&usaha=umk").content.decode()
    assert "Tidak ada produk untuk “zzzzzz”." in html
    assert "Tanpa ‘zzzzzz’: 2 produk" in html


def test_each_result_says_why_it_stands_there(client, toko):
    kartu = {k.nama: k.mengapa for k in client.get("/cari/?q=kursi").context["kartu"]}
    assert kartu["Kursi putar"].startswith("Kecocokan kata ")
    assert "usaha menengah atau besar" in kartu["Kursi putar"]
    assert "TKDN + BMP ≥ 40%" in kartu["Kursi rapat kayu"]
    assert kartu["Kursi rapat kayu"].endswith("harga Rp500.000.")
    assert not client.get("/cari/?q=kursi&urut=murah").context["kartu"][0].mengapa


def test_a_mistyped_word_is_corrected_and_the_page_says_so(client, toko):
    response = client.get("/cari/?q=kursi rapt kayu")
    assert names(response) == ["Kursi rapat kayu"]
    assert response.context["usul"].label == "kursi rapat kayu"
    assert response.context["usul"].url == "/cari/?q=kursi+rapat+kayu"
    assert "Tidak ada yang persis “kursi rapt kayu”." in response.content.decode()


@pytest.fixture
def pasuruan():
    """A vendor who prices one region apart, and one who does not deliver there."""
    kota = buat_wilayah()
    kab = Wilayah.objects.create(
        kode="35.14", nama="Kabupaten Pasuruan", slug="p", induk=kota.induk
    )
    produk = buat_produk(buat_penyedia(is_pkp=False), nama="Rak buku", harga=100_000)
    HargaWilayah.objects.create(versi=produk.versi_tayang, wilayah=kab, harga=130_000)
    jauh = buat_penyedia(is_pkp=False, kirim_semua=False)
    WilayahLayanan.objects.create(penyedia=jauh, wilayah=kota)
    buat_produk(jauh, nama="Rak sepatu", harga=50_000)
    return kab


def test_the_region_decides_the_price_and_who_is_listed(client, pasuruan):
    assert len(names(client.get("/cari/?q=rak"))) == 2
    client.cookies["wilayah"] = pasuruan.kode
    response = client.get("/cari/?q=rak")
    assert [(k.nama, k.harga) for k in response.context["kartu"]] == [("Rak buku", 130_000)]
    semua = client.get("/cari/?q=rak&layani=semua&urut=murah")
    assert [(k.nama, k.catatan) for k in semua.context["kartu"]] == [
        ("Rak buku", ""),
        ("Rak sepatu", "Tidak melayani Kab. Pasuruan"),
    ]
    assert names(client.get("/cari/?q=rak&harga_maks=129999")) == []


def test_key_specs_of_an_etalase_filter_and_count(client):
    etalase = buat_etalase()
    skema = etalase.skema.get()
    skema.atribut.create(kode="bahan", nama="Bahan", tipe="pilihan", is_saring=True)
    skema.atribut.create(kode="lebar", nama="Lebar", tipe="angka", satuan="cm", is_saring=True)
    skema.atribut.create(kode="kode", nama="Kode", tipe="teks")
    for nama, bahan, lebar in (("Meja A", "Kayu jati", 60), ("Meja B", "Besi", 60.5)):
        isi = {"bahan": bahan, "lebar": lebar, "kode": nama}
        buat_produk(buat_penyedia(), etalase=etalase, nama=nama, atribut=isi)
    response = client.get(f"/etalase/{etalase.slug}/?spek_bahan=Besi")
    assert names(response) == ["Meja B"]
    grup = {g.nama: {o.label: o.jumlah for o in g.opsi} for g in response.context["grup"]}
    assert grup["spek_bahan"] == {"Besi": 1, "Kayu jati": 1}
    assert grup["spek_lebar"] == {"60,5 cm": 1}
    assert "spek_kode" not in grup
    chip = [satu.label for satu in response.context["chip"]]
    assert chip == ["Bahan: Besi"]
    assert names(client.get(f"/etalase/{etalase.slug}/?spek_bahan=Emas")) == []


@pytest.mark.parametrize(
    ("kueri", "catatan"),
    [
        ("tkdn=abc", "tkdn=abc"),
        ("tkdn=utama&tkdn=abc", "tkdn=utama,abc"),
        ("tkdn=40", "tkdn=40"),
        ("wil=99.99", "wil=99.99"),
        ("usaha=%3Cscript%3E", "usaha=&lt;script&gt;"),
        ("urut=harga;drop", "urut=harga;drop"),
        ("urut=penyedia__anggota__password", "urut=penyedia__anggota__passw…"),
        ("kirim=-1", "kirim=-1"),
        ("harga_min=1e9", "harga_min=1e9"),
        ("harga_min=-1", "harga_min=-1"),
        ("harga_maks=NaN", "harga_maks=NaN"),
        ("harga_maks=" + "9" * 400, "harga_maks=" + "9" * 24 + "…"),
        ("harga_min=" + quote("١٢٣"), "harga_min=١٢٣"),
        ("harga_min=0x10", "harga_min=0x10"),
        ("q=a%00b", "q=ab"),
    ],
)
def test_a_filter_that_makes_no_sense_is_named_and_left_out(client, toko, kueri, catatan):
    response = client.get(f"/cari/?{kueri}")
    assert response.status_code == 200
    assert f"Saringan ‘{catatan}’ diabaikan." in response.content.decode()
    assert len(names(response)) == 3


@pytest.mark.parametrize(
    "kueri",
    [
        "hal=-1",
        "hal=0",
        "hal=abc",
        "hal=" + "9" * 5000,
        "hal=%00",
        "a[]=1&b[x][y]=2",
        "spek_warna=merah&spek_%00=1",
        "q=" + "%25" * 2000,
        "q=" + quote("'" * 2000),
        "q=" + "x" * 4096,
        "q=%ff%fe",
        "q=%ed%a0%80",
        "q=" + quote("a\u202eb\u200b 🪑"),
        "&".join(f"usaha=umk{n}" for n in range(500)),
        "harga_min=999999999999999&harga_maks=0",
        "q=kursi&q=meja&q=",
        "csrfmiddlewaretoken=x&next=//jahat.test",
    ],
)
def test_abuse_never_breaks_the_page(client, toko, kueri):
    for extra in ({}, HTMX):
        assert client.get(f"/cari/?{kueri}", **extra).status_code == 200


def test_too_many_parameters_are_refused_before_they_are_read(client, toko):
    client.raise_request_exception = False
    kueri = "&".join(f"p{n}=1" for n in range(700))
    assert client.get(f"/cari/?{kueri}").status_code == 413


def test_the_cookie_of_the_region_is_checked(client, toko):
    client.cookies["wilayah"] = "'; drop table--"
    assert client.get("/cari/").context["tujuan"] is None


def test_pages_of_twenty_four_with_the_state_in_the_address(client, toko):
    penyedia = buat_penyedia(is_pkp=False)
    for n in range(25):
        buat_produk(penyedia, etalase=toko, nama=f"Lampu {n:02d}", harga=1000 + n)
    response = client.get("/cari/?q=lampu&urut=murah&usaha=")
    assert len(names(response)) == 24
    html = response.content.decode()
    assert 'href="?q=lampu&amp;urut=murah&amp;hal=2"' in html
    response = client.get("/cari/?q=lampu&urut=murah&hal=2")
    assert names(response) == ["Lampu 24"]
    assert names(client.get("/cari/?q=lampu&urut=murah&hal=99")) == ["Lampu 24"]


def test_a_swap_is_the_same_markup_and_says_how_many(client, toko):
    page = client.get("/cari/?q=kursi&usaha=")
    swap = client.get("/cari/?q=kursi&usaha=", **HTMX)
    section = re.search(r"<section id=\"hasil\".*</section>", swap.content.decode(), re.DOTALL)
    assert section.group() in page.content.decode()
    assert swap["HX-Push-Url"] == "/cari/?q=kursi"
    assert "HX-Request" in swap["Vary"]
    assert "HX-Request" in page["Vary"]
    html = swap.content.decode()
    assert "<html" not in html
    for bagian in ("kepala-hasil", "grup", "tampilkan", "buka-saring"):
        assert re.search(rf'id="{bagian}"[^>]* hx-swap-oob="true"', html)
    assert "2 produk ditemukan." in html


def test_filters_work_as_a_plain_form(client, toko):
    html = client.get("/cari/?q=kursi").content.decode()
    assert re.search(r'<form id="saring"[^>]* action="/cari/" method="get"', html)
    assert 'name="usaha" value="umk"' in html
    assert "Tampilkan 2 produk" in html


def test_names_of_vendors_and_etalase_are_offered(client, toko):
    penyedia = buat_penyedia(nama="UD Kursi Jaya", slug="ud-kursi-jaya")
    Etalase.objects.filter(pk=toko.pk).update(nama="Mebel dan kursi")
    response = client.get("/cari/?q=kursi")
    assert [(b.jenis, b.slug) for b in response.context["bernama"]] == [
        ("etalase", toko.slug),
        ("penyedia", penyedia.slug),
    ]


@pytest.mark.parametrize("metode", ["post", "put", "delete", "patch"])
def test_reading_is_all_one_can_do(client, toko, metode):
    assert getattr(client, metode)("/cari/").status_code == 405


def test_frozen_goods_leave_the_result_at_once(client, toko):
    Produk.objects.update(status="dibekukan")
    assert names(client.get("/cari/")) == []


def suggestions(client, ditulis: str) -> list[str]:
    return client.get("/saran/", {"q": ditulis}).context["saran"]


def test_suggestions_are_searches_that_find_something(client, toko):
    assert suggestions(client, "k") == []
    assert suggestions(client, "kur") == ["kursi"]
    assert suggestions(client, "kursi ra") == ["kursi rapat"]
    assert suggestions(client, "meja pu") == []
    html = client.get("/saran/", {"q": "kursi ra"}).content.decode()
    assert '<a href="/cari/?q=kursi%20rapat">kursi rapat</a>' in html


@pytest.mark.parametrize(
    "ditulis", ["", " ", "%00", "'; drop table--", "🪑" * 50, "x" * 5000, "(((("]
)
def test_abuse_of_suggestions_answers_nothing(client, toko, ditulis):
    response = client.get("/saran/", {"q": ditulis})
    assert (response.status_code, response.context["saran"]) == (200, [])


def test_a_manager_adds_a_synonym_and_the_next_search_knows_it(client, toko):
    assert names(client.get("/cari/?q=dingklik")) == []
    kelola = client_of(buat_orang(peran=Peran.PENGELOLA))
    isi = {"kata": " Dingklik ", "padanan": "Kursi", "etalase": "", "is_dipakai": "on"}
    assert kelola.post("/kelola/etalase/padanankata/add/", isi).status_code == 302
    assert sorted(names(client.get("/cari/?q=dingklik"))) == ["Kursi putar", "Kursi rapat kayu"]


def test_a_synonym_of_filler_words_is_refused(toko):
    kelola = client_of(buat_orang(peran=Peran.PENGELOLA))
    isi = {"kata": "untuk", "padanan": "kursi", "is_dipakai": "on"}
    html = kelola.post("/kelola/etalase/padanankata/add/", isi).content.decode()
    assert "Kata ini diabaikan pencarian." in html
