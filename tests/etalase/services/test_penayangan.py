import pytest

from etalase.models import Produk
from etalase.services.penayangan import perform_aksi_produk
from etalase.services.penetapan import perform_aksi_etalase
from etalase.services.versi import IsianVersi, buat_versi
from etalase.state import AksiEtalase, AksiProduk
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_etalase, buat_orang, buat_penyedia, buat_produk

pytestmark = pytest.mark.django_db


@pytest.fixture
def produk():
    return buat_produk(buat_penyedia())


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def submitted(produk, pengelola) -> Produk:
    """A second version, waiting for verification."""
    isian = IsianVersi(
        nama="Kursi rapat baru",
        satuan="unit",
        harga=150_000,
        kelas_pajak="ppn_umum",
        waktu_kirim_hari=2,
    )
    buat_versi(produk_id=produk.pk, actor=pengelola, isian=isian)
    Produk.objects.filter(pk=produk.pk).update(status="diverifikasi")
    return Produk.objects.get(pk=produk.pk)


def test_freezing_takes_off_display_and_says_why(produk, pengelola):
    perform_aksi_produk(
        produk_id=produk.pk,
        aksi=AksiProduk.BEKUKAN,
        actor=pengelola,
        alasan="Harga dua kali lipat pasar",
    )
    produk.refresh_from_db()
    assert (produk.status, produk.alasan_status) == ("dibekukan", "Harga dua kali lipat pasar")
    assert produk.status_sejak is not None
    assert not Produk.objects.tayang().exists()
    jejak = JejakAudit.objects.get()
    assert (jejak.aksi, jejak.dari, jejak.ke) == ("produk.bekukan", "tayang", "dibekukan")
    assert "pasar" not in str(jejak.data)


def test_restoring_shows_the_same_version(produk, pengelola):
    aksi = {"produk_id": produk.pk, "actor": pengelola}
    before = Produk.objects.get(pk=produk.pk).versi_tayang
    perform_aksi_produk(aksi=AksiProduk.BEKUKAN, alasan="Diperiksa dulu", **aksi)
    after = perform_aksi_produk(aksi=AksiProduk.PULIHKAN, **aksi)
    assert (after.versi_tayang, after.alasan_status) == (before, "")
    assert Produk.objects.tayang().get() == produk


def test_verification_moves_the_pointer_to_the_newest_version(produk, pengelola):
    submitted(produk, pengelola)
    after = perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.SETUJUI, actor=pengelola)
    assert after.versi_tayang.nomor == 2
    assert after.versi_tayang.harga == 150_000


def test_a_new_version_alone_changes_nothing_on_display(produk, pengelola):
    submitted(produk, pengelola)
    assert Produk.objects.get(pk=produk.pk).versi_tayang.nomor == 1


def test_nothing_is_shown_of_a_vendor_who_may_not_trade(pengelola):
    penyedia = buat_penyedia(status="ditangguhkan")
    produk = submitted(buat_produk(penyedia), pengelola)
    with refused("penyedia_tidak_aktif"):
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.SETUJUI, actor=pengelola)


def test_nothing_is_shown_in_an_etalase_that_is_not_live(pengelola):
    etalase = buat_etalase()
    produk = submitted(buat_produk(buat_penyedia(), etalase=etalase), pengelola)
    etalase.status = "penelaahan"
    etalase.save()
    with refused("etalase_tidak_tayang"):
        perform_aksi_produk(produk_id=produk.pk, aksi=AksiProduk.SETUJUI, actor=pengelola)


def test_a_product_without_content_is_not_shown(pengelola):
    kosong = Produk.objects.create(
        penyedia=buat_penyedia(), etalase=buat_etalase(), status="diverifikasi"
    )
    with refused("belum_ada_versi"):
        perform_aksi_produk(produk_id=kosong.pk, aksi=AksiProduk.SETUJUI, actor=pengelola)


@pytest.mark.parametrize("alasan", ["", "    ", "x"])
def test_freezing_needs_a_reason(produk, pengelola, alasan):
    with refused("alasan_kosong"):
        perform_aksi_produk(
            produk_id=produk.pk, aksi=AksiProduk.BEKUKAN, actor=pengelola, alasan=alasan
        )
    assert Produk.objects.tayang().exists()
    assert not JejakAudit.objects.exists()


@pytest.mark.parametrize("peran", [None, Peran.KEPALA_UKPBJ, Peran.APIP, Peran.SUPERADMIN])
def test_others_do_not_freeze(produk, peran):
    with refused("bukan_kewenangan"):
        perform_aksi_produk(
            produk_id=produk.pk,
            aksi=AksiProduk.BEKUKAN,
            actor=buat_orang(peran=peran),
            alasan="Tidak suka warnanya",
        )


def test_freezing_an_etalase_hides_its_products_and_writes_none(produk):
    kepala = buat_orang(peran=Peran.KEPALA_UKPBJ)
    aksi = {"etalase_id": produk.etalase_id, "actor": kepala}
    perform_aksi_etalase(aksi=AksiEtalase.BEKUKAN, alasan="Telaah diulang", **aksi)
    assert not Produk.objects.tayang().exists()
    assert Produk.objects.get(pk=produk.pk).status == "tayang"
    perform_aksi_etalase(aksi=AksiEtalase.PULIHKAN, **aksi)
    assert Produk.objects.tayang().exists()


def test_freezing_an_etalase_needs_the_head_and_a_reason(produk, pengelola):
    with refused("bukan_kewenangan"):
        perform_aksi_etalase(
            etalase_id=produk.etalase_id,
            aksi=AksiEtalase.BEKUKAN,
            actor=pengelola,
            alasan="Telaah diulang",
        )
    with refused("alasan_kosong"):
        perform_aksi_etalase(
            etalase_id=produk.etalase_id,
            aksi=AksiEtalase.BEKUKAN,
            actor=buat_orang(peran=Peran.KEPALA_UKPBJ),
        )
