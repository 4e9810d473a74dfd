"""Walking through a result by cursor: the list that skipping rows gives, at the cost of a page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etalase.selectors.cari import keadaan, kini
from etalase.selectors.cari.cocok import Kandidat
from etalase.selectors.cari.kini import Kini, Ruang, Setempat
from etalase.selectors.cari.kursor import read_cursor, write_cursor
from etalase.selectors.cari.mesin import Sudut, search
from etalase.selectors.cari.permintaan import Hasil, Letak, Permintaan
from etalase.selectors.cari.saring import Tersaring
from etalase.selectors.cari.segmen import Segmen
from etalase.selectors.cari.urut import first
from etalase.selectors.pdn import AmbangPdn
from etalase.services.indeks import rebuild_index
from katalog.wilayah.models import Wilayah
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk, buat_wilayah

pytestmark = pytest.mark.usefixtures("basis_nyata")
HARI = date(2026, 11, 23)
BESOK = HARI + timedelta(days=1)
LAIN = "35.14"
KATA = ("kursi", "meja", "rapat", "besi", "kayu", "lipat")
SEMUA = 1_000


def sudut_pada(hari: date) -> Sudut:
    return Sudut(hari, None, AmbangPdn(Decimal(25), Decimal(40)))


@pytest.fixture
def isi(settings, tmp_path):
    """Products in an index that was built and, some of them, in what came after it."""
    settings.INDEKS_CARI_DIR = tmp_path
    keadaan.forget()
    kota = buat_wilayah()
    kab, _ = Wilayah.objects.get_or_create(
        kode=LAIN, defaults={"nama": "Kabupaten Pasuruan", "slug": "kab-p", "induk": kota.induk}
    )
    etalase = [buat_etalase(), buat_etalase()]
    penyedia = [buat_penyedia(skala="mikro"), buat_penyedia(wilayah=kab, kirim_semua=False)]
    for nomor in range(60):
        if nomor == 40:
            rebuild_index()
        buat_produk(
            penyedia[nomor % 2],
            etalase=etalase[nomor % 3 % 2],
            nama=f"{KATA[nomor % 6]} {KATA[nomor // 6 % 6]} {KATA[nomor % 5]}",
            harga=50_000 * (1 + nomor % 4),
            waktu_kirim_hari=1 + nomor % 3,
            tkdn=(None, 26, 45)[nomor % 3],
            stok=nomor % 7,
        )
    yield keadaan.current()
    keadaan.forget()


minta = st.builds(
    Permintaan,
    q=st.lists(st.sampled_from(KATA), max_size=3, unique=True).map(" ".join),
    tujuan=st.sampled_from(("", LAIN)),
    layani=st.booleans(),
    usaha=st.sampled_from((frozenset(), frozenset({"umk"}))),
    harga_maks=st.sampled_from((None, 150_000)),
    urut=st.sampled_from(("sesuai", "murah", "cepat", "dekat", "baru")),
    jumlah=st.integers(3, 12),
)


def step(diketahui: Any, satu: Permintaan, tempat: Letak | None, sudut: Sudut, mundur: bool) -> Any:
    """Open the page behind (or before) a place, by the text that an address carries."""
    assert tempat is not None
    sana = read_cursor(write_cursor(tempat, satu, mundur=mundur), satu, sudut.hari)
    assert sana is not None
    return search(diketahui, sana, sudut)


def walk(diketahui: Any, satu: Permintaan, sudut: Callable[[int], Sudut]) -> list[Hasil]:
    halaman = [search(diketahui, satu, sudut(0))]
    while halaman[-1].mulai + len(halaman[-1].pk) < halaman[-1].total:
        tempat = halaman[-1].akhir
        halaman.append(step(diketahui, satu, tempat, sudut(len(halaman)), mundur=False))
        assert len(halaman) < SEMUA
    return halaman


@pytest.mark.parametrize("giliran", ["acak", "seri"])
def test_walking_by_cursor_gives_the_list_that_skipping_rows_gives(isi, giliran, monkeypatch):
    if giliran == "seri":
        # Nothing but the key of the product decides among ties.
        asli = kini.turn
        monkeypatch.setattr(kini, "turn", lambda segmen, hari: asli(segmen, hari) * 0)
    assert len(isi.bagian) > 1

    @settings(
        max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(satu=minta)
    def check(satu: Permintaan) -> None:
        sudut = sudut_pada(HARI)
        utuh = search(isi, replace(satu, jumlah=SEMUA), sudut)
        maju = walk(isi, satu, lambda _: sudut)
        assert [pk for hasil in maju for pk in hasil.pk] == utuh.pk
        for nomor, hasil in enumerate(maju):
            mulai = nomor * satu.jumlah
            lompat = search(isi, replace(satu, mulai=mulai), sudut)
            assert (hasil.pk, hasil.mulai, hasil.mengapa, hasil.luar, hasil.per_opsi) == (
                lompat.pk,
                mulai if hasil.pk else 0,
                lompat.mengapa,
                lompat.luar,
                lompat.per_opsi,
            )
            if mulai:
                lalu = step(isi, satu, hasil.awal, sudut, mundur=True)
                assert (lalu.pk, lalu.mulai) == (maju[nomor - 1].pk, maju[nomor - 1].mulai)

    check()


@pytest.mark.parametrize("urut", ["sesuai", "murah", "cepat", "dekat", "baru"])
def test_a_walk_across_midnight_goes_on_as_it_began(isi, urut):
    satu = Permintaan(urut=urut, jumlah=7)
    utuh = search(isi, replace(satu, jumlah=SEMUA), sudut_pada(HARI)).pk
    assert utuh != search(isi, replace(satu, jumlah=SEMUA), sudut_pada(BESOK)).pk
    halaman = walk(isi, satu, lambda nomor: sudut_pada(HARI if nomor < 3 else BESOK))
    assert [pk for hasil in halaman for pk in hasil.pk] == utuh
    terakhir = halaman[-1].akhir
    assert terakhir is not None
    assert read_cursor(write_cursor(terakhir, satu), satu, BESOK + timedelta(days=1)) is None


@pytest.fixture
def disusun(monkeypatch):
    """How many rows each sort is given."""
    banyak: list[int] = []
    asli = np.lexsort

    def counted(kunci: Any) -> Any:
        banyak.append(len(kunci[0]))
        return asli(kunci)

    monkeypatch.setattr(np, "lexsort", counted)
    return banyak


def test_the_deepest_page_sorts_no_more_than_the_first(disusun):
    """The order is computed, not stored, so no plan can show this; the rows sorted do.

    By number a page sorts all that stands before it, which is why numbers end at BARIS_MAKS.
    """
    jumlah, halaman = 200_000, 24
    acak = np.random.default_rng(2026)
    kunci = acak.permutation(jumlah).astype("i8") << 20
    larik = {"pk": np.arange(jumlah), "etalase": np.zeros(jumlah, "i4")}
    segmen = Segmen(larik, {"daftar_kode": [], "letak": {}, "kata": []})
    ruang = Ruang(segmen, cast(Kini, None), cast(Setempat, None), kunci)

    def page(satu: Permintaan) -> list[int]:
        semua = Kandidat(slice(0, jumlah), 0)
        disusun.clear()
        return first(ruang, Tersaring(semua, np.ones(jumlah, bool), {}), satu).pk.tolist()

    depan = Permintaan(urut="murah", jumlah=halaman)
    pk = page(depan)
    assert disusun == [halaman]
    lompat = page(replace(depan, mulai=jumlah - 2 * halaman))
    assert disusun == [jumlah - halaman]
    letak = Letak(int(kunci[lompat[-halaman - 1]]), lompat[-halaman - 1], HARI)
    assert page(replace(depan, batas=letak)) == lompat[-halaman:]
    assert disusun == [halaman]
    balik = Letak(int(kunci[lompat[-1]]), lompat[-1], HARI)
    assert page(replace(depan, batas=balik, mundur=True)) == lompat[-2 : -halaman - 2 : -1]
    assert disusun == [halaman]
    assert pk == np.argsort(kunci)[:halaman].tolist()
