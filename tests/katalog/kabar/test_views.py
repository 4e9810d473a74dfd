import pytest
from django.urls import reverse

from katalog.kabar.models import Notifikasi
from katalog.kabar.selectors import belum_dibaca
from tests.katalog.kabar.test_services import kabari
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


@pytest.fixture
def ani(client):
    orang = buat_orang("Ani")
    client.force_login(orang)
    return orang


def test_an_empty_inbox_says_so(client, ani):
    page = client.get(reverse("kabar:notifikasi"))
    assert "Tidak ada notifikasi baru." in page.text
    assert "Tandai semua dibaca" not in page.text


def test_the_inbox_is_by_day_and_marks_what_is_unread(client, ani):
    kabari(ani)
    kabari(ani, peristiwa="PKT-8/1", judul="Disetujui PPK: Meja")
    Notifikasi.objects.filter(peristiwa="PKT-8/1").update(
        dibuat_pada="2026-03-02T03:00:00Z", dibaca_pada="2026-03-02T04:00:00Z"
    )
    page = client.get(reverse("kabar:notifikasi")).text
    assert "Hari ini" in page
    assert "2 Maret 2026" in page
    assert page.count("Belum dibaca") == 1
    assert "1 belum dibaca" in page


def test_opening_marks_and_leads_on(client, ani):
    kabari(ani)
    answer = client.post(reverse("kabar:buka"), {"peristiwa": "PKT-9/1"})
    assert (answer.status_code, answer.url) == (302, "/tugas/")
    assert belum_dibaca(ani) == 0


def test_a_foreign_entry_and_an_absent_one_answer_alike(client, ani):
    budi = buat_orang("Budi")
    kabari(budi)
    foreign = client.post(reverse("kabar:buka"), {"peristiwa": "PKT-9/1"})
    absent = client.post(reverse("kabar:buka"), {"peristiwa": "PKT-0/0"})
    broken = client.post(reverse("kabar:buka"), {"peristiwa": "\x00" + "x" * 9999})
    assert {foreign.status_code, absent.status_code, broken.status_code} == {404}
    assert foreign.content == absent.content
    assert belum_dibaca(budi) == 1


def test_mark_all_read(client, ani):
    kabari(ani)
    answer = client.post(reverse("kabar:baca-semua"), follow=True)
    assert "ditandai sudah dibaca" in answer.text
    assert belum_dibaca(ani) == 0


@pytest.mark.parametrize("rute", ["kabar:buka", "kabar:baca-semua"])
def test_reading_addresses_change_nothing(client, ani, rute):
    kabari(ani)
    assert client.get(reverse(rute)).status_code == 405
    assert belum_dibaca(ani) == 1


def test_strangers_are_sent_to_the_login(client):
    assert client.get(reverse("kabar:notifikasi")).status_code == 302
