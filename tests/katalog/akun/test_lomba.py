"""Races of people and their factors, with real commits in a database of their own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from katalog.akun.selectors import pemegang
from katalog.akun.services.faktor import check_code
from katalog.akun.services.penugasan import cabut
from katalog.akun.services.percobaan import take_try
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from tests.katalog.akun.pabrik import admin_opd, code_of, kantor, orang, pasang_faktor

pytestmark = pytest.mark.usefixtures("basis_nyata")


def test_many_tries_at_once_get_no_more_than_the_free_ones():
    def coba(_: int) -> bool:
        try:
            take_try("kode", "42")
        except RuleViolation:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(coba, range(64))) == 5


def test_two_admins_who_remove_each_other_at_once_leave_one():
    satker = kantor()
    a, b = admin_opd(satker), admin_opd(satker)
    mulai = Barrier(2)

    def remove(pair) -> str:
        pelaku, sasaran = pair
        mulai.wait(timeout=10)
        try:
            cabut(actor=pelaku, penugasan_id=sasaran.penugasan.get().pk)
        except RuleViolation as violation:
            return violation.code
        finally:
            connection.close()
        return "ok"

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(remove, [(a, b), (b, a)]))
    assert outcomes.count("ok") == 1
    assert pemegang(Peran.ADMIN_OPD, satker).count() == 1


def test_one_code_shown_four_times_at_once_counts_once():
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    kode = code_of(rahasia)
    mulai = Barrier(4)

    def show(_: int) -> bool:
        mulai.wait(timeout=10)
        try:
            return check_code(pengguna, kode)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(show, range(4))) == 1
