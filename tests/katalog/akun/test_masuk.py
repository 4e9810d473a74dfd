import re
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from katalog.akun.models import Pengguna, PercobaanMasuk, Sesi
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from tests.katalog.akun.pabrik import SANDI, beri, code_of, kantor, klien, orang, pasang_faktor

pytestmark = pytest.mark.django_db


def masuk(client: Client, pengenal: str, sandi: str = SANDI, **isi):
    return client.post("/masuk/", {"pengenal": pengenal, "sandi": sandi, **isi})


def bare(body: bytes) -> bytes:
    """The page without what must differ: the CSRF token and what the person typed."""
    body = re.sub(rb'name="csrfmiddlewaretoken" value="[^"]+"', b"", body)
    return re.sub(rb'name="pengenal" value="[^"]*"', b"", body)


def logged_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


@pytest.mark.parametrize("cara", ["nip", "surel", "hp"])
def test_nip_mail_and_phone_all_open_the_door(client, cara):
    pengguna = orang(hp="+628990000001")
    tulis = {"nip": pengguna.nip, "surel": pengguna.surel.upper(), "hp": "0899 0000 001"}
    assert masuk(client, tulis[cara]).status_code == 302
    assert client.session["_auth_user_id"] == str(pengguna.pk)
    assert JejakAudit.objects.filter(pelaku=pengguna, aksi="akun.masuk").count() == 1


def test_wrong_password_unknown_and_stopped_people_get_the_same_answer(client):
    ada, berhenti = orang(), orang(is_active=False)
    jawaban = [
        masuk(client, ada.surel, "salah-sandi-ini"),
        masuk(client, "tidak.ada@uji.test", "salah-sandi-ini"),
        masuk(client, berhenti.surel),
    ]
    assert {j.status_code for j in jawaban} == {422}
    assert len({bare(j.content) for j in jawaban}) == 1
    assert "Surel, HP, atau sandi tidak cocok." in jawaban[0].content.decode()
    assert not logged_in(client)


@pytest.mark.parametrize("dikenal", [True, False])
def test_the_sixth_try_waits_even_with_the_right_password(client, dikenal):
    pengenal = orang().surel if dikenal else "tidak.ada@uji.test"
    for _ in range(5):
        assert masuk(client, pengenal, "salah-sandi-ini").status_code == 422
    jawaban = masuk(client, pengenal)
    assert jawaban.status_code == 429
    assert re.search(r"Terlalu banyak percobaan\. Coba lagi \d\d\.\d\d\.", jawaban.content.decode())
    assert not logged_in(client)


def test_three_names_of_one_account_share_one_counter(client):
    pengguna = orang(hp="+628990000001")
    for pengenal in (pengguna.nip, pengguna.surel, pengguna.hp, pengguna.nip, pengguna.surel):
        masuk(client, pengenal, "salah-sandi-ini")
    assert masuk(client, pengguna.hp).status_code == 429


def test_waiting_grows_and_the_right_password_wipes_it(client):
    pengguna = orang()
    for _ in range(5):
        masuk(client, pengguna.surel, "salah-sandi-ini")
    baris = PercobaanMasuk.objects.get(kunci__startswith="akun:")
    pertama = baris.terkunci_sampai - baris.terakhir
    PercobaanMasuk.objects.update(terkunci_sampai=timezone.now() - timedelta(hours=1))
    masuk(client, pengguna.surel, "salah-sandi-ini")
    baris.refresh_from_db()
    assert baris.terkunci_sampai - baris.terakhir == 2 * pertama
    PercobaanMasuk.objects.update(terkunci_sampai=timezone.now() - timedelta(hours=1))
    assert masuk(client, pengguna.surel).status_code == 302
    assert not PercobaanMasuk.objects.filter(kunci__startswith="akun:").exists()


def test_one_address_trying_many_accounts_is_stopped(client):
    for n in range(40):
        assert masuk(client, f"siapa{n}@uji.test", "salah-sandi-ini").status_code == 422
    assert masuk(client, orang().surel).status_code == 429


def test_a_stranger_cannot_lock_out_the_owner_on_a_known_device(client):
    pengguna = orang()
    masuk(client, pengguna.surel)
    client.post("/keluar/")
    asing = Client(REMOTE_ADDR="203.0.113.9")
    for _ in range(6):
        masuk(asing, pengguna.surel, "salah-sandi-ini")
    assert masuk(asing, pengguna.surel).status_code == 429
    assert masuk(client, pengguna.surel).status_code == 302


def test_login_changes_the_session_id_and_kills_the_old_one(client):
    client.get("/masuk/")
    sesi = client.session
    sesi["umpan"] = 1
    sesi.save()
    client.cookies["sesi"] = lama = sesi.session_key
    masuk(client, orang().surel)
    assert client.session.session_key != lama
    assert not Sesi.objects.filter(session_key=lama).exists()


@pytest.mark.parametrize(
    "tujuan",
    [
        "//jahat.test/",
        "https://jahat.test/",
        "https:jahat.test",
        "\\\\jahat.test",
        "/\\jahat.test",
        "javascript:alert(1)",
        "/" + "a" * 5000,
        "akun",
    ],
)
def test_next_never_leaves_the_site(client, tujuan):
    jawaban = masuk(client, orang().surel, next=tujuan)
    assert jawaban["Location"] == "/"


def test_next_of_this_site_is_followed(client):
    assert masuk(client, orang().surel, next="/akun/?a=1")["Location"] == "/akun/?a=1"


def test_password_without_code_reaches_nothing(client):
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    assert masuk(client, pengguna.surel)["Location"] == "/masuk/kode/"
    assert client.get("/akun/").status_code == 302
    assert not logged_in(client)
    lama = client.session.session_key
    jawaban = client.post("/masuk/kode/", {"kode": code_of(rahasia)})
    assert jawaban.status_code == 302
    assert client.get("/akun/").status_code == 200
    assert client.session.session_key != lama


def test_code_step_without_a_password_leads_back(client):
    assert client.get("/masuk/kode/")["Location"] == "/masuk/"
    assert client.post("/masuk/kode/", {"kode": "123456"})["Location"] == "/masuk/"


def test_a_code_opens_once(client):
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    kode = code_of(rahasia)
    masuk(client, pengguna.surel)
    client.post("/masuk/kode/", {"kode": kode})
    pencuri = Client()
    masuk(pencuri, pengguna.surel)
    jawaban = pencuri.post("/masuk/kode/", {"kode": kode})
    assert jawaban.status_code == 422
    assert "Kode salah atau sudah lewat 30 detik." in jawaban.content.decode()
    assert not logged_in(pencuri)


def test_five_wrong_codes_close_the_door_on_the_right_one(client):
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    masuk(client, pengguna.surel)
    salah = f"{(int(code_of(rahasia)) + 1) % 10**6:06d}"
    for _ in range(5):
        assert client.post("/masuk/kode/", {"kode": salah}).status_code == 422
    assert client.post("/masuk/kode/", {"kode": code_of(rahasia)}).status_code == 429
    assert not logged_in(client)


def test_a_recovery_code_opens_once(client):
    pengguna = orang()
    _, daftar = pasang_faktor(pengguna)
    assert len(set(daftar)) == 8
    masuk(client, pengguna.surel)
    assert client.post("/masuk/cadangan/", {"kode": daftar[0]}).status_code == 302
    assert logged_in(client)
    lagi = Client()
    masuk(lagi, pengguna.surel)
    assert lagi.post("/masuk/cadangan/", {"kode": daftar[0]}).status_code == 422
    assert lagi.post("/masuk/cadangan/", {"kode": daftar[1]}).status_code == 302


def test_a_stopped_persons_live_session_is_dead():
    pengguna = orang()
    client = klien(pengguna)
    assert client.get("/akun/").status_code == 200
    Pengguna.objects.filter(pk=pengguna.pk).update(is_active=False)
    assert client.get("/akun/").status_code == 302


def test_a_role_that_needs_the_factor_reaches_only_enrolment(client):
    pengguna = orang()
    beri(pengguna, Peran.PPK, kantor())
    masuk(client, pengguna.surel)
    for alamat in ("/akun/", "/", "/tugas/", "/akun/perangkat/"):
        assert client.get(alamat)["Location"].startswith("/akun/keamanan/?next=")
    htmx = client.get("/akun/", headers={"HX-Request": "true"})
    assert (htmx.status_code, htmx.json()["code"]) == (403, "faktor_kedua_wajib")
    assert client.post("/akun/peran/", {"pilihan": "x"})["Location"].startswith("/akun/keamanan/")


def test_enrolment_by_the_page_ends_with_codes_shown_once(client):
    pengguna = orang()
    beri(pengguna, Peran.PPK, kantor())
    masuk(client, pengguna.surel)
    halaman = client.get("/akun/keamanan/?next=/akun/").content.decode()
    kunci = re.search(r'data-uji="kunci-totp">([A-Z2-7 ]+)<', halaman)[1].replace(" ", "")
    assert "data:image/svg+xml" in halaman
    assert client.post("/akun/keamanan/", {"kode": "000000"}).status_code == 422
    jawaban = client.post("/akun/keamanan/", {"kode": code_of(kunci)})
    assert jawaban["Location"] == "/akun/keamanan/kode-cadangan/"
    kode = client.get(jawaban["Location"]).content.decode()
    assert len(re.findall(r"<li class=\"nomor\">\d{8}</li>", kode)) == 8
    assert client.get(jawaban["Location"]).status_code == 302
    assert client.get("/akun/").status_code == 200


def test_replacing_the_authenticator_needs_a_fresh_code():
    pengguna = orang()
    pasang_faktor(pengguna)
    lama = klien(pengguna, faktor=False)
    assert lama.get("/akun/keamanan/?ganti")["Location"].startswith("/akun/konfirmasi/?next=")
    assert lama.post("/akun/keamanan/kode-baru/")["Location"].startswith("/akun/konfirmasi/")
    sesi = klien(pengguna)
    assert sesi.get("/akun/keamanan/?ganti").status_code == 200


def test_an_old_factor_is_asked_again():
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    client = klien(pengguna)
    sesi = client.session
    sesi["account_authentication_methods"][0]["at"] = time.time() - 6 * 60
    sesi.save()
    tujuan = client.get("/akun/keamanan/?ganti")["Location"]
    assert tujuan.startswith("/akun/konfirmasi/")
    lama = client.session.session_key
    jawaban = client.post(tujuan, {"kode": code_of(rahasia)})
    assert jawaban["Location"] == "/akun/keamanan/?ganti"
    assert client.session.session_key != lama
    assert client.get("/akun/keamanan/?ganti").status_code == 200


def test_the_secret_is_not_readable_in_the_database():
    rahasia, _ = pasang_faktor(orang())
    with connection.cursor() as cursor:
        cursor.execute("SELECT data::text FROM mfa_authenticator")
        assert all(rahasia not in data for (data,) in cursor.fetchall())


def test_logout_ends_the_session_and_get_does_nothing():
    client = klien(orang())
    assert client.get("/keluar/").status_code == 405
    lama = client.session.session_key
    client.post("/keluar/")
    assert not Sesi.objects.filter(session_key=lama).exists()
    assert client.get("/akun/").status_code == 302
