from datetime import date, timedelta
from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from katalog.akun.models import Pengguna, Penugasan, Undangan
from katalog.akun.selectors import pemegang, peran_semua
from katalog.akun.services.undangan import Calon, batalkan, terima, undang
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman
from katalog.kabar.tasks import send
from katalog.kabar.topik import find_topik
from tests.katalog.akun.pabrik import SANDI, admin_opd, beri, kantor, klien, orang, superadmin

pytestmark = pytest.mark.django_db
ISI = {
    "nama": "Rini Baru",
    "surel": "Rini@uji.test",
    "nip": "19990101 9999999999",
    "peran": "pp",
    "nomor_sk": "SK/1/2026",
    "sampai": "",
}
CALON = Calon("Rini Baru", "rini@uji.test", "", "pp", "SK/1/2026", date(2026, 12, 31))
TERIMA = {"sandi": SANDI, "ulang": SANDI, "setuju": "on"}


@pytest.fixture
def satker():
    return kantor()


@pytest.fixture
def yudi(satker):
    return admin_opd(satker)


def link_of(undangan: Undangan) -> str:
    kiriman = Kiriman.objects.get(rujukan__undangan=undangan.pk)
    teks = find_topik("akun.undangan").render(kiriman).teks
    [url] = {word for word in teks.split() if word.startswith("http")}
    return urlsplit(url).path


def test_from_the_form_to_the_first_login(client, satker, yudi):
    assert klien(yudi).post("/opd/pengguna/undang/", ISI)["Location"] == "/opd/pengguna/"
    undangan = Undangan.objects.get()
    rini = Pengguna.objects.get(surel="rini@uji.test")
    assert (rini.is_active, rini.has_usable_password()) == (False, False)
    assert peran_semua(rini) == set()
    tautan = link_of(undangan)
    assert satker.nama in client.get(tautan).content.decode()
    assert client.post(tautan, TERIMA)["Location"] == "/masuk/"
    rini.refresh_from_db()
    assert rini.setuju_privasi_pada is not None
    assert peran_semua(rini) == {"pp"}
    masuk = client.post("/masuk/", {"pengenal": "199901019999999999", "sandi": SANDI})
    assert masuk.status_code == 302
    assert JejakAudit.objects.filter(aksi="undangan.terima", pelaku=rini).count() == 1


def test_the_letter_reaches_a_person_who_cannot_log_in_yet(satker, yudi, mailoutbox):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    send(Kiriman.objects.get().pk)
    [surat] = mailoutbox
    assert surat.to == ["rini@uji.test"]
    assert link_of(undangan) in surat.body


def test_the_letter_of_a_cancelled_invitation_stays_unsent(satker, yudi, mailoutbox):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    batalkan(actor=yudi, kode=undangan.kode)
    send(Kiriman.objects.get().pk)
    assert mailoutbox == []


def test_opening_the_link_many_times_accepts_nothing(client, satker, yudi):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    for _ in range(3):
        assert client.get(link_of(undangan)).status_code == 200
    undangan.refresh_from_db()
    assert undangan.diterima_pada is None


def test_an_invitation_works_once(client, satker, yudi):
    tautan = link_of(undang(actor=yudi, satker=satker, calon=CALON))
    client.post(tautan, TERIMA)
    lain = {**TERIMA, "sandi": "pencuri-datang-lagi", "ulang": "pencuri-datang-lagi"}
    assert client.post(tautan, lain).status_code == 410
    assert Pengguna.objects.get(surel="rini@uji.test").check_password(SANDI)
    assert Penugasan.objects.filter(peran="pp").count() == 1


def test_an_old_or_cancelled_invitation_is_dead(client, satker, yudi):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    tautan = link_of(undangan)
    Undangan.objects.update(kedaluwarsa_pada=timezone.now() - timedelta(seconds=1))
    assert client.post(tautan, TERIMA).status_code == 410
    Undangan.objects.update(kedaluwarsa_pada=timezone.now() + timedelta(days=1))
    batalkan(actor=yudi, kode=undangan.kode)
    assert client.post(tautan, TERIMA).status_code == 410
    assert not Pengguna.objects.get(surel="rini@uji.test").is_active


def test_a_made_up_link_is_not_found(client, satker, yudi):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    assert client.get(f"/undangan/{undangan.kode}/").status_code == 404
    assert client.get(f"/undangan/{undangan.kode}:palsu/").status_code == 404


def test_consent_is_needed(client, satker, yudi):
    tautan = link_of(undang(actor=yudi, satker=satker, calon=CALON))
    jawaban = client.post(tautan, {"sandi": SANDI, "ulang": SANDI})
    assert jawaban.status_code == 422
    assert not Pengguna.objects.get(surel="rini@uji.test").is_active


def test_a_person_with_an_account_accepts_logged_in_and_nobody_else_does(client, satker, yudi):
    ada = orang(surel="rini@uji.test")
    tautan = link_of(undang(actor=yudi, satker=satker, calon=CALON))
    assert client.post(tautan, TERIMA).status_code == 403
    assert klien(orang()).post(tautan).status_code == 403
    assert peran_semua(ada) == set()
    assert klien(ada).post(tautan)["Location"] == "/akun/"
    assert peran_semua(ada) == {"pp"}
    ada.refresh_from_db()
    assert ada.check_password(SANDI)


def test_inviting_shows_nothing_of_who_has_an_account(satker, yudi):
    orang(surel="rini@uji.test")
    jawaban = [
        klien(yudi).post("/opd/pengguna/undang/", {**ISI, "nip": "", "surel": surel})
        for surel in ("rini@uji.test", "baru@uji.test")
    ]
    assert len({(j.status_code, j["Location"]) for j in jawaban}) == 1


def test_the_same_invitation_twice_is_refused(satker, yudi):
    undang(actor=yudi, satker=satker, calon=CALON)
    with pytest.raises(RuleViolation) as violation:
        undang(actor=yudi, satker=satker, calon=CALON)
    assert violation.value.code == "sudah_diundang"
    assert Kiriman.objects.count() == 1


def test_nobody_invites_himself_or_into_another_office(satker, yudi):
    sendiri = Calon(yudi.nama, yudi.surel, "", "ppk", "SK/9")
    for tempat, calon, kode in (
        (satker, sendiri, "untuk_diri_sendiri"),
        (kantor(), CALON, "bukan_kewenangan"),
    ):
        with pytest.raises(RuleViolation) as violation:
            undang(actor=yudi, satker=tempat, calon=calon)
        assert violation.value.code == kode
    assert not Undangan.objects.exists()


def test_a_superadmin_invites_an_offices_admin_and_no_buyer(satker):
    wahyu = superadmin()
    admin = Calon("Adi", "adi@uji.test", "", "admin_opd", "SK/2")
    assert undang(actor=wahyu, satker=satker, calon=admin).peran == Peran.ADMIN_OPD
    with pytest.raises(RuleViolation, match="tidak dapat Anda berikan"):
        undang(actor=wahyu, satker=satker, calon=CALON)


def test_an_invitation_dies_with_the_right_of_the_one_who_sent_it(satker, yudi):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    Penugasan.objects.filter(pengguna=yudi).update(dicabut_pada=timezone.now())
    with pytest.raises(RuleViolation) as violation:
        terima(kode=undangan.kode, sandi=SANDI)
    assert violation.value.code == "bukan_kewenangan"
    assert not pemegang(Peran.PP, satker).exists()
    assert not Pengguna.objects.get(surel="rini@uji.test").is_active


def test_a_bad_form_names_each_field_and_sends_nothing(yudi):
    isi = {"nama": "", "surel": "bukan", "nip": "123", "peran": "superadmin", "nomor_sk": ""}
    jawaban = klien(yudi).post("/opd/pengguna/undang/", {**isi, "sampai": "2020-01-01"})
    teks = jawaban.content.decode()
    assert jawaban.status_code == 422
    assert "NIP terdiri dari 18 angka. Anda mengisi 3." in teks
    assert "Ada 6 isian yang perlu diperbaiki" in teks
    assert not Undangan.objects.exists()


def test_an_admin_cancels_only_the_own_offices_invitations(satker, yudi):
    undangan = undang(actor=yudi, satker=satker, calon=CALON)
    alamat = f"/opd/undangan/{undangan.kode}/batal/"
    assert klien(admin_opd(kantor())).post(alamat).status_code == 404
    assert klien(yudi).get(alamat).status_code == 200
    assert klien(yudi).post(alamat).status_code == 302
    undangan.refresh_from_db()
    assert undangan.dibatalkan_pada is not None


def test_inviting_needs_a_fresh_factor_and_the_role(satker, yudi):
    pp = orang()
    beri(pp, Peran.PP, satker)
    assert klien(pp).get("/opd/pengguna/undang/").status_code == 403
    sesi = klien(yudi)
    data = sesi.session
    data["account_authentication_methods"][0]["at"] -= 6 * 60
    data.save()
    assert sesi.post("/opd/pengguna/undang/", ISI)["Location"].startswith("/akun/konfirmasi/")
    assert not Undangan.objects.exists()
