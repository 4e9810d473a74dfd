from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from katalog.akun.models import Penugasan, Sesi, Undangan
from katalog.akun.selectors import (
    daftar_konteks,
    pemegang,
    penugasan_berlaku,
    peran_semua,
    satker_belanja,
)
from katalog.akun.services.faktor import check_code, has_factor
from katalog.akun.services.pengguna import aktifkan, lepas_faktor, nonaktifkan
from katalog.akun.services.penugasan import cabut, tugaskan
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.katalog.akun.pabrik import (
    admin_opd,
    beri,
    code_of,
    kantor,
    klien,
    orang,
    pasang_faktor,
    superadmin,
)

pytestmark = pytest.mark.django_db
HAK = {"peran": "ppk", "nomor_sk": "SK/1", "dari": date(2026, 1, 1)}


@pytest.fixture
def satker():
    return kantor()


@pytest.fixture
def yudi(satker):
    return admin_opd(satker)


def refused(call, **kwargs) -> str:
    with pytest.raises(RuleViolation) as violation:
        call(**kwargs)
    return violation.value.code


def test_a_revoked_role_stops_at_the_next_request(satker, yudi):
    sesi = klien(admin := admin_opd(satker))
    assert sesi.get("/opd/pengguna/").status_code == 200
    cabut(actor=yudi, penugasan_id=admin.penugasan.get().pk)
    assert sesi.get("/opd/pengguna/").status_code == 403


def test_a_role_ends_by_its_date_without_a_job(satker):
    pengguna = orang()
    today = timezone.localdate()
    beri(pengguna, Peran.PP, satker, berlaku_sampai=today)
    assert peran_semua(pengguna) == {"pp"}
    assert list(satker_belanja(pengguna)) == [satker]
    assert not penugasan_berlaku(pengguna, today + timedelta(days=1)).exists()
    assert not penugasan_berlaku(pengguna, date(2025, 12, 31)).exists()


def test_the_last_admin_of_an_office_stays(satker, yudi):
    wahyu = superadmin()
    tugas = yudi.penugasan.get()
    assert refused(cabut, actor=wahyu, penugasan_id=tugas.pk) == "admin_terakhir"
    assert refused(nonaktifkan, actor=wahyu, pengguna_id=yudi.pk) == "admin_terakhir"
    admin_opd(satker)
    cabut(actor=wahyu, penugasan_id=tugas.pk)
    assert peran_semua(yudi) == set()


def test_a_stopped_admin_does_not_count_as_one_who_is_left(satker, yudi):
    kedua = admin_opd(satker)
    nonaktifkan(actor=yudi, pengguna_id=kedua.pk)
    tugas = yudi.penugasan.get()
    assert refused(cabut, actor=superadmin(), penugasan_id=tugas.pk) == "admin_terakhir"


def test_nobody_changes_the_own_roles_or_access(satker, yudi):
    admin_opd(satker)
    tugas = yudi.penugasan.get()
    assert refused(cabut, actor=yudi, penugasan_id=tugas.pk) == "untuk_diri_sendiri"
    assert refused(nonaktifkan, actor=yudi, pengguna_id=yudi.pk) == "untuk_diri_sendiri"
    hak = {**HAK, "pengguna": yudi, "satker": satker}
    assert refused(tugaskan, actor=yudi, **hak) == "untuk_diri_sendiri"
    assert peran_semua(yudi) == {"admin_opd"}


def test_an_admin_reaches_nobody_of_another_office(yudi):
    lain = kantor()
    asing = orang()
    tugas = beri(asing, Peran.PP, lain)
    assert refused(cabut, actor=yudi, penugasan_id=tugas.pk) == "bukan_kewenangan"
    assert refused(nonaktifkan, actor=yudi, pengguna_id=asing.pk) == "bukan_kewenangan"
    sesi = klien(yudi)
    for alamat in ("", "nonaktifkan/", "cabut/pp/"):
        asli = sesi.get(f"/opd/pengguna/{asing.kode}/{alamat}")
        palsu = sesi.get(f"/opd/pengguna/{'0' * 16}/{alamat}")
        assert asli.status_code == palsu.status_code == 404
        assert sesi.post(f"/opd/pengguna/{asing.kode}/{alamat}").status_code in (404, 405)
    asing.refresh_from_db()
    assert asing.is_active


def test_a_person_of_two_offices_is_not_stopped_by_one(satker, yudi):
    dua = orang()
    beri(dua, Peran.PP, satker)
    beri(dua, Peran.PP, kantor())
    assert refused(nonaktifkan, actor=yudi, pengguna_id=dua.pk) == "bukan_kewenangan"
    nonaktifkan(actor=superadmin(), pengguna_id=dua.pk)


def test_stopping_a_person_ends_every_session_and_can_be_undone(satker, yudi):
    pp = orang()
    beri(pp, Peran.PP, satker)
    sesi = klien(pp)
    alamat = f"/opd/pengguna/{pp.kode}/nonaktifkan/"
    assert "Ya, nonaktifkan akun" in klien(yudi).get(alamat).content.decode()
    assert klien(yudi).post(alamat).status_code == 302
    assert sesi.get("/akun/").status_code == 302
    assert not Sesi.objects.filter(pengguna=pp).exists()
    assert klien(yudi).post(alamat).status_code == 409
    aktifkan(actor=yudi, pengguna_id=pp.pk)
    assert peran_semua(pp) == {"pp"}
    assert JejakAudit.objects.filter(aksi__startswith="pengguna.").count() == 2


def test_an_invited_person_is_not_woken_by_a_click(satker, yudi):
    tidur = orang(is_active=False, password=None)
    beri(tidur, Peran.PP, satker)
    assert refused(aktifkan, actor=yudi, pengguna_id=tidur.pk) == "sudah_aktif"


def test_a_lost_phone_is_let_go_by_the_admin_only(satker, yudi):
    pp = orang()
    beri(pp, Peran.PP, satker)
    pasang_faktor(pp)
    assert refused(lepas_faktor, actor=orang(), pengguna_id=pp.pk) == "bukan_kewenangan"
    lepas_faktor(actor=yudi, pengguna_id=pp.pk)
    assert not has_factor(pp)
    assert refused(lepas_faktor, actor=yudi, pengguna_id=pp.pk) == "tanpa_faktor"


def test_a_stand_in_acts_for_the_days_of_the_order(satker, yudi):
    tetap, pengganti = orang(), orang()
    beri(tetap, Peran.PPK, satker)
    beri(pengganti, Peran.PP, satker)
    today = timezone.localdate()
    isi = {
        "digantikan": f"{tetap.kode}-ppk",
        "pengganti": pengganti.kode,
        "nomor_sk": "SP/1",
        "dari": today.isoformat(),
        "sampai": (today + timedelta(days=3)).isoformat(),
    }
    assert klien(yudi).post("/opd/pengguna/delegasi/", isi).status_code == 302
    assert set(pemegang(Peran.PPK, satker)) == {tetap, pengganti}
    assert "Plh. Pejabat Pembuat Komitmen" in [k.label for k in daftar_konteks(pengganti)]
    assert klien(yudi).post("/opd/pengguna/delegasi/", isi).status_code == 409
    mundur = {**isi, "sampai": (today - timedelta(days=1)).isoformat()}
    assert klien(yudi).post("/opd/pengguna/delegasi/", mundur).status_code == 422
    asing = {**isi, "pengganti": orang().kode}
    assert klien(yudi).post("/opd/pengguna/delegasi/", asing).status_code == 422
    assert Penugasan.objects.filter(menggantikan__isnull=False).count() == 1


def test_an_admin_cannot_name_himself_as_stand_in(satker, yudi):
    tetap = beri(orang(), Peran.PPK, satker)
    today = timezone.localdate()
    hak = {**HAK, "pengguna": yudi, "satker": satker, "dari": today}
    kode = refused(tugaskan, actor=yudi, sampai=today, menggantikan=tetap, **hak)
    assert kode == "untuk_diri_sendiri"


def test_a_superadmin_holds_no_other_role(satker):
    wahyu, kedua = superadmin(), superadmin()
    hak = {**HAK, "satker": None, "pengguna": wahyu, "peran": "pengelola"}
    assert refused(tugaskan, actor=kedua, **hak) == "rangkap_superadmin"
    pp = orang()
    beri(pp, Peran.PP, satker)
    hak |= {"pengguna": pp, "peran": "superadmin"}
    assert refused(tugaskan, actor=wahyu, **hak) == "rangkap_superadmin"


def test_the_same_role_twice_is_refused_by_the_database(satker):
    pengguna = orang()
    beri(pengguna, Peran.PP, satker)
    with pytest.raises(IntegrityError, match="penugasan_tidak_ganda"), transaction.atomic():
        beri(pengguna, Peran.PP, satker, berlaku_sampai=date(2026, 12, 31))


def test_the_database_keeps_one_end_of_an_invitation(satker, yudi):
    undangan = Undangan.objects.create(
        nama="A",
        surel="a@uji.test",
        satuan_kerja=satker,
        peran="pp",
        nomor_sk="SK",
        diundang_oleh=yudi,
        kedaluwarsa_pada=timezone.now(),
    )
    now = timezone.now()
    with pytest.raises(IntegrityError, match="undangan_satu_akhir"), transaction.atomic():
        Undangan.objects.filter(pk=undangan.pk).update(diterima_pada=now, dibatalkan_pada=now)


def test_switching_to_another_persons_role_is_not_found(satker):
    pengguna = orang()
    beri(pengguna, Peran.PP, satker)
    kedua = beri(pengguna, Peran.PENERIMA, satker)
    asing = beri(orang(), Peran.PP, satker)
    sesi = klien(pengguna)
    lama = sesi.session.session_key
    assert sesi.post("/akun/peran/", {"pilihan": f"penugasan-{asing.pk}"}).status_code == 404
    assert sesi.post("/akun/peran/", {"pilihan": f"penugasan-{kedua.pk}"}).status_code == 302
    assert sesi.session["penugasan_id"] == kedua.pk
    assert sesi.session.session_key != lama


def test_a_code_is_checked_once_and_only_with_tries_left():
    pengguna = orang()
    rahasia, _ = pasang_faktor(pengguna)
    assert check_code(pengguna, code_of(rahasia))
    assert not check_code(pengguna, code_of(rahasia))
    assert check_code(pengguna, code_of(rahasia, 1))
    lain = orang()
    assert not check_code(lain, code_of(rahasia))
