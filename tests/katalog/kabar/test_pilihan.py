"""What a person chose: which mails, when, in one or one by one; and what nobody can silence."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from katalog.kabar import selectors
from katalog.kabar.models import Kiriman, Notifikasi, PilihanKabar
from katalog.kabar.periodic import ringkas, sweep
from katalog.kabar.saat import saat_ringkasan, sesudah_tenang
from katalog.kabar.services import choose_kabar
from katalog.kabar.state import Kelompok, Sifat
from katalog.kabar.tasks import send
from katalog.kabar.topik import Surat, Topik, kelompok_pilihan, register
from tests.katalog.kabar.test_services import kabari
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang
from tests.titik import rencana

pytestmark = pytest.mark.django_db

WIB = ZoneInfo("Asia/Jakarta")
RUTE = "kabar:pilihan"
terlarang: set[int] = set()


def may_know(kiriman: Kiriman) -> bool:
    return kiriman.rujukan["pesanan"] not in terlarang


for sifat in Sifat:
    register(
        Topik(
            f"uji.{sifat}",
            lambda kiriman: Surat("Uji", "Uji\n", "<p>Uji</p>"),
            may_know,
            kelompok=Kelompok.PESANAN,
            sifat=sifat,
        )
    )


def wib(teks: str) -> datetime:
    return datetime.fromisoformat(f"2026-03-{teks}").replace(tzinfo=WIB)


def choose(orang, *, senyap=(), ringkasan=False, tenang=None) -> None:
    choose_kabar(pengguna=orang, surel_senyap=senyap, is_ringkasan=ringkasan, tenang=tenang)


def make_due() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kabar_kiriman SET not_before = now() - interval '1 second'")


@pytest.mark.parametrize(
    ("saat", "mulai", "selesai", "keluar"),
    [
        ("02 19:59", 20, 6, "02 19:59"),
        ("02 20:00", 20, 6, "03 06:00"),
        ("02 23:59", 20, 6, "03 06:00"),
        ("03 00:30", 20, 6, "03 06:00"),
        ("03 05:59", 20, 6, "03 06:00"),
        ("03 06:00", 20, 6, "03 06:00"),
        ("02 12:30", 12, 13, "02 13:00"),
        ("02 13:00", 12, 13, "02 13:00"),
        ("02 21:00", 21, 0, "03 00:00"),
        ("31 22:00", 20, 6, None),
    ],
)
def test_quiet_hours_end_where_the_wall_clock_says(saat, mulai, selesai, keluar):
    hasil = sesudah_tenang(wib(saat).astimezone(ZoneInfo("UTC")), mulai, selesai)
    assert hasil == (wib(keluar) if keluar else datetime(2026, 4, 1, 6, tzinfo=WIB))


@pytest.mark.parametrize(
    ("saat", "keluar"),
    [("02 06:59", "02 07:00"), ("02 07:00", "03 07:00"), ("02 15:00", "03 07:00")],
)
def test_a_digest_leaves_at_the_next_hour_of_the_policy(saat, keluar):
    assert saat_ringkasan(wib(saat), 7) == wib(keluar)


@pytest.mark.parametrize(("sifat", "surat"), [("biasa", 0), ("wajib", 1), ("mendesak", 1)])
def test_a_silent_group_sends_no_mail_but_what_the_law_asks_for(sifat, surat):
    ani = buat_orang()
    choose(ani, senyap=[Kelompok.PESANAN])
    kabari(ani, topik=f"uji.{sifat}")
    assert Kiriman.objects.filter(penerima=ani).count() == surat
    assert Notifikasi.objects.filter(penerima=ani).count() == 1


def test_another_group_that_is_silent_changes_nothing():
    ani = buat_orang()
    choose(ani, senyap=[Kelompok.PRODUK])
    kabari(ani, topik="uji.biasa")
    assert Kiriman.objects.count() == 1


@pytest.mark.tanpa_invarian
@pytest.mark.parametrize(
    ("sifat", "sejak"), [("biasa", "03 06:00"), ("wajib", "03 06:00"), ("mendesak", "02 22:00")]
)
def test_quiet_hours_hold_all_but_what_is_urgent(sifat, sejak, monkeypatch):
    monkeypatch.setattr(selectors, "database_now", lambda: wib("02 22:00"))
    ani = buat_orang()
    choose(ani, tenang=(20, 6))
    kabari(ani, topik=f"uji.{sifat}")
    assert Kiriman.objects.get().not_before == wib(sejak)


def test_a_mail_that_is_held_does_not_leave_early(mailoutbox):
    ani = buat_orang()
    choose(ani)
    kabari(ani, topik="uji.biasa")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kabar_kiriman SET not_before = now() + interval '1 hour'")
    send(Kiriman.objects.get().pk)
    assert (sweep(), mailoutbox) == (0, [])


@pytest.fixture
def ani():
    return fill()


def fill():
    """Return one who wants a digest, with two messages for it and one that may not be gathered."""
    terlarang.clear()
    ani = buat_orang()
    choose(ani, ringkasan=True)
    for nomor, sifat in ((1, "biasa"), (2, "biasa"), (3, "wajib")):
        kabari(
            ani,
            topik=f"uji.{sifat}",
            peristiwa=f"PKT-{nomor}/1",
            judul=f"Kabar {nomor}",
            rujukan={"pesanan": nomor},
        )
    return ani


def test_what_is_due_leaves_in_one_mail_a_day(ani, mailoutbox):
    assert ringkas() == 0
    make_due()
    assert [ringkas(), ringkas()] == [1, 0]
    ringkasan = Kiriman.objects.get(topik="ringkasan")
    send(ringkasan.pk)
    send(ringkasan.pk)
    [pesan] = mailoutbox
    assert pesan.subject == "Baca 2 kabar untuk Anda"
    assert "- Kabar 1\n- Kabar 2\n" in pesan.body
    assert "Kabar 3" not in pesan.body
    assert len(pesan.body.split()) <= 120
    assert ringkasan.rangkuman.filter(sent_at__isnull=False).count() == 2


def test_what_waits_for_a_digest_never_leaves_alone(ani, mailoutbox):
    make_due()
    assert sweep() == 0
    for pk in Kiriman.objects.filter(is_dirangkum=True).values_list("pk", flat=True):
        send(pk)
    assert mailoutbox == []


def test_a_digest_leaves_out_what_its_reader_may_no_longer_know(ani, mailoutbox):
    make_due()
    ringkas()
    terlarang.add(1)
    send(Kiriman.objects.get(topik="ringkasan").pk)
    assert "Kabar 1" not in mailoutbox[0].body
    assert "berhak" in Kiriman.objects.get(peristiwa="PKT-1/1").last_error
    assert Kiriman.objects.get(peristiwa="PKT-2/1").sent_at


def test_a_digest_with_nothing_left_to_say_is_not_sent(ani, mailoutbox):
    make_due()
    ringkas()
    terlarang.update({1, 2})
    send(Kiriman.objects.get(topik="ringkasan").pk)
    assert mailoutbox == []
    assert Kiriman.objects.get(topik="ringkasan").failed_at


def test_a_worker_killed_after_handing_over_repeats_the_same_digest(ani, mailoutbox):
    make_due()
    ringkas()
    ringkasan = Kiriman.objects.get(topik="ringkasan")

    class Mati(BaseException):
        pass

    def kill():
        raise Mati

    with rencana("kabar.terkirim", kill), pytest.raises(Mati):
        send(ringkasan.pk)
    kabari(ani, topik="uji.biasa", peristiwa="PKT-9/9", judul="Kabar baru")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE kabar_kiriman SET lease_until = now() - interval '1 second'")
    send(ringkasan.pk)
    pertama, kedua = mailoutbox
    assert pertama.body == kedua.body
    assert pertama.message()["Message-ID"] == kedua.message()["Message-ID"]
    send(ringkasan.pk)
    assert len(mailoutbox) == 2


def test_the_page_keeps_what_was_chosen():
    ani = buat_orang()
    client = client_of(ani)
    page = client.get(reverse(RUTE)).text
    assert ani.surel in page
    assert page.count('type="checkbox" name="surel"') == len(kelompok_pilihan()) >= 5
    isi = {"surel": ["pesanan"], "irama": "ringkasan", "tenang": "on"}
    isi |= {"tenang_mulai": "21", "tenang_selesai": "5"}
    assert client.post(reverse(RUTE), isi).status_code == 302
    pilihan = PilihanKabar.objects.get(pengguna=ani)
    assert "pesanan" not in pilihan.surel_senyap
    assert {"produk", "usaha"} <= set(pilihan.surel_senyap)
    assert "akun" not in pilihan.surel_senyap
    assert (pilihan.is_ringkasan, pilihan.tenang_mulai, pilihan.tenang_selesai) == (True, 21, 5)
    client.post(reverse(RUTE), {**isi, "tenang": "", "irama": "segera"})
    pilihan.refresh_from_db()
    assert (pilihan.is_ringkasan, pilihan.tenang_mulai) == (False, None)


@pytest.mark.parametrize(
    "ubah",
    [
        {"surel": ["akun"]},
        {"surel": ["lain"]},
        {"irama": "mingguan"},
        {"tenang_mulai": "24"},
        {"tenang_mulai": "-1"},
        {"tenang_selesai": "20"},
    ],
)
def test_the_page_refuses_what_it_did_not_offer(ubah):
    ani = buat_orang()
    isi = {"irama": "segera", "tenang": "on", "tenang_mulai": "20", "tenang_selesai": "6"}
    answer = client_of(ani).post(reverse(RUTE), {**isi, **ubah})
    assert answer.status_code == 422
    assert not PilihanKabar.objects.exists()


@pytest.mark.parametrize(
    "isi",
    [
        {"surel_senyap": ["semua"]},
        {"tenang_mulai": 20},
        {"tenang_mulai": 6, "tenang_selesai": 6},
        {"tenang_mulai": 24, "tenang_selesai": 6},
    ],
)
def test_database_refuses_a_choice_that_means_nothing(isi):
    with pytest.raises(IntegrityError, match="pilihan_kabar_"), transaction.atomic():
        PilihanKabar.objects.create(pengguna=buat_orang(), **isi)


@pytest.mark.tanpa_invarian
def test_database_refuses_a_gathered_mail_that_left_alone(ani):
    with (
        pytest.raises(IntegrityError, match="kiriman_rangkuman_terkirim_bersama"),
        transaction.atomic(),
    ):
        Kiriman.objects.filter(is_dirangkum=True).update(sent_at="2026-03-01T00:00:00Z")
