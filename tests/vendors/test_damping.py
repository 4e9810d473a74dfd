"""A mentor looks over a vendor's shoulder: by a code, read-only, for a while."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil
from vendors.models import IzinDamping, Keanggotaan, TandaDamping
from vendors.services.damping import buat_kode, buka_kode

pytestmark = pytest.mark.django_db
TOKO = "vendors:verifikasi"


@pytest.fixture
def penyedia():
    return dunia_kecil().penyedia


@pytest.fixture
def pemilik(penyedia):
    return Keanggotaan.objects.filter(penyedia=penyedia).earliest("pk").pengguna


@pytest.fixture
def pendamping():
    return buat_orang(peran=Peran.PENDAMPING)


@pytest.fixture
def terbuka(penyedia, pemilik, pendamping):
    _, kode = buat_kode(penyedia_id=penyedia.pk, actor=pemilik)
    return buka_kode(kode=kode, actor=pendamping)


def test_the_code_read_out_opens_the_shop_to_look_at(penyedia, pemilik, pendamping):
    toko, meja = client_of(pemilik), client_of(pendamping)
    assert meja.get(reverse(TOKO)).status_code == 404
    page = toko.post(reverse("vendors:pendamping"))
    kode = page.context["kode"]
    assert kode in page.text
    landed = meja.post(reverse("vendors:kode-damping"), {"kode": kode}, follow=True)
    assert landed.status_code == 200
    assert str(penyedia) in landed.text
    assert pendamping.nama in toko.get(reverse("purchasing:toko")).text


def test_looking_is_not_writing(terbuka, pendamping):
    assert client_of(pendamping).post(reverse(TOKO)).status_code == 403


def test_the_digits_are_not_kept(terbuka, penyedia, pemilik):
    izin, kode = buat_kode(penyedia_id=penyedia.pk, actor=pemilik)
    assert kode not in "".join(str(nilai) for nilai in IzinDamping.objects.values_list())
    assert izin.sidik_kode


@pytest.mark.parametrize("kode", ["000000", "abc", "12345", ""])
def test_a_wrong_code_says_what_to_do(pendamping, kode):
    answer = client_of(pendamping).post(reverse("vendors:kode-damping"), {"kode": kode})
    assert answer.status_code == 422
    assert "kode" in answer.text.lower()


def test_codes_cannot_be_tried_for_ever(pendamping):
    meja = client_of(pendamping)
    for _ in range(6):
        answer = meja.post(reverse("vendors:kode-damping"), {"kode": "000000"})
    assert "Terlalu banyak percobaan" in answer.text


def test_a_code_works_once_and_only_for_a_mentor(penyedia, pemilik, pendamping):
    _, kode = buat_kode(penyedia_id=penyedia.pk, actor=pemilik)
    with pytest.raises(RuleViolation, match="pendamping"):
        buka_kode(kode=kode, actor=buat_orang())
    buka_kode(kode=kode, actor=pendamping)
    with pytest.raises(RuleViolation, match="salah"):
        buka_kode(kode=kode, actor=buat_orang(peran=Peran.PENDAMPING))


def test_a_code_that_waited_too_long_is_dead(penyedia, pemilik, pendamping):
    _, kode = buat_kode(penyedia_id=penyedia.pk, actor=pemilik)
    IzinDamping.objects.update(kode_sampai=timezone.now() - timedelta(seconds=1))
    with pytest.raises(RuleViolation, match="lewat waktu"):
        buka_kode(kode=kode, actor=pendamping)


def test_the_shop_closes_by_itself(terbuka, pendamping):
    meja = client_of(pendamping)
    assert meja.get(reverse(TOKO)).status_code == 200
    IzinDamping.objects.update(lihat_sampai=timezone.now() - timedelta(seconds=1))
    assert meja.get(reverse(TOKO)).status_code == 404


@pytest.mark.parametrize("siapa", ["pemilik", "pendamping"])
def test_either_side_ends_it_at_once(terbuka, siapa, request):
    client_of(request.getfixturevalue(siapa)).post(reverse("vendors:damping-selesai"))
    meja = client_of(request.getfixturevalue("pendamping"))
    assert meja.get(reverse(TOKO)).status_code == 404
    assert JejakAudit.objects.filter(aksi="damping.akhiri").count() == 1


def test_a_stranger_ends_nothing(terbuka):
    lain = client_of(buat_orang(peran=Peran.PENDAMPING))
    assert lain.post(reverse("vendors:damping-selesai")).status_code == 404
    terbuka.refresh_from_db()
    assert terbuka.diakhiri_pada is None


def test_a_mark_reaches_the_vendor_and_leads_only_within_the_site(terbuka, pemilik, pendamping):
    meja = client_of(pendamping)
    meja.post(
        reverse("vendors:damping-tanda"), {"catatan": "NPWP kurang satu", "halaman": "/toko/"}
    )
    meja.post(
        reverse("vendors:damping-tanda"), {"catatan": "Keluar", "halaman": "https://jahat.test/"}
    )
    page = client_of(pemilik).get(reverse("vendors:pendamping"))
    assert "NPWP kurang satu" in page.text
    assert "jahat.test" not in page.text


def test_an_empty_mark_is_not_kept(terbuka, pendamping):
    answer = client_of(pendamping).post(reverse("vendors:damping-tanda"), {"catatan": " "})
    assert answer.status_code == 422
    assert "Tulis bagian mana" in answer.text
    assert not TandaDamping.objects.exists()


def test_only_a_member_makes_a_code(penyedia):
    with pytest.raises(RuleViolation):
        buat_kode(penyedia_id=penyedia.pk, actor=buat_orang())


def test_a_new_code_ends_the_look_of_before(terbuka, penyedia, pemilik, pendamping):
    buat_kode(penyedia_id=penyedia.pk, actor=pemilik)
    assert client_of(pendamping).get(reverse(TOKO)).status_code == 404


def test_the_database_refuses_two_open_consents_and_looking_without_an_end(terbuka, pemilik):
    with pytest.raises(IntegrityError), transaction.atomic():
        IzinDamping.objects.create(
            penyedia=terbuka.penyedia,
            dibuat_oleh=pemilik,
            sidik_kode="x",
            kode_sampai=timezone.now(),
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        IzinDamping.objects.update(lihat_sampai=None)
