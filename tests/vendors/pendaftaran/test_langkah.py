"""The registration through its door: each step, its errors, going on later, handing in."""

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from katalog.akun.models import Pengguna
from katalog.audit.models import JejakAudit
from tests.vendors.pendaftaran.pabrik import (
    ISIAN_PAJAK,
    ISIAN_USAHA,
    NIK,
    NPWP,
    SANDI,
    daftar_akun,
    isi_sampai_akhir,
    isian_akun,
    isian_alamat,
    langkah,
    nib_baru,
    oss_hidup,
)
from vendors.models import Pendaftaran, Penyedia

pytestmark = pytest.mark.django_db


def text_of(jawab) -> str:
    return jawab.content.decode()


def test_a_person_becomes_a_vendor_in_four_steps(kota):
    client = daftar_akun(hp="0899 0000 7001", surel="")
    isi_sampai_akhir(client, kota)
    lihat = text_of(client.get(langkah("ringkasan")))
    assert NPWP not in lihat
    assert NPWP[-4:] in lihat
    jawab = client.post(langkah("ringkasan"), follow=True)
    assert "Pendaftaran terkirim. Diperiksa paling lama 2 hari kerja." in text_of(jawab)
    penyedia = Penyedia.objects.get()
    orang = Pengguna.objects.get(hp="+6289900007001")
    assert penyedia.status == "diajukan"
    assert penyedia.skala == "mikro"
    assert penyedia.keanggotaan.get().pengguna == orang
    assert [satu.kode for satu in penyedia.kbli.all()] == ["31001", "47591"]
    assert penyedia.npwp == NPWP
    assert penyedia.nik == NIK
    assert penyedia.rekening.get().nomor == "0011223344"
    assert JejakAudit.objects.filter(aksi="penyedia.ajukan").exists()


def test_sending_twice_makes_one_vendor(kota):
    client = daftar_akun()
    isi_sampai_akhir(client, kota)
    for _ in range(2):
        assert client.post(langkah("ringkasan")).status_code == 302
    assert Penyedia.objects.count() == 1


def test_an_account_needs_no_email_and_logs_in_by_phone(kota):
    daftar_akun(hp="0899-0000-7002", surel="")
    client = Client()
    jawab = client.post(
        reverse("akun:masuk"),
        {"pengenal": "089900007002", "sandi": SANDI, "next": reverse("vendors:daftar")},
        follow=True,
    )
    assert jawab.redirect_chain[-1][0] == langkah("usaha")


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"nama": ""}, "Nama kosong. Isi nama Anda seperti di KTP."),
        ({"hp": "123"}, "Nomor HP belum benar. Tulis 10 sampai 13 angka, awali 08."),
        ({"hp": ""}, "Nomor HP kosong. Isi nomor HP yang aktif."),
        ({"surel": "bukan"}, "Surel belum benar. Contoh nama@contoh.com, atau kosongkan."),
        ({"sandi": ""}, "Sandi kosong. Buat sandi paling sedikit 10 huruf atau angka."),
        ({"setuju": ""}, "Persetujuan belum dicentang. Centang untuk melanjutkan."),
    ],
)
def test_step_one_says_which_field_and_what_to_do(kota, isi, kalimat):
    jawab = Client().post(langkah("akun"), isian_akun(**isi))
    assert jawab.status_code == 422
    assert kalimat in text_of(jawab)
    assert Pengguna.objects.count() == 0


def test_a_phone_that_has_an_account_is_led_to_the_login(kota):
    daftar_akun(hp="089900007003")
    jawab = Client().post(langkah("akun"), isian_akun(hp="0899 0000 7003"))
    assert "Nomor HP ini sudah punya akun. Masuk untuk melanjutkan." in text_of(jawab)
    assert Pengguna.objects.count() == 1


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"npwp": "123456789012345"}, "NPWP 16 angka. Anda mengisi 15 angka: NPWP lama? Pakai NIK"),
        ({"npwp": "12"}, "NPWP 16 angka. Anda mengisi 2 angka."),
        ({"npwp": "9999000000000001"}, "NPWP ini tidak dikenal."),
        ({"npwp": ""}, "NPWP kosong."),
        ({"nik": "35780165019000"}, "NIK 16 angka. Anda mengisi 14 angka."),
        ({"nik": "3578019901900003"}, "NIK ini tidak mungkin"),
        ({"nik": ""}, "NIK kosong. NPWP badan perlu NIK penanggung jawabnya."),
        ({"bank": ""}, "Bank belum dipilih."),
        ({"rekening": ""}, "Nomor rekening kosong."),
        ({"rekening": "12"}, "Nomor rekening 6 sampai 20 angka."),
    ],
)
def test_step_three_says_which_field_and_what_to_do(kota, isi, kalimat):
    client = daftar_akun()
    nib = nib_baru()
    client.post(langkah("usaha"), {**ISIAN_USAHA, "nib": nib})
    jawab = client.post(langkah("pajak"), {**ISIAN_PAJAK, **isi})
    assert jawab.status_code == 422
    assert kalimat in text_of(jawab)
    assert Pendaftaran.objects.get().npwp == ""


def test_a_nik_serves_as_npwp(kota):
    client = daftar_akun()
    isi_sampai_akhir(client, kota, npwp=NIK, nik="")
    draf = Pendaftaran.objects.get()
    assert draf.npwp == draf.nik == NIK


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"wilayah": ""}, "Kabupaten/kota belum dipilih dan tidak terbaca di alamat. Pilih satu."),
        ({"alamat": ""}, "Alamat kosong."),
        ({"kirim": "pilih"}, "Tujuan kirim kosong. Pilih minimal satu kabupaten/kota."),
        ({"benar": ""}, "Pernyataan belum dicentang."),
    ],
)
def test_step_four_says_which_field_and_what_to_do(kota, isi, kalimat):
    client = daftar_akun()
    client.post(langkah("usaha"), {**ISIAN_USAHA, "nib": nib_baru()})
    client.post(langkah("pajak"), ISIAN_PAJAK)
    jawab = client.post(langkah("alamat"), isian_alamat(kota, **isi))
    assert jawab.status_code == 422
    assert kalimat in text_of(jawab)


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ({"nib": "123"}, "NIB 13 angka. Anda mengisi 3 angka."),
        ({"nib": "12345678901ab"}, "NIB 13 angka. Anda mengetik selain angka."),
        ({"kbli": "310"}, "KBLI 5 angka. Anda mengisi 3 angka."),
        ({"penjualan_tahunan": "banyak"}, "Penjualan setahun ditulis dengan angka."),
        ({"jenis_badan": "", "nama": "Contoh Jaya"}, "Bentuk usaha belum dipilih dan tidak"),
    ],
)
def test_step_two_says_which_field_and_what_to_do(kota, isi, kalimat):
    client = daftar_akun()
    jawab = client.post(langkah("usaha"), {**ISIAN_USAHA, "nib": nib_baru(), **isi})
    assert jawab.status_code == 422
    assert kalimat in text_of(jawab)


def test_a_registered_nib_shows_a_masked_contact_and_two_ways_out(kota):
    pertama = daftar_akun(surel="ujang@usaha.test")
    nib = nib_baru()
    isi_sampai_akhir(pertama, kota, nib=nib)
    pertama.post(langkah("ringkasan"))
    kedua = daftar_akun()
    jawab = text_of(kedua.post(langkah("usaha"), {"aksi": "cari", "nib": nib}))
    assert "NIB ini sudah terdaftar atas surel u***@" in jawab
    assert "ujang@usaha.test" not in jawab
    assert "Bukan saya, laporkan" in jawab
    assert reverse("akun:masuk") in jawab


def test_leaving_at_any_step_loses_nothing(kota):
    orang = isian_akun()
    client = Client()
    client.post(langkah("akun"), orang)
    nib = nib_baru()
    kirim = [
        ("usaha", {**ISIAN_USAHA, "nib": nib}, "UD Contoh Jaya"),
        ("pajak", ISIAN_PAJAK, NPWP),
        ("alamat", isian_alamat(kota), "Jl. Contoh 7"),
    ]
    for nama, isi, jejak in kirim:
        client = log_in_again(orang)
        client.post(langkah(nama), isi)
        client = log_in_again(orang)
        assert jejak in text_of(client.get(langkah(nama)))
    assert client.get(reverse("vendors:daftar")).url == langkah("ringkasan")


def log_in_again(orang: dict) -> Client:
    client = Client()
    tujuan = langkah("pajak")
    assert client.get(tujuan).status_code == 302
    isi = {"pengenal": orang["hp"], "sandi": SANDI, "next": reverse("vendors:daftar")}
    assert client.post(reverse("akun:masuk"), isi).status_code == 302
    return client


def test_steps_cannot_be_skipped(kota):
    client = daftar_akun()
    for nama in ("pajak", "alamat", "ringkasan"):
        assert client.get(langkah(nama)).url == langkah("usaha")
    assert client.post(langkah("ringkasan")).status_code == 409
    assert Penyedia.objects.count() == 0


def test_oss_fills_in_the_business_over_a_real_socket(kota, settings):
    client = daftar_akun()
    with oss_hidup(settings):
        client.post(langkah("usaha"), {"aksi": "cari", "nib": "9999700001234"})
        lihat = text_of(client.get(langkah("usaha")))
        assert "UD Mebel Contoh 1234" in lihat
        assert "KBLI 31001" in lihat
        assert client.post(langkah("usaha"), {"aksi": "benar"}).url == langkah("pajak")
    draf = Pendaftaran.objects.get()
    assert draf.oss_status == "cocok"
    assert draf.modal_usaha == 1_500_000_000
    client.post(langkah("pajak"), ISIAN_PAJAK)
    client.post(langkah("alamat"), isian_alamat(kota))
    client.post(langkah("ringkasan"))
    assert Penyedia.objects.get().skala == "kecil"


def test_not_my_business_takes_the_answer_away(kota, settings):
    client = daftar_akun()
    with oss_hidup(settings):
        client.post(langkah("usaha"), {"aksi": "cari", "nib": "9999700001234"})
        client.post(langkah("usaha"), {"aksi": "bukan"})
    draf = Pendaftaran.objects.get()
    assert (draf.nib, draf.nama, draf.oss_status) == ("", "", "belum_dicek")


@pytest.mark.parametrize("nib", ["9999700000503", "9999700000404"])
def test_without_an_answer_of_oss_one_fills_in_oneself(kota, settings, nib):
    client = daftar_akun()
    with oss_hidup(settings):
        client.post(langkah("usaha"), {"aksi": "cari", "nib": nib})
    lihat = text_of(client.get(langkah("usaha")))
    assert ("Data OSS belum bisa diambil. Isi sendiri, kami cek nanti." in lihat) == (
        nib.endswith("503")
    )
    assert 'name="kbli"' in lihat
    assert Pendaftaran.objects.get().oss_status == (
        "belum_dicek" if nib.endswith("503") else "tidak_ada"
    )


def test_a_dead_oss_leaves_the_vendor_unchecked(kota):
    client = daftar_akun()
    isi_sampai_akhir(client, kota)
    client.post(langkah("ringkasan"))
    assert Penyedia.objects.get().oss_status == "belum_dicek"


def test_the_database_never_sees_a_plain_number(kota):
    client = daftar_akun()
    isi_sampai_akhir(client, kota)
    rows = dump("vendors_pendaftaran")
    client.post(langkah("ringkasan"))
    rows += dump("vendors_penyedia") + dump("vendors_rekeningpenyedia") + dump("audit_jejakaudit")
    for nomor in (NPWP, NIK, "0011223344"):
        assert nomor not in rows
    assert Penyedia.objects.get().npwp == NPWP


def dump(table: str) -> str:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return repr(cursor.fetchall())


def test_an_answer_of_oss_never_vouches_for_what_a_person_wrote(kota, settings):
    client = daftar_akun()
    with oss_hidup(settings):
        client.post(langkah("usaha"), {"aksi": "cari", "nib": "9999700001234"})
    assert Pendaftaran.objects.get().oss_status == "cocok"
    client.post(langkah("usaha"), {**ISIAN_USAHA, "nib": "9999700005678"})
    draf = Pendaftaran.objects.get()
    assert (draf.nib, draf.oss_status, draf.modal_usaha) == ("9999700005678", "belum_dicek", None)
