"""The portal's database role: what it may not do, whatever the Python says."""

import pytest
from django.db import ProgrammingError, connection, transaction

from katalog.operasi.peran import PERAN_APLIKASI, grant_all

pytestmark = pytest.mark.django_db


@pytest.fixture
def as_portal():
    grant_all()
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {PERAN_APLIKASI}")
        yield cursor
        cursor.execute("RESET ROLE")


REFUSED = [
    "DELETE FROM audit_jejakaudit",
    "UPDATE audit_jejakaudit SET aksi = ''",
    "TRUNCATE audit_jejakaudit",
    "UPDATE purchasing_suratpesanan SET isi = ''",
    "DELETE FROM purchasing_peristiwapesanan",
    "UPDATE purchasing_pagumutasi SET nilai = 1",
    "UPDATE purchasing_mutasimak SET nilai = 1",
    "DELETE FROM purchasing_perubahanrup",
    "UPDATE purchasing_dpa SET nomor = 'x'",
    "UPDATE purchasing_buktiharga SET tengah = 1",
    "DELETE FROM purchasing_buktiharga",
    "DELETE FROM purchasing_pesanan",
    "UPDATE etalase_versiproduk SET harga = 1",
    "UPDATE etalase_putusananomali SET alasan = 'x'",
    "UPDATE etalase_jawabanklarifikasi SET isi = 'x'",
    "DELETE FROM etalase_jawabanklarifikasi",
    "DELETE FROM etalase_produk",
    "UPDATE purchasing_riwayatpesanan SET total = 1",
    "ALTER TABLE purchasing_pesanan DISABLE TRIGGER ALL",
    "DROP TRIGGER baris_beku ON purchasing_barispesanan",
    "CREATE TABLE milik_saya (id int)",
    "DELETE FROM django_migrations",
]


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_refuses_the_portal(as_portal, statement):
    with pytest.raises(ProgrammingError), transaction.atomic():
        as_portal.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT count(*) FROM purchasing_pesanan",
        "DELETE FROM purchasing_itemkeranjang",
        "DELETE FROM django_session",
        "UPDATE etalase_produk SET sku = sku",
        "SELECT nextval('purchasing_nomor_paket')",
    ],
)
def test_the_portal_can_do_its_work(as_portal, statement):
    as_portal.execute(statement)
