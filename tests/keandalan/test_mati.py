"""The process dies at each named point of a service: nothing is lost, doubled or half-done."""

import os
import signal
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.db import connection, connections

from purchasing.models import Pesanan
from purchasing.state import Aksi, Status
from tests.invarian import assert_bersih
from tests.keandalan.aksi import OK, SETUJU, lakukan
from tests.purchasing.pabrik import dunia_kecil
from tests.titik import penghitung, rencana

pytestmark = pytest.mark.usefixtures("basis_nyata")

# After this point the transaction is over; before it nothing of it may be seen.
SELESAI = "pesanan.selesai"
# All that an act may leave behind. Sequences and clocks are not part of it.
JEJAK = {
    "purchasing_pesanan": "nomor, status, versi, putaran, total, nomor_sp, pemilik_langkah",
    "purchasing_peristiwapesanan": "pesanan_id, versi, aksi, dari, ke, pelaku_id",
    "purchasing_suratpesanan": "pesanan_id, nomor",
    "purchasing_tautankeputusan": "pesanan_id, versi, penerima_id",
    "purchasing_pagusaldo": "id, pagu, dicadangkan, terikat, realisasi",
    "purchasing_pagumutasi": "saldo_id, rujukan, jenis, nilai",
    "purchasing_makrup": "id, pagu, dicadangkan, terikat, realisasi_fisik, realisasi_keuangan",
    "purchasing_mutasimak": "baris_mak_id, rujukan, jenis, nilai",
    "etalase_stok": "id, tersedia, dicadangkan",
    "etalase_mutasistok": "stok_id, rujukan, jenis, jumlah",
    "core_nomorseri": "jenis, lingkup, tahun, terakhir",
    "core_idempotencykey": "actor_id, kunci, route, result",
    "kabar_notifikasi": "peristiwa, penerima_id, topik",
    "kabar_kiriman": "peristiwa, penerima_id, kanal, topik",
    "audit_jejakaudit": "aksi, objek_id, dari, ke, pelaku_id",
}


def snapshot() -> dict[str, list]:
    with connection.cursor() as cursor:
        found = {}
        for table, columns in JEJAK.items():
            cursor.execute(f"SELECT {columns} FROM {table} ORDER BY {columns}")
            found[table] = cursor.fetchall()
    return found


def die_at(name: str, passing: int, work: Callable[[], object]) -> int:
    """Do the work in a process that is killed at the n-th passing; returns how it ended."""
    connections.close_all()
    child = os.fork()
    if child == 0:
        left = passing

        def kill() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            with rencana(name, kill):
                work()
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def act(pesanan: Pesanan, aksi: tuple[str, ...], actor) -> Callable[[], str]:
    call = {
        "nomor": pesanan.nomor,
        "daftar_aksi": aksi,
        "actor": actor.pk,
        "versi": pesanan.versi,
        "kunci": str(uuid4()),
    }
    return lambda: lakukan(**call)


def sent(dunia):
    return dunia.terkirim(jumlah=2)


def issued(dunia):
    return dunia.terbit(jumlah=2)


KASUS = {
    "kirim": (lambda dunia: dunia.draf(jumlah=2), (Aksi.BELI_LANGSUNG,), "pp"),
    "setujui": (sent, SETUJU, "ppk"),
    "kembalikan": (sent, (Aksi.KEMBALIKAN,), "ppk"),
    "tolak": (sent, (Aksi.TOLAK,), "ppk"),
    "terima": (issued, (Aksi.TERIMA,), "pemilik"),
    "tolak-pesanan": (issued, (Aksi.TOLAK_PESANAN,), "pemilik"),
}
WAJIB = {
    "pesanan.terkunci",
    "pesanan.dinilai",
    "pesanan.diterapkan",
    "pesanan.tersimpan",
    "pesanan.dicatat",
    "pesanan.diumumkan",
    SELESAI,
}
WAJIB_SETUJUI = WAJIB | {"pesanan.pagu", "pesanan.nomor"}


def points_of(kasus: str) -> list[tuple[str, int]]:
    """Do the act once and return the points that it passes, each with its passing."""
    prepare, aksi, who = KASUS[kasus]
    dunia = dunia_kecil()
    pesanan = prepare(dunia)
    with penghitung() as passed:
        assert act(pesanan, aksi, getattr(dunia, who))() == OK
        counts = {name: n for name, n in passed.items() if name.startswith("pesanan.")}
    return [(name, n) for name, most in counts.items() for n in range(1, most + 1)]


@pytest.mark.parametrize("kasus", KASUS)
def test_killed_at_every_point_it_is_all_or_nothing(kasus):
    points = points_of(kasus)
    assert {name for name, _ in points} >= (WAJIB_SETUJUI if kasus == "setujui" else WAJIB)
    prepare, aksi, who = KASUS[kasus]
    dunia = dunia_kecil()
    for name, passing in points:
        pesanan = prepare(dunia)
        work = act(pesanan, aksi, getattr(dunia, who))
        before = snapshot()

        assert die_at(name, passing, work) == -signal.SIGKILL, name

        if name != SELESAI:
            assert snapshot() == before, f"{name}:{passing} meninggalkan jejak"
        assert_bersih()
        assert work() == OK
        after = snapshot()
        assert after != before
        assert work() == OK
        assert snapshot() == after, f"{name}:{passing} berlaku dua kali"
        assert_bersih()


def test_control_two_transactions_instead_of_one_leave_half():
    """Were the acts of one POST not one transaction, a kill between them would show."""
    dunia = dunia_kecil()
    pesanan = sent(dunia)
    ppk = dunia.ppk

    def half_and_half() -> None:
        act(pesanan, (Aksi.SETUJUI,), ppk)()
        pesanan.refresh_from_db()
        act(pesanan, (Aksi.TANDA_TANGANI,), ppk)()

    before = snapshot()
    assert die_at("pesanan.nomor", 1, half_and_half) == -signal.SIGKILL
    assert snapshot() != before
    pesanan.refresh_from_db()
    assert pesanan.status == Status.TANDA_TANGAN
