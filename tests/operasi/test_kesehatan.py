import pytest
from django.db import connection
from django.urls import reverse

from katalog.kabar.models import Detak
from katalog.kabar.periodic import detak

pytestmark = pytest.mark.django_db


def test_alive_needs_nothing(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(reverse("operasi:sehat"))
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert not answer.cookies


def test_ready_when_everything_answers(client):
    detak()
    answer = client.get(reverse("operasi:siap"))
    assert answer.json() == {"basis_data": True, "migrasi": True, "pekerja": True, "redis": True}
    assert answer.status_code == 200
    assert not answer.cookies


@pytest.mark.parametrize("sejak", [None, "61 seconds"])
def test_silent_workers_are_seen(client, sejak):
    if sejak:
        detak()
        with connection.cursor() as cursor:
            cursor.execute("UPDATE kabar_detak SET pada = now() - %s::interval", [sejak])
    answer = client.get(reverse("operasi:siap"))
    assert answer.status_code == 503
    assert answer.json()["pekerja"] is False
    assert Detak.objects.count() == (1 if sejak else 0)


def test_a_queue_that_is_away_is_seen(client, settings):
    detak()
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answer = client.get(reverse("operasi:siap"))
    assert answer.status_code == 503
    assert answer.json()["redis"] is False
    assert answer.json()["basis_data"] is True


def test_a_missing_migration_is_seen(client):
    detak()
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'kabar'")
    answer = client.get(reverse("operasi:siap"))
    assert answer.status_code == 503
    assert answer.json()["migrasi"] is False


@pytest.mark.parametrize("rute", ["operasi:sehat", "operasi:siap"])
def test_only_reading(client, rute):
    assert client.post(reverse(rute)).status_code == 405
