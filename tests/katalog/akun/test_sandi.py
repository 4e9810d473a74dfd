from datetime import timedelta
from importlib import import_module
from urllib.parse import urlsplit

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from katalog.akun.models import Pengguna, Sesi
from katalog.kabar.models import Kiriman
from katalog.kabar.topik import find_topik
from tests.katalog.akun.pabrik import SANDI, klien, orang

pytestmark = pytest.mark.django_db
BARU = "gajah-naik-becak-hijau"


def letter(pengguna: Pengguna, topik: str):
    kiriman = Kiriman.objects.get(penerima=pengguna, topik=topik)
    return find_topik(topik).render(kiriman)


def link_in(surat) -> str:
    [url] = {word for word in surat.teks.split() if word.startswith("http")}
    return urlsplit(url).path


def asked(client: Client, pengguna: Pengguna) -> str:
    client.post("/lupa-sandi/", {"surel": pengguna.surel})
    return link_in(letter(pengguna, "akun.reset-sandi"))


def test_argon2_comes_first():
    hashers = import_module("katalog.settings").PASSWORD_HASHERS
    assert hashers[0].endswith("Argon2PasswordHasher")


def test_asking_gets_the_same_answer_for_known_and_unknown_addresses(client):
    ada = orang()
    jawaban = [
        client.post("/lupa-sandi/", {"surel": surel})
        for surel in (ada.surel, "tidak.ada@uji.test", orang(is_active=False).surel)
    ]
    assert len({(j.status_code, j.content) for j in jawaban}) == 1
    assert list(Kiriman.objects.values_list("penerima", flat=True)) == [ada.pk]


def test_a_link_sets_the_password_once_and_ends_every_session(client):
    pengguna = orang()
    lain = klien(pengguna)
    tautan = asked(client, pengguna)
    isi = {"sandi": BARU, "ulang": BARU}
    assert client.get(tautan).status_code == 200
    assert client.post(tautan, isi)["Location"] == "/masuk/"
    pengguna.refresh_from_db()
    assert pengguna.check_password(BARU)
    assert not Sesi.objects.filter(pengguna=pengguna).exists()
    assert lain.get("/akun/").status_code == 302
    lagi = {"sandi": "burung-makan-semangka", "ulang": "burung-makan-semangka"}
    assert client.post(tautan, lagi).status_code == 410
    pengguna.refresh_from_db()
    assert pengguna.check_password(BARU)


def test_a_link_dies_after_half_an_hour(client, settings):
    tautan = asked(client, orang())
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert client.get(tautan).status_code == 410


def test_a_link_dies_when_the_address_changes(client):
    pengguna = orang()
    tautan = asked(client, pengguna)
    Pengguna.objects.filter(pk=pengguna.pk).update(surel="baru@uji.test")
    assert client.get(tautan).status_code == 410


def test_a_link_of_one_person_opens_nobody_elses_account(client):
    tautan = asked(client, orang())
    token = tautan.strip("/").rsplit("/", 1)[1]
    assert client.get(f"/lupa-sandi/{orang().kode}/{token}/").status_code == 410


def test_links_name_our_own_host_whatever_the_request_claims(client, settings):
    settings.ALLOWED_HOSTS = ["testserver", "jahat.test"]
    pengguna = orang()
    client.post("/lupa-sandi/", {"surel": pengguna.surel}, headers={"host": "jahat.test"})
    assert "jahat.test" not in letter(pengguna, "akun.reset-sandi").teks


def test_asking_too_often_sends_nothing_more(client):
    pengguna = orang()
    jawaban = {client.post("/lupa-sandi/", {"surel": pengguna.surel}).content for _ in range(6)}
    assert len(jawaban) == 1
    assert Kiriman.objects.filter(penerima=pengguna).count() == 3


@pytest.mark.parametrize("sandi", ["pendek", "1234567890123", "password123"])
def test_a_weak_password_is_refused_by_its_reason(client, sandi):
    pengguna = orang()
    jawaban = client.post(asked(client, pengguna), {"sandi": sandi, "ulang": sandi})
    assert jawaban.status_code == 422
    pengguna.refresh_from_db()
    assert pengguna.check_password(SANDI)


def test_changing_the_password_keeps_this_session_and_ends_the_others():
    pengguna = orang()
    client, lain = klien(pengguna), klien(pengguna)
    isi = {"lama": SANDI, "sandi": BARU, "ulang": BARU}
    assert client.post("/akun/keamanan/sandi/", {**isi, "lama": "bukan"}).status_code == 422
    assert client.post("/akun/keamanan/sandi/", isi).status_code == 302
    assert client.get("/akun/").status_code == 200
    assert lain.get("/akun/").status_code == 302
    assert "Bukan Anda?" in letter(pengguna, "akun.sandi-diubah").teks


def test_a_session_can_be_ended_by_its_owner_only(client):
    pengguna = orang()
    client.post("/masuk/", {"pengenal": pengguna.surel, "sandi": SANDI})
    kode = Sesi.objects.get(pengguna=pengguna).kode
    assert klien(orang()).post(f"/akun/perangkat/{kode}/akhiri/").status_code == 404
    saya = klien(pengguna)
    assert kode in saya.get("/akun/perangkat/").content.decode()
    assert saya.post(f"/akun/perangkat/{kode}/akhiri/").status_code == 302
    assert client.get("/akun/").status_code == 302


def test_no_session_key_stands_in_a_page():
    client = klien(orang())
    assert client.session.session_key not in client.get("/akun/perangkat/").content.decode()


def test_a_device_mark_cannot_be_made_up(client):
    client.cookies["perangkat"] = "1.abc:" + signing.dumps("1.abc")
    assert client.post("/masuk/", {"pengenal": "x@uji.test", "sandi": "y"}).status_code == 422


def test_an_expired_session_is_not_listed():
    pengguna = orang()
    client = klien(pengguna)
    Sesi.objects.filter(pengguna=pengguna).update(expire_date=timezone.now() - timedelta(minutes=1))
    assert client.get("/akun/").status_code == 302
