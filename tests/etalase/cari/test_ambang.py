"""The thresholds of TKDN are the law's of the day: hits, counts and words follow it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from etalase.hasil import ringkas
from etalase.models import VersiProduk
from etalase.selectors.cari.keadaan import current
from etalase.selectors.cari.mesin import Sudut, find, search
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.pdn import AmbangPdn, ambang_pdn
from katalog.kebijakan.models import Parameter
from tests.purchasing.pabrik import buat_etalase, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
# Name of a product, its TKDN and BMP in percent.
BARANG = [
    ("Meja tanpa", None, None),
    ("Meja sepuluh", 10, None),
    ("Meja tiga puluh", 30, 12),
    ("Meja empat puluh dua", 42, None),
    ("Meja lima puluh", 50, None),
]
SEPULUH, TIGA, EMPAT, LIMA = (nama for nama, *_ in BARANG[1:])
UBAH = timezone.localdate() + timedelta(days=10)
KEMARIN = UBAH - timedelta(days=1)
# From that day on the law asks for more, with a fraction of a percent in one of the two.
BARU = {"pdn.tkdn_min": "32.5", "pdn.tkdn_bmp_min": "45"}


@pytest.fixture
def rak():
    """Five tables on display, and a law that changes on UBAH."""
    etalase, penyedia = buat_etalase(), buat_penyedia(is_pkp=False)
    for nama, tkdn, bmp in BARANG:
        buat_produk(penyedia, etalase=etalase, nama=nama, tkdn=tkdn, bmp=bmp)
    for kunci, nilai in BARU.items():
        lama = Parameter.objects.get(kunci=kunci)
        Parameter.objects.filter(pk=lama.pk).update(berlaku=DateRange(lama.berlaku.lower, UBAH))
        lama.pk, lama.nilai, lama.berlaku = None, nilai, DateRange(UBAH, None)
        lama.save(force_insert=True)
    return etalase


@pytest.fixture
def pada(monkeypatch):
    """Return a way to let it be noon of a day."""

    def geser(hari: date) -> None:
        saat = timezone.make_aware(datetime.combine(hari, time(12)))
        monkeypatch.setattr(timezone, "now", lambda: saat)

    return geser


def sudut(hari: date) -> Sudut:
    return Sudut(hari, None, ambang_pdn(hari))


def cari(hari: date, **minta: frozenset[str]) -> set[str]:
    pk = find(Permintaan(**minta), sudut(hari)).pk
    return set(VersiProduk.objects.filter(produk__in=pk).values_list("nama", flat=True))


def test_the_thresholds_are_those_of_the_day(rak):
    assert ambang_pdn(KEMARIN) == AmbangPdn(tkdn=Decimal(25), tkdn_bmp=Decimal(40))
    assert ambang_pdn(UBAH) == AmbangPdn(tkdn=Decimal("32.5"), tkdn_bmp=Decimal(45))


@pytest.mark.parametrize(
    ("minta", "lama", "baru"),
    [
        ({"tkdn": frozenset({"utama"})}, {EMPAT, LIMA}, {LIMA}),
        ({"tkdn": frozenset({"wajib"})}, {TIGA, EMPAT, LIMA}, {EMPAT, LIMA}),
        ({"tkdn": frozenset({"utama", "wajib"})}, {TIGA, EMPAT, LIMA}, {EMPAT, LIMA}),
        ({"tkdn": frozenset({"ada"})}, *[{SEPULUH, TIGA, EMPAT, LIMA}] * 2),
        ({"pdn": frozenset({"utama"})}, {TIGA, EMPAT, LIMA}, {LIMA}),
    ],
)
def test_what_fits_changes_on_the_day(rak, minta, lama, baru):
    for hari, cocok in ((KEMARIN, lama), (UBAH, baru)):
        assert cari(hari, **minta) == cocok


def test_counts_change_on_the_day(rak):
    for hari, tkdn, utama in ((KEMARIN, (2, 3, 4), 3), (UBAH, (1, 2, 4), 1)):
        per_opsi = find(Permintaan(), sudut(hari)).per_opsi
        assert dict(per_opsi["tkdn"]) == dict(zip(("utama", "wajib", "ada"), tkdn, strict=True))
        assert per_opsi["pdn"]["utama"] == utama


def test_the_published_order_follows_the_law_of_the_day(rak):
    tiga = VersiProduk.objects.get(nama=TIGA).produk_id
    for hari, tingkat in ((KEMARIN, 0), (UBAH, 2)):
        assert find(Permintaan(), sudut(hari)).mengapa[tiga].pdn == tingkat


def test_a_law_approved_within_the_day_counts_from_the_next_search_on(rak):
    """One state of the catalogue answers all: what it remembers of the day is of one law."""
    keadaan = current()
    longgar = AmbangPdn(tkdn=Decimal(10), tkdn_bmp=Decimal(42))
    tiga = VersiProduk.objects.get(nama=TIGA).produk_id
    for ambang, banyak, tingkat in ((ambang_pdn(UBAH), 2, 2), (longgar, 4, 0)):
        hasil = search(keadaan, Permintaan(tkdn=frozenset({"wajib"})), Sudut(UBAH, None, ambang))
        assert hasil.total == banyak
        semua = search(keadaan, Permintaan(), Sudut(UBAH, None, ambang))
        assert semua.mengapa[tiga].pdn == tingkat


def test_each_step_is_counted_for_itself_whichever_is_higher(rak):
    terbalik = Sudut(UBAH, None, AmbangPdn(tkdn=Decimal(45), tkdn_bmp=Decimal(20)))
    assert dict(find(Permintaan(), terbalik).per_opsi["tkdn"]) == {"wajib": 1, "utama": 3, "ada": 4}


@pytest.mark.parametrize(
    ("hari", "minimal", "unggulan", "jumlah", "banyak"),
    [(KEMARIN, "25%", "40%", 3, (2, 3, 4)), (UBAH, "32,5%", "45%", 2, (1, 2, 4))],
)
def test_the_page_says_what_the_law_of_the_day_asks(
    client, rak, pada, hari, minimal, unggulan, jumlah, banyak
):
    pada(hari)
    response = client.get("/cari/?tkdn=wajib")
    assert response.context["total"] == jumlah
    assert [chip.label for chip in response.context["chip"]] == [f"TKDN ≥ {minimal}"]
    grup = {g.nama: [(o.label, o.jumlah) for o in g.opsi] for g in response.context["grup"]}
    label = (f"TKDN ≥ {unggulan}", f"TKDN ≥ {minimal}", "Bersertifikat TKDN")
    assert grup["tkdn"] == list(zip(label, banyak, strict=True))
    assert grup["pdn"][0][0] == f"TKDN + BMP ≥ {unggulan}"
    mengapa = {kartu.nama: kartu.mengapa for kartu in response.context["kartu"]}
    assert mengapa[LIMA].startswith(f"TKDN + BMP ≥ {unggulan}, ")
    assert f"TKDN ≥ {minimal}" in response.text


@pytest.mark.parametrize(("hari", "minimal"), [(KEMARIN, "25%"), (UBAH, "32,5%")])
def test_a_search_in_words_keeps_the_threshold_of_its_day(rak, pada, rf, hari, minimal):
    pada(hari)
    hasil = ringkas("/cari/?tkdn=wajib", rf.get("/cari/?tkdn=wajib").GET, 2, None)
    assert ("TKDN", f"TKDN ≥ {minimal}") in hasil.saringan
