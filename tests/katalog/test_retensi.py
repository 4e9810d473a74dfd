"""What the privacy page promises is kept by a command, and nothing more is taken."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.utils import timezone

from katalog.akun.models import Pengguna, PercobaanMasuk, Undangan
from katalog.audit.models import JejakAudit
from katalog.bantuan.models import Pengaduan
from katalog.kebijakan.models import AturanRetensi
from katalog.operasi.retensi import TINDAKAN, apply_retention, months_before
from purchasing.models import ItemKeranjang
from purchasing.services.keranjang import put
from tests.katalog.akun.pabrik import pasang_faktor
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db

TAHUN = timedelta(days=365)


def test_every_promise_has_an_action():
    assert set(AturanRetensi.objects.values_list("kelompok", flat=True)) == set(TINDAKAN)


@pytest.mark.parametrize(
    ("kini", "bulan", "batas"),
    [((2026, 11, 23), 60, (2021, 11, 23)), ((2026, 3, 31), 1, (2026, 2, 28))],
)
def test_a_term_is_counted_in_months_of_the_calendar(kini, bulan, batas):
    assert months_before(datetime(*kini, tzinfo=UTC), bulan) == datetime(*batas, tzinfo=UTC)


def test_what_is_young_stays():
    d = dunia_kecil()
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=1)
    apply_retention()
    assert ItemKeranjang.objects.count() == 1


def test_what_is_old_goes():
    d = dunia_kecil()
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=1)
    PercobaanMasuk.objects.create(kunci="x", terakhir=timezone.now())
    done = apply_retention(now=timezone.now() + TAHUN)
    assert (done["Isi keranjang"], done["Percobaan masuk gagal"]) == (1, 1)
    assert not ItemKeranjang.objects.exists()


def test_an_answered_complaint_loses_the_name_and_keeps_the_matter():
    tiket = Pengaduan.objects.create(
        nomor="PGD-1", kategori="akun", isi="Tidak bisa masuk", nama="Wati", status="selesai"
    )
    apply_retention(now=timezone.now() + 6 * TAHUN)
    tiket.refresh_from_db()
    assert (tiket.nama, tiket.isi) == ("", "Tidak bisa masuk")


def test_a_person_who_left_is_blurred_and_the_trail_stays():
    d = dunia_kecil()
    d.terkirim()
    pasang_faktor(d.pp)
    rows = JejakAudit.objects.filter(pelaku=d.pp).count()
    Undangan.objects.create(
        nama="Rina",
        surel=d.pp.surel,
        nip=d.pp.nip,
        satuan_kerja=d.satker,
        peran="pp",
        nomor_sk="SK-1",
        diundang_oleh=d.ppk,
        kedaluwarsa_pada=timezone.now(),
        diterima_pada=timezone.now(),
    )
    Pengguna.objects.filter(pk=d.pp.pk).update(is_active=False)
    call_command("samarkan_pengguna", d.pp.kode, verbosity=0)
    d.pp.refresh_from_db()
    assert (d.pp.nip, d.pp.hp, d.pp.surel.endswith(".invalid")) == (None, None, True)
    tersisa = Undangan.objects.get()
    assert (tersisa.nama, tersisa.surel, tersisa.nip) == (d.pp.nama, d.pp.surel, "")
    assert not Authenticator.objects.filter(user=d.pp).exists()
    assert JejakAudit.objects.filter(pelaku=d.pp).count() == rows


def test_somebody_who_may_log_in_is_not_blurred():
    orang = buat_orang()
    with pytest.raises(CommandError):
        call_command("samarkan_pengguna", orang.kode, verbosity=0)
