import pytest

from etalase.models import Produk
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk
from vendors.models import Keanggotaan
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi

pytestmark = pytest.mark.django_db


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def test_a_suspended_vendor_leaves_display_and_comes_back(pengelola):
    produk = buat_produk(buat_penyedia())
    aksi = {"penyedia_id": produk.penyedia_id, "actor": pengelola}
    perform_aksi(aksi=Aksi.TANGGUHKAN, alasan="Sertifikat palsu", **aksi)
    assert not Produk.objects.tayang().exists()
    perform_aksi(aksi=Aksi.PULIHKAN, **aksi)
    assert Produk.objects.tayang().get() == produk
    assert list(JejakAudit.objects.order_by("pk").values_list("aksi", "dari", "ke", "peran")) == [
        ("penyedia.tangguhkan", "terverifikasi", "ditangguhkan", "pengelola"),
        ("penyedia.pulihkan", "ditangguhkan", "terverifikasi", "pengelola"),
    ]


def test_a_suspension_needs_its_reason(pengelola):
    penyedia = buat_penyedia()
    with refused("alasan_kosong"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.TANGGUHKAN, actor=pengelola, alasan="  x ")
    penyedia.refresh_from_db()
    assert penyedia.may_trade
    assert not JejakAudit.objects.exists()


def test_others_may_not(pengelola):
    penyedia = buat_penyedia(status="diajukan")
    with refused("bukan_kewenangan"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=buat_orang())
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)
    with refused("status_tidak_sesuai"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)


def test_nobody_verifies_his_own_business(pengelola):
    penyedia = buat_penyedia(status="diajukan")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pengelola)
    with refused("benturan_kepentingan"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)
