"""The pages of both sides, without JavaScript."""

import re

import pytest
from django.urls import reverse

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.antrean import antrean_untuk
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil
from tests.vendors.verifikasi.pabrik import berpemilik, diajukan, disanksi, hari, usul
from vendors.models import DasarSanksi, Penyedia, Sanksi
from vendors.selectors.verifikasi import temuan_terbuka
from vendors.services.sanksi import usulkan_sanksi
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi

pytestmark = pytest.mark.django_db


def meja(peran=Peran.PENGELOLA):
    return client_of(buat_orang(peran=peran))


def url(penyedia):
    return reverse("vendors:periksa", args=[penyedia.kode])


def isian(halaman, **ganti):
    """Return what a browser would send of the form as it stands, with some inputs changed."""
    teks = halaman.content.decode()
    isi = {"versi": re.search(r'name="versi" value="([^"]+)"', teks)[1]}
    for bidang in re.findall(r'name="putusan_(\w+)" value="terima"', teks):
        isi[f"putusan_{bidang}"] = "terima"
    return {**isi, **ganti}


PERBAIKI = {
    "putusan_npwp": "perbaiki",
    "alasan_npwp": "npwp-beda",
    "tulis_npwp": "Angka ke-3 berbeda.",
}


def test_the_address_is_the_one_of_the_blueprint():
    assert url(Penyedia(kode="abc")) == "/kelola/verifikasi/penyedia/abc/"


def test_a_field_is_sent_back_and_the_next_opens_by_itself():
    penyedia, _ = diajukan()
    kedua, _ = diajukan()
    client = meja()
    halaman = client.get(url(penyedia))
    assert halaman.status_code == 200
    teks = halaman.content.decode()
    assert "1 / 2" in teks
    assert f'rel="next" accesskey="j" data-tekan="j" href="{url(kedua)}"' in teks
    jawab = client.post(url(penyedia), isian(halaman, **PERBAIKI))
    assert (jawab.status_code, jawab.url) == (302, url(kedua))
    penyedia.refresh_from_db()
    assert penyedia.status == "perbaikan"
    assert temuan_terbuka(penyedia)["npwp"].penjelasan == "Angka ke-3 berbeda."
    lanjut = client.get(url(kedua))
    jawab = client.post(url(kedua), isian(lanjut))
    assert jawab.url == reverse("admin:index")
    kedua.refresh_from_db()
    assert kedua.status == "terverifikasi"


def test_all_is_accepted_by_one_button():
    penyedia, _ = diajukan()
    client = meja()
    client.post(url(penyedia), isian(client.get(url(penyedia)), semua="1", **PERBAIKI))
    penyedia.refresh_from_db()
    assert penyedia.status == "terverifikasi"


def test_a_field_sent_back_without_a_reason_is_told_of_and_nothing_is_lost():
    penyedia, _ = diajukan()
    client = meja()
    isi = isian(client.get(url(penyedia)), putusan_nib="perbaiki", tulis_nib="Cek lagi", **PERBAIKI)
    jawab = client.post(url(penyedia), isi)
    teks = jawab.content.decode()
    assert jawab.status_code == 422
    assert "NIB: pilih alasannya." in teks
    assert "Cek lagi" in teks
    assert "Angka ke-3 berbeda." in teks
    penyedia.refresh_from_db()
    assert penyedia.status == "diajukan"


def test_a_stale_page_is_a_409_that_keeps_what_was_typed():
    penyedia, _ = diajukan()
    client = meja()
    isi = isian(client.get(url(penyedia)), **PERBAIKI)
    penyedia.refresh_from_db()
    penyedia.alamat = "Jl. Baru 7"
    penyedia.save()
    jawab = client.post(url(penyedia), isi)
    assert jawab.status_code == 409
    teks = jawab.content.decode()
    assert "Data usaha berubah sejak Anda membukanya." in teks
    assert "Jl. Baru 7" in teks
    assert "Angka ke-3 berbeda." in teks
    penyedia.refresh_from_db()
    assert penyedia.status == "diajukan"
    assert client.post(url(penyedia), {**isi, "versi": ""}).status_code == 409
    lagi = isian(jawab, **PERBAIKI)
    assert client.post(url(penyedia), lagi).status_code == 302


def test_a_second_decision_on_the_same_page_is_refused():
    penyedia, _ = diajukan()
    client = meja()
    isi = isian(client.get(url(penyedia)))
    assert client.post(url(penyedia), isi).status_code == 302
    assert client.post(url(penyedia), isi).status_code == 409
    assert JejakAudit.objects.filter(aksi="penyedia.verifikasi").count() == 1


@pytest.mark.parametrize(
    ("peran", "lihat", "putus"),
    [
        (Peran.PENGELOLA, 200, 302),
        (Peran.PENELAAH, 200, 403),
        (Peran.KEPALA_UKPBJ, 200, 403),
        (Peran.APIP, 200, 403),
        (Peran.SUPERADMIN, 403, 403),
        (Peran.PENDAMPING, 403, 403),
    ],
)
def test_who_looks_and_who_decides(peran, lihat, putus):
    penyedia, _ = diajukan()
    isi = isian(meja().get(url(penyedia)))
    client = meja(peran)
    halaman = client.get(url(penyedia))
    assert halaman.status_code == lihat
    assert ("Kirim putusan" in halaman.content.decode()) is (putus == 302)
    assert client.post(url(penyedia), isi).status_code == putus


def test_a_number_is_masked_and_looking_at_it_leaves_a_trace():
    penyedia, _ = diajukan()
    client = meja()
    teks = client.get(url(penyedia)).content.decode()
    assert penyedia.npwp not in teks
    assert penyedia.npwp[-4:] in teks
    jawab = client.post(reverse("vendors:buka", args=[penyedia.kode]), {"bidang": "npwp"})
    assert penyedia.npwp in jawab.content.decode()
    jejak = JejakAudit.objects.get(aksi="penyedia.buka_rahasia")
    assert jejak.data == {"bidang": "npwp"}
    lain = client.post(reverse("vendors:buka", args=[penyedia.kode]), {"bidang": "alamat"})
    assert lain.status_code == 409
    penelaah = meja(Peran.PENELAAH)
    jawab = penelaah.post(reverse("vendors:buka", args=[penyedia.kode]), {"bidang": "npwp"})
    assert jawab.status_code == 403


def test_the_queue_stands_on_the_desk():
    penyedia, _ = diajukan()
    pengelola = buat_orang(peran=Peran.PENGELOLA)
    [satu] = [a for a in antrean_untuk({"pengelola"}) if a.kode == "penyedia"]
    assert satu.jumlah(pengelola) == 1
    [butir] = satu.isi(pengelola, 10)
    assert (butir.judul, butir.url) == (penyedia.nama, url(penyedia))
    assert butir.tenggat == penyedia.pemeriksaan.get().batas


def test_the_vendor_sees_place_deadline_findings_and_sends_again():
    penyedia, pemilik = diajukan()
    lain, _ = diajukan()
    client, status = client_of(pemilik), reverse("vendors:verifikasi")
    teks = client.get(status).content.decode()
    assert "Urutan ke-1 dari 2 dalam antrean." in teks
    assert "Diperiksa paling lambat" in teks
    assert "hari kerja lagi" in teks
    desk = meja()
    desk.post(url(penyedia), isian(desk.get(url(penyedia)), **PERBAIKI))
    teks = client.get(status).content.decode()
    assert "Perlu perbaikan" in teks
    assert "NPWP berbeda dengan nama usaha. Isi NPWP 16 angka milik usaha." in teks
    assert "Kata pemeriksa: Angka ke-3 berbeda." in teks
    assert "Kirim ulang" in teks
    assert client.post(status).url == status
    assert "Urutan ke-1 dari 2 dalam antrean." in client.get(status).content.decode()
    assert lain.pemeriksaan.get().putusan == "menunggu"


def test_a_sanction_is_proposed_with_its_effect_and_decided_by_a_second_person():
    dunia = dunia_kecil()
    dunia.terbit()
    penyedia, pengelola, kepala = dunia.penyedia, meja(), meja(Peran.KEPALA_UKPBJ)
    baru = reverse("vendors:sanksi-baru", args=[penyedia.kode])
    teks = pengelola.get(baru).content.decode()
    assert "1 produk hilang dari pencarian." in teks
    assert "1 pesanan berjalan tetap diteruskan." in teks
    dasar = DasarSanksi.objects.get(kode="lalai-kontrak")
    isi = {
        "dasar": dasar.pk,
        "nomor": "027/SK/9",
        "mulai": hari().isoformat(),
        "sampai": hari(180).isoformat(),
        "alasan": "Barang tidak dikirim.",
    }
    salah = pengelola.post(baru, {**isi, "sampai": hari(-1).isoformat()})
    assert salah.status_code == 422
    assert "Tanggal akhir harus sesudah tanggal mulai." in salah.content.decode()
    assert "Barang tidak dikirim." in salah.content.decode()
    satu = reverse("vendors:sanksi", args=[1])
    jawab = pengelola.post(baru, isi)
    sanksi = Sanksi.objects.get()
    satu = reverse("vendors:sanksi", args=[sanksi.pk])
    assert jawab.url == satu
    [antre] = [a for a in antrean_untuk({"kepala_ukpbj"}) if a.kode == "sanksi"]
    assert [b.url for b in antre.isi(buat_orang(), 5)] == [satu]
    keliru = kepala.post(satu, {"putusan": "tetapkan", "ketik": "027"})
    assert keliru.status_code == 422
    assert "Ketik nomor 027/SK/9 untuk menetapkan." in keliru.content.decode()
    tetap = {"putusan": "tetapkan", "ketik": "027/SK/9"}
    assert pengelola.post(satu, tetap).status_code == 409
    assert kepala.post(satu, tetap).status_code == 302
    penyedia.refresh_from_db()
    assert penyedia.status == "ditangguhkan"
    publik = pengelola.get(reverse("etalase:penyedia", args=[penyedia.slug])).content.decode()
    assert "Barang tidak dikirim." in publik
    assert "027/SK/9" in publik
    teks = client_of(dunia.pemilik).get("/toko/verifikasi/").text
    assert "Barang tidak dikirim." in teks
    assert "Keberatan sampai" in teks
    assert kepala.post(satu, {"putusan": "cabut", "alasan": ""}).status_code == 422
    cabut = {"putusan": "cabut", "alasan": "Keberatan diterima."}
    assert kepala.post(satu, cabut).status_code == 302
    penyedia.refresh_from_db()
    assert penyedia.may_trade


def test_an_unknown_sanction_is_not_found():
    client = meja()
    for kode in ("0", "x", "9" * 30):
        assert client.get(reverse("vendors:sanksi", args=[kode])).status_code == 404
    assert client.get(url(Penyedia(kode="tidak-ada"))).status_code == 404


def test_a_proposal_is_turned_down_and_a_used_number_is_told_of():
    penyedia, _ = berpemilik()
    pengelola = buat_orang(peran=Peran.PENGELOLA)
    lama = disanksi(berpemilik()[0], nomor="SK-SAMA")
    satu = usulkan_sanksi(actor=pengelola, usul=usul(penyedia))
    kepala = meja(Peran.KEPALA_UKPBJ)
    alamat = reverse("vendors:sanksi", args=[satu.pk])
    isi = {"putusan": "batalkan", "alasan": "Bukti belum cukup."}
    assert kepala.post(alamat, isi).status_code == 302
    satu.refresh_from_db()
    assert satu.keadaan == "usulan dibatalkan"
    baru = {
        "dasar": lama.dasar_id,
        "nomor": "SK-SAMA",
        "mulai": hari().isoformat(),
        "sampai": hari(9).isoformat(),
        "alasan": "Barang tidak dikirim.",
    }
    jawab = kepala.post(reverse("vendors:sanksi-baru", args=[penyedia.kode]), baru)
    assert jawab.status_code == 422
    assert "Nomor surat keputusan ini sudah dipakai." in jawab.content.decode()
    assert kepala.post(alamat, {"putusan": "apa"}).status_code == 409


def test_the_reviewer_sees_what_happened_before():
    penyedia, pemilik = diajukan()
    client = meja()
    client.post(url(penyedia), isian(client.get(url(penyedia)), **PERBAIKI))
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=pemilik)
    teks = client.get(url(penyedia)).content.decode()
    assert "Putaran 1: diminta perbaikan" in teks
    assert "Angka ke-3 berbeda." in teks
    assert "Minta perbaikan" in teks


def test_in_bulk_only_what_passes_every_check_is_verified():
    bersih, _ = diajukan()
    belum, _ = diajukan()
    Penyedia.objects.filter(pk=bersih.pk).update(oss_status="cocok")
    isi = {"action": "verifikasi", "_selected_action": [bersih.pk, belum.pk]}
    jawab = meja().post(reverse("admin:vendors_penyedia_changelist"), isi, follow=True)
    bersih.refresh_from_db()
    belum.refresh_from_db()
    assert (bersih.status, belum.status) == ("terverifikasi", "diajukan")
    assert "Periksa satu per satu: Belum dicek di OSS." in jawab.content.decode()


def test_the_book_of_sanctions_is_read_and_leads_to_each():
    satu = disanksi(berpemilik()[0])
    teks = meja().get(reverse("admin:vendors_sanksi_changelist")).content.decode()
    assert satu.nomor in teks
    assert reverse("vendors:sanksi", args=[satu.pk]) in teks
    assert meja().get(reverse("admin:vendors_sanksi_add")).status_code == 403
