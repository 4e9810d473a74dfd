import pytest
from django.db import IntegrityError, transaction

from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.selectors import belum_dibaca, inbox
from katalog.kabar.services import kabarkan, mark_all_read, open_notifikasi
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


def kabari(*penerima, peristiwa="PKT-9/1", **lain):
    kabarkan(
        **{
            "topik": "uji",
            "peristiwa": peristiwa,
            "penerima": penerima,
            "judul": "Setujui? Kursi rapat",
            "isi": "Kursi rapat, Rp1.000",
            "url": "/tugas/",
            "rujukan": {"pesanan": 9},
            **lain,
        }
    )


def test_one_entry_and_one_mail_per_person_however_often_it_is_told():
    ani, budi = buat_orang("Ani"), buat_orang("Budi")
    kabari(ani, budi)
    kabari(ani, budi, ani)
    assert Notifikasi.objects.filter(peristiwa="PKT-9/1").count() == 2
    assert Kiriman.objects.filter(peristiwa="PKT-9/1").count() == 2


def test_a_fact_that_is_taken_back_leaves_no_message():
    ani = buat_orang()
    with transaction.atomic():
        kabari(ani)
        transaction.set_rollback(True)
    assert not Notifikasi.objects.exists()
    assert not Kiriman.objects.exists()


def test_without_an_address_the_inbox_is_all():
    tanpa = buat_orang()
    tanpa.surel = None
    kabari(tanpa)
    assert Notifikasi.objects.filter(penerima=tanpa).exists()
    assert not Kiriman.objects.exists()


def test_long_words_are_cut_not_refused():
    ani = buat_orang()
    kabari(ani, judul="j" * 500, isi="i" * 900)
    entry = Notifikasi.objects.get()
    assert (len(entry.judul), len(entry.isi)) == (160, 300)


def test_reading_marks_once_and_only_mine():
    ani, budi = buat_orang(), buat_orang()
    kabari(ani, budi)
    kabari(ani, peristiwa="PKT-9/2")
    assert belum_dibaca(ani) == 2
    entry = inbox(ani).get(peristiwa="PKT-9/1")
    assert open_notifikasi(notifikasi=entry) == "/tugas/"
    entry.refresh_from_db()
    first = entry.dibaca_pada
    open_notifikasi(notifikasi=entry)
    entry.refresh_from_db()
    assert entry.dibaca_pada == first
    assert belum_dibaca(ani) == 1
    assert mark_all_read(penerima=ani) == 1
    assert (belum_dibaca(ani), belum_dibaca(budi)) == (0, 1)


def test_a_mail_that_failed_shows_in_the_inbox():
    ani = buat_orang()
    kabari(ani)
    Kiriman.objects.update(failed_at="2026-01-01T00:00:00Z")
    assert inbox(ani).get().surel_gagal


@pytest.mark.tanpa_invarian
def test_database_refuses_a_second_entry_and_a_second_mail():
    ani = buat_orang()
    kabari(ani)
    with pytest.raises(IntegrityError, match="notifikasi_sekali_per_orang"), transaction.atomic():
        Notifikasi.objects.create(penerima=ani, peristiwa="PKT-9/1", topik="x", judul="x", url="/")
    with pytest.raises(IntegrityError, match="kiriman_sekali_per_kanal"), transaction.atomic():
        Kiriman.objects.create(penerima=ani, peristiwa="PKT-9/1", topik="x")


def test_database_refuses_a_mail_both_sent_and_failed():
    kabari(buat_orang())
    saat = "2026-01-01T00:00:00Z"
    with pytest.raises(IntegrityError, match="kiriman_satu_akhir"), transaction.atomic():
        Kiriman.objects.update(sent_at=saat, failed_at=saat)
