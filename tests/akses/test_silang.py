"""The whole cross of the matrix: address × method × role × own, foreign, absent, wrong state.

It runs with `make test-lama`; a fixed sample of it stays in `test_matriks.py`.
"""

from functools import partial
from uuid import uuid4

import pytest
from django.db import transaction

from katalog.akun.state import Peran
from purchasing.state import Aksi
from tests.akses.alamat import ATURAN, ORANG, address, ask, person
from tests.akses.harapan import (
    BELANJA,
    KEADAAN,
    PESANAN_SENDIRI,
    TERBUKA,
    boleh,
    jawaban_aksi,
    jawaban_pesanan,
)
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = [pytest.mark.django_db, pytest.mark.lama]


def order_in(d, keadaan):
    pesanan = {"draf": d.draf, "terkirim": d.terkirim, "terbit": d.terbit}[keadaan]()
    pesanan.refresh_from_db()
    return pesanan


def at_own_order(peran, keadaan):
    """Return somebody with this role, and an order of the same office and vendor."""
    d = dunia_kecil()
    pesanan = order_in(d, keadaan)
    return client_of(person(peran, d)), pesanan


def undone(work):
    """Return what the work returns, and leave the database as it was."""
    with transaction.atomic():
        answer = work()
        transaction.set_rollback(True)
    return answer


def test_the_cross_knows_every_address_of_an_order_and_every_act():
    lines = {n: a for n, a in ATURAN.items() if a.objek == "pesanan"}
    assert {(nama, metode) for nama, a in lines.items() for metode in a.siapa} == set(
        PESANAN_SENDIRI
    )
    assert set(TERBUKA) == set(Aksi.values)


@pytest.mark.parametrize("peran", ORANG, ids=str)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_own_orders(peran, keadaan):
    client, pesanan = at_own_order(peran, keadaan)
    found = {
        (nama, metode): ask(client, nama, metode, address(nama, nomor=pesanan.nomor)).status_code
        for nama, metode in PESANAN_SENDIRI
    }
    assert found == {
        (nama, metode): jawaban_pesanan(nama, metode, peran, keadaan)
        for nama, metode in PESANAN_SENDIRI
    }


@pytest.mark.parametrize("peran", ORANG, ids=str)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_acts_on_own_orders(peran, keadaan):
    client, pesanan = at_own_order(peran, keadaan)
    isi = {"versi": pesanan.versi, "alasan": "Karena uji silang", "sebab": "lain"}
    found = {}
    for aksi in TERBUKA:
        url = address("purchasing:aksi", nomor=pesanan.nomor, aksi=aksi)
        post = partial(client.post, url, {**isi, "kunci": uuid4()})
        found[aksi] = undone(post).status_code
    assert found == {aksi: jawaban_aksi(aksi, peran, keadaan) for aksi in TERBUKA}


@pytest.mark.parametrize("peran", ORANG, ids=str)
@pytest.mark.parametrize("keadaan", KEADAAN)
def test_foreign_and_absent_orders(peran, keadaan):
    pesanan = order_in(dunia_kecil(), keadaan)
    client = client_of(person(peran, dunia_kecil()))
    for nama, metode in PESANAN_SENDIRI:
        # The auditor belongs to no office, so no order is foreign to him.
        if peran != Peran.APIP:
            foreign = ask(client, nama, metode, address(nama, nomor=pesanan.nomor))
            assert foreign.status_code == 404, (nama, metode)
        assert ask(client, nama, metode, address(nama)).status_code == 404, (nama, metode)


@pytest.mark.parametrize("peran", ORANG, ids=str)
def test_people_invitations_and_goods(peran):
    d, asing = dunia_kecil(), dunia_kecil()
    client = client_of(person(peran, d))
    for nama, aturan in ATURAN.items():
        if aturan.objek not in ("pengguna", "undangan"):
            continue
        for metode in aturan.siapa:
            for kode in (asing.ppk.kode, "0000000000000000"):
                answer = ask(client, nama, metode, address(nama, kode=kode))
                assert answer.status_code == (404 if boleh(nama, metode, peran) else 403)
    colleague = ask(client, "x", "GET", address("akun:pengguna-rinci", kode=d.ppk.kode))
    assert colleague.status_code == (200 if peran == Peran.ADMIN_OPD else 403)
    goods = client.post(address("purchasing:item", kode=d.produk.kode), {"jumlah": 1})
    assert goods.status_code == (302 if peran in BELANJA else 403)
