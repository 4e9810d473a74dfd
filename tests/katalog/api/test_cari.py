"""`/api/v1/produk/?q=`: what the page finds, in its order, by cursor from end to end."""

from dataclasses import fields
from datetime import date, timedelta
from urllib.parse import quote

import pytest
from django.utils import timezone

from etalase.models import PadananKata, Produk, VersiProduk
from etalase.selectors.cari.kursor import read_cursor, write_cursor
from etalase.selectors.cari.permintaan import Letak, Permintaan
from tests.etalase.cari.katalog_nilai import BARANG, PADANAN
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
AKAR = "/api/v1"
HARI = date(2026, 11, 23)
HALAMAN_MAKS = 50


@pytest.fixture
def isi_katalog():
    """The judged catalogue, its vendors of several classes, by name of etalase."""
    etalase = {nama: buat_etalase(nama=nama) for nama in dict.fromkeys(b.etalase for b in BARANG)}
    skala = ("mikro", "kecil", "menengah", "besar")
    penyedia = {
        nama: buat_penyedia(nama=nama, skala=skala[nomor % 4])
        for nomor, nama in enumerate(sorted({b.penyedia for b in BARANG}))
    }
    for nomor, satu in enumerate(BARANG):
        buat_produk(
            penyedia[satu.penyedia],
            etalase=etalase[satu.etalase],
            nama=satu.nama,
            merek=satu.merek,
            sku=satu.sku,
            atribut=satu.atribut,
            harga=10_000 * (1 + nomor * 37 % 29),
            tkdn=(None, 26, 45)[nomor % 3],
        )
    for kata, padanan, di in PADANAN:
        PadananKata.objects.create(kata=kata, padanan=padanan, etalase=etalase[di] if di else None)
    return etalase


@pytest.fixture
def jati():
    """Chairs of teak, the two words standing where they count more and where they count less."""
    penyedia, etalase = buat_penyedia(), buat_etalase()
    for nomor in range(6):
        for nama, merek, bahan in (
            ("Kursi jati", "", ""),
            ("Jati pilihan, kursi", "", ""),
            ("Kursi lipat", "Jati Uji", ""),
            ("Kursi lipat", "", "jati"),
            ("Alas jati", "", "kursi"),
        ):
            buat_produk(
                penyedia,
                etalase=etalase,
                nama=f"{nama} contoh {nomor}",
                merek=merek,
                atribut={"bahan": bahan} if bahan else {},
                harga=10_000 * (1 + nomor),
            )


def of_the_page(client, alamat: str) -> list[str]:
    """Return the codes of a list, page after page by number."""
    kode, nomor, total = [], 1, 1
    while len(kode) < total:
        isi = client.get(f"{alamat}&hal={nomor}").context
        kode += [satu.kode for satu in isi["kartu"]]
        nomor, total = nomor + 1, isi["total"]
    return kode


def reprice(kode: str, harga: int) -> None:
    """Put a product on display at another price before tax, in a version of its own."""
    versi = VersiProduk.objects.get(produk__kode=kode)
    versi.pk, versi.nomor, versi.harga = None, 2, harga
    versi.save(force_insert=True)
    Produk.objects.filter(kode=kode).update(versi_tayang=versi)


def walk(client, alamat: str, arah: str = "next") -> list[list[str]]:
    """Return the codes of each page, following its links."""
    halaman, berikut = [], f"{AKAR}{alamat}"
    while berikut:
        isi = client.get(berikut).json()
        halaman.append([row["kode"] for row in isi["results"]])
        assert len(halaman) < HALAMAN_MAKS
        berikut = isi[arah]
    return halaman


@pytest.mark.parametrize(
    ("q", "lain", "halaman"),
    [
        ("kursi", "", ""),
        ("kusri kayu", "", ""),
        ("kertas a4", "", ""),
        ("lemri arsip besi", "", ""),
        ("infocus", "", ""),
        ("kursi jati mahoni", "", ""),
        ("kursi", "usaha=umk", "usaha=umk"),
        ("kayu", "usaha=umk&usaha=menengah", "usaha=umk&usaha=menengah"),
        ("kursi", "tkdn_min=25", "tkdn=wajib"),
        ("meja", "wilayah=35.78", "wil=35.78"),
        ("#KRS-001", "", ""),
    ],
)
def test_the_api_finds_what_the_page_finds_in_its_order(client, isi_katalog, q, lain, halaman):
    di_halaman = of_the_page(client, f"/cari/?q={quote(q)}&{halaman}")
    di_api = walk(client, f"/produk/?q={quote(q)}&{lain}&batas=7")
    assert di_halaman
    assert [kode for satu in di_api for kode in satu] == di_halaman


def test_within_one_etalase_and_one_vendor(client, isi_katalog):
    mebel = isi_katalog["Mebel"]
    di_halaman = of_the_page(client, f"/etalase/{mebel.slug}/?q=besi")
    [di_api] = walk(client, f"/produk/?q=besi&etalase={mebel.slug}")
    assert di_api == di_halaman
    semua = walk(client, "/produk/?q=jati&batas=200")[0]
    milik = Produk.objects.filter(penyedia__nama="CV Jati Contoh", kode__in=semua)
    slug = milik[0].penyedia.slug
    [punya] = walk(client, f"/produk/?q=jati&penyedia={slug}")
    assert punya == [kode for kode in semua if kode in {satu.kode for satu in milik}]
    assert walk(client, "/produk/?q=besi&etalase=tidak-ada") == [[]]
    assert walk(client, "/produk/?q=besi&penyedia=tidak-ada") == [[]]
    assert walk(client, "/produk/?q=besi&wilayah=99.99") == [[]]


def test_prices_of_the_api_are_before_tax(client, isi_katalog):
    semua = client.get(f"{AKAR}/produk/?q=kursi&batas=200").json()["results"]
    harga = sorted(row["harga"]["dasar"] for row in semua)
    bawah, atas = harga[2], harga[-3]
    ada = client.get(
        f"{AKAR}/produk/?q=kursi&batas=200&harga_min={bawah}.00&harga_maks={atas}.9"
    ).json()["results"]
    assert sorted(row["harga"]["dasar"] for row in ada) == [
        satu for satu in harga if bawah <= satu <= atas
    ]
    assert client.get(f"{AKAR}/produk/?q=kursi&harga_min={harga[-1]}.5").json()["results"] == []


def test_walking_forth_and_back_visits_each_product_once(client, jati):
    alamat = "/produk/?q=kursi jati&batas=4"
    maju = walk(client, alamat)
    semua = [kode for satu in maju for kode in satu]
    assert len(set(semua)) == len(semua) == 30
    terakhir, berikut = f"{AKAR}{alamat}", f"{AKAR}{alamat}"
    while berikut:
        terakhir, berikut = berikut, client.get(berikut).json()["next"]
    mundur = walk(client, terakhir.split(AKAR, 1)[1], "previous")
    assert [kode for satu in reversed(mundur) for kode in satu] == semua


def test_what_does_not_move_is_visited_once_whatever_else_is_written(client, jati):
    """Prices change and much new comes, which makes the words themselves worth less."""
    alamat = "/produk/?q=kursi jati&batas=4"
    semula = [kode for satu in walk(client, alamat) for kode in satu]
    halaman = client.get(f"{AKAR}{alamat}").json()
    dilihat = [row["kode"] for row in halaman["results"]]
    pindah = {semula[1], semula[5], semula[-1]}
    for nomor, kode in enumerate(sorted(pindah)):
        reprice(kode, 1_000 * 9**nomor)
    penyedia, etalase = buat_penyedia(), buat_etalase()
    for nomor in range(60):
        buat_produk(penyedia, etalase=etalase, nama=f"Gapura jati contoh {nomor}")
    while halaman["next"] and len(dilihat) < 4 * HALAMAN_MAKS:
        halaman = client.get(halaman["next"]).json()
        dilihat += [row["kode"] for row in halaman["results"]]
    tetap = [kode for kode in semula if kode not in pindah]
    assert [kode for kode in dilihat if kode in set(tetap)] == tetap


def a_cursor(minta: Permintaan, **lain) -> str:
    isi = {"kunci": 1, "pk": 1, "hari": timezone.localdate(), "bobot": (5,)} | lain
    return write_cursor(Letak(**isi), minta)


BAIK = a_cursor(Permintaan(q="kursi"))


@pytest.mark.parametrize(
    "kursor",
    [
        "xxx",
        "cD0x",
        "m",
        "m.....",
        BAIK[:-1],
        BAIK + "0",
        BAIK + "\n",
        BAIK.upper(),
        BAIK.replace(".1.", ".-1.", 1),
        BAIK.replace(".1.", ".ffffffffffffffff.", 1),
        BAIK.replace(".1.", "." + "1" * 5_000 + ".", 1),
        BAIK.replace(".1.", ".1\x00.", 1),
        BAIK.replace(".5.", ".0.", 1),
        BAIK.replace(".5.", "." + "-".join(["5"] * 500) + ".", 1),
        BAIK.replace("m", "x", 1),
        "m0" + BAIK[BAIK.index(".") :],
        "mffffff" + BAIK[BAIK.index(".") :],
        BAIK.replace(".1.", ".\u0661.", 1),
        a_cursor(Permintaan(q="meja")),
        a_cursor(Permintaan(q="kursi", usaha=frozenset({"umk"}))),
        a_cursor(Permintaan(q="kursi"), hari=timezone.localdate() - timedelta(days=2)),
        a_cursor(Permintaan(q="kursi"), hari=timezone.localdate() + timedelta(days=1)),
    ],
)
def test_a_cursor_that_is_not_ours_is_refused_in_words(client, kursor):
    buat_produk(buat_penyedia(), nama="Kursi rapat")
    assert client.get(f"{AKAR}/produk/?q=kursi&kursor={BAIK}").status_code == 200
    response = client.get(f"{AKAR}/produk/?q=kursi&kursor={quote(kursor)}")
    assert response.status_code == 400
    assert response.json()["fields"] == {
        "kursor": ["Kursor ini tidak dikenal atau sudah lewat. Mulai dari halaman pertama."]
    }


@pytest.mark.parametrize(
    ("letak", "ada"),
    [
        ({"kunci": 2**63 - 1, "pk": 2**63 - 1}, False),
        ({"kunci": 0, "pk": 0}, True),
        ({"bobot": (0xFFF,) * 16}, True),
        ({"bobot": ()}, True),
        ({"hari": timezone.localdate() - timedelta(days=1)}, True),
    ],
)
def test_a_cursor_out_of_thin_air_names_a_place_all_the_same(client, letak, ada):
    produk = buat_produk(buat_penyedia(), nama="Kursi rapat")
    kursor = a_cursor(Permintaan(q="kursi"), **letak)
    response = client.get(f"{AKAR}/produk/?q=kursi&kursor={kursor}")
    assert response.status_code == 200
    assert [row["kode"] for row in response.json()["results"]] == [produk.kode] * ada


def test_a_cursor_tells_lists_apart_by_everything_that_is_asked():
    """Whoever adds a filter need not think of the cursor."""
    lain = {
        "layani": True,
        "spek": (("warna", frozenset({"merah", "biru"})),),
        "batas": Letak(1, 1, HARI),
        "mundur": True,
        "urut": "baru",
        "q": "\ud800",
    }
    sama = {"mulai", "jumlah", "batas", "mundur"}
    kursor = write_cursor(Letak(1, 1, HARI), Permintaan())
    for satu in fields(Permintaan):
        bawaan = getattr(Permintaan(), satu.name)
        isi = lain.get(satu.name, frozenset({"a"}) if isinstance(bawaan, frozenset) else 7)
        terbaca = read_cursor(kursor, Permintaan(**{satu.name: isi}), HARI)
        assert (terbaca is not None) == (satu.name in sama), satu.name
    assert read_cursor(kursor, Permintaan(), HARI + timedelta(days=1)) is not None
    assert read_cursor(kursor, Permintaan(), HARI + timedelta(days=2)) is None
