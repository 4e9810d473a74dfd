"""A verified shop changes its KBLI: it goes on to trade, and a manager decides in a new round."""

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.core.antrean import antrean_untuk
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.topik import find_topik
from katalog.kelola.kinerja import daftar_ukuran, rentang
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang
from tests.vendors.pendaftaran.pabrik import oss_hidup
from tests.vendors.verifikasi.pabrik import berpemilik, diajukan, disanksi, refused
from vendors.models import KbliPenyedia, Keanggotaan, UsulanKbli
from vendors.selectors.verifikasi import temuan_terbuka
from vendors.services.ubah_kbli import putus_kbli, ubah_kbli
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi

pytestmark = pytest.mark.django_db
URL = "/toko/kbli/"


@pytest.fixture(autouse=True)
def tanpa_oss(settings):
    settings.OSS_URL = "-"


@pytest.fixture
def toko():
    penyedia, pemilik = berpemilik(status="terverifikasi", nib="9999700001234")
    KbliPenyedia.objects.create(penyedia=penyedia, kode="31001")
    return penyedia, pemilik


def kode(penyedia):
    return [satu.kode for satu in penyedia.kbli.all()]


def usulkan(toko, kbli="31001, 47591"):
    penyedia, pemilik = toko
    jawab = client_of(pemilik).post(URL, {"kbli": kbli})
    assert (jawab.status_code, jawab.url) == (302, URL)
    return UsulanKbli.objects.get(pemeriksaan__penyedia=penyedia, pemeriksaan__putusan="menunggu")


def putuskan(client, usulan, **isi):
    penyedia = usulan.pemeriksaan.penyedia
    url = reverse("vendors:putus-kbli", args=[penyedia.kode])
    return client.post(url, {"usulan": usulan.kode, **isi})


@pytest.fixture
def pengelola():
    return buat_orang("Pengelola", peran=Peran.PENGELOLA)


def test_the_shop_trades_on_until_a_manager_accepts_from_the_queue(toko, pengelola):
    penyedia, pemilik = toko
    usulan = usulkan(toko)
    penyedia.refresh_from_db()
    assert (penyedia.status, penyedia.may_trade, kode(penyedia)) == (
        "terverifikasi",
        True,
        ["31001"],
    )
    lihat = client_of(pemilik).get(reverse("vendors:verifikasi"))
    assert "Toko Anda tetap berjalan" in lihat.text
    butir = next(b for a in antrean_untuk({"pengelola"}) for b in a.isi(pengelola, 9))
    assert butir.judul == f"KBLI: {penyedia}"
    client = client_of(pengelola)
    halaman = client.get(butir.url).text
    assert "31001, 47591" in halaman
    assert "Usulkan KBLI baru" in halaman
    assert "setujui-semua" not in halaman
    assert putuskan(client, usulan, putusan="terima").status_code == 302
    penyedia.refresh_from_db()
    assert (penyedia.status, kode(penyedia)) == ("terverifikasi", ["31001", "47591"])
    assert Notifikasi.objects.get(topik="penyedia.kbli", penerima=pemilik).judul == (
        "KBLI baru diterima"
    )
    ukuran = [u for u in daftar_ukuran(*rentang("30", timezone.now())) if u.jenis == "Usulan KBLI"]
    assert {(u.tahap, u.banyak) for u in ukuran} == {("Menunggu", 1)}


def test_sent_back_with_a_reason_the_old_one_stays_and_another_may_be_proposed(toko, pengelola):
    penyedia, pemilik = toko
    usulan, client = usulkan(toko), client_of(pengelola)
    jawab = putuskan(client, usulan, putusan="tolak", tulis="Tidak ada di NIB.")
    assert jawab.status_code == 422
    assert "KBLI: pilih alasan dikembalikan." in jawab.text
    assert "Tidak ada di NIB." in jawab.text
    alasan = {"alasan": "lain", "tulis": "Tidak ada di NIB."}
    assert putuskan(client, usulan, putusan="tolak", **alasan).status_code == 302
    penyedia.refresh_from_db()
    assert (penyedia.status, kode(penyedia)) == ("terverifikasi", ["31001"])
    assert temuan_terbuka(penyedia) == {}
    pemilik.surel = "pemilik@usaha.test"
    surat = find_topik("penyedia.kbli").render(
        Kiriman(
            penerima=pemilik,
            topik="penyedia.kbli",
            rujukan={"penyedia": penyedia.pk, "pemeriksaan": usulan.pemeriksaan_id},
        )
    )
    assert "Tidak ada di NIB." in surat.teks
    lagi = usulkan(toko, "47591")
    assert lagi.pemeriksaan.putaran == usulan.pemeriksaan.putaran + 1
    assert lagi.pemeriksaan.prioritas_sejak == lagi.pemeriksaan.diajukan_pada


def test_a_proposal_is_taken_back_and_only_one_waits(toko):
    penyedia, pemilik = toko
    usulan, client = usulkan(toko), client_of(pemilik)
    jawab = client.post(URL, {"kbli": "47591"})
    assert (jawab.status_code, "Masih ada usulan KBLI." in jawab.text) == (422, True)
    assert f'value="{usulan.kode}"' in jawab.text
    with refused("usulan_terbuka"):
        ubah_kbli(actor=pemilik, penyedia_id=penyedia.pk, kbli=["47591"])
    assert client.post(URL, {"batal": usulan.kode}).status_code == 302
    usulan.pemeriksaan.refresh_from_db()
    assert usulan.pemeriksaan.putusan == "ditutup"
    assert client.post(URL, {"batal": usulan.kode}).status_code == 409
    assert usulkan(toko, "47591")


def test_before_the_first_acceptance_a_change_counts_at_once(settings):
    penyedia, pemilik = diajukan()
    jawab = client_of(pemilik).post(URL, {"kbli": "31001"})
    assert (jawab.status_code, jawab.url) == (302, reverse("vendors:profil"))
    assert kode(penyedia) == ["31001"]
    assert penyedia.pemeriksaan.count() == 1
    assert not UsulanKbli.objects.exists()


@pytest.mark.parametrize(
    ("kbli", "kalimat"),
    [
        ("", "KBLI kosong. Isi 5 angka dari dokumen NIB."),
        ("310", "KBLI 5 angka. Anda mengisi 3 angka."),
        ("31001", "KBLI ini sudah tercatat."),
    ],
)
def test_what_is_wrong_with_it_stands_at_the_field(toko, kbli, kalimat):
    jawab = client_of(toko[1]).post(URL, {"kbli": kbli})
    assert jawab.status_code == 422
    assert kalimat in jawab.text


def test_under_a_sanction_nothing_is_proposed(toko):
    disanksi(toko[0])
    jawab = client_of(toko[1]).post(URL, {"kbli": "47591"})
    assert (jawab.status_code, "selama sanksi" in jawab.text) == (422, True)


@pytest.mark.parametrize(
    ("kbli", "hasil"), [("31001, 47591", "cocok"), ("31001, 62019", "berbeda")]
)
def test_oss_is_asked_so_that_the_reviewer_knows(toko, pengelola, settings, kbli, hasil):
    with oss_hidup(settings):
        usulan = usulkan(toko, kbli)
    assert usulan.oss_status == hasil
    halaman = client_of(pengelola).get(reverse("vendors:periksa", args=[toko[0].kode])).text
    assert usulan.get_oss_status_display() in halaman


def test_only_another_manager_decides_and_only_once(toko, pengelola):
    penyedia, pemilik = toko
    usulan = usulkan(toko)
    with refused("bukan_kewenangan"):
        putus_kbli(actor=pemilik, kode=usulan.kode, setuju=True)
    with refused("bukan_kewenangan"):
        ubah_kbli(actor=buat_orang("Asing"), penyedia_id=penyedia.pk, kbli=["47591"])
    dalam = buat_orang("Dalam", peran=Peran.PENGELOLA)
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=dalam, peran=Peran.STAF_PENYEDIA)
    with refused("benturan_kepentingan"):
        putus_kbli(actor=dalam, kode=usulan.kode, setuju=True)
    with refused("alasan_tidak_berlaku"):
        putus_kbli(actor=pengelola, kode=usulan.kode, setuju=False, alasan="npwp-beda")
    putus_kbli(actor=pengelola, kode=usulan.kode, setuju=True)
    assert putuskan(client_of(pengelola), usulan, putusan="terima").status_code == 409
    with refused("versi_lama"):
        putus_kbli(actor=pengelola, kode=usulan.kode, setuju=True)


def test_a_proposal_ends_with_the_business(toko, pengelola):
    usulan = usulkan(toko)
    perform_aksi(
        penyedia_id=toko[0].pk, aksi=Aksi.NONAKTIFKAN, actor=pengelola, alasan="Permintaan sendiri"
    )
    with refused("versi_lama"):
        putus_kbli(actor=pengelola, kode=usulan.kode, setuju=True)


def test_a_proposal_on_record_is_neither_rewritten_nor_emptied(toko):
    usulan = usulkan(toko)
    with pytest.raises(ProgrammingError, match="Cannot update"), transaction.atomic():
        UsulanKbli.objects.filter(pk=usulan.pk).update(kbli=["47591"])
    with pytest.raises(IntegrityError, match="usulan_kbli_berisi"), transaction.atomic():
        UsulanKbli.objects.create(
            pemeriksaan=toko[0].pemeriksaan.create(
                putaran=99, diajukan_pada=timezone.now(), prioritas_sejak=timezone.now(),
                batas=timezone.now(), putusan="ditutup", diputus_pada=timezone.now(),
            ),
            kbli=[], oss_status="cocok", diusulkan_oleh=toko[1],
        )  # fmt: skip
