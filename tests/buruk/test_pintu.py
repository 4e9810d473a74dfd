"""Bad requests at every door, taken from the list of addresses: a new door is tried by itself."""

from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from katalog.akun.models import Penugasan, Undangan
from katalog.akun.state import Peran
from katalog.bantuan.models import Pengaduan
from purchasing.models import Pesanan
from tests.akses.alamat import ATURAN, TIDAK_ADA, address, person
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db

URLENCODED = "application/x-www-form-urlencoded"
MENULIS = sorted(nama for nama, aturan in ATURAN.items() if "POST" in aturan.siapa)
BERISI = sorted(nama for nama, aturan in ATURAN.items() if aturan.objek)
SATU_PER_PERAN = (Peran.PP, Peran.PPK, Peran.ADMIN_OPD, Peran.PEMILIK_PENYEDIA)


@pytest.fixture(scope="module")
def badan():
    """Bodies that no browser of ours sends."""
    return {
        "byte lepas": (b"q=\xff\xfe\x80&nama=%FF%FE&isi=%ED%A0%80", URLENCODED),
        "nul": (b"kode=%00&isi=%00&login=%00&pilihan=%00&peristiwa=%00&kunci=%00", URLENCODED),
        "banyak isian": (b"&".join(b"a%d=1" % n for n in range(2_000)), URLENCODED),
        "isian besar": (b"isi=" + b"a" * 3_000_000, URLENCODED),
        "multipart tanpa batas": (b"--x", "multipart/form-data"),
        "multipart putus": (b"--x\r\nContent-Disp", "multipart/form-data; boundary=x"),
        "json": (b'{"a": 1', "application/json"),
        "kunci ganda": (b"versi=1&versi=2&kunci=x&kunci=y&jumlah=1&jumlah=2", URLENCODED),
    }


@pytest.mark.parametrize("nama", MENULIS)
def test_no_form_is_taken_without_its_token(nama):
    d = dunia_kecil()
    for peran in SATU_PER_PERAN:
        strict = client_of(person(peran, d), enforce_csrf_checks=True)
        assert strict.post(address(nama), {}).status_code == 403
        wrong = {"csrfmiddlewaretoken": "x" * 64}
        assert strict.post(address(nama), wrong).status_code == 403


@pytest.mark.parametrize("nama", MENULIS)
def test_a_body_that_cannot_be_read_breaks_nothing(badan, nama):
    if nama == "akun:keluar":
        return
    d = dunia_kecil()
    semua = {peran: client_of(person(peran, d)) for peran in SATU_PER_PERAN}
    before = (Pesanan.objects.count(), Penugasan.objects.count(), Undangan.objects.count())
    for jenis, (isi, tipe) in badan.items():
        for peran, client in semua.items():
            answer = client.post(address(nama), isi, content_type=tipe)
            assert answer.status_code < 500 or nama == "operasi:siap", (nama, jenis, peran)
    assert before == (Pesanan.objects.count(), Penugasan.objects.count(), Undangan.objects.count())


def _known_there(nama):
    """Return a role for whom this address is no secret, so that only the name is at fault."""
    if any(Peran.PENGELOLA in siapa for siapa in ATURAN[nama].siapa.values()):
        return Peran.PENGELOLA
    return Peran.ADMIN_OPD if "akun" in nama else Peran.PPK


ANEH = [
    *("%00", "%FF", "%ED%A0%80", "%F0%9F%92%A5", "%E2%80%AE"),
    *("..%2F..%2Fetc", "%3Cb%3E", "a" * 3_000),
]


@pytest.mark.parametrize("nama", BERISI)
def test_a_name_that_cannot_exist_is_404(nama):
    client = client_of(person(_known_there(nama), dunia_kecil()))
    for aneh in ANEH:
        url = address(nama)
        for word in (*TIDAK_ADA.values(), "/x/"):
            url = url.replace(word, f"/{aneh}/" if word == "/x/" else aneh)
        for metode in ATURAN[nama].siapa:
            answer = client.generic(metode, url)
            # 410 is a link that is no longer good, 422 a number that was not given.
            assert answer.status_code in (400, 404, 410, 422), (nama, metode, unquote(url)[:80])


UNDANGAN_BURUK = [
    {"surel": "bukan surel"},
    {"surel": "a@b"},
    {"surel": "satu@contoh.test\nBcc: semua@contoh.test"},
    {"surel": "\x00@contoh.test"},
    {"nama": ""},
    {"nama": "\x00"},
    {"nama": "a" * 1_000_000},
    {"peran": "superadmin"},
    {"peran": "pemilik_penyedia"},
    {"peran": ""},
    {"nomor_sk": ""},
    {"nip": "١٢٣"},
    {"nip": "1e17"},
    {"sampai": "1999-01-01"},
    {"sampai": "2026-02-30"},
]


@pytest.mark.parametrize("salah", UNDANGAN_BURUK, ids=lambda s: repr(s)[:40])
def test_invitations(salah):
    admin = client_of(person(Peran.ADMIN_OPD, dunia_kecil()))
    isi = {
        "nama": "Wati Contoh",
        "surel": "wati@contoh.test",
        "nip": "",
        "peran": "pp",
        "nomor_sk": "SK/UJI/2",
        "sampai": "",
    }
    assert admin.post(reverse("akun:pengguna-undang"), {**isi, **salah}).status_code == 422
    assert not Undangan.objects.exists()
    assert admin.post(reverse("akun:pengguna-undang"), isi).status_code == 302


@pytest.mark.parametrize("pilihan", ["", "penugasan:1", "penugasan:-1", "\x00", "superadmin"])
def test_a_role_that_is_not_ones_own_is_not_taken(pilihan):
    client = client_of(person(Peran.PP, dunia_kecil()))
    assert client.post(reverse("akun:peran"), {"pilihan": pilihan}).status_code == 404


@pytest.mark.parametrize("aksi", ["hapus", "beli-langsung"])
@pytest.mark.parametrize("versi", ["0", "-1", "2", str(10**18), "NaN", "١", ""])
def test_a_stale_version_changes_nothing(aksi, versi):
    d = dunia_kecil()
    pesanan = d.draf()
    url = reverse("purchasing:aksi", args=[pesanan.nomor, aksi])
    answer = client_of(d.pp).post(url, {"kunci": uuid4(), "versi": versi})
    assert answer.status_code in (409, 422)
    pesanan.refresh_from_db()
    assert (pesanan.status, pesanan.versi) == ("draf", 1)


def test_a_complaint_keeps_no_byte_that_is_not_text():
    body = b"kategori=akun&isi=%FF%FE" + b"a" * 30
    Client().post(reverse("bantuan:pengaduan"), body, content_type=URLENCODED)
    assert all("\udcff" not in satu.isi for satu in Pengaduan.objects.all())


@pytest.mark.parametrize("path", ["/.git/config", "/.env", "/admin/", "/static/../manage.py"])
def test_what_is_none_of_anybodys_business_is_404(path):
    assert Client().get(path).status_code == 404
