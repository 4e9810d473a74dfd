"""What the whole request may be, and what the process that decodes may do."""

import subprocess
import sys

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from katalog.unggahan.gateways import pembuka

pytestmark = pytest.mark.django_db
# Called as the child calls it, then everything that a decoder taken over would try.
COBA = """
import sys, socket, os
sys.path.insert(0, sys.argv[1])
import resource
from anak_kunci import kunci
kunci(512 * 1024 * 1024)
for nama, coba in {
    "berkas": lambda: open("/etc/hostname"),
    "jaringan": lambda: socket.socket(),
    "pipa": lambda: os.pipe(),
    "memori": lambda: bytearray(600 * 1024 * 1024),
}.items():
    try:
        coba()
    except (OSError, MemoryError):
        print(nama)
"""


def test_the_child_can_open_neither_files_nor_sockets_nor_much_memory(tmp_path):
    sumber = (pembuka.ANAK / "__main__.py").read_text()
    awal, akhir = sumber.index("CPU_DETIK"), sumber.index("def kerjakan")
    (tmp_path / "anak_kunci.py").write_text("import resource\n" + sumber[awal:akhir])
    done = subprocess.run(
        [sys.executable, "-I", "-c", COBA, str(tmp_path)], capture_output=True, text=True
    )
    assert done.stdout.split() == ["berkas", "jaringan", "pipa", "memori"], done.stderr


def test_the_child_is_told_no_secret():
    rahasia = [n for n in pembuka.LINGKUNGAN if "KEY" in n or "URL" in n]
    assert (rahasia, "SECRET_KEY" in pembuka.LINGKUNGAN) == ([], False)


def kirim(client, **isi):
    return client.post("/masuk/", isi)


def test_too_many_files_at_once_are_refused_with_what_to_do(client):
    foto = [SimpleUploadedFile(f"{n}.jpg", b"x") for n in range(11)]
    response = kirim(client, foto=foto)
    assert response.status_code == 413
    assert "paling banyak 10 berkas" in response.text
    assert "tombol kembali" in response.text


def test_a_request_that_is_too_long_is_refused_before_it_is_read(client, settings):
    settings.KIRIMAN_MAKS_BYTE = 1024 * 1024
    response = kirim(client, foto=SimpleUploadedFile("a.jpg", b"x" * 1024 * 1024))
    assert response.status_code == 413
    assert "1 MB" in response.text


def test_a_form_of_many_fields_is_refused(client):
    assert kirim(client, **{f"f{n}": "x" for n in range(700)}).status_code == 413


def test_an_ordinary_request_passes(client):
    assert kirim(client, foto=SimpleUploadedFile("a.jpg", b"x" * 1000)).status_code != 413
