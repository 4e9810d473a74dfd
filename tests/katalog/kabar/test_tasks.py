from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from django.utils import timezone

from katalog.kabar.models import Detak, Kiriman
from katalog.kabar.periodic import detak, sweep
from katalog.kabar.surel import message_id, render_surat
from katalog.kabar.tasks import send
from katalog.kabar.topik import Surat, Topik, register
from tests.katalog.kabar.test_services import kabari
from tests.purchasing.pabrik import buat_orang
from tests.titik import rencana

pytestmark = pytest.mark.django_db

boleh = True


class ServerMati(EmailBackend):
    def send_messages(self, messages):
        raise SMTPServerDisconnected("server surat mati")


def render(kiriman: Kiriman) -> Surat:
    return Surat("Setujui? Kursi", f"Paket {kiriman.rujukan['pesanan']}\n", "<p>Paket</p>")


register(Topik(nama="uji", render=render, may_know=lambda kiriman: boleh))


@pytest.fixture
def kiriman():
    kabari(buat_orang())
    return Kiriman.objects.get()


def minutes_from_now(moment) -> int:
    return round((moment - timezone.now()).total_seconds() / 30)


def test_a_message_goes_out_once(kiriman, mailoutbox):
    send(kiriman.pk)
    send(kiriman.pk)
    [pesan] = mailoutbox
    assert pesan.to == [kiriman.penerima.surel]
    assert pesan.body == "Paket 9\n"
    assert pesan.alternatives[0].mimetype == "text/html"
    assert pesan.message()["Message-ID"] == message_id(kiriman)
    kiriman.refresh_from_db()
    assert kiriman.sent_at
    assert kiriman.lease_until is None
    assert kiriman.tries == 1


def test_message_id_names_the_message_and_not_the_try(kiriman):
    before = message_id(kiriman)
    kiriman.tries = 7
    assert message_id(kiriman) == before
    assert before.endswith("@127.0.0.1>")
    kiriman.peristiwa = "PKT-9/2"
    assert message_id(kiriman) != before


def test_who_lost_the_right_to_know_gets_nothing(kiriman, mailoutbox, monkeypatch):
    monkeypatch.setattr("tests.katalog.kabar.test_tasks.boleh", False)
    send(kiriman.pk)
    kiriman.refresh_from_db()
    assert mailoutbox == []
    assert kiriman.failed_at
    assert "tidak berhak" in kiriman.last_error


def test_who_was_switched_off_gets_nothing(kiriman, mailoutbox):
    type(kiriman.penerima).objects.update(is_active=False)
    send(kiriman.pk)
    kiriman.refresh_from_db()
    assert mailoutbox == []
    assert kiriman.failed_at


def test_a_dead_server_means_wait_and_each_wait_is_longer(kiriman, settings):
    settings.EMAIL_BACKEND = "tests.katalog.kabar.test_tasks.ServerMati"
    waits = []
    for _ in range(9):
        Kiriman.objects.update(not_before=timezone.now() - timedelta(seconds=1))
        send(kiriman.pk)
        kiriman.refresh_from_db()
        waits.append(minutes_from_now(kiriman.not_before))
    assert waits == [1, 2, 4, 8, 16, 32, 64, 120, 120]
    assert "server surat mati" in kiriman.last_error
    assert kiriman.failed_at is None


def test_after_a_day_it_stops(kiriman, settings):
    settings.EMAIL_BACKEND = "tests.katalog.kabar.test_tasks.ServerMati"
    Kiriman.objects.update(created_at=timezone.now() - timedelta(hours=25))
    send(kiriman.pk)
    kiriman.refresh_from_db()
    assert kiriman.failed_at


def test_an_unknown_topic_waits_for_the_version_that_knows_it(kiriman, mailoutbox):
    Kiriman.objects.update(topik="belum_ada")
    send(kiriman.pk)
    kiriman.refresh_from_db()
    assert mailoutbox == []
    assert (kiriman.failed_at, kiriman.lease_until) == (None, None)
    assert "KeyError" in kiriman.last_error


def test_while_one_worker_holds_it_another_leaves_it_alone(kiriman, mailoutbox):
    with rencana("kabar.disewa", lambda: send.run(kiriman.pk)):
        send(kiriman.pk)
    assert len(mailoutbox) == 1


def test_control_without_the_lease_it_goes_out_twice(kiriman, mailoutbox):
    def forget_the_lease_and_send():
        Kiriman.objects.update(lease_until=None)
        if len(mailoutbox) == 0 and not hasattr(forget_the_lease_and_send, "once"):
            forget_the_lease_and_send.once = True
            send.run(kiriman.pk)

    with rencana("kabar.disewa", forget_the_lease_and_send):
        send(kiriman.pk)
    assert len(mailoutbox) == 2


def age(**columns) -> None:
    """Move a message into the past, on the database's own clock."""
    sets = ", ".join(f"{name} = now() - interval '{ago}'" for name, ago in columns.items())
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE kabar_kiriman SET {sets}")


def test_the_sweeper_offers_what_is_old_and_only_once(kiriman):
    assert sweep() == 0
    age(not_before="31 seconds")
    assert sweep() == 1
    assert sweep() == 0


def test_the_sweeper_leaves_alone_what_is_held_sent_or_failed(kiriman):
    age(not_before="1 hour", lease_until="-1 minute")
    assert sweep() == 0
    age(not_before="1 hour", lease_until="1 second")
    assert sweep() == 1
    age(not_before="1 hour", sent_at="1 minute")
    assert sweep() == 0
    Kiriman.objects.update(sent_at=None)
    age(not_before="1 hour", failed_at="1 minute")
    assert sweep() == 0


def test_the_beat_leaves_one_row():
    detak()
    first = Detak.objects.get().pada
    detak()
    assert Detak.objects.get().pada > first


def test_a_mail_says_everything_in_text_and_loads_nothing():
    url = "http://127.0.0.1:8000/tugas/"
    context = {"kalimat": "Periksa paket.", "tombol": "Buka tugas", "url": url}
    pesanan = {"nama": "Kursi & meja", "nomor": "PKT-9", "total": 1000}
    context |= {"pesanan": {**pesanan, "penyedia": {"nama": "UD Uji"}}}
    subjek = "Judul panjang " * 20 + "\nBcc: x@y.test"
    surat = render_surat("purchasing/surel/kabar", subjek, context)
    assert len(surat.subjek) <= 70
    assert "\n" not in surat.subjek
    assert url in surat.teks
    assert len(surat.teks.split()) <= 120
    assert surat.html.count(f'href="{url}"') == 1
    assert surat.html.count(url) == 2
    for remote in ("src=", "<style", "@import", "url(", "<link", "<script"):
        assert remote not in surat.html
