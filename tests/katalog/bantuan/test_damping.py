"""Mentoring: seats, reminders, requests and their answers."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.bantuan.models import PermintaanDamping, PesertaSesi, SesiDamping
from katalog.bantuan.periodic import ingatkan_sesi
from katalog.bantuan.services.damping import batalkan_sesi, ikut_sesi, mundur_sesi
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.tasks import send
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db


@pytest.fixture
def kecil():
    return dunia_kecil()


@pytest.fixture
def pendamping():
    return buat_orang(peran=Peran.PENDAMPING)


@pytest.fixture
def sesi(kecil, pendamping):
    besok = timezone.now() + timedelta(hours=20)
    return SesiDamping.objects.create(
        judul="Foto produk, dari nol",
        topik="produk",
        cara="daring",
        wilayah=kecil.penyedia.wilayah,
        tempat="https://rapat.test/foto",
        mulai=besok,
        selesai=besok + timedelta(hours=1),
        kursi=1,
        pendamping=pendamping,
    )


def isian(**ubah):
    return {
        "topik": "produk",
        "waktu": "pagi",
        "lewat": "whatsapp",
        "nomor_hp": "0899 0000 1234",
        "cerita": "Foto selalu ditolak.",
    } | ubah


def test_a_visitor_sees_the_sessions_but_not_where_they_are(client, sesi):
    page = client.get(reverse("bantuan:pendampingan"))
    assert sesi.judul in page.text
    assert sesi.tempat not in page.text


def test_taking_a_seat_shows_the_place_and_is_for_one_person(sesi):
    satu, dua = buat_orang(), buat_orang()
    page = client_of(satu).post(reverse("bantuan:sesi-ikut", args=[sesi.kode]), follow=True)
    assert sesi.tempat in page.text
    ikut_sesi(kode=sesi.kode, actor=satu)
    answer = client_of(dua).post(reverse("bantuan:sesi-ikut", args=[sesi.kode]))
    assert answer.status_code == 409
    assert "Kursi sesi ini sudah habis" in answer.text
    sesi.refresh_from_db()
    assert (sesi.terisi, PesertaSesi.objects.filter(mundur_pada=None).count()) == (1, 1)


def test_a_seat_given_back_is_free_again(sesi):
    satu, dua = buat_orang(), buat_orang()
    ikut_sesi(kode=sesi.kode, actor=satu)
    for _ in range(2):
        mundur_sesi(kode=sesi.kode, actor=satu)
    assert ikut_sesi(kode=sesi.kode, actor=dua).terisi == 1
    with pytest.raises(RuleViolation, match="habis"):
        ikut_sesi(kode=sesi.kode, actor=satu)


def test_the_database_refuses_one_seat_too_many(sesi):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE bantuan_sesidamping SET terisi = kursi + 1")


def test_a_session_that_began_takes_nobody(sesi):
    SesiDamping.objects.update(mulai=timezone.now() - timedelta(minutes=5))
    with pytest.raises(RuleViolation, match="sudah mulai"):
        ikut_sesi(kode=sesi.kode, actor=buat_orang())


def test_those_with_a_seat_are_reminded_once(sesi):
    ikut, mundur = buat_orang(), buat_orang()
    SesiDamping.objects.update(kursi=5)
    for orang in (ikut, mundur):
        ikut_sesi(kode=sesi.kode, actor=orang)
    mundur_sesi(kode=sesi.kode, actor=mundur)
    assert [ingatkan_sesi(), ingatkan_sesi()] == [1, 1]
    assert Notifikasi.objects.get().penerima == ikut
    assert Kiriman.objects.count() == 1


def test_a_session_of_next_week_is_not_announced_yet(sesi):
    pekan_depan = timezone.now() + timedelta(days=7)
    SesiDamping.objects.update(mulai=pekan_depan, selesai=pekan_depan + timedelta(hours=1))
    assert ingatkan_sesi() == 0


def test_calling_off_tells_the_seated_and_closes_the_session(sesi, pendamping):
    ikut_sesi(kode=sesi.kode, actor=buat_orang())
    with pytest.raises(RuleViolation):
        batalkan_sesi(sesi_id=sesi.pk, actor=buat_orang())
    batalkan_sesi(sesi_id=sesi.pk, actor=pendamping)
    assert Notifikasi.objects.get().judul == f"Batal: {sesi.judul}"
    with pytest.raises(RuleViolation, match="dibatalkan"):
        ikut_sesi(kode=sesi.kode, actor=buat_orang())


def test_the_calendar_file_keeps_the_place_to_itself(client, sesi):
    SesiDamping.objects.update(judul="Harga; ongkir, dan stok")
    answer = client.get(reverse("bantuan:kalender", args=[sesi.kode]))
    assert answer["Content-Type"].startswith("text/calendar")
    assert "SUMMARY:Harga\\; ongkir\\, dan stok" in answer.text
    assert sesi.tempat not in answer.text


def test_a_request_is_answered_and_both_sides_learn_of_it(pendamping):
    client = client_of(buat_orang())
    client.post(reverse("bantuan:minta"), isian())
    permintaan = PermintaanDamping.objects.get()
    assert Notifikasi.objects.get().penerima == pendamping
    page = client_of(pendamping).post(
        reverse("admin:bantuan_permintaandamping_change", args=[permintaan.pk]),
        {"jawaban": "Saya telepon besok jam 09.00."},
    )
    assert page.status_code == 302
    assert "Saya telepon besok jam 09.00." in client.get(reverse("bantuan:pendampingan")).text


def test_only_one_request_waits_at_a_time():
    client = client_of(buat_orang())
    client.post(reverse("bantuan:minta"), isian())
    again = client.post(reverse("bantuan:minta"), isian(cerita="Lagi"))
    assert again.status_code == 409
    assert "masih menunggu" in again.text
    assert "Lagi" in again.text
    client.post(reverse("bantuan:minta-batal"))
    assert client.post(reverse("bantuan:minta"), isian()).status_code == 302


@pytest.mark.parametrize(
    ("ubah", "kalimat"),
    [
        ({"nomor_hp": "12345"}, "Nomor HP diawali 08 atau +628."),
        ({"nomor_hp": ""}, "Isi nomor HP"),
        ({"topik": ""}, "Pilih tentang apa."),
        ({"waktu": "malam"}, "malam"),
    ],
)
def test_a_faulty_request_keeps_what_was_written(ubah, kalimat):
    answer = client_of(buat_orang()).post(reverse("bantuan:minta"), isian(**ubah))
    assert answer.status_code == 422
    assert kalimat in answer.text
    assert "Foto selalu ditolak." in answer.text


def test_a_request_does_not_keep_a_foreign_address():
    client_of(buat_orang()).post(f"{reverse('bantuan:minta')}?dari=https://jahat.test/", isian())
    assert PermintaanDamping.objects.get().halaman == ""


def test_the_letters_say_when_and_where(sesi, pendamping, mailoutbox):
    orang = buat_orang()
    ikut_sesi(kode=sesi.kode, actor=orang)
    ingatkan_sesi()
    send(Kiriman.objects.get().pk)
    assert sesi.tempat in mailoutbox[0].body
