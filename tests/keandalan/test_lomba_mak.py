"""64 at once on the budget lines of one plan line, and against a file that lowers the ceiling."""

from collections import Counter
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from katalog.operasi.invarian import langgar
from purchasing.models import MakRup, MutasiMak, PaguSaldo, PaketRup, Pesanan
from purchasing.services.mak import cadangkan
from purchasing.services.rup.terap import terima_berkas
from purchasing.state import Aksi, Status
from tests.invarian import assert_bersih
from tests.keandalan import kembaran
from tests.keandalan.aksi import OK, apa_saja, lakukan
from tests.keandalan.kolam import PROSES, UTAS
from tests.keandalan.test_lomba import acts, both_at_once
from tests.purchasing.pabrik import dunia_kecil
from tests.purchasing.rup.berkas import MAK, MAK_LAIN, as_csv, sirup

BANYAK = PROSES * UTAS
MUAT = 10

pytestmark = pytest.mark.usefixtures("basis_nyata")


def two_lines(dunia) -> tuple[MakRup, MakRup]:
    satu = MakRup.objects.get(rup=dunia.rup)
    dua = MakRup.objects.create(
        rup=dunia.rup, mak=MAK_LAIN, sumber_dana="BLUD", pagu=dunia.rup.pagu
    )
    return satu, dua


def test_two_budget_lines_with_room_for_10_of_64(kolam):
    dunia = dunia_kecil(stok=1000)
    total = dunia.draf(jumlah=2).total
    satu, dua = two_lines(dunia)
    beban = ((satu.pk, total // 2), (dua.pk, total - total // 2))
    drafts = [dunia.draf(jumlah=2, beban=beban) for _ in range(BANYAK)]
    MakRup.objects.filter(pk=dua.pk).update(pagu=MUAT * (total - total // 2) + 1)

    outcomes = Counter(kolam.serentak(lakukan, acts(drafts, (Aksi.BELI_LANGSUNG,), dunia.pp)))

    assert outcomes == {OK: MUAT, "mak_kurang": BANYAK - MUAT}
    satu.refresh_from_db()
    dua.refresh_from_db()
    assert (satu.dicadangkan, dua.dicadangkan) == (MUAT * (total // 2), dua.pagu - 1)
    assert MutasiMak.objects.count() == 2 * MUAT
    # Whoever found no room gave the plan line's money back in the same breath.
    assert PaguSaldo.objects.get(rup=dunia.rup).dicadangkan == MUAT * total
    assert_bersih()


def test_a_lower_ceiling_and_63_orders_at_once(kolam):
    dunia = dunia_kecil(stok=1000)
    drafts = [dunia.draf(jumlah=1) for _ in range(BANYAK - 1)]
    total = drafts[0].total
    baru = total * MUAT
    row = sirup(
        dunia.satker, dunia.rup.kode_rup, tahun_anggaran=dunia.rup.tahun, pagu=baru,
        nama_paket=dunia.rup.nama,
    )  # fmt: skip
    impor = terima_berkas(
        satker=dunia.satker,
        actor=dunia.ppk,
        berkas=SimpleUploadedFile("rup.csv", as_csv(row)),
    )
    calls = [{"kerja": "lakukan", **satu} for satu in acts(drafts, (Aksi.BELI_LANGSUNG,), dunia.pp)]
    calls.append(
        {
            "kerja": "impor_rup",
            "actor": dunia.ppk.pk,
            "satker": dunia.satker.pk,
            "kode": impor.kode,
        }
    )

    outcomes = Counter(kolam.serentak(apa_saja, calls))

    saldo = PaguSaldo.objects.get(rup=dunia.rup)
    assert saldo.dicadangkan == outcomes[OK] * total <= saldo.pagu
    assert Pesanan.objects.filter(status=Status.REVIU_PPK).count() == outcomes[OK]
    if outcomes["1 diubah, 0 ditolak"]:
        assert (saldo.pagu, outcomes[OK]) == (baru, MUAT)
        assert outcomes["pagu_kurang"] == BANYAK - 1 - MUAT
    else:
        assert outcomes["0 diubah, 1 ditolak"] == 1
        assert (outcomes[OK], saldo.pagu) == (BANYAK - 1, dunia.rup.pagu)
    assert PaketRup.objects.get(pk=dunia.rup.pk).pagu == saldo.pagu
    assert_bersih()


def test_one_file_saved_64_times_is_saved_once(kolam):
    dunia = dunia_kecil()
    row = sirup(dunia.satker, tahun_anggaran=timezone.localdate().year, mak=MAK)
    impor = terima_berkas(
        satker=dunia.satker,
        actor=dunia.ppk,
        berkas=SimpleUploadedFile("rup.csv", as_csv(row)),
    )
    call = {
        "kerja": "impor_rup",
        "actor": dunia.ppk.pk,
        "satker": dunia.satker.pk,
        "kode": impor.kode,
    }

    outcomes = Counter(kolam.serentak(apa_saja, [call] * BANYAK))

    assert outcomes == {"0 diubah, 0 ditolak": BANYAK}
    assert PaketRup.objects.get(kode_rup="99000001").perubahan.count() == 1
    assert_bersih()


@pytest.mark.tanpa_invarian
def test_control_a_budget_line_read_then_written_is_given_out_twice():
    dunia = dunia_kecil()
    mak = MakRup.objects.get(rup=dunia.rup)
    MakRup.objects.filter(pk=mak.pk).update(pagu=100)

    def twin(number, pause):
        return kembaran.cadangkan_mak(pk=mak.pk, nilai=100, rujukan=f"PKT-X/{number}", pause=pause)

    assert both_at_once(twin) == [True, True]
    assert "B2-mak" in {satu.kode for satu in langgar()}


@pytest.mark.tanpa_invarian
def test_the_guarded_one_gives_it_out_once():
    dunia = dunia_kecil()
    mak = MakRup.objects.get(rup=dunia.rup)
    MakRup.objects.filter(pk=mak.pk).update(pagu=100)

    def once(number, pause):
        pause()
        try:
            cadangkan(beban=[(mak.pk, 100)], rujukan=f"PKT-{uuid4().hex[:8]}/{number}")
        except Exception as refused:  # noqa: BLE001 - compared below
            return getattr(refused, "code", repr(refused))
        return OK

    assert sorted(both_at_once(once)) == ["mak_kurang", OK]
