"""Reminders before a deadline: the clock is moved, and who is told what is read from the inbox."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pgtrigger
import pytest
from django.urls import reverse
from psycopg.types.range import DateRange

from katalog.akun.models import Penugasan
from katalog.akun.state import Peran
from katalog.jadwal import JADWAL
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.tasks import send
from katalog.kebijakan.models import HariLibur, Parameter
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import PeristiwaPesanan, Pesanan, TautanKeputusan
from purchasing.notifications import token_of
from purchasing.periodic import remind_deadlines
from purchasing.services.paket import ubah_paket
from purchasing.state import Aksi
from tests.purchasing.pabrik import buat_orang, dunia_kecil, tugaskan

pytestmark = pytest.mark.django_db

WIB = ZoneInfo("Asia/Jakarta")
PPK, PENYEDIA = "nego.tindak_lanjut_ppk", "pesanan.jawab_penyedia"


def maret(hari: int, jam: int, menit: int = 0) -> datetime:
    """A moment of March 2026; the 2nd is a Monday, and the first holiday is the 19th."""
    return datetime(2026, 3, hari, jam, menit, tzinfo=WIB)


SENIN = maret(2, 10)


@pytest.fixture
def d():
    return dunia_kecil()


@pytest.fixture
def jam(monkeypatch):
    """Set the clock that the task and the sender read, and run the task."""

    def at(kini: datetime) -> int:
        monkeypatch.setattr("purchasing.periodic.database_now", lambda: kini)
        monkeypatch.setattr("purchasing.notifications.database_now", lambda: kini)
        return remind_deadlines()

    return at


def sejak(pesanan, mulai: datetime, kunci: str | None = None, tenggat: datetime | None = None):
    """Let the newest event of an order have happened at `mulai`, with the deadline that follows."""
    pesanan.refresh_from_db()
    with pgtrigger.ignore("purchasing.PeristiwaPesanan:peristiwa_hanya_tambah"):
        PeristiwaPesanan.objects.filter(pesanan=pesanan, versi=pesanan.versi).update(pada=mulai)
    akhir = tenggat_hari_kerja(kunci, mulai) if kunci else tenggat
    Pesanan.objects.filter(pk=pesanan.pk).update(tenggat=akhir)
    pesanan.refresh_from_db()
    return pesanan


def pengingat():
    kabar = Notifikasi.objects.filter(topik__startswith="ingat_").order_by("pk")
    return list(kabar.values_list("penerima", "topik", "peristiwa"))


def kebijakan(kunci: str, nilai: str, mulai: date) -> None:
    Parameter.objects.filter(kunci=kunci).update(berlaku=DateRange(date(2021, 2, 2), mulai))
    Parameter.objects.create(
        kunci=kunci,
        jenis_nilai="persen",
        nilai=nilai,
        berlaku=DateRange(mulai, None),
        dasar_hukum="Uji",
        status="berlaku",
    )


def test_the_ppk_is_reminded_twice_and_never_again(d, jam):
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    assert pesanan.tenggat == maret(5, 16)
    kunci = f"{pesanan.nomor}/{pesanan.versi}/ingat"
    pertama = (d.ppk.pk, "ingat_pertama", f"{kunci}-50")
    terakhir = (d.ppk.pk, "ingat_terakhir", f"{kunci}-90")

    # 6 hours on Monday and 8 on each of three days: half of 30 is an hour into Wednesday.
    assert jam(maret(4, 8, 59)) == 0
    assert pengingat() == []
    assert jam(maret(4, 9)) == 1
    assert pengingat() == [pertama]
    assert jam(maret(4, 9, 10)) == 0
    assert jam(maret(5, 12, 59)) == 0
    assert pengingat() == [pertama]
    assert jam(maret(5, 13)) == 1
    assert jam(maret(5, 13, 10)) == 0
    assert pengingat() == [pertama, terakhir]


def test_after_an_outage_only_the_later_one_and_after_the_deadline_none(d, jam):
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    lewat = sejak(d.terkirim(), SENIN, tenggat=maret(5, 15))

    assert jam(maret(5, 15)) == 1
    assert [baris[2] for baris in pengingat()] == [f"{pesanan.nomor}/{pesanan.versi}/ingat-90"]
    assert jam(maret(5, 16)) == 0
    assert len(pengingat()) == 1
    assert lewat.nomor not in str(pengingat())


def test_holidays_and_weekends_are_no_working_time(d, jam):
    HariLibur.objects.create(tanggal=date(2026, 3, 3), nama="Libur uji", dasar_hukum="Uji")
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    assert pesanan.tenggat == maret(6, 16)
    assert jam(maret(5, 8, 59)) == 0
    assert jam(maret(5, 9)) == 1

    jumat = sejak(d.terkirim(), maret(6, 17), PPK)
    assert jumat.tenggat == maret(11, 16)
    assert jam(maret(8, 12)) == 0
    assert jam(maret(10, 11, 59)) == 0
    assert jam(maret(10, 12)) == 1


def test_the_percentages_are_those_of_the_day_the_step_began(d, jam):
    kebijakan("ingat.tenggat_pertama", "30", date(2026, 3, 3))
    lama = sejak(d.terkirim(), SENIN, PPK)
    baru = sejak(d.terkirim(), maret(3, 10), PPK)

    # Both have 30 hours; 30 percent of those that began on Tuesday end on Wednesday at 11.
    assert jam(maret(4, 8, 30)) == 0
    assert jam(maret(4, 10, 59)) == 1
    assert jam(maret(4, 11)) == 1
    kunci = [baris[2] for baris in pengingat()]
    assert kunci == [
        f"{lama.nomor}/{lama.versi}/ingat-50",
        f"{baru.nomor}/{baru.versi}/ingat-30",
    ]


def test_after_the_act_nobody_is_told_of_the_step_before(d, jam, mailoutbox):
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    jam(maret(4, 9))
    surel = Kiriman.objects.get(topik="ingat_pertama")
    pesanan = sejak(d.setujui(pesanan), maret(4, 10), PENYEDIA)
    assert pesanan.tenggat == maret(9, 16)

    assert jam(maret(5, 13)) == 0
    send(surel.pk)
    assert mailoutbox == []
    assert jam(maret(6, 9)) == 1
    assert pengingat()[-1] == (
        d.pemilik.pk,
        "ingat_pertama",
        f"{pesanan.nomor}/{pesanan.versi}/ingat-50",
    )

    sejak(d.lakukan(pesanan, Aksi.TOLAK_PESANAN, d.pemilik, alasan="Stok habis."), maret(6, 10))
    assert jam(maret(9, 14)) == 0


def test_a_vendor_is_reminded_to_deliver(d, jam):
    pesanan = d.lakukan(d.terbit(), Aksi.TERIMA, d.pemilik)
    sejak(pesanan, SENIN, tenggat=maret(5, 23, 59))
    assert jam(maret(4, 9)) == 1
    kabar = Notifikasi.objects.get(topik="ingat_pertama")
    assert kabar.penerima == d.pemilik
    assert kabar.judul.startswith("Ingat: kirim barang ")


def test_a_stand_in_is_reminded_with_the_one_replaced(d, jam):
    plh = tugaskan(buat_orang("Plh"), Peran.PPK, d.satker)
    Penugasan.objects.filter(pk=plh.pk).update(menggantikan=d.ppk.penugasan.get())
    dicabut = tugaskan(buat_orang("Dicabut"), Peran.PPK, d.satker)
    Penugasan.objects.filter(pk=dicabut.pk).update(dicabut_pada=SENIN)
    sejak(d.terkirim(), SENIN, PPK)

    jam(maret(4, 9))
    assert {baris[0] for baris in pengingat()} == {d.ppk.pk, plh.pengguna_id}


def test_a_draft_is_its_makers_and_editing_it_begins_no_step(d, jam):
    lain = buat_orang("PP lain", peran=Peran.PP, satker=d.satker)
    plh = tugaskan(buat_orang("Plh"), Peran.PP, d.satker)
    Penugasan.objects.filter(pk=plh.pk).update(menggantikan=d.pp.penugasan.get())
    pesanan = sejak(d.draf(), SENIN, tenggat=maret(5, 16))
    ubah_paket(nomor=pesanan.nomor, actor=d.pp, isian=d.isian(jumlah=9), versi=1)

    assert jam(maret(4, 9)) == 1
    assert {baris[0] for baris in pengingat()} == {d.pp.pk, plh.pengguna_id}
    assert {baris[2] for baris in pengingat()} == {f"{pesanan.nomor}/1/ingat-50"}

    d.pp.penugasan.update(dicabut_pada=SENIN)
    Penugasan.objects.filter(pk=plh.pk).update(dicabut_pada=SENIN)
    assert jam(maret(5, 13)) == 1
    assert pengingat()[-1][0] == lain.pk


def test_a_step_nobody_owns_is_told_once_somebody_does(d, jam):
    sejak(d.terkirim(), SENIN, PPK)
    d.ppk.penugasan.update(dicabut_pada=SENIN)
    assert jam(maret(4, 9)) == 0
    baru = buat_orang("PPK baru", peran=Peran.PPK, satker=d.satker)
    assert jam(maret(4, 9, 10)) == 1
    assert [baris[0] for baris in pengingat()] == [baru.pk]


def test_a_reminder_says_what_until_when_what_follows_and_where(d, jam, mailoutbox):
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    jam(maret(5, 13))
    kabar = Notifikasi.objects.get(topik="ingat_terakhir")
    assert kabar.judul == f"Segera: putuskan paket {pesanan.nama}"
    assert pesanan.nomor in kabar.isi
    assert "sampai Kamis, 5 Maret 2026 pukul 16.00 WIB." in kabar.isi
    assert "Bila tidak diputuskan, paket tertahan" in kabar.isi
    assert kabar.url == reverse("purchasing:persetujuan", args=[pesanan.nomor])

    send(Kiriman.objects.get(topik="ingat_terakhir").pk)
    [surat] = mailoutbox
    assert surat.to == [d.ppk.surel]
    assert surat.subject.startswith("Segera, putuskan paket: ")
    assert surat.subject.endswith(pesanan.nomor)
    assert "Kamis, 5 Maret 2026 pukul 16.00 WIB" in surat.body
    assert "Bila tidak diputuskan, paket tertahan" in surat.body
    tautan = TautanKeputusan.objects.get()
    assert reverse("purchasing:tautan", args=[token_of(tautan)]) in surat.body


def test_a_decision_link_that_ran_out_is_not_offered_again(d, jam, mailoutbox):
    pesanan = sejak(d.terkirim(), SENIN, PPK)
    TautanKeputusan.objects.update(kedaluwarsa_pada=maret(5, 10))
    jam(maret(5, 13))
    send(Kiriman.objects.get(topik="ingat_terakhir").pk)
    [surat] = mailoutbox
    assert reverse("purchasing:persetujuan", args=[pesanan.nomor]) in surat.body


def test_a_mail_that_comes_after_the_deadline_is_not_sent(d, jam, mailoutbox, monkeypatch):
    sejak(d.terkirim(), SENIN, PPK)
    jam(maret(5, 13))
    monkeypatch.setattr("purchasing.notifications.database_now", lambda: maret(5, 16))
    send(Kiriman.objects.get(topik="ingat_terakhir").pk)
    assert mailoutbox == []


def test_the_clock_runs_every_ten_minutes_with_the_shipped_percentages():
    assert JADWAL["ingatkan-tenggat"]["task"] == remind_deadlines.name
    assert JADWAL["ingatkan-tenggat"]["schedule"] == timedelta(minutes=10)
    nilai = dict(Parameter.objects.filter(kunci__startswith="ingat.").values_list("kunci", "nilai"))
    assert {kunci: Decimal(satu) for kunci, satu in nilai.items()} == {
        "ingat.tenggat_pertama": 50,
        "ingat.tenggat_terakhir": 90,
    }
