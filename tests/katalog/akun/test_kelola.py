import pytest
from django.utils import timezone

from katalog.akun.izin import allows
from katalog.akun.models import Pengguna, Penugasan, Undangan
from katalog.akun.selectors import peran_semua
from katalog.akun.state import Peran
from katalog.kabar.models import Kiriman
from tests.katalog.akun.pabrik import (
    SANDI,
    beri,
    code_of,
    kantor,
    klien,
    orang,
    pasang_faktor,
    superadmin,
)

pytestmark = pytest.mark.django_db


def pemegang_peran(peran: Peran):
    pengguna = orang()
    beri(pengguna, peran)
    return pengguna


def test_kelola_has_no_login_of_its_own(client):
    wahyu = superadmin()
    rahasia, _ = pasang_faktor(wahyu)
    jawaban = client.get("/kelola/", follow=True)
    assert jawaban.redirect_chain[-1][0].startswith("/masuk/?next=")
    client.post("/kelola/login/", {"username": wahyu.kode, "password": SANDI})
    assert "_auth_user_id" not in client.session
    tujuan = jawaban.context["form"].initial["next"]
    client.post("/masuk/", {"pengenal": wahyu.nip, "sandi": SANDI, "next": tujuan})
    akhir = client.post("/masuk/kode/", {"kode": code_of(rahasia)}, follow=True)
    assert akhir.request["PATH_INFO"] == "/kelola/"
    assert akhir.status_code == 200


def test_kelola_needs_the_role_of_today_and_the_factor():
    pp = orang(is_staff=True)
    beri(pp, Peran.PP, kantor())
    assert klien(pp).get("/kelola/").status_code == 403
    apip = pemegang_peran(Peran.APIP)
    assert klien(apip, faktor=False).get("/kelola/")["Location"].startswith("/akun/keamanan/")
    pasang_faktor(apip)
    assert klien(apip, faktor=False).get("/kelola/")["Location"].startswith("/akun/konfirmasi/")
    sesi = klien(apip)
    assert sesi.get("/kelola/").status_code == 200
    Penugasan.objects.update(dicabut_pada=timezone.now())
    assert sesi.get("/kelola/").status_code == 403


@pytest.mark.parametrize(
    ("peran", "izin", "boleh"),
    [
        ("pengelola", "etalase.change_produk", True),
        ("pengelola", "etalase.delete_produk", False),
        ("pengelola", "akun.change_pengguna", False),
        ("pengelola", "purchasing.change_pesanan", False),
        ("superadmin", "akun.add_penugasan", True),
        ("superadmin", "akun.delete_pengguna", False),
        ("superadmin", "etalase.view_produk", False),
        ("superadmin", "purchasing.view_pesanan", False),
        ("apip", "purchasing.view_pesanan", True),
        ("apip", "etalase.change_produk", False),
        ("apip", "kebijakan.add_parameter", False),
        ("penelaah", "etalase.change_etalase", True),
        ("penelaah", "etalase.change_produk", False),
        ("pp", "etalase.view_produk", False),
    ],
)
def test_what_each_role_may_touch(peran, izin, boleh):
    assert allows({peran}, izin) is boleh


def test_a_manager_sees_no_people_there():
    sesi = klien(pemegang_peran(Peran.PENGELOLA))
    assert sesi.get("/kelola/akun/pengguna/").status_code == 403
    assert sesi.get("/kelola/akun/satuankerja/").status_code == 200


@pytest.mark.parametrize(
    "halaman", ["pengguna", "satuankerja", "penugasan", "alamatkirim", "undangan"]
)
def test_the_people_pages_open_search_and_add(halaman):
    sesi = klien(superadmin())
    assert sesi.get(f"/kelola/akun/{halaman}/?q=uji").status_code == 200
    assert sesi.get(f"/kelola/akun/{halaman}/add/").status_code == 200


def test_a_role_given_in_the_admin_passes_the_same_judge():
    wahyu = superadmin()
    sesi = klien(wahyu)
    calon = orang()
    isi = {
        "pengguna": calon.pk,
        "peran": "pengelola",
        "nomor_sk": "SK/7",
        "berlaku_dari": "2026-01-01",
        "berlaku_sampai": "",
        "satuan_kerja": "",
        "menggantikan": "",
    }
    sendiri = sesi.post("/kelola/akun/penugasan/add/", {**isi, "pengguna": wahyu.pk})
    assert "Peran dan akses sendiri diubah oleh orang lain." in sendiri.content.decode()
    pembeli = {**isi, "peran": "pp", "satuan_kerja": kantor().pk}
    assert (
        "tidak dapat Anda berikan"
        in sesi.post("/kelola/akun/penugasan/add/", pembeli).content.decode()
    )
    assert sesi.post("/kelola/akun/penugasan/add/", isi).status_code == 302
    assert peran_semua(calon) == {"pengelola"}
    tugas = calon.penugasan.get()
    isi["peran"] = "superadmin"
    sesi.post(f"/kelola/akun/penugasan/{tugas.pk}/change/", isi)
    assert peran_semua(calon) == {"pengelola"}
    aksi = {"action": "cabut", "_selected_action": [tugas.pk]}
    sesi.post("/kelola/akun/penugasan/", aksi)
    assert peran_semua(calon) == set()


def test_status_of_an_account_is_not_a_field():
    sesi = klien(superadmin())
    korban = orang()
    isi = {"nama": "Nama Baru", "nip": "", "surel": korban.surel, "hp": ""}
    isi |= {"is_active": "", "is_superuser": "on", "is_staff": "on", "password": "x"}
    assert sesi.post(f"/kelola/akun/pengguna/{korban.pk}/change/", isi).status_code == 302
    lama, korban = korban, Pengguna.objects.get(pk=korban.pk)
    assert (korban.nama, korban.is_active, korban.is_superuser) == ("Nama Baru", True, False)
    assert korban.password == lama.password
    aksi = {"action": "nonaktifkan", "_selected_action": [korban.pk]}
    sesi.post("/kelola/akun/pengguna/", aksi)
    korban.refresh_from_db()
    assert not korban.is_active


def test_the_first_admin_of_an_office_is_invited_from_the_admin():
    isi = {
        "nama": "Adi",
        "surel": "adi@uji.test",
        "nip": "",
        "satuan_kerja": kantor().pk,
        "peran": "admin_opd",
        "nomor_sk": "SK/8",
        "berlaku_sampai": "",
    }
    sesi = klien(superadmin())
    assert sesi.post("/kelola/akun/undangan/add/", {**isi, "peran": "ppk"}).status_code == 200
    assert sesi.post("/kelola/akun/undangan/add/", isi).status_code == 302
    assert Undangan.objects.get().surel == "adi@uji.test"
    assert Kiriman.objects.get().penerima.surel == "adi@uji.test"
