"""A row that somebody else holds is a 409 with a sentence, not a broken page."""

import os

import psycopg
import pytest
from django.db import connection
from django.urls import reverse

from purchasing.models import Pesanan
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.usefixtures("basis_nyata")


def test_a_held_order_says_try_again():
    d = dunia_kecil()
    pesanan = d.terkirim()
    client = client_of(d.ppk)
    isi = {"kunci": "0" * 32, "versi": pesanan.versi, "putusan": "setujui"}
    alamat = connection.settings_dict
    tempat = {"dbname": alamat["NAME"], "host": alamat["HOST"], "port": alamat["PORT"]}
    with psycopg.connect(
        **tempat, user=alamat["USER"], password=alamat["PASSWORD"] or os.environ.get("PGPASSWORD")
    ) as lain:
        lain.execute("SELECT 1 FROM purchasing_pesanan WHERE id = %s FOR UPDATE", [pesanan.pk])
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '200ms'")
        answer = client.post(reverse("purchasing:persetujuan", args=[pesanan.nomor]), isi)
    assert answer.status_code == 409
    assert "Coba lagi." in answer.text
    assert Pesanan.objects.get().status == "reviu_ppk"
