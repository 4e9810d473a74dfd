"""Documents are read by those a guard lets in; a scanner that is there is asked."""

import socket
from struct import unpack
from threading import Thread

import pytest
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase

from katalog.unggahan import selectors
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, Pemindaian, StatusUnggahan
from katalog.unggahan.services import terima
from katalog.unggahan.tasks import olah
from tests.buruk.berkas import JPEG, pdf
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def rak(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def simpan(isi, nama="surat.pdf"):
    unggahan = terima(
        berkas=SimpleUploadedFile(nama, isi), jenis=JenisUnggahan.DOKUMEN, ruang="uji:1", actor=None
    )
    bekerja(unggahan)
    return unggahan


def bekerja(unggahan):
    with TestCase.captureOnCommitCallbacks(execute=True):
        olah(unggahan.pk)
    unggahan.refresh_from_db()


@pytest.fixture
def satu_pembaca(monkeypatch):
    """One person may read the documents of the rooms `uji:…`."""
    boleh = buat_orang("Pembaca")
    monkeypatch.setattr(selectors, "_penjaga", {"uji": lambda orang, _: orang.pk == boleh.pk})
    return boleh


def alamat(unggahan):
    return f"/unggahan/dokumen/{unggahan.kode}/"


def test_a_document_goes_out_as_an_attachment_that_cannot_act(satu_pembaca):
    unggahan = simpan(pdf(), "surat \u201clegalitas\u201d\r\nX-Jahat: 1.pdf")
    response = client_of(satu_pembaca).get(alamat(unggahan))
    assert (response.status_code, b"".join(response.streaming_content)) == (200, pdf())
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment; filename")
    assert "X-Jahat" not in response.headers
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response["Content-Security-Policy"]
    assert "no-store" in response["Cache-Control"]


def test_a_photographed_document_is_named_for_what_it_now_is(satu_pembaca):
    response = client_of(satu_pembaca).get(alamat(simpan(JPEG, "ktp.jpeg")))
    assert response["Content-Type"] == "image/jpeg"
    assert response["Content-Disposition"] == 'attachment; filename="ktp.jpeg.jpg"'


def test_nobody_else_learns_that_the_document_exists(satu_pembaca, client, monkeypatch):
    unggahan = simpan(pdf())
    lain = client_of(buat_orang("Orang lain"))
    tidak_ada = lain.get("/unggahan/dokumen/0000000000000000/")
    assert lain.get(alamat(unggahan)).status_code == tidak_ada.status_code == 404
    assert client.get(alamat(unggahan)).status_code == 302
    monkeypatch.setattr(selectors, "_penjaga", {})
    assert client_of(satu_pembaca).get(alamat(unggahan)).status_code == 404


def test_what_is_not_ready_or_gone_is_not_sent(satu_pembaca):
    unggahan = terima(
        berkas=SimpleUploadedFile("a.pdf", pdf()),
        jenis=JenisUnggahan.DOKUMEN,
        ruang="uji:1",
        actor=satu_pembaca,
    )
    pembaca = client_of(satu_pembaca)
    assert pembaca.get(alamat(unggahan)).status_code == 404
    bekerja(unggahan)
    default_storage.delete(unggahan.besar)
    assert pembaca.get(alamat(unggahan)).status_code == 404


class Clamd(Thread):
    """Speaks the one command of clamd that we use, on a socket of this machine."""

    def __init__(self, jawaban):
        super().__init__(daemon=True)
        self.jawaban, self.diterima = jawaban, b""
        self.pintu = socket.create_server(("127.0.0.1", 0))
        self.start()

    def run(self):
        sambungan, _ = self.pintu.accept()
        with sambungan, sambungan.makefile("rb") as baca:
            assert baca.read(10) == b"zINSTREAM\0"
            while panjang := unpack(">I", baca.read(4))[0]:
                self.diterima += baca.read(panjang)
            sambungan.sendall(self.jawaban)
        self.pintu.close()

    @property
    def alamat(self):
        return f"127.0.0.1:{self.pintu.getsockname()[1]}"


def test_without_a_scanner_a_file_says_so():
    assert simpan(pdf()).pemindaian == Pemindaian.BELUM


def test_a_scanner_reads_the_whole_file_and_clears_it(settings):
    clamd = Clamd(b"stream: OK\0")
    settings.PEMINDAI_CLAMD = clamd.alamat
    unggahan = simpan(pdf(halaman=3))
    assert (unggahan.status, unggahan.pemindaian) == (StatusUnggahan.SIAP, Pemindaian.BERSIH)
    assert clamd.diterima == pdf(halaman=3)


def test_what_the_scanner_finds_is_refused_and_costs_no_quota(settings):
    settings.PEMINDAI_CLAMD = Clamd(b"stream: Win.Test FOUND\0").alamat
    unggahan = simpan(pdf())
    assert unggahan.status == StatusUnggahan.DITOLAK
    assert "berbahaya" in unggahan.alasan
    assert KuotaRuang.objects.get().terpakai == 0


def test_a_scanner_that_is_away_costs_the_file_no_try(settings):
    settings.PEMINDAI_CLAMD = "127.0.0.1:1"
    unggahan = simpan(pdf())
    assert (unggahan.status, unggahan.percobaan) == (StatusUnggahan.KARANTINA, 0)
    settings.PEMINDAI_CLAMD = Clamd(b"stream: OK\0").alamat
    bekerja(unggahan)
    assert unggahan.status == StatusUnggahan.SIAP
