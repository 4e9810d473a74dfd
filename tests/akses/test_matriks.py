"""The access matrix, asked of the running portal. The whole cross is in `test_silang.py`.

What is expected stands in `harapan.py`, written by hand: a wrong line in the matrix is found, too.
"""

import secrets
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from katalog.akses import matriks
from katalog.akses.matriks import MASUK, PUBLIK, labels
from katalog.akses.middleware import AksesMiddleware
from katalog.akun.models import Sesi, Undangan
from katalog.akun.state import Peran
from tests.akses.alamat import (
    ATURAN,
    ORANG,
    PESANAN,
    TANPA_OBJEK,
    address,
    ask,
    bare,
    names,
    person,
)
from tests.akses.harapan import (
    BUTUH_IZIN,
    HANYA_POST,
    KISI,
    KOLOM,
    SIAPA_PUN_YANG_MASUK,
    UMUM,
    boleh,
)
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db

# Where a good answer to a bare request may be a redirect or a refused form, but never a refusal.
DITERIMA = {200, 302, 409, 422}


def test_every_address_stands_in_the_matrix_and_in_the_expectations():
    assert [nama for nama in names() if nama not in ATURAN] == []
    assert set(names()) == UMUM | SIAPA_PUN_YANG_MASUK | set(KISI)


def test_every_line_of_the_matrix_is_an_address():
    assert [nama for nama in ATURAN if nama not in names()] == []


def test_every_role_of_a_person_has_a_column():
    assert set(KOLOM) == set(ORANG)


@pytest.mark.parametrize("nama", sorted(ATURAN))
def test_the_matrix_says_what_was_expected_of_it(nama):
    for metode, siapa in ATURAN[nama].siapa.items():
        if isinstance(siapa, str):
            assert siapa == (PUBLIK if nama in UMUM else MASUK)
            assert nama in UMUM | SIAPA_PUN_YANG_MASUK
        elif (nama, metode) in HANYA_POST or nama in KISI:
            assert {p for p in ORANG if p in siapa} == {p for p in ORANG if boleh(nama, metode, p)}


@pytest.mark.parametrize("isi", ["x: {GET: raja}", "x: {BACA: publik}", "x: {objek: pesanan}"])
def test_a_wrong_word_in_the_matrix_stops_the_start(tmp_path, monkeypatch, isi):
    berkas = tmp_path / "matriks.yaml"
    berkas.write_text(isi)
    monkeypatch.setattr(matriks, "BERKAS", berkas)
    matriks.load.cache_clear()
    try:
        with pytest.raises(ImproperlyConfigured):
            AksesMiddleware(lambda request: None)
    finally:
        monkeypatch.undo()
        matriks.load.cache_clear()


def test_roles_read_as_a_sentence():
    assert labels({"ppk"}) == "Pejabat Pembuat Komitmen"
    assert labels({"bendahara", "pa", "apip"}) == "Pengguna Anggaran, Bendahara, atau APIP"


@pytest.mark.parametrize("nama", sorted(ATURAN))
@pytest.mark.parametrize("metode", ["GET", "POST", "PUT", "DELETE"])
def test_a_method_that_is_not_named_is_405(nama, metode):
    if ATURAN[nama].of(metode) is None:
        assert ask(Client(), nama, metode, address(nama)).status_code == 405


@pytest.mark.parametrize("nama", sorted(set(ATURAN) - UMUM))
@pytest.mark.parametrize("metode", ["GET", "POST"])
def test_nobody_in_particular_is_sent_to_the_login(nama, metode):
    if ATURAN[nama].of(metode) is None:
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
def test_each_role_reaches_what_is_its_own_and_nothing_else(peran):
    d = dunia_kecil()
    client = client_of(person(peran, d))
    for nama in TANPA_OBJEK:
        for metode in ("GET", "POST"):
            # Leaving, or taking another role, would make the rest an answer to somebody else.
            if ATURAN[nama].of(metode) is None or nama in ("akun:keluar", "akun:peran"):
                continue
            answer = ask(client, nama, metode, address(nama))
            if not boleh(nama, metode, peran):
                assert answer.status_code == 403, (nama, metode)
                assert "alaman ini untuk " in answer.text
            elif nama in KISI:
                # An empty cart has nothing to make a package of: that, too, is no refusal.
                absent = nama.endswith(("paket-buat", "cek-pagu")) or nama in BUTUH_IZIN
                kosong = {404} if absent else set()
                assert answer.status_code in DITERIMA | kosong, (nama, metode)
            else:
                assert answer.status_code in DITERIMA | {400, 404, 503}, (nama, metode)


@pytest.mark.parametrize("nama", PESANAN)
@pytest.mark.parametrize("metode", ["GET", "POST"])
def test_a_foreign_order_answers_like_an_absent_one(nama, metode):
    if ATURAN[nama].of(metode) is None:
        return
    pesanan = dunia_kecil().terbit()
    asing = dunia_kecil()
    for orang in (asing.pp, asing.ppk, asing.pemilik, person(Peran.ADMIN_OPD, asing)):
        client = client_of(orang)
        foreign = ask(client, nama, metode, address(nama, nomor=pesanan.nomor))
        absent = ask(client, nama, metode, address(nama))
        assert (foreign.status_code, absent.status_code) == (404, 404), nama
        assert bare(foreign, pesanan.nomor) == bare(absent, "PKT-2026-999999")


def left_behind(d):
    """Return the public codes of a person, an open invitation and a device of this office."""
    undangan = Undangan.objects.create(
        nama="Tamu",
        surel="tamu@contoh.test",
        satuan_kerja=d.satker,
        peran=Peran.PP,
        nomor_sk="SK-1",
        diundang_oleh=d.ppk,
        kedaluwarsa_pada=timezone.now() + timedelta(days=7),
    )
    client_of(d.ppk)
    kode = secrets.token_hex(8)
    Sesi.objects.filter(pengguna=d.ppk).update(kode=kode)
    return {"pengguna": d.ppk.kode, "undangan": undangan.kode, "sesi": kode}


@pytest.mark.parametrize("jenis", ["pengguna", "undangan", "sesi"])
def test_what_another_office_left_behind_answers_like_nothing(jenis):
    kode = left_behind(dunia_kecil())[jenis]
    client = client_of(person(Peran.ADMIN_OPD, dunia_kecil()))
    for nama in (nama for nama, aturan in ATURAN.items() if aturan.objek == jenis):
        for metode in ATURAN[nama].siapa:
            foreign = ask(client, nama, metode, address(nama, kode=kode))
            absent = ask(client, nama, metode, address(nama))
            assert (foreign.status_code, absent.status_code) == (404, 404), (nama, metode)
            assert bare(foreign, kode) == bare(absent, "0000000000000000")
    assert Undangan.objects.get().dibatalkan_pada is None
    assert jenis != "sesi" or Sesi.objects.filter(kode=kode).exists()


@pytest.mark.parametrize("jenis", ["produk", "etalase", "penyedia", "pengguna", "undangan", "sesi"])
def test_what_does_not_exist_is_404(jenis):
    client = client_of(person(Peran.ADMIN_OPD, dunia_kecil()))
    for nama, aturan in ATURAN.items():
        if aturan.objek != jenis or nama == "purchasing:item":
            continue
        for metode in aturan.siapa:
            answer = ask(client, nama, metode, address(nama))
            assert answer.status_code == 404, (nama, metode)


# Own order, right state, wrong role: refused with the role that may.
SALAH_PERAN = [
    ("setujui", Peran.PP),
    ("setujui", Peran.BENDAHARA),
    ("setujui", Peran.PA),
    ("setujui", Peran.APIP),
    ("tolak", Peran.PENERIMA),
    ("kembalikan", Peran.KPA),
]


def decide(d, pesanan, orang, putusan):
    url = reverse("purchasing:persetujuan", args=[pesanan.nomor])
    isi = {"kunci": uuid4(), "versi": pesanan.versi, "putusan": putusan, "alasan": "Karena uji"}
    return client_of(orang).post(url, isi)


@pytest.mark.parametrize(("putusan", "peran"), SALAH_PERAN)
def test_own_order_but_wrong_role_is_403_and_names_the_role(putusan, peran):
    d = dunia_kecil()
    pesanan = d.terkirim()
    answer = decide(d, pesanan, person(peran, d), putusan)
    assert answer.status_code == 403
    assert "Halaman ini untuk Pejabat Pembuat Komitmen." in answer.text
    pesanan.refresh_from_db()
    assert pesanan.status == "reviu_ppk"


def test_the_roles_named_are_those_of_the_act():
    d = dunia_kecil()
    pesanan = d.terbit()
    isi = {"kunci": uuid4(), "versi": pesanan.versi}
    url = reverse("purchasing:aksi", args=[pesanan.nomor, "terima"])
    answer = client_of(d.pp).post(url, isi)
    assert answer.status_code == 403
    assert "Halaman ini untuk Pemilik Usaha atau Staf Penyedia." in answer.text


@pytest.mark.parametrize("nama", ["paket", "pesanan", "persetujuan", "toko-pesanan"])
def test_an_order_of_the_own_office_names_whom_it_is_for(nama):
    d = dunia_kecil()
    pesanan = d.terkirim()
    url = reverse(f"purchasing:{nama}", args=[pesanan.nomor])
    answer = client_of(person(Peran.ADMIN_OPD, d)).get(url)
    assert answer.status_code == 403
    assert pesanan.nama not in answer.text


@pytest.mark.parametrize("putusan", ["setujui", "kembalikan", "tolak"])
def test_own_order_in_the_wrong_state_is_409(putusan):
    d = dunia_kecil()
    assert decide(d, d.terbit(), d.ppk, putusan).status_code == 409
