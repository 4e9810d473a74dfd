"""Before the DPA: a package may be prepared and reviewed, and is not signed."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from purchasing.models import Dpa, PaketRup, SuratPesanan
from purchasing.selectors.hak import rup_for
from purchasing.selectors.pemeriksaan import daftar_cek
from purchasing.services.dpa import catat_dpa
from purchasing.state import Aksi, Status
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db
DPA = reverse("purchasing:dpa")


@pytest.fixture
def d():
    """A world whose plan line is of next year and waits for its DPA."""
    d = dunia_kecil()
    PaketRup.objects.filter(pk=d.rup.pk).update(is_pra_dpa=True, tahun=d.rup.tahun + 1)
    d.rup.refresh_from_db()
    return d


def catat(d, **ganti):
    isi = {
        "satker": d.satker,
        "actor": d.ppk,
        "tahun": d.rup.tahun,
        "nomor": "DPA/A.1/9.99/001/UJI",
        "tanggal": timezone.localdate(),
    }
    return catat_dpa(**isi | ganti)


def test_it_is_prepared_sent_and_approved_but_not_signed(d):
    pesanan = d.terkirim()
    assert pesanan.tahun == d.rup.tahun
    with pytest.raises(RuleViolation, match=f"Nomor DPA {d.rup.tahun} belum dicatat") as salah:
        d.setujui(pesanan)
    assert salah.value.code == "dpa_belum_ada"
    pesanan.refresh_from_db()
    assert pesanan.status == Status.REVIU_PPK
    d.lakukan(pesanan, Aksi.SETUJUI, d.ppk)
    with pytest.raises(RuleViolation, match="belum dicatat"):
        d.lakukan(pesanan, Aksi.TANDA_TANGANI, d.ppk)
    assert not SuratPesanan.objects.exists()
    assert not Dpa.objects.exists()
    assert d.rup.saldo.__class__.objects.get(rup=d.rup).dicadangkan == pesanan.total


def test_with_the_number_it_is_signed(d):
    pesanan = d.terkirim()
    assert any("menunggu nomor DPA" in cek.kalimat for cek in daftar_cek(pesanan) if not cek.baik)
    catat(d)
    assert not any("menunggu nomor DPA" in cek.kalimat for cek in daftar_cek(pesanan))
    d.setujui(pesanan)
    assert SuratPesanan.objects.count() == 1


@pytest.mark.parametrize("lain", ["tahun", "kantor"])
def test_the_number_of_another_year_or_office_opens_nothing(d, lain):
    pesanan = d.terkirim()
    if lain == "tahun":
        catat(d, tahun=d.rup.tahun - 1)
    else:
        asing = dunia_kecil()
        catat(d, satker=asing.satker, actor=asing.ppk)
    with pytest.raises(RuleViolation, match="belum dicatat"):
        d.setujui(pesanan)


def test_next_year_is_offered_only_before_its_dpa(d):
    tugas = d.pp.penugasan.get()
    assert d.rup in rup_for(tugas, timezone.localdate().year)
    PaketRup.objects.filter(pk=d.rup.pk).update(is_pra_dpa=False)
    assert d.rup not in rup_for(tugas, timezone.localdate().year)
    with pytest.raises(RuleViolation, match="tidak dapat dipakai"):
        d.draf()


def test_the_same_number_again_is_one_row_and_a_revision_another(d):
    assert catat(d).pk == catat(d).pk
    catat(d, nomor="DPPA/A.1/9.99/001/UJI")
    assert Dpa.objects.count() == 2


@pytest.mark.parametrize(
    ("ganti", "kode"),
    [
        ({"tahun": 1999}, "tahun_dpa"),
        ({"tanggal": timezone.localdate() + timedelta(days=1)}, "tanggal_dpa"),
    ],
)
def test_a_year_or_day_that_cannot_be_is_refused(d, ganti, kode):
    with pytest.raises(RuleViolation) as salah:
        catat(d, **ganti)
    assert salah.value.code == kode


def test_a_pp_may_not_write_it_down(d):
    with pytest.raises(RuleViolation, match="PPK atau Admin OPD"):
        catat(d, actor=d.pp)


def test_the_admin_writes_it_down_on_the_page(d):
    admin = client_of(buat_orang("Admin", peran=Peran.ADMIN_OPD, satker=d.satker))
    isi = {"tahun": d.rup.tahun, "nomor": "DPA/UJI/1", "tanggal": timezone.localdate().isoformat()}
    answer = admin.post(DPA, isi, follow=True)
    assert f"DPA {d.rup.tahun} dicatat: DPA/UJI/1" in answer.text
    assert (
        "DPA sudah dicatat"
        in admin.get(reverse("purchasing:rup-rinci", args=[d.rup.kode_rup])).text
    )


BURUK = [
    {"tahun": "x"},
    {"tahun": "1999"},
    {"nomor": ""},
    {"nomor": "x" * 5000},
    {"nomor": "\x00\x00\x00"},
    {"tanggal": "kemarin"},
    {"tanggal": "9999-12-31"},
    {"tanggal": ""},
]


@pytest.mark.parametrize("salah", BURUK)
def test_bad_words_are_told_and_nothing_is_kept(d, salah):
    isi = {"tahun": d.rup.tahun, "nomor": "DPA/UJI/1", "tanggal": timezone.localdate().isoformat()}
    answer = client_of(d.ppk).post(DPA, isi | salah)
    assert answer.status_code in (400, 422)
    assert not Dpa.objects.exists()
