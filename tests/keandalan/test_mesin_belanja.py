"""Random people, clocks and plan revisions against PostgreSQL, next to a model written by hand.

The model knows what each act leads to and what is still free. After every step the promises of
`reliability.md` 2 are computed over all rows and the sums are held against the model's. Two people
also act in the same instant, from connections of their own.
"""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from etalase.models import Stok
from katalog.akun.state import Peran
from katalog.kabar.models import Notifikasi
from purchasing.models import MakRup, PaguSaldo, PeristiwaPesanan, Pesanan
from purchasing.periodic import expire_overdue
from tests.basis import empty_and_seed
from tests.invarian import assert_bersih
from tests.keandalan.aksi import OK, lakukan
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.usefixtures("basis_nyata")

PAGU, STOK = 1_500_000, 12
ORANG = ("pp", "ppk", "pemilik", "bendahara", "asing")
# From where, to where, by whom: the flow of `domain.md` 5.4 in a second hand.
ALUR = {
    "beli-langsung": ("draf", "reviu_ppk", {"pp", "ppk"}),
    "hapus": ("draf", "dibatalkan", {"pp", "ppk"}),
    "setujui": ("reviu_ppk", "tanda_tangan", {"ppk"}),
    "kembalikan": ("reviu_ppk", "draf", {"ppk"}),
    "tolak": ("reviu_ppk", "batal_reviu", {"ppk"}),
    "tanda-tangani": ("tanda_tangan", "konfirmasi_penyedia", {"ppk"}),
    "terima": ("konfirmasi_penyedia", "berjalan", {"pemilik"}),
    "tolak-pesanan": ("konfirmasi_penyedia", "ditolak_penyedia", {"pemilik"}),
}
DIKABARI = (("beli-langsung", "ppk"), ("tanda-tangani", "pemilik"), ("kembalikan", "pp"))
MEMEGANG = {"reviu_ppk", "tanda_tangan", "konfirmasi_penyedia", "berjalan"}


def act(nomor: str, aksi: str, orang: int, versi: int) -> str:
    """Do one act; return `ok` or the code of the rule that refused."""
    return lakukan(nomor=nomor, daftar_aksi=(aksi,), actor=orang, versi=versi, kunci=str(uuid4()))


class Belanja(RuleBasedStateMachine):
    @initialize()
    def begin(self):
        empty_and_seed()
        self.d = dunia_kecil(stok=STOK, pagu=PAGU)
        self.orang = {
            "pp": self.d.pp,
            "ppk": self.d.ppk,
            "pemilik": self.d.pemilik,
            "bendahara": buat_orang(peran=Peran.BENDAHARA, satker=self.d.satker),
            "asing": buat_orang(),
        }
        self.pagu, self.stok = PAGU, STOK
        self.status: dict[str, str] = {}
        self.isi: dict[str, tuple[int, int]] = {}

    def held(self, of: int) -> int:
        return sum(self.isi[n][of] for n, status in self.status.items() if status in MEMEGANG)

    def pick(self, pilih: int) -> str:
        return sorted(self.status)[pilih % len(self.status)]

    @rule(jumlah=st.integers(1, 6))
    def make(self, jumlah):
        pesanan = self.d.draf(jumlah=jumlah)
        self.status[pesanan.nomor] = "draf"
        self.isi[pesanan.nomor] = (pesanan.total, jumlah)

    @precondition(lambda self: self.status)
    @rule(
        pilih=st.integers(0, 99), aksi=st.sampled_from(sorted(ALUR)), siapa=st.sampled_from(ORANG)
    )
    def anything(self, pilih, aksi, siapa):
        """Most of it is refused: the wrong person, or the wrong moment."""
        self.one_act(self.pick(pilih), aksi, siapa)

    @precondition(lambda self: self.status)
    @rule(pilih=st.integers(0, 99), jalan=st.integers(0, 3))
    def onwards(self, pilih, jalan):
        """What the flow allows, so that random people come far."""
        nomor = self.pick(pilih)
        if may := self.open_acts(nomor):
            aksi = may[jalan % len(may)]
            self.one_act(nomor, aksi, min(ALUR[aksi][2]))

    def open_acts(self, nomor: str) -> list[str]:
        return [aksi for aksi, (dari, *_) in ALUR.items() if dari == self.status[nomor]]

    def one_act(self, nomor: str, aksi: str, siapa: str) -> None:
        versi = Pesanan.objects.get(nomor=nomor).versi
        self.judge(nomor, aksi, siapa, act(nomor, aksi, self.orang[siapa].pk, versi))

    def judge(self, nomor: str, aksi: str, siapa: str, hasil: str) -> None:
        dari, ke, oleh = ALUR[aksi]
        may = self.status[nomor] == dari and siapa in oleh
        total, jumlah = self.isi[nomor]
        if may and aksi == "beli-langsung":
            enough = self.held(0) + total <= self.pagu and self.held(1) + jumlah <= self.stok
            assert (hasil == OK) is enough, hasil
            may = enough
        else:
            assert (hasil == OK) is may, (aksi, siapa, self.status[nomor], hasil)
        if may:
            self.status[nomor] = ke

    @precondition(lambda self: self.status)
    @rule(pilih=st.tuples(*[st.integers(0, 99)] * 2), jalan=st.tuples(*[st.integers(0, 3)] * 2))
    def two_at_once(self, pilih, jalan):
        """Whoever is second on one order loses by its version; on two, the scarce one decides."""
        rencana = []
        for satu, ke in zip(pilih, jalan, strict=True):
            nomor = self.pick(satu)
            may = self.open_acts(nomor) or ["terima"]
            aksi = may[ke % len(may)]
            versi = Pesanan.objects.get(nomor=nomor).versi
            rencana.append((nomor, aksi, self.orang[min(ALUR[aksi][2])].pk, versi))
        mulai = Barrier(2)

        def run(isi):
            try:
                mulai.wait()
                return act(*isi)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            hasil = list(pool.map(run, rencana))
        if rencana[0][0] == rencana[1][0]:
            assert hasil.count(OK) <= 1
        for (nomor, perbuatan, *_), kata in zip(rencana, hasil, strict=True):
            if kata == OK:
                assert self.status[nomor] == ALUR[perbuatan][0]
                self.status[nomor] = ALUR[perbuatan][1]
        assert self.held(0) <= self.pagu
        assert self.held(1) <= self.stok

    @precondition(lambda self: self.status)
    @rule(pilih=st.integers(0, 99))
    def time_passes(self, pilih):
        nomor = self.pick(pilih)
        Pesanan.objects.filter(nomor=nomor).exclude(tenggat=None).update(
            tenggat=timezone.now() - timedelta(minutes=1)
        )
        expire_overdue()
        if self.status[nomor] == "konfirmasi_penyedia":
            self.status[nomor] = "kedaluwarsa"

    @rule(pagu=st.integers(0, 2 * PAGU))
    def plan_is_revised(self, pagu):
        try:
            with transaction.atomic():
                PaguSaldo.objects.filter(rup=self.d.rup).update(pagu=pagu)
                MakRup.objects.filter(rup=self.d.rup).update(pagu=pagu)
        except IntegrityError:
            assert pagu < self.held(0)
        else:
            assert pagu >= self.held(0)
            self.pagu = pagu

    @invariant()
    def promises_hold(self):
        assert_bersih()
        found = dict(Pesanan.objects.values_list("nomor", "status"))
        assert found == self.status
        saldo = PaguSaldo.objects.get(rup=self.d.rup)
        assert saldo.dicadangkan + saldo.terikat == self.held(0)
        assert Stok.objects.get(produk=self.d.produk).dicadangkan <= self.stok
        for aksi, siapa in DIKABARI:
            self.told_once(aksi, siapa)

    def told_once(self, aksi: str, siapa: str) -> None:
        orang = self.orang[siapa]
        jejak = PeristiwaPesanan.objects.filter(aksi=aksi).exclude(pelaku=orang)
        terjadi = [f"{nomor}/{n}" for nomor, n in jejak.values_list("pesanan__nomor", "versi")]
        kabar = Notifikasi.objects.filter(penerima=orang, peristiwa__in=terjadi)
        assert sorted(kabar.values_list("peristiwa", flat=True)) == sorted(terjadi)


def run(contoh: int, langkah: int) -> None:
    run_state_machine_as_test(
        Belanja,
        settings=settings(
            max_examples=contoh,
            stateful_step_count=langkah,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_random_people_never_overspend():
    run(4, 30)


@pytest.mark.lama
def test_random_people_never_overspend_in_twenty_thousand_steps():
    run(400, 55)
