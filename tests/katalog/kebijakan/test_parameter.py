from datetime import date, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone
from psycopg.types.range import DateRange

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kebijakan.models import HariLibur, Parameter
from katalog.kebijakan.selectors import policy_number
from katalog.kebijakan.services.parameter import check_nilai, setujui, tolak, usulkan
from tests.katalog.kebijakan.test_selectors import parameter
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


def besok() -> date:
    return timezone.localdate() + timedelta(days=1)


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


@pytest.fixture
def kepala():
    return buat_orang(peran=Peran.KEPALA_UKPBJ)


def usul(actor, **lain) -> Parameter:
    isi = {
        "kunci": "uji.batas",
        "jenis_nilai": "rupiah",
        "nilai": "250",
        "berlaku": DateRange(besok(), None),
        "dasar_hukum": "Uji 2",
    }
    return usulkan(parameter=Parameter(**{**isi, **lain}), actor=actor)


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def test_a_second_person_closes_the_old_span_and_opens_the_new(pengelola, kepala):
    lama = parameter(nilai="100")
    baru = usul(pengelola)
    assert policy_number("uji.batas", besok()) == 100

    setujui(parameter_id=baru.pk, actor=kepala)

    lama.refresh_from_db()
    assert lama.berlaku.upper == besok()
    assert policy_number("uji.batas", timezone.localdate()) == 100
    assert policy_number("uji.batas", besok()) == 250
    assert JejakAudit.objects.get(aksi="kebijakan.setujui").pelaku == kepala


def test_the_proposer_does_not_approve(kepala):
    baru = usul(kepala)
    with refused("pengusul_sendiri"):
        setujui(parameter_id=baru.pk, actor=kepala)
    baru.refresh_from_db()
    assert baru.status == "usulan"


@pytest.mark.parametrize("peran", [None, *sorted(set(Peran) - {Peran.KEPALA_UKPBJ})])
def test_only_the_head_approves(pengelola, peran):
    baru = usul(pengelola)
    actor = buat_orang()
    if peran in {Peran.PENGELOLA, Peran.PENELAAH, Peran.APIP, Peran.PENDAMPING, Peran.SUPERADMIN}:
        actor = buat_orang(peran=peran)
    with refused("bukan_kewenangan"):
        setujui(parameter_id=baru.pk, actor=actor)


def test_only_managers_propose():
    with refused("bukan_kewenangan"):
        usul(buat_orang(peran=Peran.SUPERADMIN))
    assert not Parameter.objects.filter(kunci="uji.batas").exists()


def test_nothing_changes_the_past(pengelola):
    with refused("berlaku_surut"):
        usul(pengelola, berlaku=DateRange(timezone.localdate() - timedelta(days=1), None))
    with refused("berlaku_surut"):
        usul(pengelola, berlaku=DateRange(None, None))


def test_a_proposal_waits_too_long(pengelola, kepala):
    baru = usul(pengelola)
    Parameter.objects.filter(pk=baru.pk).update(berlaku=DateRange(date(2020, 1, 1), None))
    with refused("berlaku_surut"):
        setujui(parameter_id=baru.pk, actor=kepala)


def test_a_row_of_the_future_is_not_swallowed(pengelola, kepala):
    parameter(berlaku=DateRange(besok() + timedelta(days=5), None))
    baru = usul(pengelola)
    with refused("masa_bertabrakan"):
        setujui(parameter_id=baru.pk, actor=kepala)


def test_a_passing_value_does_not_cut_off_the_one_after_it(pengelola, kepala):
    parameter()
    baru = usul(pengelola, berlaku=DateRange(besok(), besok() + timedelta(days=3)))
    with refused("masa_bertabrakan"):
        setujui(parameter_id=baru.pk, actor=kepala)


def test_decided_is_decided(pengelola, kepala):
    baru = usul(pengelola)
    tolak(parameter_id=baru.pk, actor=kepala)
    baru.refresh_from_db()
    assert baru.status == "ditolak"
    with refused("status_tidak_sesuai"):
        setujui(parameter_id=baru.pk, actor=kepala)


@pytest.mark.parametrize(
    ("jenis", "nilai"),
    [
        ("rupiah", "-1"),
        ("rupiah", "1e9"),
        ("rupiah", "٣٣"),
        ("rupiah", "²"),
        ("rupiah", "1.000"),
        ("rupiah", "9" * 400),
        ("hari", ""),
        ("persen", "101"),
        ("persen", "NaN"),
        ("persen", "sepuluh"),
        ("persen", "-0.1"),
    ],
)
def test_a_value_must_be_of_its_kind(jenis, nilai):
    with refused("nilai_salah"):
        check_nilai(jenis, nilai)


@pytest.mark.parametrize(("jenis", "nilai"), [("rupiah", "0"), ("persen", "0.1"), ("pilihan", "x")])
def test_an_honest_value_passes(jenis, nilai):
    check_nilai(jenis, nilai)


def test_holidays_load_twice_without_harm():
    HariLibur.objects.filter(tanggal__year=2027).delete()
    call_command("muat_libur", "2026", "2027")
    banyak = HariLibur.objects.count()
    call_command("muat_libur", "2026", "2027")
    assert HariLibur.objects.count() == banyak > 40
    with pytest.raises(CommandError, match="2090"):
        call_command("muat_libur", "2090")
