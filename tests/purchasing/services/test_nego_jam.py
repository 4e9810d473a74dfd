"""The deadlines of a negotiation, by moving the clock: reminders, warning, closing, reopening."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pgtrigger
import pytest
from psycopg.types.range import DateRange

from katalog.jadwal import JADWAL
from katalog.kabar.models import Notifikasi
from katalog.kebijakan.models import HariLibur, Parameter
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing import periodic
from purchasing.models import PeristiwaPesanan, Pesanan
from purchasing.periodic import close_negotiations, remind_deadlines
from purchasing.state import Aksi, Status
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db

WIB = ZoneInfo("Asia/Jakarta")


def maret(hari: int, jam: int, menit: int = 0) -> datetime:
    """A moment of March 2026; the 2nd is a Monday, and the first holiday is the 19th."""
    return datetime(2026, 3, hari, jam, menit, tzinfo=WIB)


SENIN = maret(2, 10)


@pytest.fixture
def d():
    return dunia_kecil()


@pytest.fixture
def jam(monkeypatch):
    """Set the clock of the tasks and of the one door."""

    def at(kini: datetime) -> None:
        for tempat in ("purchasing.periodic", "purchasing.services.pesanan"):
            monkeypatch.setattr(f"{tempat}.database_now", lambda: kini)
        close_negotiations()
        # What a task writes carries the database's own time; the story has another.
        Notifikasi.objects.filter(dibuat_pada__gt=maret(31, 23)).update(dibuat_pada=kini)

    return at


def sejak(nego: Pesanan, mulai: datetime) -> datetime:
    """Let the newest offer have been made at `mulai`; return the deadline that follows."""
    nego.refresh_from_db()
    with pgtrigger.ignore("purchasing.PeristiwaPesanan:peristiwa_hanya_tambah"):
        PeristiwaPesanan.objects.filter(pesanan=nego, versi=nego.versi).update(pada=mulai)
    batas = tenggat_hari_kerja("nego.jawab", mulai)
    Pesanan.objects.filter(pk=nego.pk).update(tenggat=batas)
    return batas


def status(nego: Pesanan) -> str:
    return Pesanan.objects.values_list("status", flat=True).get(pk=nego.pk)


def kabar(orang, topik: str) -> int:
    return Notifikasi.objects.filter(penerima=orang, topik=topik).count()


def test_three_working_days_then_it_closes_and_both_sides_were_warned_the_day_before(d, jam):
    nego = d.nego()
    assert sejak(nego, SENIN) == maret(5, 16)

    jam(maret(3, 23))
    assert kabar(d.pemilik, "nego_segera_tutup") == 0
    jam(maret(4, 9))
    jam(maret(4, 12))
    for orang in (d.pemilik, d.pp):
        assert kabar(orang, "nego_segera_tutup") == 1
    pesan = Notifikasi.objects.get(penerima=d.pemilik, topik="nego_segera_tutup")
    assert "ditutup otomatis" in pesan.isi

    jam(maret(5, 15, 59))
    assert status(nego) == Status.NEGOSIASI
    jam(maret(5, 16, 1))
    assert status(nego) == Status.BATAL_NEGO
    assert kabar(d.pemilik, "nego_ditutup") == kabar(d.pp, "nego_ditutup") == 1


def test_a_holiday_gives_a_day_more(d, jam):
    HariLibur.objects.create(tanggal=date(2026, 3, 4), nama="Libur uji")
    nego = d.nego()
    assert sejak(nego, SENIN) == maret(6, 16)


def test_reminders_go_to_the_side_whose_turn_it_is(d, jam, monkeypatch):
    nego = d.nego()
    sejak(nego, SENIN)
    monkeypatch.setattr("purchasing.periodic.database_now", lambda: maret(4, 9))
    assert remind_deadlines() == 1
    assert (kabar(d.pemilik, "ingat_pertama"), kabar(d.pp, "ingat_pertama")) == (1, 0)
    monkeypatch.setattr("purchasing.periodic.database_now", lambda: maret(5, 14))
    assert remind_deadlines() == 1
    assert kabar(d.pemilik, "ingat_terakhir") == 1
    assert "ditutup otomatis" in Notifikasi.objects.get(topik="ingat_terakhir").isi

    d.tawar(nego, d.pemilik, persen=5)
    sejak(nego, maret(9, 10))
    monkeypatch.setattr("purchasing.periodic.database_now", lambda: maret(11, 9))
    assert remind_deadlines() == 1
    assert (kabar(d.pemilik, "ingat_pertama"), kabar(d.pp, "ingat_pertama")) == (1, 1)


def test_nothing_closes_unwarned_even_when_the_clock_had_stopped(d, jam):
    nego = d.nego()
    sejak(nego, SENIN)
    jam(maret(9, 9))
    assert status(nego) == Status.NEGOSIASI
    assert kabar(d.pemilik, "nego_segera_tutup") == 1
    jam(maret(10, 15, 59))
    assert status(nego) == Status.NEGOSIASI
    jam(maret(10, 16, 1))
    assert status(nego) == Status.BATAL_NEGO


def test_who_answers_after_the_warning_gets_a_new_deadline(d, jam):
    nego = d.nego()
    sejak(nego, SENIN)
    jam(maret(4, 9))
    d.tawar(nego, d.pemilik, persen=5)
    sejak(nego, maret(5, 10))
    jam(maret(5, 16, 1))
    assert status(nego) == Status.NEGOSIASI
    jam(maret(9, 10))
    assert kabar(d.pp, "nego_segera_tutup") == 2


def test_what_the_clock_closed_is_reopened_with_one_act(d, jam):
    nego = d.nego()
    sejak(nego, SENIN)
    jam(maret(4, 9))
    jam(maret(6, 9))
    buka = d.lakukan(nego, Aksi.BUKA_NEGO, d.pp)
    assert buka.status == Status.NEGOSIASI
    assert buka.tenggat > maret(6, 9)
    assert kabar(d.pemilik, "nego_dibuka") == 1


def test_the_days_are_those_in_force_on_the_day_of_the_offer(d):
    lama = Parameter.objects.get(kunci="nego.jawab")
    besok = date(2026, 3, 3)
    lama.berlaku = DateRange(date(2021, 2, 2), besok)
    lama.save()
    Parameter.objects.create(
        kunci="nego.jawab",
        jenis_nilai="hari_kerja",
        nilai="1",
        berlaku=DateRange(besok, None),
        dasar_hukum="Uji",
        status="berlaku",
    )
    assert tenggat_hari_kerja("nego.jawab", SENIN) == maret(5, 16)
    assert tenggat_hari_kerja("nego.jawab", SENIN + timedelta(days=1)) == maret(4, 16)


def test_the_clock_runs_every_minute():
    satu = JADWAL["tutup-nego"]
    assert satu["task"] == periodic.close_negotiations.name
    assert satu["schedule"] <= timedelta(minutes=5)
