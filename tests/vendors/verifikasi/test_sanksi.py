"""Sanctions by two persons, and dates that decide by themselves."""

import pytest
from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from etalase.models import Produk
from etalase.selectors.produk import produk_tayang
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman
from katalog.kabar.topik import find_topik
from purchasing.state import Aksi as AksiPesanan
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_produk, dunia_kecil
from tests.vendors.verifikasi.pabrik import berpemilik, disanksi, hari, refused, usul
from vendors.models import Keanggotaan, Penyedia, Sanksi, boleh_berdagang
from vendors.periodic import record_due
from vendors.services.sanksi import batalkan_usulan, cabut_sanksi, tetapkan_sanksi, usulkan_sanksi
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi, Status

pytestmark = pytest.mark.django_db
SK = "SK-SANKSI-999"


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


@pytest.fixture
def kepala():
    return buat_orang(peran=Peran.KEPALA_UKPBJ)


def berdagang(penyedia):
    """Tell by the query and by the property whether the vendor may trade; both must agree."""
    penyedia = Penyedia.objects.get(pk=penyedia.pk)
    menurut_kueri = Penyedia.objects.filter(boleh_berdagang(hari()), pk=penyedia.pk).exists()
    assert penyedia.may_trade is menurut_kueri
    return menurut_kueri


def geser(sanksi, dari, sampai):
    Sanksi.objects.filter(pk=sanksi.pk).update(berlaku=DateRange(hari(dari), hari(sampai)))


@pytest.mark.parametrize(
    ("jenis", "status"),
    [
        ("penangguhan", "ditangguhkan"),
        ("penurunan", "diturunkan"),
        ("daftar_hitam", "daftar_hitam"),
    ],
)
def test_a_sanction_takes_the_products_away_and_its_end_brings_them_back(jenis, status):
    penyedia, pemilik = berpemilik()
    produk = buat_produk(penyedia)
    sanksi = disanksi(penyedia, jenis)
    penyedia.refresh_from_db()
    assert (penyedia.status, penyedia.sanksi_sampai) == (status, hari(31))
    assert not berdagang(penyedia)
    assert not produk_tayang().exists()
    kiriman = Kiriman.objects.get(topik="penyedia.sanksi")
    surat = find_topik("penyedia.sanksi").render(kiriman)
    assert kiriman.penerima == pemilik
    assert sanksi.nomor in surat.teks
    assert sanksi.dasar.dasar_hukum in surat.teks

    geser(sanksi, -30, 1)
    assert not berdagang(penyedia)
    geser(sanksi, -30, 0)
    assert berdagang(penyedia)
    assert produk_tayang().get() == produk
    penyedia.refresh_from_db()
    assert (penyedia.status, penyedia.status_kini) == (status, Status.TERVERIFIKASI)

    assert record_due() == 1
    assert record_due() == 0
    penyedia.refresh_from_db()
    assert penyedia.status == "terverifikasi"
    jejak = JejakAudit.objects.get(aksi="penyedia.catat_sanksi_berakhir")
    assert (jejak.pelaku, jejak.peran, jejak.dari, jejak.ke) == (
        None,
        "sistem",
        status,
        "terverifikasi",
    )
    assert berdagang(penyedia)
    assert Kiriman.objects.filter(topik="penyedia.pulih", penerima=pemilik).count() == 1


def test_a_sanction_that_begins_later_stops_nobody_before(kepala):
    penyedia = buat_penyedia()
    sanksi = disanksi(penyedia, mulai=hari(5))
    assert berdagang(penyedia)
    assert record_due() == 0
    geser(sanksi, 0, 30)
    assert not berdagang(penyedia)


def test_a_status_without_a_sanction_row_still_stops():
    for status in ("ditangguhkan", "diturunkan", "daftar_hitam", "nonaktif", "terdaftar"):
        assert not berdagang(buat_penyedia(status=status))


def test_two_persons_stand_behind_a_sanction(pengelola, kepala):
    penyedia = buat_penyedia()
    satu = usulkan_sanksi(actor=pengelola, usul=usul(penyedia))
    assert berdagang(penyedia)
    with refused("dua_orang"):
        tetapkan_sanksi(actor=pengelola, sanksi_id=satu.pk, ketik=satu.nomor)
    with refused("nomor_tidak_cocok"):
        tetapkan_sanksi(actor=kepala, sanksi_id=satu.pk, ketik="SK-LAIN")
    with refused("bukan_kewenangan"):
        tetapkan_sanksi(actor=buat_orang(), sanksi_id=satu.pk, ketik=satu.nomor)
    assert berdagang(penyedia)
    tetapkan_sanksi(actor=kepala, sanksi_id=satu.pk, ketik=satu.nomor)
    assert not berdagang(penyedia)
    with refused("status_tidak_sesuai"):
        tetapkan_sanksi(actor=kepala, sanksi_id=satu.pk, ketik=satu.nomor)


@pytest.mark.parametrize("jenis", ["penurunan", "daftar_hitam"])
def test_only_the_head_decides_the_heavy_ones(pengelola, jenis):
    satu = usulkan_sanksi(
        actor=buat_orang(peran=Peran.PENGELOLA), usul=usul(buat_penyedia(), jenis)
    )
    with refused("bukan_kewenangan"):
        tetapkan_sanksi(actor=pengelola, sanksi_id=satu.pk, ketik=satu.nomor)


def test_the_database_itself_asks_for_two_persons_and_one_sanction_at_a_time(pengelola):
    penyedia = buat_penyedia()
    satu = disanksi(penyedia)
    isi = {
        "penyedia": penyedia,
        "jenis": "penangguhan",
        "dasar": satu.dasar,
        "alasan": "Alasan",
        "ditetapkan_pada": satu.ditetapkan_pada,
        "diusulkan_oleh": pengelola,
    }
    with pytest.raises(IntegrityError, match="sanksi_dua_orang"), transaction.atomic():
        Sanksi.objects.create(
            nomor="X1", berlaku=DateRange(hari(90), hari(99)), ditetapkan_oleh=pengelola, **isi
        )
    with pytest.raises(IntegrityError, match="sanksi_tidak_bertumpuk"), transaction.atomic():
        Sanksi.objects.create(
            nomor="X2",
            berlaku=DateRange(hari(5), hari(6)),
            ditetapkan_oleh=satu.ditetapkan_oleh,
            **isi,
        )


@pytest.mark.parametrize(
    ("ganti", "code"),
    [
        ({"alasan": "  x "}, "alasan_kosong"),
        ({"nomor": "  "}, "nomor_kosong"),
        ({"sampai": hari(-1), "mulai": hari(-9)}, "sanksi_lewat"),
        ({"sampai": hari(1), "mulai": hari(2)}, "sanksi_lewat"),
        ({"dasar_id": 0}, "dasar_tidak_berlaku"),
    ],
)
def test_a_proposal_says_what_the_vendor_has_to_know(pengelola, ganti, code):
    with refused(code):
        usulkan_sanksi(actor=pengelola, usul=usul(buat_penyedia(), **ganti))
    assert not Sanksi.objects.exists()


def test_others_propose_nothing(pengelola):
    penyedia = buat_penyedia()
    with refused("bukan_kewenangan"):
        usulkan_sanksi(actor=buat_orang(peran=Peran.APIP), usul=usul(penyedia))
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pengelola)
    with refused("benturan_kepentingan"):
        usulkan_sanksi(actor=pengelola, usul=usul(penyedia))


def test_one_proposal_waits_at_a_time_and_can_be_turned_down(pengelola, kepala):
    penyedia = buat_penyedia()
    satu = usulkan_sanksi(actor=pengelola, usul=usul(penyedia, nomor=SK))
    with refused("sudah_diusulkan"):
        usulkan_sanksi(actor=kepala, usul=usul(penyedia))
    batalkan_usulan(actor=kepala, sanksi_id=satu.pk, alasan="Bukti belum cukup.")
    with refused("versi_lama"):
        tetapkan_sanksi(actor=kepala, sanksi_id=satu.pk, ketik=satu.nomor)
    usulkan_sanksi(actor=kepala, usul=usul(penyedia, nomor=SK))


def test_a_heavier_sanction_takes_the_place_of_the_lighter(kepala):
    penyedia = buat_penyedia()
    ringan = disanksi(penyedia)
    berat = disanksi(penyedia, "daftar_hitam", sampai=hari(700))
    ringan.refresh_from_db()
    penyedia.refresh_from_db()
    assert ringan.alasan_cabut == f"Diganti dengan {berat.nomor}."
    assert (penyedia.status, penyedia.sanksi_sampai) == ("daftar_hitam", hari(701))
    with refused("status_tidak_sesuai"):
        disanksi(penyedia)


def test_a_warning_is_in_force_at_once_and_stops_nobody(pengelola):
    penyedia, pemilik = berpemilik()
    satu = usulkan_sanksi(actor=pengelola, usul=usul(penyedia, "peringatan"))
    assert satu.keadaan == "berlaku"
    assert berdagang(penyedia)
    assert Kiriman.objects.get(topik="penyedia.peringatan").penerima == pemilik
    assert JejakAudit.objects.get(aksi="sanksi.tegur").nomor == satu.nomor


@pytest.mark.parametrize("jenis", ["penangguhan", "daftar_hitam"])
def test_a_sanction_is_lifted_with_a_reason(kepala, jenis):
    penyedia = buat_penyedia()
    sanksi = disanksi(penyedia, jenis)
    with refused("alasan_kosong"):
        cabut_sanksi(actor=kepala, penyedia_id=penyedia.pk, alasan="")
    cabut_sanksi(actor=kepala, penyedia_id=penyedia.pk, alasan="Keberatan diterima.")
    sanksi.refresh_from_db()
    penyedia.refresh_from_db()
    assert (sanksi.keadaan, sanksi.dicabut_oleh) == ("dicabut", kepala)
    assert (penyedia.status, penyedia.sanksi_sampai) == ("terverifikasi", None)
    assert berdagang(penyedia)


def test_a_manager_alone_does_not_lift_a_black_listing(pengelola):
    penyedia = buat_penyedia()
    disanksi(penyedia, "daftar_hitam")
    with refused("bukan_kewenangan"):
        cabut_sanksi(actor=pengelola, penyedia_id=penyedia.pk, alasan="Keberatan diterima.")


def test_what_ended_by_date_is_written_down_before_the_next_act(kepala):
    penyedia = buat_penyedia()
    geser(disanksi(penyedia), -30, 0)
    disanksi(penyedia, "penurunan")
    langkah = JejakAudit.objects.filter(aksi__startswith="penyedia.").order_by("pk")
    assert list(langkah.values_list("dari", "ke")) == [
        ("terverifikasi", "ditangguhkan"),
        ("ditangguhkan", "terverifikasi"),
        ("terverifikasi", "diturunkan"),
    ]


def test_the_system_writes_nothing_down_before_its_day(kepala):
    penyedia = buat_penyedia()
    disanksi(penyedia)
    with refused("belum_jatuh_tempo"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.CATAT_SANKSI_BERAKHIR, actor=None)


def test_running_orders_go_on_and_new_ones_are_refused():
    dunia = dunia_kecil()
    berjalan, draf = dunia.terbit(), dunia.draf(jumlah=1)
    sanksi = disanksi(dunia.penyedia)
    dunia.lakukan(berjalan, AksiPesanan.TERIMA, dunia.pemilik)
    berjalan.refresh_from_db()
    assert berjalan.status == "berjalan"
    with refused("penyedia_tidak_aktif"):
        dunia.lakukan(draf, AksiPesanan.BELI_LANGSUNG, dunia.pp)
    with refused("produk_turun_tayang"):
        dunia.draf(jumlah=1)
    geser(sanksi, -9, 0)
    dunia.lakukan(draf, AksiPesanan.BELI_LANGSUNG, dunia.pp)


def test_no_sanction_is_deleted():
    sanksi = disanksi(buat_penyedia())
    with pytest.raises(Exception, match="sanksi_tidak_dihapus"), transaction.atomic():
        sanksi.delete()


def test_one_product_row_does_not_hide_another(kepala):
    tetap, pergi = buat_produk(buat_penyedia()), buat_produk(buat_penyedia())
    disanksi(pergi.penyedia)
    assert list(Produk.objects.tayang()) == [tetap]
