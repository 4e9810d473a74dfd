"""What becomes of hostile and broken files (`reliability.md` 4.1)."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from katalog.core.errors import RuleViolation
from katalog.unggahan.gateways import pembuka
from katalog.unggahan.kalimat import nama_aman
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, StatusUnggahan, Unggahan
from katalog.unggahan.periodic import sweep_berkas
from katalog.unggahan.selectors import MB
from katalog.unggahan.services import terima
from katalog.unggahan.tasks import olah
from tests.buruk.berkas import (
    DIBERSIHKAN,
    DITOLAK_DI_PINTU,
    DITOLAK_PEKERJA,
    EICAR,
    JPEG,
    PDF_DITOLAK,
    bytes_of,
    exif,
    pdf,
    pola,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rak(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def kirim(isi, nama="foto", jenis=JenisUnggahan.FOTO, ruang="uji"):
    return terima(berkas=SimpleUploadedFile(nama, isi), jenis=jenis, ruang=ruang, actor=None)


def hasil(isi, **lain):
    """Send a file, let the worker look at it, and return the row as it then is."""
    try:
        unggahan = kirim(isi, **lain)
    except RuleViolation as tolak:
        return Unggahan(status=StatusUnggahan.DITOLAK, alasan=tolak.message)
    bekerja(unggahan)
    return unggahan


def bekerja(unggahan):
    """Do what a worker does, with the commit at its end."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        olah(unggahan.pk)
    unggahan.refresh_from_db()


@pytest.mark.parametrize("nama", DITOLAK_DI_PINTU)
def test_what_is_no_picture_is_refused_at_once(nama):
    isi, berkas, kata = DITOLAK_DI_PINTU[nama]
    with pytest.raises(RuleViolation) as tolak:
        kirim(isi, berkas)
    assert kata in tolak.value.message
    assert berkas in tolak.value.message
    assert not Unggahan.objects.exists()


@pytest.mark.parametrize("nama", DITOLAK_PEKERJA)
def test_a_bomb_or_a_broken_picture_is_refused_with_what_to_do(nama, rak):
    isi, kata = DITOLAK_PEKERJA[nama]
    unggahan = hasil(isi)
    assert unggahan.status == StatusUnggahan.DITOLAK
    assert kata in unggahan.alasan
    assert [p for p in rak.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("nama", DIBERSIHKAN)
def test_a_picture_comes_back_as_nothing_but_pixels(nama):
    isi, terlarang = DIBERSIHKAN[nama]
    unggahan = hasil(isi)
    assert (unggahan.status, unggahan.peringatan) == (StatusUnggahan.SIAP, [])
    for berkas, lebar in ((unggahan.kecil, 176), (unggahan.sedang, 480), (unggahan.besar, 800)):
        bersih = default_storage.open(berkas).read()
        gambar = Image.open(BytesIO(bersih))
        assert (gambar.format, gambar.width, dict(gambar.getexif())) == ("WEBP", lebar, {})
        assert not [kata for kata in terlarang if kata in bersih]
    assert not default_storage.exists(unggahan.berkas)


@pytest.mark.parametrize("nama", PDF_DITOLAK)
def test_a_document_that_could_act_is_refused(nama):
    isi, kata = PDF_DITOLAK[nama]
    unggahan = hasil(isi, jenis=JenisUnggahan.DOKUMEN)
    assert unggahan.status == StatusUnggahan.DITOLAK
    assert kata in unggahan.alasan


def test_a_plain_document_keeps_its_bytes():
    isi = pdf(halaman=3)
    unggahan = hasil(isi, jenis=JenisUnggahan.DOKUMEN)
    assert unggahan.status == StatusUnggahan.SIAP
    assert default_storage.open(unggahan.besar).read() == isi
    assert unggahan.besar.startswith("dokumen/")


def test_a_photographed_document_is_private_pixels():
    unggahan = hasil(bytes_of(pola(), exif=exif()), jenis=JenisUnggahan.DOKUMEN)
    assert unggahan.status == StatusUnggahan.SIAP
    assert unggahan.besar.startswith("dokumen/")


def test_neither_quarantine_nor_documents_are_served(client):
    unggahan = kirim(JPEG)
    dokumen = hasil(pdf(), jenis=JenisUnggahan.DOKUMEN)
    for nama in (unggahan.berkas, dokumen.besar):
        assert client.get(f"/berkas/{nama}").status_code == 404
    olah(unggahan.pk)
    unggahan.refresh_from_db()
    assert client.get(f"/berkas/{unggahan.kecil}").status_code == 200


def test_a_phone_held_sideways_gives_an_upright_picture():
    unggahan = hasil(bytes_of(pola(), exif=exif(arah=6)))
    assert (unggahan.lebar, unggahan.tinggi) == (600, 800)
    assert Image.open(default_storage.open(unggahan.besar)).size == (600, 800)
    # On a card it stands whole on white of the shape that all cards have.
    kartu = Image.open(default_storage.open(unggahan.sedang))
    assert (kartu.size, kartu.getpixel((2, 180))) == ((480, 360), (255, 255, 255))


@pytest.mark.parametrize(
    ("gambar", "tanda"),
    [
        (pola().point(lambda n: n // 8), "gelap"),
        (Image.new("RGB", (800, 600), (190, 180, 170)), "buram"),
        (pola(400, 400), "kecil"),
        (pola(5600, 599), "kecil"),
    ],
    ids=["gelap", "buram", "kecil", "panjang"],
)
def test_a_poor_picture_is_warned_of_and_never_blocked(gambar, tanda):
    unggahan = hasil(bytes_of(gambar))
    assert unggahan.status == StatusUnggahan.SIAP
    assert tanda in unggahan.peringatan


def test_a_long_picture_is_measured_as_it_came():
    unggahan = hasil(bytes_of(pola(6000, 640), exif=exif(arah=8)))
    assert (unggahan.lebar, unggahan.tinggi, unggahan.peringatan) == (640, 6000, [])


def test_the_same_picture_made_smaller_looks_the_same_and_another_does_not():
    asli, kecil = hasil(bytes_of(pola())), hasil(bytes_of(pola().resize((640, 480)), quality=60))
    lain = hasil(bytes_of(pola().rotate(90, expand=True)))

    def beda(a, b):
        return ((a.sidik_rupa ^ b.sidik_rupa) & (2**64 - 1)).bit_count()

    assert beda(asli, kecil) <= 6 < beda(asli, lain)


# Measured from a small process: what a parent held before the program began would be counted.
UKUR = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-I", "-B", sys.argv[1], sys.argv[2]],
    stdin=open(sys.argv[3], "rb"), stdout=subprocess.PIPE, env={"MALLOC_ARENA_MAX": "1"})
print(done.returncode, done.stdout.partition(b"\\n")[0].decode(), sep="|", end="|")
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def ukur(tmp_path, isi, tipe):
    """Return the child's exit, its facts, and the most memory in kB that it held at once."""
    masuk = tmp_path / "masuk"
    masuk.write_bytes(isi)
    batas = {"piksel_max": 40_000_000, "sisi_min": 300, "sisi_baik": 600, "halaman": 200}
    perintah = json.dumps({"memori": pembuka.MEMORI, "tipe": tipe, "jenis": "foto", **batas})
    done = subprocess.run(
        [sys.executable, "-I", "-c", UKUR, str(pembuka.ANAK), perintah, str(masuk)],
        capture_output=True,
        text=True,
        check=True,
    )
    keluar, fakta, kb = done.stdout.strip().split("|")
    return int(keluar), json.loads(fakta), int(kb)


@pytest.mark.parametrize(
    ("tipe", "bentuk", "mode"),
    [
        ("jpeg", "JPEG", "RGB"),
        ("heic", "HEIF", "RGB"),
        ("png", "PNG", "RGBA"),
        ("webp", "WEBP", "RGBA"),
    ],
)
def test_the_largest_picture_stays_within_the_memory_of_the_worker(tmp_path, tipe, bentuk, mode):
    isi = bytes_of(Image.new(mode, (7300, 5400), 200), bentuk)
    keluar, fakta, memori_kb = ukur(tmp_path, isi, tipe)
    print(tipe, fakta, memori_kb)
    assert keluar == 0
    assert 0 < memori_kb < 400 * 1024


def test_a_decoder_that_dies_takes_nothing_else_with_it(tmp_path, monkeypatch):
    mati = tmp_path / "mati.py"
    mati.write_text("import os, signal\nos.kill(os.getpid(), signal.SIGSEGV)\n")
    monkeypatch.setattr(pembuka, "ANAK", mati)
    unggahan = hasil(JPEG)
    assert (unggahan.status, unggahan.disewa_sampai) == (StatusUnggahan.KARANTINA, None)
    bekerja(unggahan)
    assert unggahan.status == StatusUnggahan.GAGAL
    assert KuotaRuang.objects.get().terpakai == 0
    assert "gagal diproses" in unggahan.alasan
    assert unggahan.percobaan == 2


def test_a_row_that_another_worker_holds_is_left_alone():
    unggahan = kirim(JPEG)
    Unggahan.objects.update(disewa_sampai="2999-01-01T00:00:00Z")
    olah(unggahan.pk)
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.KARANTINA
    Unggahan.objects.update(disewa_sampai="2001-01-01T00:00:00Z")
    olah(unggahan.pk)
    unggahan.refresh_from_db()
    assert unggahan.status == StatusUnggahan.SIAP


def test_the_same_file_twice_is_one_row_and_one_cost():
    assert kirim(JPEG) == kirim(JPEG)
    assert KuotaRuang.objects.get().terpakai == len(JPEG)
    assert kirim(JPEG, ruang="lain").ruang == "lain"


@pytest.mark.tanpa_invarian
def test_a_full_quota_refuses_and_keeps_nothing(rak):
    KuotaRuang.objects.create(ruang="uji", terpakai=500 * MB - MB // 100)
    with pytest.raises(RuleViolation, match="penuh"):
        kirim(JPEG)
    assert not Unggahan.objects.exists()
    assert KuotaRuang.objects.get().terpakai == 500 * MB - MB // 100


@pytest.mark.parametrize(
    ("nama", "tampak"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\foto\\kursi.jpg", "kursi.jpg"),
        ("foto\u202egnp.exe", "fotognp.exe"),
        ("a\nb\r\nc.jpg", "abc.jpg"),
        ("x" * 300 + ".jpg", "x" * 88 + "….jpg"),
        ('"><img src=x>.jpg', '"><img src=x>.jpg'),
        ("\x00\x01", "tanpa nama"),
        ("", "tanpa nama"),
        ("CON", "CON"),
        ("kursi 🪑.jpg", "kursi 🪑.jpg"),
    ],
)
def test_a_name_is_only_ever_shown(nama, tampak):
    assert nama_aman(nama) == tampak


def test_the_scanner_test_file_is_known():
    with pytest.raises(RuleViolation, match="berbahaya"):
        kirim(pdf() + EICAR, jenis=JenisUnggahan.DOKUMEN)


def test_the_sweep_takes_only_old_bytes_that_no_row_waits_for(rak):
    unggahan = kirim(JPEG)
    yatim = rak / "karantina" / "yatim"
    yatim.write_bytes(b"x")
    muda = rak / "karantina" / "muda"
    muda.write_bytes(b"x")
    for berkas in (yatim, rak / unggahan.berkas):
        tua = berkas.stat().st_mtime - 25 * 3600
        os.utime(berkas, (tua, tua))
    assert sweep_berkas() == (1, 0)
    assert (muda.exists(), (rak / unggahan.berkas).exists()) == (True, True)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    awal=st.sampled_from(
        [
            b"",
            b"\xff\xd8\xff",
            b"%PDF-",
            b"RIFF1234WEBP",
            b"RIFF1234WEBPVP8X",
            b"\0\0\0\x18ftypheic",
            b"\x89PNG\r\n\x1a\n",
        ]
    ),
    isi=st.binary(max_size=300),
    nama=st.text(max_size=40),
    jenis=st.sampled_from(JenisUnggahan),
)
def test_no_bytes_and_no_name_break_the_door(awal, isi, nama, jenis):
    berkas = SimpleUploadedFile("x", awal + isi)
    berkas._name = nama
    with suppress(RuleViolation):
        terima(berkas=berkas, jenis=jenis, ruang="acak", actor=None)
