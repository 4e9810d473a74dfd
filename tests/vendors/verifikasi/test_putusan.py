"""Rounds, findings and who may decide."""

from datetime import timedelta

import pytest
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from tests.vendors.verifikasi.pabrik import berpemilik, diajukan, refused
from vendors.models import Keanggotaan, PemeriksaanPenyedia, TemuanPenyedia
from vendors.selectors.verifikasi import antrean_verifikasi, temuan_terbuka, tetangga
from vendors.services.perkara import TemuanBaru
from vendors.services.verifikasi import perform_aksi, version_of
from vendors.state import Aksi

pytestmark = pytest.mark.django_db
NPWP = TemuanBaru("npwp", "npwp-beda", "Angka ke-3 sampai 5 berbeda dengan kartu.")


@pytest.fixture
def pengelola():
    return buat_orang(peran=Peran.PENGELOLA)


def minta(penyedia, pengelola, *temuan):
    return perform_aksi(
        penyedia_id=penyedia.pk, aksi=Aksi.MINTA_PERBAIKAN, actor=pengelola, temuan=temuan
    )


def test_handing_in_starts_a_round_with_a_working_day_deadline():
    penyedia, _ = diajukan()
    ronde = penyedia.pemeriksaan.get()
    assert penyedia.status == "diajukan"
    assert (ronde.putaran, ronde.putusan) == (1, "menunggu")
    assert ronde.prioritas_sejak == ronde.diajukan_pada
    batas = timezone.localtime(ronde.batas)
    assert batas.hour == 16
    assert batas.weekday() < 5
    assert batas > timezone.now() + timedelta(days=1)


def test_a_correction_names_field_reason_and_fix(pengelola):
    penyedia, pemilik = diajukan()
    minta(penyedia, pengelola, NPWP, TemuanBaru("kbli", "kbli-tidak-ada"))
    terbuka = temuan_terbuka(penyedia)
    assert list(terbuka) == ["npwp", "kbli"]
    assert terbuka["npwp"].kalimat == (
        "NPWP berbeda dengan nama usaha. Isi NPWP 16 angka milik usaha. "
        "Angka ke-3 sampai 5 berbeda dengan kartu."
    )
    jejak = JejakAudit.objects.get(aksi="penyedia.minta_perbaikan")
    assert jejak.data["temuan"] == {"npwp": "npwp-beda", "kbli": "kbli-tidak-ada"}
    kabar = Notifikasi.objects.get(topik="penyedia.perbaikan")
    assert (kabar.penerima, kabar.url) == (pemilik, "/toko/verifikasi/")
    kiriman = Kiriman.objects.get(topik="penyedia.perbaikan")
    topik = find_topik("penyedia.perbaikan")
    assert topik.may_know(kiriman)
    surat = topik.render(kiriman)
    assert "NPWP: NPWP berbeda dengan nama usaha." in surat.teks
    assert "/toko/verifikasi/" in surat.teks
    Keanggotaan.objects.filter(pengguna=pemilik).update(berakhir_pada=timezone.now())
    assert not topik.may_know(kiriman)


@pytest.mark.parametrize(
    ("temuan", "code"),
    [
        ((), "temuan_kosong"),
        ((TemuanBaru("sepatu", "lain", "Salah ukuran"),), "bidang_tidak_dikenal"),
        ((TemuanBaru("npwp", "tidak-ada"),), "alasan_tidak_berlaku"),
        ((TemuanBaru("npwp", "kbli-tidak-ada"),), "alasan_tidak_berlaku"),
        ((TemuanBaru("npwp", "lain", " x "),), "alasan_kosong"),
    ],
)
def test_a_correction_that_helps_nobody_is_refused(pengelola, temuan, code):
    penyedia, _ = diajukan()
    with refused(code):
        minta(penyedia, pengelola, *temuan)
    assert not TemuanPenyedia.objects.exists()
    penyedia.refresh_from_db()
    assert penyedia.status == "diajukan"


def test_a_resubmission_keeps_its_place_and_gets_a_new_clock(pengelola):
    penyedia, pemilik = diajukan()
    minta(penyedia, pengelola, NPWP)
    lama = penyedia.pemeriksaan.get()
    lain, _ = diajukan()
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=pemilik)
    assert [ronde.penyedia for ronde in antrean_verifikasi()] == [penyedia, lain]
    baru = antrean_verifikasi().first()
    assert (baru.putaran, baru.prioritas_sejak) == (2, lama.prioritas_sejak)
    assert baru.diajukan_pada > lama.diajukan_pada
    assert temuan_terbuka(penyedia) == {}
    assert (tetangga(baru).urutan, tetangga(baru).sesudah) == (1, lain.pk)
    assert tetangga(lain.pemeriksaan.get()).sebelum == penyedia.pk


def test_after_an_acceptance_a_new_life_starts_at_the_end_of_the_queue(pengelola):
    penyedia, pemilik = diajukan()
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)
    ronde = penyedia.pemeriksaan.get()
    assert (ronde.putusan, ronde.pemeriksa) == ("diterima", pengelola)
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.TUTUP, actor=pemilik)
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AKTIFKAN, actor=pengelola)
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=pemilik)
    baru = penyedia.pemeriksaan.first()
    assert baru.prioritas_sejak == baru.diajukan_pada > ronde.diajukan_pada


def test_closing_ends_the_open_round(pengelola):
    penyedia, pemilik = diajukan()
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.TUTUP, actor=pemilik)
    assert penyedia.pemeriksaan.get().putusan == "ditutup"
    assert not antrean_verifikasi().exists()


def test_only_its_own_people_hand_a_business_in(pengelola):
    penyedia, _ = berpemilik(status="terdaftar")
    _, orang_lain = berpemilik()
    for orang in (orang_lain, pengelola):
        with refused("bukan_kewenangan"):
            perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=orang)


def test_a_former_member_hands_nothing_in():
    penyedia, pemilik = berpemilik(status="terdaftar")
    Keanggotaan.objects.filter(pengguna=pemilik).update(berakhir_pada=timezone.now())
    with refused("bukan_kewenangan"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=pemilik)


def test_others_may_not_verify(pengelola):
    penyedia = buat_penyedia(status="diajukan")
    with refused("bukan_kewenangan"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=buat_orang())
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)
    with refused("status_tidak_sesuai"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola)


@pytest.mark.parametrize("aksi", [Aksi.VERIFIKASI, Aksi.MINTA_PERBAIKAN])
@pytest.mark.parametrize("ikatan", ["anggota", "mantan", "telepon", "surel"])
def test_nobody_judges_his_own_business(pengelola, ikatan, aksi):
    penyedia, _ = diajukan()
    if ikatan in ("anggota", "mantan"):
        akhir = timezone.now() if ikatan == "mantan" else None
        Keanggotaan.objects.create(penyedia=penyedia, pengguna=pengelola, berakhir_pada=akhir)
    elif ikatan == "telepon":
        pengelola.hp = penyedia.telepon = "089900001234"
    else:
        penyedia.surel = pengelola.surel.upper()
    pengelola.save()
    penyedia.save()
    with refused("benturan_kepentingan"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=aksi, actor=pengelola, temuan=[NPWP])


def test_what_changed_meanwhile_is_not_decided_on(pengelola):
    penyedia, _ = diajukan()
    dilihat = version_of(penyedia)
    penyedia.alamat = "Jl. Lain 2"
    penyedia.save()
    with refused("versi_lama"):
        perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.VERIFIKASI, actor=pengelola, versi=dilihat)
    assert PemeriksaanPenyedia.objects.get().putusan == "menunggu"


@pytest.mark.parametrize(
    ("aksi", "topik"),
    [(Aksi.VERIFIKASI, "penyedia.diterima"), (Aksi.NONAKTIFKAN, "penyedia.nonaktif")],
)
def test_the_people_of_the_business_are_told(pengelola, aksi, topik):
    penyedia, pemilik = diajukan()
    assert Notifikasi.objects.get().topik == "penyedia.diajukan"
    perform_aksi(penyedia_id=penyedia.pk, aksi=aksi, actor=pengelola, alasan="Sudah diperiksa.")
    kiriman = Kiriman.objects.get(topik=topik)
    assert kiriman.penerima == pemilik
    assert penyedia.nama in find_topik(topik).render(kiriman).html
