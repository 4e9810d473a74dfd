from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from etalase.models import MutasiStok, Stok
from etalase.services import stok
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = [pytest.mark.django_db, pytest.mark.tanpa_invarian]


@pytest.fixture
def produk():
    return buat_produk(buat_penyedia(), stok=10)


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def angka(produk):
    baris = Stok.objects.get(produk=produk)
    return baris.tersedia, baris.dicadangkan


def test_hold_then_sign_then_give_back(produk):
    isi = {"produk_id": produk.pk, "jumlah": 4, "rujukan": "PKT-1/1"}
    stok.cadangkan(**isi)
    assert angka(produk) == (10, 4)
    stok.ikat(**isi)
    assert angka(produk) == (6, 0)
    stok.kembalikan(**isi)
    assert angka(produk) == (10, 0)
    kinds = MutasiStok.objects.order_by("pk").values_list("jenis", "jumlah")
    assert list(kinds) == [("cadang", 4), ("ikat", 4), ("kembali", 4)]


def test_hold_then_release(produk):
    isi = {"produk_id": produk.pk, "jumlah": 4, "rujukan": "PKT-1/1"}
    stok.cadangkan(**isi)
    stok.lepas(**isi)
    assert angka(produk) == (10, 0)


def test_what_is_held_is_not_sold_again(produk):
    stok.cadangkan(produk_id=produk.pk, jumlah=7, rujukan="PKT-1/1")
    with refused("stok_kurang") as galat:
        stok.cadangkan(produk_id=produk.pk, jumlah=4, rujukan="PKT-2/1")
    assert "tinggal 3" in galat.value.message
    assert angka(produk) == (10, 7)
    assert not MutasiStok.objects.filter(rujukan="PKT-2/1").exists()


def test_the_same_movement_twice_moves_nothing(produk):
    isi = {"produk_id": produk.pk, "jumlah": 2, "rujukan": "PKT-1/1"}
    stok.cadangkan(**isi)
    with refused("mutasi_ganda"):
        stok.cadangkan(**isi)
    assert angka(produk) == (10, 2)
    stok.lepas(**isi)
    stok.cadangkan(produk_id=produk.pk, jumlah=2, rujukan="PKT-1/2")
    with refused("mutasi_ganda"):
        stok.lepas(**isi)
    assert angka(produk) == (10, 2)


@pytest.mark.parametrize("gerak", [stok.ikat, stok.lepas])
def test_nothing_is_signed_or_released_that_was_not_held(produk, gerak):
    with refused("stok_tidak_cocok"):
        gerak(produk_id=produk.pk, jumlah=1, rujukan="PKT-1/1")
    assert angka(produk) == (10, 0)


def test_without_a_limit_it_is_still_recorded(produk):
    Stok.objects.filter(produk=produk).update(tidak_terbatas=True, tersedia=0)
    isi = {"produk_id": produk.pk, "jumlah": 1000, "rujukan": "PKT-1/1"}
    stok.cadangkan(**isi)
    assert angka(produk) == (0, 1000)
    stok.ikat(**isi)
    stok.kembalikan(**isi)
    assert angka(produk) == (0, 0)
    assert MutasiStok.objects.count() == 3


def test_a_product_without_a_stock_row_has_nothing(produk):
    Stok.objects.filter(produk=produk).delete()
    with refused("stok_kurang"):
        stok.cadangkan(produk_id=produk.pk, jumlah=1, rujukan="PKT-1/1")


@pytest.mark.parametrize("jumlah", [0, -5])
def test_a_movement_moves_something(produk, jumlah):
    with pytest.raises(ValueError, match=str(jumlah)):
        stok.lepas(produk_id=produk.pk, jumlah=jumlah, rujukan="PKT-1/1")


def test_each_movement_is_one_update_and_one_row(produk, django_assert_num_queries):
    # Savepoint, UPDATE … RETURNING, INSERT, release: no read before the write.
    with django_assert_num_queries(4):
        stok.cadangkan(produk_id=produk.pk, jumlah=1, rujukan="PKT-1/1")


class Gudang(RuleBasedStateMachine):
    """Holds, signatures and returns in any order, beside a ledger kept by hand."""

    produk = None
    urut = count(1)

    def __init__(self):
        super().__init__()
        self.held, self.signed = {}, {}
        self.awal = angka(self.produk)

    @rule(jumlah=st.integers(1, 12))
    def hold(self, jumlah):
        tersedia, dicadangkan = angka(self.produk)
        isi = {"produk_id": self.produk.pk, "jumlah": jumlah, "rujukan": f"G{next(self.urut)}"}
        if jumlah <= tersedia - dicadangkan:
            stok.cadangkan(**isi)
            self.held[isi["rujukan"]] = jumlah
        else:
            with refused("stok_kurang"):
                stok.cadangkan(**isi)

    @rule(sign=st.booleans())
    def decide(self, sign):
        if self.held:
            rujukan, jumlah = self.held.popitem()
            gerak = stok.ikat if sign else stok.lepas
            gerak(produk_id=self.produk.pk, jumlah=jumlah, rujukan=rujukan)
            if sign:
                self.signed[rujukan] = jumlah

    @rule()
    def give_back(self):
        if self.signed:
            rujukan, jumlah = self.signed.popitem()
            stok.kembalikan(produk_id=self.produk.pk, jumlah=jumlah, rujukan=rujukan)

    @invariant()
    def counters_are_the_sum(self):
        tersedia, dicadangkan = angka(self.produk)
        assert tersedia == self.awal[0] - sum(self.signed.values())
        assert dicadangkan == self.awal[1] + sum(self.held.values())


def test_any_order_of_movements_agrees_with_a_ledger_by_hand(produk):
    run_state_machine_as_test(
        type("GudangUji", (Gudang,), {"produk": produk}),
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
