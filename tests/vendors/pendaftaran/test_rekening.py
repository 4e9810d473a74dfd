"""A code, two persons and a cool-down change a bank account; the whole business hears of it."""

import re
from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.models import KodeSekali
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from tests.vendors.pendaftaran.pabrik import kode_surel, usulkan
from vendors.models import Keanggotaan, RekeningPenyedia
from vendors.selectors.pendaftaran import rekening_berlaku
from vendors.services.rekening import RekeningBaru, putus_rekening, usulkan_rekening

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
    client = client_of(satu)
    assert 'name="bukti"' in client.post(url, BARU).text
    assert client.post(url, {**BARU, "bukti": kode_surel(satu)}).status_code == 302
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
    usulkan(actor=dua, penyedia_id=penyedia.pk, **BARU)
    assert Notifikasi.objects.filter(topik="penyedia.rekening", penerima=lama).count() == 1
    kiriman = Kiriman.objects.get(topik="penyedia.rekening", penerima=lama)
    assert find_topik(kiriman.topik).may_know(kiriman)
    assert not find_topik(kiriman.topik).may_know(
        Kiriman(penerima=buat_orang(), rujukan=kiriman.rujukan)
    )


def test_an_account_that_another_business_has_is_flagged_when_it_is_proposed(usaha):
    penyedia, satu, _ = usaha
    lain = buat_penyedia()
    RekeningPenyedia.objects.create(
        penyedia=lain, bank=BARU["bank"], nomor=BARU["nomor"], nama_pemilik="UD Lain",
        is_awal=True, putusan="disetujui", diusulkan_oleh=buat_orang(),
        berlaku_mulai=timezone.now(),
    )  # fmt: skip
    usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
    assert penyedia.tanda_kemiripan.get(jenis="rekening").lain == lain


def test_nobody_approves_his_own_proposal(usaha):
    penyedia, satu, _ = usaha
    usulan = usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
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
    usulan = usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
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
            usulkan(actor=orang, penyedia_id=penyedia.pk, **BARU)
    usulan = usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="Hanya pemilik"):
        putus_rekening(actor=staf, kode=usulan.kode, setuju=True)


def test_a_second_proposal_waits_for_the_first_and_one_may_take_it_back(usaha):
    penyedia, satu, _ = usaha
    usulan = usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
    with pytest.raises(RuleViolation, match="Masih ada usulan"):
        usulkan(actor=satu, penyedia_id=penyedia.pk, **BARU)
    assert putus_rekening(actor=satu, kode=usulan.kode, setuju=False).putusan == "dibatalkan"
    with pytest.raises(RuleViolation, match="sudah diputus"):
        putus_rekening(actor=satu, kode=usulan.kode, setuju=False)


def test_an_account_on_record_is_not_rewritten(usaha):
    penyedia, *_ = usaha
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        penyedia.rekening.update(nama_pemilik="Orang lain")


def test_without_the_code_of_the_letter_nothing_is_proposed(usaha):
    penyedia, satu, _ = usaha
    client, url = client_of(satu), reverse("vendors:rekening")
    lihat = client.post(url, BARU)
    assert lihat.status_code == 200
    assert 'value="9876543210"' in lihat.text
    kode = kode_surel(satu)
    assert kode not in lihat.text
    salah = f"{(int(kode) + 1) % 10**6:06d}"
    for bukti, kalimat in (("", "Kode kosong."), (salah, "Kode salah, lewat waktu,")):
        jawab = client.post(url, {**BARU, "bukti": bukti})
        assert jawab.status_code == 422
        assert kalimat in jawab.text
        assert 'value="9876543210"' in jawab.text
    assert not penyedia.rekening.filter(putusan="usulan").exists()


def test_the_code_is_for_this_account_alone_and_works_once(usaha):
    penyedia, satu, dua = usaha
    client, url = client_of(satu), reverse("vendors:rekening")
    client.post(url, BARU)
    bukti = kode_surel(satu)
    lain = {**BARU, "nomor": "1234567890", "bukti": bukti}
    assert "isiannya berubah" in client.post(url, lain).text
    assert "Kode salah" in client_of(dua).post(url, {**BARU, "bukti": bukti}).text
    assert client.post(url, {**BARU, "bukti": f"{bukti[:3]} {bukti[3:]}"}).status_code == 302
    client.post(url, {"kode": penyedia.rekening.get(putusan="usulan").kode, "aksi": "tolak"})
    assert "Kode salah" in client.post(url, {**BARU, "bukti": bukti}).text


def test_a_code_ends_by_time_and_another_is_sent_on_demand(usaha):
    _, satu, _ = usaha
    client, url = client_of(satu), reverse("vendors:rekening")
    client.post(url, BARU)
    lama = kode_surel(satu)
    client.post(url, BARU)
    assert Kiriman.objects.filter(topik="akun.kode-sekali", penerima=satu).count() == 1
    client.post(url, {**BARU, "bukti": "", "aksi": "kode"})
    assert Kiriman.objects.filter(topik="akun.kode-sekali", penerima=satu).count() == 2
    baru = kode_surel(satu)
    assert "Kode salah" in client.post(url, {**BARU, "bukti": lama}).text
    KodeSekali.objects.update(berlaku_sampai=timezone.now())
    assert "Kode salah" in client.post(url, {**BARU, "bukti": baru}).text
    kiriman = Kiriman.objects.filter(topik="akun.kode-sekali").latest("pk")
    assert not find_topik(kiriman.topik).may_know(kiriman)


def test_guessing_is_stopped_even_with_the_right_code_in_the_end(usaha):
    penyedia, satu, _ = usaha
    client, url = client_of(satu), reverse("vendors:rekening")
    client.post(url, BARU)
    bukti = kode_surel(satu)
    for n in range(6):
        client.post(url, {**BARU, "bukti": f"{(int(bukti) + 1 + n) % 10**6:06d}"})
    jawab = client.post(url, {**BARU, "bukti": bukti})
    assert "Terlalu banyak percobaan." in jawab.text
    assert not penyedia.rekening.filter(putusan="usulan").exists()


def test_the_digits_are_nowhere_but_in_the_letter(usaha):
    _, satu, _ = usaha
    client_of(satu).post(reverse("vendors:rekening"), BARU)
    kode, baris = kode_surel(satu), KodeSekali.objects.get()
    tersimpan = repr(
        [
            *(list(m.objects.values()) for m in (KodeSekali, Kiriman, Notifikasi, JejakAudit)),
        ]
    )
    assert kode not in re.findall(r"(?<!\d)\d{6}(?!\d)", tersimpan)
    assert BARU["nomor"] not in tersimpan
    assert baris.tampak.endswith("BRI ••••••3210")


def test_an_owner_without_an_address_shows_the_password(usaha):
    penyedia, satu, _ = usaha
    satu.surel = None
    satu.set_password("sandi-usaha-rahasia-1")
    satu.save()
    client, url = client_of(satu), reverse("vendors:rekening")
    assert "Sandi Anda" in client.post(url, BARU).text
    assert "Sandi tidak cocok." in client.post(url, {**BARU, "bukti": "000000"}).text
    assert client.post(url, {**BARU, "bukti": "sandi-usaha-rahasia-1"}).status_code == 302
    assert penyedia.rekening.filter(putusan="usulan").count() == 1


def test_staff_get_no_code_and_the_service_takes_none_from_them(usaha):
    penyedia, *_ = usaha
    staf = buat_orang("Staf")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=staf, peran=Peran.STAF_PENYEDIA)
    jawab = client_of(staf).post(reverse("vendors:rekening"), BARU)
    assert (jawab.status_code, "Hanya pemilik" in jawab.text) == (422, True)
    assert not KodeSekali.objects.exists()
    with pytest.raises(RuleViolation, match="Hanya pemilik"):
        usulkan_rekening(actor=staf, baru=RekeningBaru(penyedia.pk, **BARU), bukti="000000")
