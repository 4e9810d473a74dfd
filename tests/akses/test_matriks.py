"""The access matrix, asked of the running portal: address × method × role × own/foreign/absent.

A fixed sample runs with every change; the whole cross runs with `make test-lama`.
"""

import re
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse

from katalog.akses.matriks import MASUK, PUBLIK, load
from katalog.akun.state import PERAN_MESIN, PERAN_OPD, PERAN_PENYEDIA, Peran
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil, tugaskan
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db

ORANG = [p for p in Peran if p not in PERAN_MESIN]
# Where a good answer to a bare request may be a redirect or a refused form, but never a refusal.
DITERIMA = {200, 302, 409, 422}
ABSEN = {
    "pesanan": {"nomor": "PKT-2026-999999"},
    "produk": {"kode": "0000000000000000"},
    "etalase": {"slug": "tidak-ada"},
    "penyedia": {"slug": "tidak-ada"},
    "pengguna": {"kode": "0000000000000000"},
    "undangan": {"kode": "0000000000000000"},
    "sesi": {"kode": "0000000000000000"},
}
LAIN = {
    "slug": "tidak-ada",
    "kode": "0000000000000000",
    "nomor": "PKT-2026-999999",
    "peran": "ppk",
}
AKSI = {"purchasing:aksi": "terima", "akun:pengguna-aksi": "nonaktifkan"}


def names():
    """Yield every URL name of the portal, the admin's own left out."""

    def walk(patterns, prefix=""):
        for pattern in patterns:
            if hasattr(pattern, "url_patterns"):
                if pattern.namespace != "admin":
                    space = f"{pattern.namespace}:" if pattern.namespace else ""
                    yield from walk(pattern.url_patterns, prefix + space)
            elif pattern.name:
                yield prefix + pattern.name

    return sorted(set(walk(get_resolver().url_patterns)))


ATURAN = {nama: aturan for nama, aturan in load().items() if not nama.endswith(":*")}
TANPA_OBJEK = [nama for nama, aturan in ATURAN.items() if not aturan.objek]
PESANAN = [nama for nama, aturan in ATURAN.items() if aturan.objek == "pesanan"]


def test_every_address_stands_in_the_matrix():
    assert [nama for nama in names() if nama not in ATURAN] == []


def test_every_line_of_the_matrix_is_an_address():
    assert [nama for nama in ATURAN if nama not in names()] == []


def address(nama, **kwargs):
    """Return the address of a name, with as many of the arguments as it takes."""
    for keys in (
        [],
        ["slug"],
        ["nomor"],
        ["nomor", "aksi"],
        ["kode"],
        ["kode", "slug"],
        ["kode", "aksi"],
        ["kode", "peran"],
        ["token"],
        ["nama"],
        ["kode", "token"],
    ):
        try:
            given = {**LAIN, "aksi": AKSI.get(nama, "x"), **kwargs}
            return reverse(nama, kwargs={k: given.get(k, "x") for k in keys})
        except NoReverseMatch:
            continue
    raise AssertionError(nama)


def ask(client, nama, metode, url):
    headers = (
        {"HTTP_ACCEPT": "application/json"} if nama.startswith("api:") and nama != "api:dok" else {}
    )
    return getattr(client, metode.lower())(url, **headers)


def person(peran, d):
    """Return somebody with this one role, at the office or the vendor of the world `d`."""
    orang = buat_orang("Pemegang peran")
    if peran in PERAN_PENYEDIA:
        Keanggotaan.objects.create(penyedia=d.penyedia, pengguna=orang, peran=peran)
    else:
        tugaskan(orang, peran, d.satker if peran in PERAN_OPD else None)
    return orang


@pytest.mark.parametrize("nama", sorted(ATURAN))
@pytest.mark.parametrize("metode", ["GET", "POST", "PUT", "DELETE"])
def test_a_method_that_is_not_named_is_405(nama, metode):
    if ATURAN[nama].of(metode) is None:
        assert ask(Client(), nama, metode, address(nama)).status_code == 405


@pytest.mark.parametrize("nama", sorted(ATURAN))
@pytest.mark.parametrize("metode", ["GET", "POST"])
def test_nobody_in_particular_is_sent_to_the_login(nama, metode):
    siapa = ATURAN[nama].of(metode)
    if siapa in (None, PUBLIK):
        return
    url = address(nama)
    answer = ask(Client(), nama, metode, url)
    if nama.startswith("api:"):
        assert answer.status_code == 401
        return
    assert answer.status_code == 302
    assert answer.url.startswith(f"{reverse('akun:masuk')}?next=")
    assert Client(headers={"HX-Request": "true"}).generic(metode, url).status_code == 401


@pytest.mark.parametrize("peran", ORANG, ids=str)
def test_each_role_reaches_what_the_matrix_gives_it_and_nothing_else(peran):
    d = dunia_kecil()
    client = client_of(person(peran, d))
    for nama in TANPA_OBJEK:
        for metode in ("GET", "POST"):
            siapa = ATURAN[nama].of(metode)
            if siapa is None or nama in ("komponen", "akun:keluar", "akun:peran"):
                continue
            answer = ask(client, nama, metode, address(nama))
            if siapa in (PUBLIK, MASUK) or peran in siapa:
                # An empty cart has nothing to make a package of: that, too, is no refusal.
                fine = DITERIMA | ({404} if nama.endswith(("paket-buat", "cek-pagu")) else set())
                fine |= {400, 404, 503} if siapa in (PUBLIK, MASUK) else set()
                assert answer.status_code in fine, (nama, metode)
            else:
                assert answer.status_code == 403, (nama, metode)


@pytest.mark.parametrize("nama", PESANAN)
@pytest.mark.parametrize("metode", ["GET", "POST"])
def test_a_foreign_order_answers_like_an_absent_one(nama, metode):
    if ATURAN[nama].of(metode) is None:
        return
    pesanan = dunia_kecil().terbit()
    asing = dunia_kecil()
    for orang in (asing.pp, asing.ppk, asing.pemilik):
        client = client_of(orang)
        foreign = ask(client, nama, metode, address(nama, nomor=pesanan.nomor))
        absent = ask(client, nama, metode, address(nama, **ABSEN["pesanan"]))
        assert (foreign.status_code, absent.status_code) == (404, 404), nama
        assert bare(foreign.text, pesanan.nomor) == bare(absent.text, "PKT-2026-999999")


def bare(text, nomor):
    """Leave out what differs in every answer: the masked token, and the number asked for."""
    return re.sub(r'(csrfmiddlewaretoken" value|content)="[^"]+"', "", text).replace(nomor, "")


@pytest.mark.parametrize("jenis", ["produk", "etalase", "penyedia", "pengguna", "undangan", "sesi"])
def test_what_does_not_exist_is_404(jenis):
    d = dunia_kecil()
    client = client_of(person(Peran.ADMIN_OPD, d))
    for nama, aturan in ATURAN.items():
        if aturan.objek != jenis or nama in ("purchasing:item",):
            continue
        for metode in aturan.siapa:
            url = address(nama, **ABSEN[jenis])
            assert ask(client, nama, metode, url).status_code == 404, (nama, metode)


# Own order, right state, wrong role: refused with the role that may. Written by hand.
SALAH_PERAN = [
    ("setujui", Peran.PP),
    ("setujui", Peran.BENDAHARA),
    ("setujui", Peran.PA),
    ("setujui", Peran.APIP),
    ("tolak", Peran.PENERIMA),
    ("kembalikan", Peran.KPA),
]


@pytest.mark.parametrize(("putusan", "peran"), SALAH_PERAN)
def test_own_order_but_wrong_role_is_403_and_names_the_role(putusan, peran):
    d = dunia_kecil()
    pesanan = d.terkirim()
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    isi = {"kunci": uuid4(), "versi": pesanan.versi, "putusan": putusan, "alasan": "Karena uji"}
    answer = client_of(person(peran, d)).post(url, isi)
    assert answer.status_code == 403
    assert "Pejabat Pembuat Komitmen" in answer.text
    pesanan.refresh_from_db()
    assert pesanan.status == "reviu_ppk"


@pytest.mark.parametrize("putusan", ["setujui", "kembalikan", "tolak"])
def test_own_order_in_the_wrong_state_is_409(putusan):
    d = dunia_kecil()
    pesanan = d.terbit()
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    isi = {"kunci": uuid4(), "versi": pesanan.versi, "putusan": putusan, "alasan": "Karena uji"}
    assert client_of(d.ppk).post(url, isi).status_code == 409


@pytest.mark.lama
@pytest.mark.parametrize("peran", ORANG, ids=str)
@pytest.mark.parametrize("status", ["draf", "terkirim", "terbit"])
def test_the_whole_cross_of_orders(peran, status):
    d = dunia_kecil()
    pesanan = {"draf": d.draf, "terkirim": d.terkirim, "terbit": d.terbit}[status]()
    client = client_of(person(peran, d))
    for nama in PESANAN:
        for metode in ("GET", "POST"):
            siapa = ATURAN[nama].of(metode)
            if siapa is None:
                continue
            answer = ask(client, nama, metode, address(nama, nomor=pesanan.nomor))
            may = peran in siapa
            # A bare POST is never a good form; a refusal hides or names, it never breaks.
            fine = {200, 302, 403, 404, 409, 422} if may else {302, 403, 404, 422}
            if metode == "GET" and not may:
                fine = {403, 404}
            assert answer.status_code in fine, (nama, metode, answer.status_code)
