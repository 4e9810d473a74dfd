"""Two workers at once on the same due reminders: each person is told once."""

from datetime import timedelta

import pytest

from katalog.kabar.models import Kiriman, Notifikasi
from purchasing.services import ingat
from tests.invarian import assert_bersih
from tests.keandalan.test_lomba import both_at_once
from tests.purchasing.pabrik import dunia_kecil

BANYAK = 6

pytestmark = pytest.mark.usefixtures("basis_nyata")


def test_two_runs_that_both_saw_it_due_tell_it_once(monkeypatch):
    dunia = dunia_kecil()
    paket = [dunia.terkirim(jumlah=1) for _ in range(BANYAK)]
    kini = min(satu.tenggat for satu in paket) - timedelta(minutes=1)
    lihat = ingat.daftar_ingat

    def run(number, pause):
        def look(saat):
            jatuh = lihat(saat)
            assert len(jatuh) == BANYAK
            pause()
            return jatuh

        monkeypatch.setattr(ingat, "daftar_ingat", look)
        return ingat.ingatkan(kini=kini)

    hasil = both_at_once(run)

    assert sum(hasil) == BANYAK
    pengingat = Notifikasi.objects.filter(topik="ingat_terakhir")
    assert sorted(pengingat.values_list("peristiwa", flat=True)) == sorted(
        f"{satu.nomor}/{satu.versi}/ingat-90" for satu in paket
    )
    assert Kiriman.objects.filter(topik="ingat_terakhir").count() == BANYAK
    assert_bersih()

    monkeypatch.setattr(ingat, "daftar_ingat", lihat)
    assert ingat.ingatkan(kini=kini) == 0
