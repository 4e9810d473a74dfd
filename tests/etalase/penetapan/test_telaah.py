"""Writing a study: copies, templates, the checklist, and names that are alike."""

import pytest

from etalase.models import TemplatTelaah
from etalase.selectors.telaah import antrean_telaah, daftar_periksa, etalase_mirip
from etalase.services.telaah import IsianTelaah, jalur_kategori, salin_telaah, simpan_telaah
from etalase.services.usulan import kode_bebas, simpan_usulan
from etalase.state import AksiEtalase as Aksi
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from tests.etalase.penetapan.pabrik import buat_pendirian, isian_usulan
from tests.purchasing.pabrik import buat_orang, buat_penyedia, buat_rup, buat_satker

pytestmark = pytest.mark.django_db
KONSTRUKSI = "KBP KDR KEM KGN KIR KJJ KKS KPG KPI KPJ KPL KRL KSM KSN KSP KTM"


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


@pytest.fixture
def dunia():
    return buat_pendirian().sampai("penelaahan")


def ticks(telaah):
    return {satu.kode: satu.terpenuhi for satu in daftar_periksa(telaah)}


def test_the_library_holds_the_construction_etalase_half_filled():
    assert list(TemplatTelaah.objects.values_list("kode", flat=True)) == KONSTRUKSI.split()
    for satu in TemplatTelaah.objects.all():
        assert satu.nama.startswith("Pekerjaan Konstruksi ")
        assert all(len(kbli) == 5 and kbli.isdigit() for kbli in satu.isi["kbli"])
        assert len(satu.isi["persyaratan"]) >= 5
        assert 4 <= len(satu.isi["atribut"]) <= 8
        assert "uraian" not in satu.isi


@pytest.mark.parametrize("kode", KONSTRUKSI.split())
def test_each_template_fills_a_study(dunia, kode):
    telaah = salin_telaah(
        etalase_id=dunia.etalase.pk,
        actor=dunia.penelaah,
        templat=TemplatTelaah.objects.get(kode=kode),
    )
    telaah.full_clean(exclude=["diajukan_oleh"])
    assert {k: ticks(telaah)[k] for k in ("kbli", "skema", "harga", "profil", "bagian")} == {
        "kbli": True,
        "skema": True,
        "harga": True,
        "profil": True,
        "bagian": True,
    }


def test_a_copy_of_another_study_leaves_its_background(dunia):
    dunia.isi()
    lain = buat_pendirian(nama="Sewa Alat Berat", uraian="Alat berat untuk jalan desa.").sampai(
        "penelaahan"
    )
    sumber = dunia.etalase.telaah.get()
    hasil = salin_telaah(etalase_id=lain.etalase.pk, actor=lain.penelaah, sumber=sumber)
    assert hasil.uraian == "Alat berat untuk jalan desa."
    assert hasil.kbli == sumber.kbli
    assert jalur_kategori(hasil) == jalur_kategori(sumber)
    assert hasil.persyaratan.count() == sumber.persyaratan.count()
    assert lain.etalase.skema.get().atribut.count() == 4
    assert dunia.etalase.skema.get().atribut.count() == 4


def test_nobody_else_writes_a_study(dunia):
    with refused("bukan_kewenangan"):
        simpan_telaah(etalase_id=dunia.etalase.pk, actor=dunia.pemilik, isian=IsianTelaah())


def test_what_waits_for_the_head_is_not_rewritten(dunia):
    dunia.sampai("menunggu_penetapan")
    with refused("telaah_tidak_terbuka"):
        simpan_telaah(etalase_id=dunia.etalase.pk, actor=dunia.penelaah, isian=IsianTelaah())


def test_demand_and_supply_are_counted(dunia):
    telaah = dunia.etalase.telaah.get()
    assert not ticks(telaah)["kebutuhan"]
    assert not ticks(telaah)["calon"]
    rup = buat_rup(buat_satker(), pagu=25_000_000)
    rup.nama, rup.jenis = "Jasa pemetaan udara kawasan", "jasa"
    rup.save()
    for _ in range(2):
        buat_penyedia()
    assert ticks(telaah)["kebutuhan"]
    assert ticks(telaah)["calon"]
    uraian = {satu.kode: satu.uraian for satu in daftar_periksa(telaah)}
    assert uraian["kebutuhan"] == "1 RUP, Rp25.000.000".replace("Rp", uraian["kebutuhan"][7:-10])
    assert uraian["calon"] == "3, UMK 3"


def test_names_that_are_alike_are_shown_in_percent(dunia):
    mirip = etalase_mirip("Pemetaan Udara dengan Pesawat Awak")
    assert mirip[0].etalase == dunia.etalase
    assert 60 <= mirip[0].persen < 100
    assert etalase_mirip("Beras") == []
    assert ticks(dunia.etalase.telaah.get())["bukan_duplikat"]
    buat_pendirian(nama="Pemetaan Udara dengan Pesawat Awak")
    assert not ticks(dunia.etalase.telaah.get())["bukan_duplikat"]


def test_the_same_name_is_not_proposed_twice(dunia):
    with refused("nama_sudah_ada"):
        simpan_usulan(actor=dunia.pemilik, isian=isian_usulan())


@pytest.mark.parametrize("peran", [None, Peran.APIP, Peran.PENDAMPING])
def test_others_do_not_propose(peran):
    with refused("bukan_kewenangan"):
        simpan_usulan(actor=buat_orang(peran=peran), isian=isian_usulan())


def test_an_office_proposes_in_its_own_name():
    satker = buat_satker()
    ppk = buat_orang(peran=Peran.PPK, satker=satker)
    usulan = simpan_usulan(actor=ppk, isian=isian_usulan())
    assert (usulan.satker, usulan.penyedia) == (satker, None)


def test_what_was_sent_is_changed_only_after_it_came_back():
    dunia = buat_pendirian()
    usulan = dunia.etalase.usulan
    dunia.sampai("usulan_diajukan")
    with refused("status_tidak_sesuai"):
        simpan_usulan(actor=dunia.pemilik, isian=isian_usulan(), usulan=usulan)
    dunia.lakukan(Aksi.KEMBALIKAN, dunia.pengelola, "Ceritakan lebih rinci")
    baru = isian_usulan(uraian="Pemetaan batas desa setiap tahun anggaran.")
    simpan_usulan(actor=dunia.pemilik, isian=baru, usulan=usulan)
    usulan.refresh_from_db()
    assert usulan.uraian == "Pemetaan batas desa setiap tahun anggaran."


def test_codes_are_free_and_of_three_letters(dunia):
    assert kode_bebas("Pemetaan Udara") != dunia.etalase.kode
    assert len(kode_bebas("Ab")) == 3


def test_the_queue_is_by_deadline(dunia):
    lain = buat_pendirian(nama="Sewa Alat Berat").sampai("usulan_diajukan")
    baris = list(antrean_telaah())
    assert baris == [lain.etalase, dunia.etalase]
    assert baris[0].tenggat < baris[1].tenggat
