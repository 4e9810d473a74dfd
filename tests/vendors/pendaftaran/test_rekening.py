"""Two persons and a cool-down change a bank account; everybody in the business hears of it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from vendors.models import Keanggotaan, RekeningPenyedia
from vendors.selectors.pendaftaran import rekening_berlaku
from vendors.services.rekening import putus_rekening, usulkan_rekening

pytestmark = pytest.mark.django_db
BARU = {"bank": "002", "nomor": "9876543210", "nama_pemilik": "UD Uji"}


@pytest.fixture
def usaha():
    penyedia = buat_penyedia()
    orang = [buat_orang(f"Pemilik {n}") for n in range(2)]
    for satu in orang:
        Keanggotaan.objects.create(penyedia=penyedia, pengguna=satu, peran=Peran.PEMILIK_PENYEDIA)
    RekeningPenyedia.objects.create(
        penyedia=penyedia, bank="114", nomor="1112223334", nama_pemilik="UD Uji", is_awal=True,
        putusan="disetujui", diusulkan_oleh=orang[0], berlaku_mulai=timezone.now(),
    )  # fmt: skip
    return penyedia, *orang


def test_another_owner_approves_and_it_counts_after_the_cool_down(usaha):
    penyedia, satu, dua = usaha
    url = reverse("vendors:rekening")
    assert client_of(satu).post(url, BARU).status_code == 302
    usulan = penyedia.rekening.get(putusan="usulan")
    jawab = client_of(dua).post(url, {"kode": usulan.kode, "aksi": "setujui"})
    assert jawab.status_code == 302
    assert rekening_berlaku(penyedia).nomor == "1112223334"
    usulan.refresh_from_db()
    assert usulan.berlaku_mulai - usulan.diputus_pada == timedelta(days=3)
    RekeningPenyedia.objects.filter(pk=usulan.pk).update(berlaku_mulai=timezone.now())
    assert rekening_berlaku(penyedia).nomor == "9876543210"
    assert Notifikasi.objects.filter(topik="penyedia.rekening", penerima=satu).count() == 2
    assert Notifikasi.objects.filter(topik="penyedia.rekening", penerima=dua).count() == 2


def test_who_gave_the_old_account_hears_of_a_change_even_when_off_the_team(usaha):
    penyedia, satu, dua = usaha
    lama = rekening_berlaku(penyedia).diusulkan_oleh
    assert lama == satu
    penyedia.keanggotaan.filter(pengguna=lama).update(berakhir_pada=timezone.now())
    usulkan_rekening(actor=dua, penyedia_id=penyedia.pk, **BARU)
    assert Notifikasi.objects.filter(topik="penyedia.rekening", penerima=lama).count() == 1
    kiriman = Kiriman.objects.get(topik="penyedia.rekening", penerima=lama)
    assert find_topik(kiriman.topik).may_know(kiriman)
    assert not find_topik(kiriman.topik).may_know(
        Kiriman(penerima=buat_orang(), rujukan=kiriman.rujukan)
    )


def test_nobody_approves_his_own_proposal(usaha):
    penyedia, satu, _ = usaha
    usulan = usulkan_rekening(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="sendiri") as galat:
        putus_rekening(actor=satu, kode=usulan.kode, setuju=True)
    assert galat.value.code == "dua_orang"
    with pytest.raises(IntegrityError, match="rekening_dua_orang"), transaction.atomic():
        RekeningPenyedia.objects.filter(pk=usulan.pk).update(
            putusan="disetujui", diputus_oleh=satu, berlaku_mulai=timezone.now()
        )


def test_a_manager_approves_only_where_the_owner_is_alone(usaha):
    penyedia, satu, dua = usaha
    pengelola = buat_orang("Pengelola", peran=Peran.PENGELOLA)
    usulan = usulkan_rekening(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="pemilik lain"):
        putus_rekening(actor=pengelola, kode=usulan.kode, setuju=True)
    penyedia.keanggotaan.filter(pengguna=dua).update(berakhir_pada=timezone.now())
    assert putus_rekening(actor=pengelola, kode=usulan.kode, setuju=True).berlaku_mulai


def test_strangers_and_staff_change_nothing(usaha):
    penyedia, satu, _ = usaha
    staf = buat_orang("Staf")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=staf, peran=Peran.STAF_PENYEDIA)
    for orang in (staf, buat_orang("Asing")):
        with pytest.raises(RuleViolation, match="Hanya pemilik"):
            usulkan_rekening(actor=orang, penyedia_id=penyedia.pk, **BARU)
    usulan = usulkan_rekening(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="Hanya pemilik"):
        putus_rekening(actor=staf, kode=usulan.kode, setuju=True)


def test_a_second_proposal_waits_for_the_first_and_one_may_take_it_back(usaha):
    penyedia, satu, _ = usaha
    usulan = usulkan_rekening(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="Masih ada usulan"):
        usulkan_rekening(actor=satu, penyedia_id=penyedia.pk, **BARU)
    assert putus_rekening(actor=satu, kode=usulan.kode, setuju=False).putusan == "dibatalkan"
    with pytest.raises(RuleViolation, match="sudah diputus"):
        putus_rekening(actor=satu, kode=usulan.kode, setuju=False)


def test_an_account_on_record_is_not_rewritten(usaha):
    penyedia, *_ = usaha
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        penyedia.rekening.update(nama_pemilik="Orang lain")
