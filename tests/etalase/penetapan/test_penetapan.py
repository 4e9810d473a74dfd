"""Founding an etalase through its one door: guards, two persons, dates, versions."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from etalase.models import PenetapanEtalase, TahapEtalase, Telaah
from etalase.selectors.telaah import is_pendaftaran_terbuka, telaah_berlaku
from etalase.services.penetapan import open_when_ready
from etalase.services.telaah import IsianTelaah, simpan_telaah
from etalase.state import AksiEtalase as Aksi
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from tests.etalase.penetapan.pabrik import TETAP, buat_pendirian
from tests.purchasing.pabrik import buat_orang, buat_produk, tugaskan

pytestmark = pytest.mark.django_db


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


@pytest.fixture
def dunia():
    return buat_pendirian()


def test_the_whole_way_is_dated_and_recorded(dunia):
    dunia.sampai("pendaftaran")
    tahap = list(TahapEtalase.objects.values_list("status", "aksi"))
    assert tahap == [
        ("usulan_draf", "mulai"),
        ("usulan_diajukan", "ajukan"),
        ("penelaahan", "nyatakan_lengkap"),
        ("menunggu_penetapan", "ajukan_penetapan"),
        ("ditetapkan", "tetapkan"),
        ("pendaftaran", "umumkan"),
    ]
    berjam = TahapEtalase.objects.exclude(tenggat=None).values_list("status", flat=True)
    assert set(berjam) == {"usulan_diajukan", "penelaahan", "menunggu_penetapan", "ditetapkan"}
    jejak = JejakAudit.objects.filter(aksi="etalase.tetapkan").get()
    assert (jejak.dari, jejak.ke, jejak.peran) == (
        "menunggu_penetapan",
        "ditetapkan",
        "kepala_ukpbj",
    )


def test_a_stage_is_never_rewritten(dunia):
    with pytest.raises(DatabaseError), transaction.atomic():
        TahapEtalase.objects.update(masuk=timezone.now())


def test_only_the_proposer_sends_the_proposal(dunia):
    with refused("bukan_kewenangan"):
        dunia.lakukan(Aksi.AJUKAN, dunia.pengelola)


def test_a_proposal_that_says_too_little_is_not_sent():
    dunia = buat_pendirian(uraian="Butuh.")
    with refused("usulan_belum_lengkap"):
        dunia.lakukan(Aksi.AJUKAN, dunia.pemilik)


def test_who_proposes_does_not_call_it_complete(dunia):
    tugaskan(dunia.pemilik, Peran.PENGELOLA, None)
    dunia.sampai("usulan_diajukan")
    with refused("orang_yang_sama"):
        dunia.lakukan(Aksi.NYATAKAN_LENGKAP, dunia.pemilik)


@pytest.mark.parametrize("aksi", [Aksi.KEMBALIKAN, Aksi.TOLAK])
def test_sending_back_and_rejecting_need_a_reason(dunia, aksi):
    dunia.sampai("usulan_diajukan")
    with refused("alasan_kosong"):
        dunia.lakukan(aksi, dunia.pengelola)
    dunia.lakukan(aksi, dunia.pengelola, "Sudah ada etalase survei")
    kabar = Notifikasi.objects.filter(penerima=dunia.pemilik).latest("pk")
    assert "Sudah ada etalase survei" in kabar.isi


def test_a_duplicate_is_linked_to_what_it_repeats(dunia):
    lain = buat_pendirian(nama="Survei Udara")
    dunia.sampai("usulan_diajukan")
    dunia.lakukan(
        Aksi.TOLAK, dunia.pengelola, "Sudah ada etalase survei", serupa_id=lain.etalase.pk
    )
    dunia.etalase.usulan.refresh_from_db()
    assert dunia.etalase.usulan.serupa == lain.etalase


def test_an_empty_study_is_not_submitted(dunia):
    dunia.sampai("penelaahan")
    with refused("telaah_belum_lengkap"):
        dunia.lakukan(Aksi.AJUKAN_PENETAPAN, dunia.penelaah, TETAP)


def test_an_open_box_asks_for_a_reason(dunia):
    dunia.sampai("penelaahan").isi()
    with refused("alasan_kosong"):
        dunia.lakukan(Aksi.AJUKAN_PENETAPAN, dunia.penelaah)
    dunia.lakukan(Aksi.AJUKAN_PENETAPAN, dunia.penelaah, TETAP)
    telaah = Telaah.objects.get()
    assert (telaah.status, telaah.jumlah_rup, telaah.jumlah_calon) == ("diajukan", 0, 1)


def test_two_persons_found_an_etalase(dunia):
    tugaskan(dunia.penelaah, Peran.KEPALA_UKPBJ, None)
    dunia.sampai("menunggu_penetapan")
    with refused("orang_yang_sama"):
        dunia.lakukan(Aksi.TETAPKAN, dunia.penelaah, **dunia.sk())


def test_the_database_wants_two_persons_too(dunia):
    dunia.sampai("menunggu_penetapan")
    with pytest.raises(IntegrityError), transaction.atomic():
        Telaah.objects.update(status="berlaku", diputus_oleh=dunia.penelaah)
    Telaah.objects.update(status="berlaku", diputus_oleh=dunia.kepala)


@pytest.mark.parametrize("kurang", ["nomor_sk", "tanggal_sk", "berkas"])
def test_nothing_is_decided_without_its_decree(dunia, kurang):
    dunia.sampai("menunggu_penetapan")
    kosong = {"nomor_sk": "", "tanggal_sk": None, "berkas": None}
    with refused("sk_kosong"):
        dunia.lakukan(Aksi.TETAPKAN, dunia.kepala, **{**dunia.sk(), kurang: kosong[kurang]})
    assert not PenetapanEtalase.objects.exists()


def test_a_number_of_a_decree_is_used_once(dunia):
    dunia.sampai("ditetapkan")
    lain = buat_pendirian(nama="Sewa Alat Berat").sampai("menunggu_penetapan")
    with refused("sk_ganda"):
        lain.lakukan(Aksi.TETAPKAN, lain.kepala, **lain.sk())


def test_the_head_sends_a_study_back(dunia):
    dunia.sampai("menunggu_penetapan")
    dunia.lakukan(Aksi.KEMBALIKAN_TELAAH, dunia.kepala, "Lengkapi harga acuan")
    assert (dunia.etalase.status, Telaah.objects.get().status) == ("penelaahan", "disusun")


def test_an_announcement_has_a_text_and_a_schedule(dunia):
    dunia.sampai("ditetapkan")
    hari = timezone.localdate()
    with refused("pengumuman_kosong"):
        dunia.lakukan(Aksi.UMUMKAN, dunia.pengelola, teks="Ayo", mulai=hari)
    with refused("jadwal_mundur"):
        dunia.lakukan(
            Aksi.UMUMKAN,
            dunia.pengelola,
            teks="Pendaftaran dibuka sekarang.",
            mulai=hari,
            selesai=hari - timedelta(days=1),
        )


def test_registration_without_an_end_stays_open_and_vendors_are_told(dunia):
    dunia.sampai("pendaftaran")
    assert dunia.etalase.diberi_tahu == 1
    assert is_pendaftaran_terbuka(dunia.etalase, date(2040, 1, 1))
    assert not is_pendaftaran_terbuka(dunia.etalase, date(2020, 1, 1))
    kabar = Notifikasi.objects.filter(penerima=dunia.pemilik, topik="etalase.pendaftaran")
    assert kabar.count() == 1
    assert not Kiriman.objects.filter(topik="etalase.pendaftaran").exists()
    assert Kiriman.objects.filter(topik="etalase.usulan", penerima=dunia.pemilik).exists()


def test_the_first_product_opens_the_etalase_by_itself(dunia):
    dunia.sampai("pendaftaran")
    assert not open_when_ready(dunia.etalase.pk)
    buat_produk(dunia.penyedia, etalase=dunia.etalase)
    assert open_when_ready(dunia.etalase.pk)
    dunia.etalase.refresh_from_db()
    assert (dunia.etalase.status, dunia.etalase.tayang_sejak) == ("tayang", timezone.localdate())
    assert not open_when_ready(dunia.etalase.pk)
    jejak = JejakAudit.objects.get(aksi="etalase.tayangkan")
    assert (jejak.pelaku, jejak.peran) == (None, "sistem")


def test_a_product_of_a_vendor_who_may_not_trade_opens_nothing(dunia):
    dunia.sampai("pendaftaran")
    buat_produk(dunia.penyedia, etalase=dunia.etalase)
    dunia.penyedia.status = "ditangguhkan"
    dunia.penyedia.save()
    assert not open_when_ready(dunia.etalase.pk)


def test_a_change_is_a_new_version_while_the_etalase_stays_live(dunia):
    dunia.sampai("tayang")
    dunia.lakukan(Aksi.UBAH_TELAAH, dunia.penelaah, "Harga acuan berubah")
    assert dunia.etalase.status == "tayang"
    assert list(Telaah.objects.values_list("versi", "status")) == [(2, "disusun"), (1, "berlaku")]
    with refused("telaah_masih_terbuka"):
        dunia.lakukan(Aksi.UBAH_TELAAH, dunia.penelaah, "Harga acuan berubah")
    dunia.lakukan(Aksi.AJUKAN_PERUBAHAN, dunia.penelaah, TETAP)
    dunia.lakukan(Aksi.TETAPKAN_PERUBAHAN, dunia.kepala)
    assert telaah_berlaku(dunia.etalase).versi == 2
    assert PenetapanEtalase.objects.count() == 1


def test_changed_requirements_need_a_new_decree(dunia):
    dunia.sampai("tayang")
    dunia.lakukan(Aksi.UBAH_TELAAH, dunia.penelaah, "KBLI ditambah")
    simpan_telaah(
        etalase_id=dunia.etalase.pk,
        actor=dunia.penelaah,
        isian=IsianTelaah(bidang={"kbli": ["43309", "81300", "71101"]}),
    )
    dunia.lakukan(Aksi.AJUKAN_PERUBAHAN, dunia.penelaah, TETAP)
    with refused("sk_kosong"):
        dunia.lakukan(Aksi.TETAPKAN_PERUBAHAN, dunia.kepala)
    dunia.lakukan(Aksi.TETAPKAN_PERUBAHAN, dunia.kepala, **dunia.sk("188/2/UKPBJ/2026"))
    assert telaah_berlaku(dunia.etalase).kbli == ["43309", "81300", "71101"]


def test_closing_is_final(dunia):
    dunia.sampai("tayang")
    dunia.lakukan(Aksi.TUTUP, dunia.kepala, "Tidak ada kebutuhan lagi")
    with refused("status_tidak_sesuai"):
        dunia.lakukan(Aksi.PULIHKAN, dunia.kepala)


@pytest.mark.parametrize("peran", [Peran.APIP, Peran.SUPERADMIN, Peran.PENELAAH])
def test_others_do_not_decide(dunia, peran):
    dunia.sampai("menunggu_penetapan")
    with refused("bukan_kewenangan"):
        dunia.lakukan(Aksi.TETAPKAN, buat_orang(peran=peran), **dunia.sk())
