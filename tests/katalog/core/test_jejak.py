"""The version of the data that public pages show."""

import threading

import pytest
from django.db import connection, connections, transaction
from django.utils import timezone

from katalog.core.jejak import trim_jejak, versi_data
from katalog.kebijakan.models import Parameter
from tests.purchasing.pabrik import buat_penyedia, buat_wilayah


@pytest.mark.django_db
def test_trimming_leaves_the_version_alone():
    buat_penyedia()
    Parameter.objects.update(updated_at=timezone.now())
    buat_penyedia()
    sebelum = versi_data()
    assert trim_jejak() > 0
    assert versi_data() == sebelum
    assert trim_jejak() == 0


@pytest.mark.django_db
def test_reference_data_has_a_version_of_its_own():
    buat_wilayah()
    sebelum = versi_data()
    buat_penyedia()
    tengah = versi_data()
    Parameter.objects.update(updated_at=timezone.now())
    sesudah = versi_data()
    assert sebelum.halaman != tengah.halaman != sesudah.halaman
    assert sebelum.rujukan == tengah.rujukan != sesudah.rujukan


def test_an_earlier_number_that_commits_later_is_told_apart(basis_nyata):
    """A transaction took its number first and commits last: before and after differ."""
    mulai, selesai = threading.Event(), threading.Event()

    def slow():
        with transaction.atomic():
            Parameter.objects.filter(pk__gt=0).update(updated_at=timezone.now())
            mulai.set()
            selesai.wait(20)
        connections.close_all()

    lambat = threading.Thread(target=slow)
    lambat.start()
    assert mulai.wait(20)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO core_jejakhalaman DEFAULT VALUES")
    sebelum = versi_data()
    assert versi_data() == sebelum
    selesai.set()
    lambat.join()
    sesudah = versi_data()
    assert sesudah.halaman != sebelum.halaman
    assert sesudah.rujukan != sebelum.rujukan
    assert versi_data() == sesudah


def test_other_open_transactions_do_not_count(basis_nyata):
    """Who writes elsewhere, or nothing that visitors see, renews no page."""
    mulai, selesai = threading.Event(), threading.Event()
    sebelum = versi_data()

    def other():
        with transaction.atomic(), connections["default"].cursor() as cursor:
            cursor.execute("SELECT pg_current_xact_id()")
            mulai.set()
            selesai.wait(20)
        connections.close_all()

    lain = threading.Thread(target=other)
    lain.start()
    assert mulai.wait(20)
    assert versi_data() == sebelum
    selesai.set()
    lain.join()
    assert versi_data() == sebelum
