import pytest
from django.db import connection, transaction

from tests.kunci import PencatatKunci, UrutanKunciTerbalik, locked_table

PAGU = "UPDATE purchasing_pagusaldo SET pagu = pagu WHERE id = 0"
PESANAN = 'SELECT "purchasing_pesanan"."id" FROM "purchasing_pesanan" WHERE id = 0 FOR UPDATE'


def run(*statements: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


@pytest.mark.django_db
def test_inverted_order_is_caught():
    with pytest.raises(UrutanKunciTerbalik, match="pagusaldo -> purchasing_pesanan"):
        run(PAGU, PESANAN)


@pytest.mark.django_db
def test_right_order_and_second_touch_pass():
    run(PESANAN, PAGU, PESANAN)


@pytest.mark.django_db
def test_each_transaction_starts_afresh():
    run(PAGU)
    run(PESANAN)


def test_real_transactions_are_told_apart(basis_nyata):
    run(PAGU)
    run(PESANAN)
    with pytest.raises(UrutanKunciTerbalik):
        run(PAGU, PESANAN)


@pytest.mark.parametrize(
    ("sql", "table"),
    [
        ("SELECT id FROM akun_penugasan WHERE id = ANY(1) ORDER BY id FOR SHARE", "akun_penugasan"),
        ("SELECT id FROM akun_penugasan", None),
        ("INSERT INTO core_nomorseri (a) VALUES (1) ON CONFLICT DO NOTHING", "core_nomorseri"),
        ("INSERT INTO purchasing_pesanan (a) VALUES (1)", None),
        ("UPDATE kabar_kiriman SET tries = 1", None),
    ],
)
def test_only_what_locks_is_read(sql, table):
    assert locked_table(sql) == table


def test_control_without_the_hook_nothing_is_seen():
    recorder = PencatatKunci()
    recorder.note("purchasing_pagusaldo")
    with pytest.raises(UrutanKunciTerbalik):
        recorder.note("purchasing_pesanan")
