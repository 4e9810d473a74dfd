"""What nobody foresaw: a page with a code, and nothing of the fault itself."""

import re

import pytest
from django.db import DatabaseError
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def rusak(monkeypatch):
    """The privacy page fails as it would without its database."""

    def fail(*args, **kwargs):
        raise DatabaseError("sandi-basis-data-rahasia")

    monkeypatch.setattr("katalog.bantuan.views.bantuan.render", fail)


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_a_fault_gets_a_page_with_the_code_of_the_log(rusak, headers):
    answer = Client(raise_request_exception=False, headers=headers).get("/privasi/")
    assert answer.status_code == 500
    assert "Data Anda tidak berubah." in answer.text
    assert re.search(r"Kode: <strong[^>]*>[0-9A-F]{8}</strong>", answer.text)
    assert "rahasia" not in answer.text
    assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_the_page_of_a_fault_asks_the_database_nothing(rusak, django_assert_num_queries):
    client = Client(raise_request_exception=False)
    with django_assert_num_queries(0):
        assert client.get("/privasi/").status_code == 500
