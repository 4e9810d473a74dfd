"""What an import does to the plan: exactly what the preview said, once, with a trace of it."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from purchasing.models import ImporRup, MakRup, PaguSaldo, PaketRup, PerubahanRup
from purchasing.periodic import drop_stale_imports
from purchasing.services.rup.terap import periksa_impor, simpan_impor, terima_berkas
from tests.purchasing.pabrik import buat_orang, dunia_kecil
from tests.purchasing.rup.berkas import MAK, MAK_LAIN, as_csv, sirup
from tests.titik import rencana

pytestmark = pytest.mark.django_db
TAHUN = timezone.localdate().year


@pytest.fixture
def d():
    return dunia_kecil(pagu=10_000_000)


def row(d, kode="99000001", **ganti):
    return sirup(d.satker, kode, tahun_anggaran=TAHUN, **ganti)


def own(d, **ganti):
    """The row that says of the world's own line what is there already."""
    r = d.rup
    fakta = {
        "nama_paket": r.nama, "pagu": r.pagu, "tgl_awal_pemilihan": "", "tgl_akhir_kontrak": "",
    }  # fmt: skip
    return row(d, r.kode_rup, **fakta | ganti)


def kirim(d, *rows, actor=None):
    berkas = SimpleUploadedFile("rup.csv", as_csv(*rows))
    return terima_berkas(satker=d.satker, actor=actor or d.ppk, berkas=berkas)


def impor(d, *rows, actor=None):
    actor = actor or d.ppk
    satu = kirim(d, *rows, actor=actor)
    return simpan_impor(kode=satu.kode, satker=d.satker, actor=actor)


def counts(satu):
    return (satu.baru, satu.ubah, satu.sama, satu.ditolak)


def test_new_lines_get_a_balance_a_mak_and_a_trace(d):
    satu = impor(d, row(d), row(d, "99000002", mak=f"{MAK}."))
    assert counts(satu) == (2, 0, 0, 0)
    rup = PaketRup.objects.get(kode_rup="99000002")
    assert (rup.satker, rup.saldo.pagu, rup.mak, rup.may_be_used) == (
        d.satker,
        10_000_000,
        MAK,
        True,
    )
    assert list(rup.baris_mak.values_list("mak", "mak_asli", "pagu")) == [
        (MAK, f"{MAK}.", 10_000_000)
    ]
    assert PaketRup.objects.get(kode_rup="99000001").baris_mak.get().mak == ""
    jejak = rup.perubahan.get()
    assert (jejak.kolom, jejak.pelaku, jejak.sidik_berkas) == ("baru", d.ppk, satu.sha256)
    audit = JejakAudit.objects.get(aksi="rup.impor")
    assert (audit.objek_id, audit.data["baru"]) == (satu.pk, 2)
    assert satu.isi is None


def test_the_same_file_again_changes_nothing(d):
    impor(d, row(d))
    sebelum = PaketRup.objects.get(kode_rup="99000001").updated_at
    assert counts(impor(d, row(d))) == (0, 0, 1, 0)
    assert PaketRup.objects.get(kode_rup="99000001").updated_at == sebelum
    assert PerubahanRup.objects.count() == 1


def test_a_changed_fact_is_written_with_old_and_new(d):
    impor(d, row(d))
    satu = impor(d, row(d, pagu=12_000_000, nama_paket="Belanja meja uji"))
    assert counts(satu) == (0, 1, 0, 0)
    found = set(satu.perubahan.values_list("kolom", "lama", "baru"))
    assert ("pagu", "10000000", "12000000") in found
    assert ("nama", "Belanja kursi uji", "Belanja meja uji") in found
    rup = PaketRup.objects.get(kode_rup="99000001")
    assert (rup.pagu, rup.saldo.pagu, rup.baris_mak.get().pagu) == (12_000_000,) * 3


def test_a_ceiling_never_goes_below_what_is_held(d):
    pesanan = d.terkirim(jumlah=10)
    satu = kirim(d, own(d, pagu=pesanan.total - 1, nama_paket="Nama lain"), row(d))
    jadi = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert counts(jadi) == (1, 0, 0, 1)
    d.rup.refresh_from_db()
    assert (d.rup.pagu, d.rup.nama.startswith("Belanja uji")) == (10_000_000, True)
    assert counts(impor(d, own(d, pagu=pesanan.total))) == (0, 1, 0, 0)
    assert PaguSaldo.objects.get(rup=d.rup).sisa == 0


def test_what_was_reserved_after_the_preview_counts(d):
    draf = d.draf(jumlah=10)
    satu = kirim(d, own(d, pagu=draf.total - 1))
    d.rup.refresh_from_db()
    d.lakukan(draf, "beli-langsung", d.pp)
    jadi = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert counts(jadi) == (0, 0, 0, 1)


def test_what_is_reserved_between_judging_and_locking_counts(d):
    draf = d.draf(jumlah=10)
    satu = kirim(d, own(d, pagu=draf.total - 1))
    with rencana("rup.diperiksa", lambda: d.lakukan(draf, "beli-langsung", d.pp)):
        jadi = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert counts(jadi) == (0, 0, 0, 1)
    assert PaguSaldo.objects.get(rup=d.rup).pagu == 10_000_000


def test_the_refusal_says_what_is_held_and_the_lines_are_no_excuse(d):
    """With two budget lines only the ceiling of the plan line speaks against a lower one."""
    total = d.draf(jumlah=10).total
    satu = MakRup.objects.get(rup=d.rup)
    dua = MakRup.objects.create(rup=d.rup, mak=MAK_LAIN, sumber_dana="BLUD", pagu=10_000_000)
    d.terkirim(jumlah=10, beban=((satu.pk, total - 1), (dua.pk, 1)))
    berkas = kirim(d, own(d, pagu=total - 1))
    hasil = periksa_impor(berkas, hari=timezone.localdate())
    assert hasil is not None
    (salah,) = [c for c in hasil.semua_catatan if c.is_ditolak]
    assert salah.kolom == "pagu"
    assert "di bawah yang sudah dipakai" in salah.masalah
    jadi = simpan_impor(kode=berkas.kode, satker=d.satker, actor=d.ppk)
    assert counts(jadi) == (0, 0, 0, 1)


def test_a_budget_line_never_goes_below_what_it_holds(d):
    pesanan = d.terkirim(jumlah=10)
    mak = MakRup.objects.get(rup=d.rup)
    daftar = budget(
        d, d.rup.kode_rup, (mak.mak, "APBD", pesanan.total - 1), (MAK_LAIN, "APBD", 9_000_000)
    )
    satu = kirim(d, *daftar)
    hasil = periksa_impor(satu, hari=timezone.localdate())
    assert hasil is not None
    assert any("masih dipakai" in c.masalah for c in hasil.semua_catatan if c.is_ditolak)
    jadi = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert counts(jadi) == (0, 0, 0, 1)
    assert MakRup.objects.get(rup=d.rup).pagu == 10_000_000
    # A line that is in use may not vanish from the budget either.
    assert counts(impor(d, *budget(d, d.rup.kode_rup, (MAK_LAIN, "APBD", 10_000_000)))) == (
        0, 0, 0, 1,
    )  # fmt: skip


def test_a_line_that_is_revoked_keeps_its_orders_and_takes_no_new_one(d):
    d.terkirim(jumlah=1)
    impor(d, own(d, status_delete_rup="true"))
    with pytest.raises(RuleViolation, match="tidak dapat dipakai"):
        d.draf(jumlah=1)


def budget(d, kode, *daftar):
    return [
        {"kd_rup": kode, "mak": mak, "sumber_dana": dana, "pagu": pagu}
        for mak, dana, pagu in daftar
    ]


def test_budget_rows_give_the_nameless_mak_its_name_and_add_the_others(d):
    impor(d, row(d))
    tanpa_nama = MakRup.objects.get(rup__kode_rup="99000001").pk
    satu = impor(d, *budget(d, "99000001", (MAK_LAIN, "BLUD", 3_000_000), (MAK, "APBD", 7_000_000)))
    assert counts(satu) == (0, 1, 0, 0)
    rup = PaketRup.objects.get(kode_rup="99000001")
    assert rup.mak == MAK
    assert set(rup.baris_mak.values_list("mak", "sumber_dana", "pagu")) == {
        (MAK, "APBD", 7_000_000),
        (MAK_LAIN, "BLUD", 3_000_000),
    }
    assert rup.baris_mak.get(mak=MAK).pk == tanpa_nama
    assert counts(
        impor(d, *budget(d, "99000001", (MAK, "APBD", 7_000_000), (MAK_LAIN, "BLUD", 3_000_000)))
    ) == (0, 0, 1, 0)


def test_a_mak_that_is_gone_from_the_budget_keeps_no_ceiling(d):
    impor(d, row(d))
    impor(d, *budget(d, "99000001", (MAK, "APBD", 7_000_000), (MAK_LAIN, "APBD", 3_000_000)))
    impor(d, *budget(d, "99000001", (MAK, "APBD", 10_000_000)))
    pagu = dict(MakRup.objects.filter(rup__kode_rup="99000001").values_list("mak", "pagu"))
    assert pagu == {MAK: 10_000_000, MAK_LAIN: 0}


def test_a_new_ceiling_of_several_mak_asks_for_the_budget_file(d):
    impor(d, row(d))
    impor(d, *budget(d, "99000001", (MAK, "APBD", 7_000_000), (MAK_LAIN, "APBD", 3_000_000)))
    satu = kirim(d, row(d, pagu=12_000_000))
    hasil = periksa_impor(satu, hari=timezone.localdate())
    assert hasil is not None
    assert "Jumlah pagu MAK belum sama dengan pagu RUP" in {c.masalah for c in hasil.semua_catatan}
    simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert sum(MakRup.objects.filter(rup__kode_rup="99000001").values_list("pagu", flat=True)) == (
        10_000_000
    )


def test_saving_twice_is_saving_once(d):
    satu = kirim(d, row(d))
    pertama = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    kedua = simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert (pertama.pk, counts(kedua)) == (kedua.pk, (1, 0, 0, 0))
    assert PerubahanRup.objects.count() == JejakAudit.objects.filter(aksi="rup.impor").count() == 1


def test_a_later_file_takes_the_place_of_one_that_waits(d):
    lama = kirim(d, row(d))
    kirim(d, row(d, "99000002"))
    with pytest.raises(RuleViolation, match="sudah diganti"):
        simpan_impor(kode=lama.kode, satker=d.satker, actor=d.ppk)
    lama.refresh_from_db()
    assert (lama.status, lama.isi) == (ImporRup.Status.BATAL, None)


def test_a_file_that_nobody_saved_is_dropped_after_a_day(d):
    satu = kirim(d, row(d))
    assert drop_stale_imports() == 0
    ImporRup.objects.update(created_at=timezone.now() - timedelta(hours=25))
    assert drop_stale_imports() == 1
    with pytest.raises(RuleViolation, match="sudah diganti"):
        simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)


@pytest.mark.parametrize("peran", [Peran.PP, Peran.PA, Peran.BENDAHARA, Peran.PENERIMA])
def test_only_a_ppk_or_the_admin_of_this_office_may_import(d, peran):
    orang = buat_orang("Bukan PPK", peran=peran, satker=d.satker)
    with pytest.raises(RuleViolation, match="PPK atau Admin OPD"):
        kirim(d, row(d), actor=orang)


def test_a_ppk_of_another_office_may_not_import(d):
    with pytest.raises(RuleViolation, match="PPK atau Admin OPD"):
        kirim(d, row(d), actor=dunia_kecil().ppk)


def test_the_admin_of_the_office_may(d):
    admin = buat_orang("Admin", peran=Peran.ADMIN_OPD, satker=d.satker)
    assert counts(impor(d, row(d), actor=admin)) == (1, 0, 0, 0)


def test_who_lost_the_role_may_not_save(d):
    satu = kirim(d, row(d))
    d.ppk.penugasan.update(berlaku_sampai=timezone.localdate() - timedelta(days=1))
    with pytest.raises(RuleViolation, match="PPK atau Admin OPD"):
        simpan_impor(kode=satu.kode, satker=d.satker, actor=d.ppk)
    assert not PaketRup.objects.filter(kode_rup="99000001").exists()


def test_a_name_that_lies_about_its_size_is_cut_off(d):
    berkas = SimpleUploadedFile("rup.csv", b"")
    berkas.file = BytesIO(b"kd_rup,nama_paket,pagu\n" + b"1,a,1\n" * 1_000_000)
    berkas.size = 10
    with pytest.raises(RuleViolation, match="5 MB"):
        terima_berkas(satker=d.satker, actor=d.ppk, berkas=berkas)
