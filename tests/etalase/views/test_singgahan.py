"""The keeper of visitors' pages: never stale, never another's, and read again only when it must."""

import gzip
from datetime import timedelta

import pytest
from django.db import ProgrammingError, connection, transaction
from django.db.models import F
from django.utils import timezone

from etalase.models import (
    Etalase,
    FotoProduk,
    HargaWilayah,
    LihatanHarian,
    Produk,
    Stok,
    TanyaJawab,
    VersiProduk,
)
from etalase.services import lihatan
from katalog.akun.state import Peran
from katalog.kebijakan.models import AturanPajak, Parameter
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_etalase,
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_satker,
    buat_wilayah,
)
from vendors.models import Penyedia

pytestmark = pytest.mark.django_db
# The search engine reads again what its own transaction wrote, on every page of such a test.
LEWAT_MESIN = ("/cari/", "/saran/", "/etalase/etalase-")
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


@pytest.fixture
def rak():
    etalase = buat_etalase()
    return [
        buat_produk(buat_penyedia(), etalase=etalase, nama=f"Kursi {huruf}") for huruf in "ABCD"
    ]


def test_a_page_reads_reference_data_anew_when_it_changed(client, rak):
    """Regions, taxes and policies are remembered by version, never longer."""
    milik = client_of(buat_orang())
    alamat = rak[0].get_absolute_url()
    assert "Termasuk PPN" in milik.get(alamat).content.decode()
    tarif = AturanPajak.objects.filter(kode="ppn_umum")
    lama = milik.get(alamat).context["harga"].ppn
    tarif.update(persen=F("persen") * 2)
    assert milik.get(alamat).context["harga"].ppn == lama * 2


@pytest.mark.parametrize("masuk", [False, True])
def test_a_product_page_takes_twelve_statements_however_much_it_shows(
    client, rak, masuk, django_assert_max_num_queries
):
    satker = buat_satker()
    siapa = client_of(buat_orang(peran=Peran.PP, satker=satker)) if masuk else client
    siapa.cookies["wilayah"] = buat_wilayah().kode
    siapa.get(rak[1].get_absolute_url())
    for banyak in range(2):
        for _ in range(banyak * 5):
            lain = buat_produk(rak[0].penyedia, etalase=rak[0].etalase)
            TanyaJawab.objects.create(produk=lain, penanya=buat_orang(), pertanyaan="Ada garansi?")
            buat_produk(buat_penyedia(), etalase=rak[0].etalase)
        alamat = rak[0].get_absolute_url()
        siapa.get(rak[1].get_absolute_url())
        with django_assert_max_num_queries(12):
            siapa.get(alamat)


def test_no_page_takes_more_than_twelve_statements(client, rak, django_assert_max_num_queries):
    """Once the process knows the reference data. Lists are counted where writes are committed."""
    beli = client_of(buat_orang(peran=Peran.PP, satker=buat_satker()))
    daftar = [satu for satu in daftar_halaman(rak) if not satu.startswith(LEWAT_MESIN)]
    assert len(daftar) >= 6
    for siapa in (beli, client):
        for alamat in daftar:
            siapa.get(alamat)
            siapa.cookies["bukan-pengunjung"] = "1"
            with django_assert_max_num_queries(12):
                siapa.get(alamat)
            del siapa.cookies["bukan-pengunjung"]


def daftar_halaman(rak) -> list[str]:
    a, b, *_ = rak
    return [
        "/",
        "/etalase/",
        f"/etalase/{a.etalase.slug}/",
        "/cari/",
        "/cari/?q=kursi&usaha=umk",
        "/cari/?q=kurssi",
        "/cari/?q=tidakada",
        "/saran/?q=kur",
        a.get_absolute_url(),
        f"/penyedia/{a.penyedia.slug}/",
        "/penyedia/",
        f"/bandingkan/?id={a.kode},{b.kode}",
    ]


def test_a_second_visitor_costs_one_statement_and_gets_the_same_bytes(
    client, rak, django_assert_num_queries
):
    for alamat in daftar_halaman(rak):
        pertama = client.get(alamat)
        with django_assert_num_queries(1):
            kedua = client.get(alamat)
        assert kedua.content == pertama.content, alamat
        assert kedua["ETag"] == pertama["ETag"], alamat
        assert kedua["Cache-Control"] == "public, no-cache"
        assert {"Cookie", "HX-Request", "Accept-Encoding"} <= set(kedua["Vary"].split(", "))
        assert not kedua.cookies
        lama = client.get(alamat, HTTP_IF_NONE_MATCH=pertama["ETag"])
        assert (lama.status_code, lama.content, lama["ETag"]) == (304, b"", pertama["ETag"])


def test_what_a_browser_unpacks_is_what_another_reads_plainly(client, rak):
    polos = client.get("/cari/")
    padat = client.get("/cari/", **GZIP)
    assert padat["Content-Encoding"] == "gzip"
    assert gzip.decompress(padat.content) == polos.content
    assert "Content-Encoding" not in polos.headers


def test_a_burst_of_visitors_asks_for_the_version_once_a_second(
    client, rak, settings, monkeypatch, django_assert_num_queries
):
    kini = 1e9
    monkeypatch.setattr("katalog.core.jejak.time.monotonic", lambda: kini)
    monkeypatch.setattr("katalog.core.jejak._terbaca", None)
    settings.HALAMAN_UMUR_DETIK = 1
    lama = client.get("/penyedia/")["ETag"]
    Penyedia.objects.filter(pk=rak[0].penyedia_id).update(nama="UD Berganti")
    with django_assert_num_queries(0):
        assert client.get("/penyedia/")["ETag"] == lama
    kini += 1
    assert "UD Berganti" in client.get("/penyedia/").content.decode()


def test_cards_and_ticks_follow_their_facts(client, rak):
    """They are written once for the same facts, and only for the same."""
    kota = buat_wilayah()
    assert client.get("/cari/").content.decode().count("Kursi A") > 0
    _price(rak[0])
    isi = client.get("/cari/").content.decode()
    assert "862.470" in isi
    client.cookies["wilayah"] = kota.kode
    assert f'<option value="{kota.kode}" selected>' in client.get("/cari/").content.decode()
    del client.cookies["wilayah"]
    assert f'<option value="{kota.kode}">' in client.get("/cari/").content.decode()


def test_the_first_pictures_load_at_once(client, rak):
    for satu in rak:
        FotoProduk.objects.create(produk=satu, kecil="k.webp", sedang="s.webp", besar="b.webp")
    isi = client.get(f"/penyedia/{rak[0].penyedia.slug}/").content.decode()
    assert 'loading="eager"' in isi


def _price(produk):
    versi = produk.versi_tayang
    kolom = {f.attname: getattr(versi, f.attname) for f in VersiProduk._meta.concrete_fields}
    del kolom["id"]
    baru = VersiProduk.objects.create(**{**kolom, "nomor": 2, "harga": 777_000})
    Produk.objects.filter(pk=produk.pk).update(versi_tayang=baru)


UBAHAN = {
    "harga": _price,
    "stok": lambda p: Stok.objects.filter(produk=p).update(tersedia=0),
    "turun": lambda p: Produk.objects.filter(pk=p.pk).update(status="turun_tayang"),
    "sanksi": lambda p: Penyedia.objects.filter(pk=p.penyedia_id).update(status="ditangguhkan"),
    "nama penyedia": lambda p: Penyedia.objects.filter(pk=p.penyedia_id).update(nama="UD Baru"),
    "etalase": lambda p: Etalase.objects.filter(pk=p.etalase_id).update(nama="Lain"),
    "kebijakan": lambda p: Parameter.objects.update(updated_at=timezone.now()),
    "foto": lambda p: FotoProduk.objects.filter(produk=p).update(urutan=F("urutan") + 1),
    "wilayah": lambda p: HargaWilayah.objects.update(harga=1),
}


@pytest.mark.parametrize("ubah", UBAHAN.values(), ids=UBAHAN)
def test_a_change_is_seen_by_the_next_visitor(client, rak, ubah):
    alamat = rak[0].get_absolute_url()
    lama = client.get(alamat)
    ubah(rak[0])
    baru = client.get(alamat, HTTP_IF_NONE_MATCH=lama["ETag"])
    assert baru.status_code == 200
    assert baru["ETag"] != lama["ETag"]


def test_the_new_price_itself_is_seen(client, rak):
    alamat = rak[0].get_absolute_url()
    assert "862.470" not in client.get(alamat).content.decode()
    _price(rak[0])
    assert "862.470" in client.get(alamat).content.decode()


def test_a_question_appears_at_once(client, rak):
    alamat = rak[0].get_absolute_url()
    client.get(alamat)
    TanyaJawab.objects.create(
        produk=rak[0], penanya=buat_orang(), pertanyaan="Apakah kayunya jati asli?"
    )
    assert "Apakah kayunya jati asli?" in client.get(alamat).content.decode()


def test_a_day_later_the_page_is_read_again(client, rak, monkeypatch):
    lama = client.get("/cari/")["ETag"]
    besok = timezone.localdate() + timedelta(days=1)
    monkeypatch.setattr(timezone, "localdate", lambda *a, **k: besok)
    assert client.get("/cari/", HTTP_IF_NONE_MATCH=lama).status_code == 200


def test_region_fragment_and_address_have_pages_of_their_own(client, rak):
    etag = {client.get("/cari/")["ETag"], client.get("/cari/?q=kursi")["ETag"]}
    etag.add(client.get("/cari/", HTTP_HX_REQUEST="true")["ETag"])
    etag.add(client.get("/cari/", HTTP_HOST="127.0.0.1")["ETag"])
    client.cookies["wilayah"] = buat_wilayah().kode
    etag.add(client.get("/cari/")["ETag"])
    assert len(etag) == 5


def test_who_logged_in_gets_a_page_of_his_own_and_leaves_none(client, rak):
    orang = buat_orang("Bu Rina Uji")
    alamat = rak[0].get_absolute_url()
    for milik in (client_of(orang), client_of(orang)):
        response = milik.get(alamat)
        assert "ETag" not in response.headers
        assert response["Cache-Control"] == "private, no-cache"
    assert "Masuk untuk memesan" in client.get(alamat).content.decode()
    client.cookies["tak_dikenal"] = "1"
    assert "ETag" not in client.get(alamat).headers


def test_a_page_with_a_token_and_an_error_page_are_not_kept(client, rak):
    tanya = client.get(f"/produk/{rak[0].kode}/pertanyaan/")
    assert "ETag" not in tanya.headers
    hilang = client.get("/produk/0000000000000000/")
    assert (hilang.status_code, "ETag" in hilang.headers) == (404, False)


def test_every_view_counts_also_from_the_keeper(client, rak):
    alamat = rak[0].get_absolute_url()
    etag = client.get(alamat)["ETag"]
    client.get(alamat)
    client.get(alamat, HTTP_IF_NONE_MATCH=etag)
    client.get("/cari/")
    client.get("/cari/")
    client_of(buat_orang()).get(alamat)
    lihatan.tulis()
    satu = LihatanHarian.objects.get(produk=rak[0])
    assert (satu.dibuka, satu.tampil) == (4, 2)


@pytest.fixture
def only_traced():
    """Make every table that tells no reader of its changes unreadable."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE pembaca_halaman")
        cursor.execute("GRANT USAGE ON SCHEMA public TO pembaca_halaman")
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'jejak_halaman'"
        )
        # What searches write for themselves follows from the traced tables.
        mesin = ["core_jejakhalaman", "etalase_perubahancari", "etalase_indekscari"]
        for tabel in [satu for (satu,) in cursor.fetchall()] + mesin:
            cursor.execute(f"GRANT SELECT ON {tabel} TO pembaca_halaman")

        def as_reader():
            cursor.execute("SET LOCAL ROLE pembaca_halaman")

        yield as_reader
        cursor.execute("RESET ROLE")


def test_pages_rest_on_nothing_that_changes_silently(client, rak, only_traced):
    """But for figures that a page keeps for some minutes by its own promise."""
    segera = buat_etalase(status="pendaftaran")
    dibekukan = buat_etalase(status="dibekukan")
    HargaWilayah.objects.create(
        versi=rak[1].versi_tayang, wilayah=buat_wilayah(), harga=120_000, ongkir=5_000
    )
    Penyedia.objects.filter(pk=rak[2].penyedia_id).update(status="ditangguhkan")
    Produk.objects.filter(pk=rak[3].pk).update(status="turun_tayang")
    TanyaJawab.objects.create(produk=rak[1], penanya=buat_orang(), pertanyaan="Ada garansi?")
    halaman = [
        satu for satu in daftar_halaman(rak) if satu != "/" and not satu.startswith("/penyedia/ud")
    ]
    halaman += [f"/etalase/{satu.slug}/" for satu in (segera, dibekukan)]
    halaman += [satu.get_absolute_url() for satu in rak]
    client.cookies["wilayah"] = buat_wilayah().kode
    client.get("/cari/?q=kursi")
    only_traced()
    with pytest.raises(ProgrammingError), transaction.atomic():
        buat_orang()
    for alamat in halaman:
        assert client.get(alamat).status_code == 200, alamat
