"""A worker is killed in the middle of a file; two people send at once; rows and files part."""

import os
from datetime import timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.utils import timezone

from katalog.core.errors import RuleViolation
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, StatusUnggahan, Unggahan
from katalog.unggahan.periodic import sweep, sweep_berkas
from katalog.unggahan.services import terima
from katalog.unggahan.tasks import gagalkan, olah
from tests.buruk.berkas import JPEG, bytes_of, pola
from tests.keandalan.test_mati import die_at

pytestmark = pytest.mark.usefixtures("basis_nyata")
LAMA = timedelta(hours=25)


@pytest.fixture(autouse=True)
def rak(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.SAPU_SETELAH_DETIK = 0
    return tmp_path


def kirim(isi=JPEG, ruang="uji:1"):
    return terima(
        berkas=SimpleUploadedFile("a.jpg", isi), jenis=JenisUnggahan.FOTO, ruang=ruang, actor=None
    )


def sewa_habis():
    Unggahan.objects.update(disewa_sampai=timezone.now() - timedelta(seconds=1))


def berkas_di(folder: Path):
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("titik", ["unggahan.disewa", "unggahan.dibaca", "unggahan.tersimpan"])
def test_a_killed_worker_loses_nothing(rak, titik):
    unggahan = kirim()
    assert die_at(titik, 1, lambda: olah(unggahan.pk)) < 0
    unggahan.refresh_from_db()
    assert (unggahan.status, unggahan.percobaan) == (StatusUnggahan.KARANTINA, 1)
    olah(unggahan.pk)
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.KARANTINA
    sewa_habis()
    assert sweep() == 1
    olah(unggahan.pk)
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.SIAP
    assert KuotaRuang.objects.get().terpakai == unggahan.tersimpan
    assert berkas_di(rak / "karantina") == []
    assert len(berkas_di(rak / "produk")) == 3


def test_a_file_of_which_two_workers_died_is_given_up():
    unggahan = kirim()
    for _ in range(2):
        assert die_at("unggahan.disewa", 1, lambda: olah(unggahan.pk)) < 0
        sewa_habis()
    olah(unggahan.pk)
    assert sweep() == 0
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.GAGAL
    assert "lalu unggah lagi" in unggahan.alasan
    assert KuotaRuang.objects.get().terpakai == 0


def test_a_worker_that_lost_its_lease_writes_nothing(rak):
    unggahan = kirim()
    Unggahan.objects.update(percobaan=1)
    lama = Unggahan.objects.get()
    Unggahan.objects.update(percobaan=2)
    gagalkan(lama, "late")
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.KARANTINA
    assert len(berkas_di(rak / "karantina")) == 1


def test_rows_and_files_that_lost_each_other_are_found(rak):
    siap, hilang, muda = kirim(), kirim(bytes_of(pola(640, 480))), kirim(bytes_of(pola(500, 500)))
    olah(siap.pk)
    siap.refresh_from_db()
    for satu in (hilang, muda):
        (rak / satu.berkas).unlink()
    Unggahan.objects.filter(pk=hilang.pk).update(created_at=timezone.now() - LAMA)
    for nama in ("karantina/x", "dokumen/x.pdf", "produk/u/ab/x.webp", "produk/contoh.webp"):
        (rak / nama).parent.mkdir(parents=True, exist_ok=True)
        (rak / nama).write_bytes(b"x")
    lama = (timezone.now() - LAMA).timestamp()
    for berkas in rak.rglob("*"):
        if berkas.is_file():
            os.utime(berkas, (lama, lama))
    assert sweep_berkas() == (3, 1)
    hilang.refresh_from_db()
    muda.refresh_from_db()
    assert (hilang.status, muda.status) == (StatusUnggahan.GAGAL, StatusUnggahan.KARANTINA)
    assert (rak / siap.besar).exists()
    (rak / siap.kecil).unlink()
    assert sweep_berkas() == (0, 1)
    siap.refresh_from_db()
    assert siap.status == StatusUnggahan.SIAP
    assert (rak / "produk/contoh.webp").exists()


@pytest.mark.tanpa_invarian
def test_the_last_room_is_given_to_one_of_two(rak):
    satu, dua = bytes_of(pola(640, 480)), bytes_of(pola(480, 640))
    penuh = 500 * 1024 * 1024
    KuotaRuang.objects.create(ruang="uji:1", terpakai=penuh - max(len(satu), len(dua)))
    mulai, hasil = Barrier(2), []

    def kirim_bersama(isi):
        mulai.wait()
        try:
            hasil.append(kirim(isi).ukuran)
        except RuleViolation as tolak:
            hasil.append(tolak.code)
        finally:
            connections.close_all()

    utas = [Thread(target=kirim_bersama, args=(isi,)) for isi in (satu, dua)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert hasil.count("kuota_penuh") == 1
    assert KuotaRuang.objects.get().terpakai <= penuh
    assert Unggahan.objects.count() == 1


def test_the_same_file_from_two_windows_is_one_row():
    mulai, hasil = Barrier(2), []

    def kirim_bersama():
        mulai.wait()
        try:
            hasil.append(kirim().pk)
        finally:
            connections.close_all()

    utas = [Thread(target=kirim_bersama) for _ in range(2)]
    for u in utas:
        u.start()
    for u in utas:
        u.join()
    assert len(set(hasil)) == 1
    assert KuotaRuang.objects.get().terpakai == len(JPEG)
