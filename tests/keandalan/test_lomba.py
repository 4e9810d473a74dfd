"""64 at once, from 8 processes: what is scarce is given out exactly, and numbers have no holes."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connections, transaction

from etalase.models import MutasiStok, Stok
from katalog.core.models import IdempotencyKey, NomorSeri
from katalog.core.numbering import next_nomor
from katalog.operasi.invarian import langgar
from purchasing.models import PaguMutasi, PaguSaldo, PeristiwaPesanan, Pesanan, SuratPesanan
from purchasing.state import Aksi, Status
from tests.invarian import assert_bersih
from tests.keandalan import kembaran
from tests.keandalan.aksi import OK, SETUJU, buat, lakukan
from tests.keandalan.kolam import PROSES, UTAS
from tests.purchasing.pabrik import dunia_kecil

BANYAK = PROSES * UTAS
MUAT = 40
KIRIM = (Aksi.BELI_LANGSUNG,)

pytestmark = pytest.mark.usefixtures("basis_nyata")


def acts(drafts, daftar_aksi, actor) -> list[dict]:
    return [
        {
            "nomor": satu.nomor,
            "daftar_aksi": daftar_aksi,
            "actor": actor.pk,
            "versi": satu.versi,
            "kunci": str(uuid4()),
        }
        for satu in drafts
    ]


def many_drafts(dunia):
    return [dunia.draf(jumlah=1) for _ in range(BANYAK)]


def test_one_plan_line_with_room_for_40(kolam):
    dunia = dunia_kecil(stok=1000)
    drafts = many_drafts(dunia)
    total = drafts[0].total
    PaguSaldo.objects.filter(rup=dunia.rup).update(pagu=total * MUAT + total // 2)

    outcomes = Counter(kolam.serentak(lakukan, acts(drafts, KIRIM, dunia.pp)))

    assert outcomes == {OK: MUAT, "pagu_kurang": BANYAK - MUAT}
    saldo = PaguSaldo.objects.get(rup=dunia.rup)
    assert (saldo.dicadangkan, saldo.terikat) == (MUAT * total, 0)
    assert Pesanan.objects.filter(status=Status.REVIU_PPK).count() == MUAT
    assert PaguMutasi.objects.count() == MUAT
    assert_bersih()


def test_one_stock_row_with_40_units(kolam):
    dunia = dunia_kecil(stok=MUAT)
    drafts = many_drafts(dunia)

    outcomes = Counter(kolam.serentak(lakukan, acts(drafts, KIRIM, dunia.pp)))

    assert outcomes == {OK: MUAT, "stok_kurang": BANYAK - MUAT}
    stok = Stok.objects.get(produk=dunia.produk)
    assert (stok.tersedia, stok.dicadangkan) == (MUAT, MUAT)
    assert MutasiStok.objects.count() == MUAT
    # Whoever found no stock gave the money back in the same breath.
    assert PaguMutasi.objects.count() == MUAT
    assert_bersih()


def test_numbers_of_letters_have_no_hole(kolam):
    dunia = dunia_kecil(stok=1000)
    sent = [dunia.lakukan(satu, Aksi.BELI_LANGSUNG, dunia.pp) for satu in many_drafts(dunia)]
    calls = acts(sent, SETUJU, dunia.ppk)
    # One in eight asks for one act too many, so it is refused after its number was taken.
    for stale in calls[::8]:
        stale["daftar_aksi"] = (*SETUJU, Aksi.TOLAK)

    outcomes = Counter(kolam.serentak(lakukan, calls))

    issued = BANYAK - BANYAK // 8
    assert outcomes == {OK: issued, "status_tidak_sesuai": BANYAK // 8}
    numbers = SuratPesanan.objects.values_list("nomor", flat=True)
    assert sorted(int(nomor.split("/")[0]) for nomor in numbers) == list(range(1, issued + 1))
    assert NomorSeri.objects.get(jenis="SP").terakhir == issued
    assert_bersih()


def test_one_submit_sent_64_times_is_one_order(kolam):
    dunia = dunia_kecil()
    call = {"actor": dunia.pp.pk, "isian": dunia.isian(jumlah=1), "kunci": str(uuid4())}

    numbers = set(kolam.serentak(buat, [call] * BANYAK))

    assert numbers == {Pesanan.objects.get().nomor}
    assert IdempotencyKey.objects.count() == 1
    assert_bersih()


def test_approve_return_and_reject_at_once_have_one_winner(kolam):
    dunia = dunia_kecil()
    sent = dunia.terkirim(jumlah=1)
    calls = acts([sent] * BANYAK, SETUJU, dunia.ppk)
    for number, call in enumerate(calls):
        call["daftar_aksi"] = (SETUJU, (Aksi.KEMBALIKAN,), (Aksi.TOLAK,))[number % 3]

    outcomes = Counter(kolam.serentak(lakukan, calls))

    assert outcomes[OK] == 1
    assert set(outcomes) <= {OK, "versi_lama", "status_tidak_sesuai"}
    decided = PeristiwaPesanan.objects.filter(
        aksi__in=[Aksi.TANDA_TANGANI, Aksi.KEMBALIKAN, Aksi.TOLAK]
    )
    assert decided.count() == 1
    assert_bersih()


def both_at_once(function, *, parties: int = 2) -> list:
    """Run twins in threads that all read before any of them writes."""
    meet = Barrier(parties)

    def run(number: int):
        try:
            return function(number, pause=partial(meet.wait, 30))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(parties) as pool:
        return list(pool.map(run, range(parties)))


def broken() -> set[str]:
    return {satu.kode for satu in langgar()}


@pytest.mark.tanpa_invarian
def test_control_budget_read_then_written_is_given_out_twice():
    dunia = dunia_kecil()
    PaguSaldo.objects.filter(rup=dunia.rup).update(pagu=100)

    def twin(number, pause):
        return kembaran.cadangkan_pagu(
            rup_id=dunia.rup.pk, nilai=100, rujukan=f"PKT-X/{number}", pause=pause
        )

    assert both_at_once(twin) == [True, True]
    assert "B2" in broken()


@pytest.mark.tanpa_invarian
def test_control_stock_read_then_written_is_given_out_twice():
    dunia = dunia_kecil(stok=1)

    def twin(number, pause):
        return kembaran.cadangkan_stok(
            produk_id=dunia.produk.pk, jumlah=1, rujukan=f"PKT-X/{number}", pause=pause
        )

    assert both_at_once(twin) == [True, True]
    assert "C2" in broken()


@pytest.mark.tanpa_invarian
def test_control_number_read_then_written_is_given_twice():
    NomorSeri.objects.create(jenis="SP", lingkup="9.99", tahun=2026, terakhir=7)

    def twin(number, pause):
        return kembaran.nomor_berikut(lingkup="9.99", tahun=2026, pause=pause)

    assert both_at_once(twin) == [8, 8]


@pytest.mark.tanpa_invarian
def test_control_a_number_outside_its_transaction_would_leave_a_hole():
    with pytest.raises(RuntimeError, match="transaction"):
        next_nomor(jenis="SP", lingkup="9.99", tahun=2026)
    with transaction.atomic():
        assert next_nomor(jenis="SP", lingkup="9.99", tahun=2026) == 1
        transaction.set_rollback(True)
    with transaction.atomic():
        assert next_nomor(jenis="SP", lingkup="9.99", tahun=2026) == 1
