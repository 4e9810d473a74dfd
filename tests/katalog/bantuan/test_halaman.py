import pytest
from django.urls import reverse

from katalog.akses.matriks import find_aturan
from katalog.audit.models import JejakAudit
from katalog.bantuan.models import Gangguan, Pengaduan
from katalog.bantuan.panduan import DAFTAR
from katalog.bantuan.services.pengaduan import jawab_pengaduan
from katalog.core.errors import RuleViolation
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


def is_address(nama):
    """Tell whether an address of this name is in the matrix, and so in the portal."""
    return find_aturan(nama) is not None


HALAMAN = ["bantuan", "istilah", "tentang", "privasi", "ketentuan", "aksesibilitas", "kontak"]


@pytest.mark.parametrize("nama", [*HALAMAN, "pengaduan", "status"])
def test_required_pages_are_public(client, nama):
    assert client.get(reverse(f"bantuan:{nama}")).status_code == 200


@pytest.mark.parametrize("panduan", DAFTAR, ids=lambda p: p.slug)
def test_a_guide_is_short_and_opens(client, panduan):
    assert len(panduan.langkah) <= 10
    page = client.get(reverse("bantuan:panduan", args=[panduan.slug]))
    assert panduan.judul in page.text


@pytest.mark.parametrize("panduan", DAFTAR, ids=lambda p: p.slug)
def test_a_guide_reads_easily_and_explains_screens_that_exist(panduan):
    kalimat = [k for teks in (*panduan.langkah, panduan.gagal) for k in teks.split(". ")]
    panjang = [len(k.split()) for k in kalimat]
    assert max(panjang) <= 14
    assert [reverse_name for reverse_name in panduan.rute if not is_address(reverse_name)] == []


def test_a_screen_links_to_its_guide(client):
    page = client.get(reverse("akun:masuk"))
    assert "Bantuan halaman ini: Masuk dan memasang kode autentikator" in page.text


def test_the_privacy_page_reads_the_terms_of_the_policy(client):
    assert "Sesi masuk" in client.get(reverse("bantuan:privasi")).text


def test_a_complaint_gets_a_ticket_that_can_be_followed(client):
    isi = {"kategori": "produk", "isi": "Harga produk ini jauh di atas pasar setempat."}
    answer = client.post(reverse("bantuan:pengaduan"), isi, follow=True)
    tiket = Pengaduan.objects.get()
    assert tiket.nomor in answer.text
    assert JejakAudit.objects.get().aksi == "pengaduan.sampaikan"


def test_a_short_complaint_keeps_what_was_written(client):
    answer = client.post(reverse("bantuan:pengaduan"), {"kategori": "akun", "isi": "Singkat"})
    assert answer.status_code == 422
    assert "Cerita paling sedikit 20 huruf." in answer.text
    assert "Singkat" in answer.text
    assert not Pengaduan.objects.exists()


@pytest.mark.parametrize("isi", ["\x00" + "a" * 30, "b" * 2001])
def test_unusable_text_is_refused(client, isi):
    answer = client.post(reverse("bantuan:pengaduan"), {"kategori": "akun", "isi": isi})
    assert answer.status_code == 422
    assert not Pengaduan.objects.exists()


def test_an_answer_closes_the_ticket():
    tiket = Pengaduan.objects.create(nomor="PGD-2026-UJI", kategori="akun", isi="Tidak bisa masuk")
    orang = buat_orang()
    with pytest.raises(RuleViolation):
        jawab_pengaduan(pengaduan_id=tiket.pk, actor=orang, jawaban=" ")
    jawab_pengaduan(pengaduan_id=tiket.pk, actor=orang, jawaban="Sudah kami buka.")
    tiket.refresh_from_db()
    assert (tiket.status, tiket.jawaban) == ("selesai", "Sudah kami buka.")


def test_status_tells_an_incident_from_a_plan(client):
    Gangguan.objects.create(
        jenis="gangguan", judul="Cari lambat", uraian="Sedang ditangani.", mulai="2026-01-01T00:00Z"
    )
    page = client.get(reverse("bantuan:status")).text
    assert "Cari lambat" in page
    assert "Semua layanan berjalan." not in page
