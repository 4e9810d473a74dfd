"""The pages of founding an etalase: a vendor's form, and the desk at `/kelola/telaah/`."""

from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone

from etalase.models import TemplatTelaah, UsulanEtalase
from katalog.core.antrean import antrean_untuk
from tests.etalase.penetapan.pabrik import URAIAN, berkas_sk, buat_pendirian, isian_usulan
from tests.klien import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def dunia():
    return buat_pendirian()


def isi(**lain):
    usulan = isian_usulan("Jasa Fotografi Udara", **lain)
    data = {nama: getattr(usulan, nama) for nama in ("nama", "jenis", "dasar_usulan", "uraian")}
    return {**data, "rumpun": usulan.rumpun_id}


def meja(dunia):
    return reverse("admin:etalase_telaah", args=[dunia.etalase.pk])


def test_a_vendor_proposes_and_follows_the_stage(dunia):
    klien = client_of(dunia.pemilik)
    answer = klien.post("/etalase/usul/", {**isi(), "ajukan": "1"}, follow=True)
    assert answer.status_code == 200
    assert "Diajukan" in answer.text
    assert "dikerjakan paling lambat" in answer.text
    assert "Jasa Fotografi Udara" in klien.get("/etalase/usulan/").text


def test_a_draft_is_kept_and_sent_later(dunia):
    klien = client_of(dunia.pemilik)
    klien.post("/etalase/usul/", {**isi(), "simpan": "1"})
    usulan = UsulanEtalase.objects.get(etalase__nama="Jasa Fotografi Udara")
    assert usulan.etalase.status == "usulan_draf"
    alamat = reverse("etalase:usulan", args=[usulan.kode])
    assert URAIAN in klien.get(alamat).text
    klien.post(alamat, {**isi(), "ajukan": "1"})
    usulan.etalase.refresh_from_db()
    assert usulan.etalase.status == "usulan_diajukan"


@pytest.mark.parametrize(
    ("bidang", "pesan"),
    [
        ("nama", "Isi nama etalase, contoh Jasa Pemetaan Udara."),
        ("jenis", "Pilih jenis pengadaan"),
        ("rumpun", "Pilih kelompok"),
        ("dasar_usulan", "Pilih dasar usulan."),
        ("uraian", "Ceritakan kebutuhannya, paling sedikit 20 huruf."),
    ],
)
def test_each_error_says_how_to_mend_and_nothing_is_lost(dunia, bidang, pesan):
    data = {**isi(), bidang: ""}
    answer = client_of(dunia.pemilik).post("/etalase/usul/", {**data, "ajukan": "1"})
    assert answer.status_code == 422
    assert pesan in answer.text
    lain = "nama" if bidang != "nama" else "uraian"
    assert str(data[lain]) in answer.text


def test_a_name_that_exists_is_refused_at_the_field(dunia):
    data = {**isi(), "nama": dunia.etalase.nama, "ajukan": "1"}
    answer = client_of(dunia.pemilik).post("/etalase/usul/", data)
    assert answer.status_code == 409
    assert "sudah ada" in answer.text
    assert "(100%)" in answer.text


def test_the_proposal_of_another_is_not_found(dunia):
    lain = buat_pendirian(nama="Sewa Alat Berat")
    alamat = reverse("etalase:usulan", args=[dunia.etalase.usulan.kode])
    assert client_of(lain.pemilik).get(alamat).status_code == 404


def test_the_desk_lists_by_stage_and_the_short_address_leads_there(dunia):
    dunia.sampai("penelaahan")
    klien = client_of(dunia.penelaah)
    assert klien.get("/kelola/telaah/").url == reverse("admin:etalase_telaah_daftar")
    assert klien.get(f"/kelola/telaah/{dunia.etalase.pk}/").url == meja(dunia)
    alamat = reverse("admin:etalase_telaah_daftar")
    assert dunia.etalase.nama in klien.get(alamat).text
    assert dunia.etalase.nama in klien.get(f"{alamat}?tahap=telaah").text
    assert dunia.etalase.nama not in klien.get(f"{alamat}?tahap=penetapan").text


def test_the_queue_is_registered(dunia):
    dunia.sampai("penelaahan")
    (antrean,) = [satu for satu in antrean_untuk(["penelaah"]) if satu.kode == "telaah"]
    assert antrean.jumlah(dunia.penelaah) == 1
    (butir,) = antrean.isi(dunia.penelaah, 5)
    assert (butir.judul, butir.url) == (dunia.etalase.nama, meja(dunia))
    assert butir.tenggat is not None


def test_the_whole_study_through_the_desk(dunia):
    dunia.sampai("usulan_diajukan")
    alamat = meja(dunia)
    pengelola, penelaah, kepala = map(client_of, (dunia.pengelola, dunia.penelaah, dunia.kepala))
    pengelola.post(alamat, {"aksi": "nyatakan_lengkap"})
    templat = TemplatTelaah.objects.get(kode="KTM")
    penelaah.post(alamat, {"bagian": "salin", "templat": templat.pk})
    penelaah.post(alamat, {"bagian": "latar", "uraian": URAIAN, "kata_kunci": "udara"})
    assert "☑" in penelaah.get(alamat).text
    penelaah.post(alamat, {"aksi": "ajukan_penetapan", "alasan": "Sudah dibahas dengan OPD"})
    berkas = berkas_sk(dunia.kepala)
    with open_bytes(berkas) as isi_berkas:
        sk = {"nomor_sk": "188/9/2026", "tanggal_sk": "2026-11-02", "berkas": isi_berkas}
        kepala.post(alamat, {"aksi": "tetapkan", **sk})
    pengumuman = {"teks": "Pendaftaran dibuka terus untuk semua.", "mulai": timezone.localdate()}
    answer = pengelola.post(alamat, {"aksi": "umumkan", **pengumuman}, follow=True)
    dunia.etalase.refresh_from_db()
    assert dunia.etalase.status == "pendaftaran"
    assert "1 penyedia diberi tahu" in answer.text
    umum = client_of(dunia.pemilik).get(reverse("etalase:etalase", args=[dunia.etalase.slug]))
    assert "Pendaftaran dibuka terus untuk semua." in umum.text
    assert "Daftar sebagai penyedia" in umum.text


def open_bytes(unggahan):
    berkas = BytesIO(b"%PDF-1.4\n% sk " + unggahan.kode.encode() + b"\n%%EOF\n")
    berkas.name = "sk.pdf"
    return berkas


def test_wrong_kbli_and_prices_are_refused_and_kept(dunia):
    dunia.sampai("penelaahan")
    data = {"bagian": "syarat", "kbli": "42101, 4x", "harga_bawah": "9", "harga_atas": "1"}
    answer = client_of(dunia.penelaah).post(meja(dunia), data)
    assert answer.status_code == 422
    assert "KBLI terdiri dari 5 angka. Perbaiki: 4x." in answer.text
    assert "42101, 4x" in answer.text


def test_requirements_are_added_and_taken_away(dunia):
    dunia.sampai("penelaahan").isi()
    telaah = dunia.etalase.telaah.get()
    semua = list(telaah.persyaratan.all())
    data = {
        "bagian": "persyaratan",
        "form-TOTAL_FORMS": len(semua) + 1,
        "form-INITIAL_FORMS": len(semua),
    }
    for n, satu in enumerate(semua):
        data |= {f"form-{n}-id": satu.pk, f"form-{n}-label": satu.label}
        data |= {f"form-{n}-kelompok": satu.kelompok, f"form-{n}-jenis_dokumen": satu.jenis_dokumen}
    n = len(semua)
    data |= {"form-0-DELETE": "on", f"form-{n}-label": "Sertifikat pilot"}
    data |= {f"form-{n}-kelompok": "teknis", f"form-{n}-jenis_dokumen": "sertifikat"}
    answer = client_of(dunia.penelaah).post(meja(dunia), data)
    assert answer.status_code == 302
    kode = set(telaah.persyaratan.values_list("kode", flat=True))
    assert "sertifikat-pilot" in kode
    assert semua[0].kode not in kode


def test_the_desk_refuses_by_the_door_in_its_words(dunia):
    dunia.sampai("usulan_diajukan")
    answer = client_of(dunia.pengelola).post(meja(dunia), {"aksi": "tolak", "alasan": ""})
    assert answer.status_code == 409
    assert "Tulis alasannya." in answer.text
    answer = client_of(dunia.penelaah).post(meja(dunia), {"aksi": "tolak", "alasan": "Sudah ada"})
    assert answer.status_code == 403


def test_a_date_starts_as_browsers_write_it(dunia):
    dunia.sampai("ditetapkan")
    teks = client_of(dunia.pengelola).get(meja(dunia)).text
    assert f'value="{timezone.localdate().isoformat()}"' in teks


def test_somebody_who_only_looks_gets_no_buttons(dunia):
    dunia.sampai("menunggu_penetapan")
    teks = client_of(dunia.penelaah).get(meja(dunia)).text
    assert 'value="tetapkan"' not in teks
    assert 'value="tetapkan"' in client_of(dunia.kepala).get(meja(dunia)).text


def test_closing_says_what_goes_on(dunia):
    dunia.sampai("tayang")
    klien = client_of(dunia.kepala)
    assert "0 pesanan berjalan tetap diteruskan sampai selesai." in klien.get(meja(dunia)).text
    isi = {"aksi": "tutup", "alasan": "Tidak ada kebutuhan lagi"}
    answer = klien.post(meja(dunia), isi, follow=True)
    dunia.etalase.refresh_from_db()
    assert dunia.etalase.status == "ditutup"
    assert "0 pesanan berjalan tetap diteruskan sampai selesai." in answer.text
