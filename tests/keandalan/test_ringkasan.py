"""Collectors of digests that meet: one digest, whoever comes first (`reliability.md` G2)."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from katalog.kabar.models import Kiriman
from katalog.kabar.services import gather_ringkasan
from tests.katalog.kabar.test_pilihan import fill, make_due

pytestmark = pytest.mark.usefixtures("basis_nyata")


def gather_elsewhere(pk: int) -> int:
    try:
        return gather_ringkasan(penerima_id=pk)
    finally:
        connection.close()


def test_two_collectors_at_once_make_one_digest():
    with transaction.atomic():
        orang = fill()
        make_due()
    with ThreadPoolExecutor(1) as lain, transaction.atomic():
        assert gather_ringkasan(penerima_id=orang.pk) == 2
        assert lain.submit(gather_elsewhere, orang.pk).result(timeout=20) == 0
    assert gather_ringkasan(penerima_id=orang.pk) == 0
    assert Kiriman.objects.filter(topik="ringkasan").count() == 1
    assert Kiriman.objects.filter(ringkasan__isnull=False).count() == 2
