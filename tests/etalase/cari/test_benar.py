"""The engine against the slow and obvious: whatever was written, both find the same.

Writes go through the database like those of services; each search must see all of them, with the
overlay that it keeps between searches and with an index that it built before.
"""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from threading import Event, Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etalase.models import Etalase, HargaWilayah, Produk, Stok, VersiProduk
from etalase.selectors.cari import keadaan
from etalase.selectors.cari.mesin import Sudut, find
from etalase.selectors.cari.permintaan import Permintaan
from etalase.selectors.harga import daftar_harga_untuk
from etalase.selectors.pdn import ambang_pdn
from etalase.selectors.produk import price_of
from etalase.services.indeks import rebuild_index
from katalog.kebijakan.selectors import Tarif, daftar_tarif
from katalog.wilayah.models import Wilayah
from tests.purchasing.pabrik import (
    buat_etalase,
    buat_penyedia,
    buat_produk,
    buat_wilayah,
    next_number,
)
from vendors.models import Penyedia, WilayahLayanan

pytestmark = pytest.mark.usefixtures("basis_nyata")
KATA = ("kursi", "meja", "rapat", "besi", "kayu", "lipat")
LAIN = "35.14"
LANGKAH = {"utama": 40, "wajib": 25}


@pytest.fixture(autouse=True)
def awal():
    keadaan.forget()
    yield
    keadaan.forget()


@pytest.fixture
def tanpa_berkas(settings, tmp_path):
    settings.INDEKS_CARI_DIR = tmp_path
    return tmp_path


class Pasar:
    """A few vendors and products, and every kind of write that a search must see."""

    def __init__(self) -> None:
        self.daftar: list[int] = []
        kota = buat_wilayah()
        self.kab, _ = Wilayah.objects.get_or_create(
            kode=LAIN,
            defaults={"nama": "Kabupaten Pasuruan", "slug": "kab-p", "induk": kota.induk},
        )
        self.etalase = [buat_etalase(), buat_etalase()]
        self.penyedia = [
            buat_penyedia(skala="mikro", is_pkp=False),
            buat_penyedia(jenis_badan="koperasi", wilayah=self.kab, kirim_semua=False),
            buat_penyedia(skala="besar"),
        ]

    def clear(self) -> None:
        """Begin anew with the same vendors and etalase; what was on display is taken down."""
        self.daftar = []
        Produk.objects.update(status="turun_tayang", beku_sampai=None)
        WilayahLayanan.objects.all().delete()
        Etalase.objects.update(status="tayang")
        Penyedia.objects.update(status="terverifikasi")

    def add(self, pilih: int, kata: tuple[str, ...], harga: int) -> None:
        satu = buat_produk(
            self.penyedia[pilih % 3],
            etalase=self.etalase[pilih % 2],
            nama=" ".join(kata),
            harga=harga,
            tkdn=(None, Decimal("26.00"), Decimal("41.50"))[pilih % 3],
            waktu_kirim_hari=1 + pilih % 9,
            atribut={"warna": KATA[pilih % 6]},
            is_impor=pilih % 3 == 0 and pilih % 2 == 0,
        )
        self.daftar.append(satu.pk)

    def new_version(self, pilih: int, kata: tuple[str, ...], harga: int) -> None:
        produk = self._one(pilih)
        lama = produk.versi_tayang
        assert lama is not None
        versi = VersiProduk.objects.get(pk=lama.pk)
        versi.pk, versi.nomor = None, lama.nomor + next_number()
        versi.nama, versi.harga = " ".join(kata), harga
        versi.save(force_insert=True)
        if pilih % 2:
            HargaWilayah.objects.create(versi=versi, wilayah=self.kab, harga=harga + 7_000)
        Produk.objects.filter(pk=produk.pk).update(versi_tayang=versi)

    def status(self, pilih: int, status: str) -> None:
        Produk.objects.filter(pk=self._one(pilih).pk).update(
            status=status,
            beku_sampai=timezone.localdate() - timedelta(days=1)
            if status == "dibekukan" and pilih % 2
            else None,
        )

    def stock(self, pilih: int, sisa: int) -> None:
        Stok.objects.filter(produk=self._one(pilih)).update(tersedia=sisa, dicadangkan=0)

    def sanction(self, pilih: int, status: str) -> None:
        Penyedia.objects.filter(pk=self.penyedia[pilih % 3].pk).update(status=status)

    def region(self, pilih: int) -> None:
        rows = WilayahLayanan.objects.filter(penyedia=self.penyedia[1], wilayah=self.kab)
        if pilih % 2:
            rows.delete()
        else:
            WilayahLayanan.objects.get_or_create(penyedia=self.penyedia[1], wilayah=self.kab)

    def window(self, pilih: int, status: str) -> None:
        Etalase.objects.filter(pk=self.etalase[pilih % 2].pk).update(status=status)

    def _one(self, pilih: int) -> Produk:
        return Produk.objects.get(pk=self.daftar[pilih % len(self.daftar)])


@pytest.fixture
def pasar():
    return Pasar()


def obvious(minta: Permintaan) -> tuple[set[int], Counter[str]]:
    """Return what fits and the count per region, one product after the other."""
    hari, tarif = timezone.localdate(), daftar_tarif(timezone.localdate())
    tujuan = Wilayah.objects.filter(kode=minta.tujuan).first()
    cocok, kab = set(), Counter()
    rows = Produk.objects.tayang().select_related("versi_tayang", "penyedia__wilayah")
    for produk in rows:
        versi, penyedia = produk.versi_tayang, produk.penyedia
        kata = set(versi.nama.split()) | {versi.atribut.get("warna")}
        setempat = daftar_harga_untuk([versi], tujuan)[versi.pk]
        dasar = setempat.harga if setempat else versi.harga
        harga = price_of(versi, hari, is_pkp=penyedia.is_pkp, tarif=tarif, dasar=dasar).total
        dilayani = setempat is not None and (
            tujuan is None
            or penyedia.kirim_semua
            or penyedia.wilayah_layanan.filter(wilayah=tujuan).exists()
        )
        usaha = "koperasi" if penyedia.jenis_badan == "koperasi" else ""
        kelas = {"umk" if penyedia.skala in ("mikro", "kecil") else penyedia.skala, usaha}
        if (
            all(satu in kata for satu in minta.q.split())
            and (minta.etalase in (None, produk.etalase_id))
            and (not minta.usaha or kelas & minta.usaha)
            and (not minta.tkdn or (versi.tkdn or -1) >= min(map(LANGKAH.__getitem__, minta.tkdn)))
            and (minta.kirim is None or versi.waktu_kirim_hari <= minta.kirim)
            and (minta.harga_maks is None or harga <= minta.harga_maks)
            and (not minta.layani or dilayani)
        ):
            kab[penyedia.wilayah.kode] += 1
            if not minta.wil or penyedia.wilayah.kode in minta.wil:
                cocok.add(produk.pk)
    return cocok, kab


kata = st.lists(st.sampled_from(KATA), min_size=1, max_size=3, unique=True).map(tuple)
harga = st.integers(1, 90).map(lambda n: n * 10_000)
pilih = st.integers(0, 11)
tulis = st.one_of(
    st.tuples(st.just("add"), pilih, kata, harga),
    st.tuples(st.just("new_version"), pilih, kata, harga),
    st.tuples(st.just("status"), pilih, st.sampled_from(("tayang", "dibekukan", "turun_tayang"))),
    st.tuples(st.just("stock"), pilih, st.sampled_from((0, 5))),
    st.tuples(st.just("sanction"), pilih, st.sampled_from(("terverifikasi", "ditangguhkan"))),
    st.tuples(st.just("region"), pilih),
    st.tuples(st.just("window"), pilih, st.sampled_from(("tayang", "dibekukan"))),
    st.just(("rebuild",)),
)
minta = st.builds(
    Permintaan,
    q=st.lists(st.sampled_from(KATA), max_size=2, unique=True).map(" ".join),
    tujuan=st.sampled_from(("", LAIN)),
    layani=st.booleans(),
    wil=st.sampled_from((frozenset(), frozenset({LAIN}))),
    usaha=st.sampled_from((frozenset(), frozenset({"koperasi"}), frozenset({"umk", "besar"}))),
    tkdn=st.sampled_from((frozenset(), frozenset({"wajib"}), frozenset({"utama", "wajib"}))),
    kirim=st.sampled_from((None, 3, 7)),
    harga_maks=st.sampled_from((None, 300_000)),
    urut=st.sampled_from(("sesuai", "murah", "cepat", "dekat", "baru")),
    jumlah=st.just(100),
)


def sudut(hari: date, tarif: Tarif | None = None) -> Sudut:
    return Sudut(hari, tarif, ambang_pdn(hari))


def check(satu: Permintaan) -> None:
    tarif = daftar_tarif(timezone.localdate()).get("ppn_umum")
    hasil = find(satu, sudut(timezone.localdate(), tarif))
    if hasil.longgar or hasil.usul:
        # The word is on no product at all; what is nearest is another test's matter.
        return
    cocok, kab = obvious(satu)
    assert set(hasil.pk) == cocok
    assert hasil.total == len(cocok)
    if hasil.per_opsi:
        assert +hasil.per_opsi["wil"] == kab


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_after_any_writes_a_search_finds_what_a_plain_look_finds(tanpa_berkas, pasar, data):
    pasar.clear()
    for pilihan in range(3):
        pasar.add(pilihan, ("kursi", "rapat"), 100_000 * (pilihan + 1))
    for aksi, *isi in data.draw(st.lists(tulis, min_size=3, max_size=14)):
        if aksi == "rebuild":
            rebuild_index()
        else:
            getattr(pasar, aksi)(*isi)
        check(data.draw(minta))
    check(Permintaan(jumlah=100))


def test_a_search_in_a_transaction_sees_its_writes_and_keeps_none_of_them(tanpa_berkas, pasar):
    pasar.add(0, ("kursi",), 100_000)
    sisi = sudut(date(2026, 11, 23))
    assert find(Permintaan(), sisi).total == 1
    with transaction.atomic():
        pasar.add(1, ("meja",), 100_000)
        assert find(Permintaan(q="meja"), sisi).total == 1
        transaction.set_rollback(True)
    assert find(Permintaan(q="meja"), sisi).total == 0
    assert find(Permintaan(), sisi).total == 1


def test_a_transaction_that_began_earlier_and_ends_later_is_not_missed(tanpa_berkas, pasar):
    """Changes become visible in the order of commits, not in the order of their numbers."""
    pasar.add(0, ("kursi",), 100_000)
    ditulis, boleh_selesai = Event(), Event()

    def slow_writer() -> None:
        try:
            with transaction.atomic():
                pasar.add(1, ("meja",), 100_000)
                ditulis.set()
                assert boleh_selesai.wait(10)
        finally:
            connection.close()

    sisi = sudut(date(2026, 11, 23))
    lambat = Thread(target=slow_writer)
    lambat.start()
    assert ditulis.wait(10)
    pasar.add(2, ("rak",), 100_000)
    assert find(Permintaan(), sisi).total == 2
    rebuild_index()
    assert find(Permintaan(), sisi).total == 2
    boleh_selesai.set()
    lambat.join()
    assert find(Permintaan(), sisi).total == 3
    keadaan.forget()
    assert find(Permintaan(), sisi).total == 3


def test_knowing_the_catalogue_a_search_asks_the_database_once(
    tanpa_berkas, pasar, django_assert_num_queries
):
    pasar.add(0, ("kursi",), 100_000)
    sisi = sudut(date(2026, 11, 23))
    find(Permintaan(), sisi)
    with django_assert_num_queries(1):
        assert find(Permintaan(q="kursi"), sisi).total == 1
