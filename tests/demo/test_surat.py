from email.message import EmailMessage

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def letter(subject: str) -> bytes:
    pesan = EmailMessage()
    pesan["Subject"], pesan["To"] = subject, "siti@contoh.test"
    pesan["Message-ID"], pesan["Date"] = "<a@contoh.test>", "Mon, 23 Nov 2026 10:00:00 +0700"
    pesan.set_content("Buka http://127.0.0.1:8000/s/abc/ sekarang.\n<script>alert(1)</script>")
    pesan.add_alternative("<p>Halo</p><img src=x onerror=alert(1)>", subtype="html")
    return bytes(pesan)


@pytest.fixture
def kotak(settings, tmp_path):
    settings.SURAT_DIR = str(tmp_path)
    (tmp_path / "20261123T100000-1.eml").write_bytes(letter("Surat lama"))
    (tmp_path / "20261123T110000-2.eml").write_bytes(letter("Surat <b>baru</b>"))
    (tmp_path / ".20261123T120000-3.eml").write_bytes(b"setengah")
    return tmp_path


def test_the_newest_first_and_no_half_letters(client, kotak):
    page = client.get(reverse("demo:surat-daftar")).text
    assert page.index("Surat &lt;b&gt;baru") < page.index("Surat lama")
    assert page.count("siti@contoh.test") == 2


def test_a_letter_is_shown_as_words_and_its_link_works(client, kotak):
    page = client.get(reverse("demo:surat", args=["20261123T110000-2"])).text
    assert 'href="http://127.0.0.1:8000/s/abc/"' in page
    assert "&lt;img src=x" in page
    assert "<script>alert" not in page
    assert "onerror=alert(1)>" not in page.replace("&gt;", "")


@pytest.mark.parametrize(
    "nama", ["tidak-ada", "..", ".20261123T120000-3", "..%2F..%2Fetc%2Fpasswd"]
)
def test_only_letters_of_the_folder_are_shown(client, kotak, nama):
    assert client.get(f"/demo/surat/{nama}/").status_code == 404


@pytest.mark.parametrize("folder", ["-", "/tidak/ada"])
def test_without_letters_the_page_says_so(client, settings, folder):
    settings.SURAT_DIR = folder
    assert "Belum ada surat." in client.get(reverse("demo:surat-daftar")).text
