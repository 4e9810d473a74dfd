"""The manager's desk: looked at here, acted on through services, never a way round them."""

import pytest
from django.urls import reverse
from django.utils import timezone

from etalase.models import Etalase, Produk, SkemaAtribut
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kebijakan.models import HariLibur, Parameter
from katalog.wilayah.models import Wilayah
from tests.klien import client_of
from tests.purchasing.pabrik import (
    buat_orang,
    buat_penyedia,
    buat_produk,
    buat_wilayah,
)
from vendors.models import Penyedia

pytestmark = pytest.mark.django_db
MODEL = [
    "etalase_produk",
    "etalase_etalase",
    "etalase_rumpun",
    "etalase_skemaatribut",
    "vendors_penyedia",
    "kebijakan_parameter",
    "kebijakan_aturanpajak",
    "kebijakan_harilibur",
    "kebijakan_aturanretensi",
    "wilayah_wilayah",
]


def desk(peran=Peran.PENGELOLA):
    return client_of(buat_orang(peran=peran))


def act(client, model, aksi, objek, **isi):
    return client.post(
        reverse(f"admin:{model}_changelist"),
        {"action": aksi, "_selected_action": [satu.pk for satu in objek], **isi},
        follow=True,
    )


def messages_of(response) -> list[str]:
    return [str(satu) for satu in response.context["messages"]]


@pytest.fixture
def produk():
    return buat_produk(buat_penyedia())


@pytest.mark.parametrize("model", MODEL)
def test_every_list_opens_searches_and_has_no_delete(produk, model):
    client = desk()
    response = client.get(reverse(f"admin:{model}_changelist"), {"q": "uji"})
    assert response.status_code == 200
    assert "delete_selected" not in dict(
        response.context["cl"].model_admin.get_actions(response.wsgi_request)
    )


@pytest.mark.parametrize("model", ["etalase_produk", "vendors_penyedia", "etalase_etalase"])
def test_the_queries_of_a_list_do_not_grow(model, django_assert_max_num_queries):
    client = desk()
    for _ in range(2):
        for _ in range(10):
            buat_produk(buat_penyedia())
        with django_assert_max_num_queries(24):
            client.get(reverse(f"admin:{model}_changelist"))


def test_freezing_in_bulk_goes_through_the_service_row_by_row(produk):
    beku = buat_produk(buat_penyedia())
    Produk.objects.filter(pk=beku.pk).update(status="dibekukan")
    response = act(desk(), "etalase_produk", "bekukan", [produk, beku], alasan="Harga tidak wajar")
    pesan = messages_of(response)
    assert any("1 produk dibekukan" in satu for satu in pesan)
    assert any("Tidak dapat bekukan" in satu for satu in pesan)
    assert Produk.objects.get(pk=produk.pk).alasan_status == "Harga tidak wajar"
    assert JejakAudit.objects.filter(aksi="produk.bekukan").count() == 1


def test_freezing_without_a_reason_is_refused_with_a_sentence(produk):
    lain = buat_produk(buat_penyedia())
    response = act(desk(), "etalase_produk", "bekukan", [produk, lain])
    assert any("Tulis" in satu for satu in messages_of(response))
    assert Produk.objects.get(pk=produk.pk).status == "tayang"


@pytest.mark.parametrize("aksi", ["bekukan", "pulihkan"])
def test_freezing_one_without_a_reason_leads_to_its_page(produk, aksi):
    response = act(desk(), "etalase_produk", aksi, [produk])
    assert response.redirect_chain[-1][0] == reverse("etalase:pembekuan", args=[produk.kode])
    assert Produk.objects.get(pk=produk.pk).status == "tayang"


def test_a_status_cannot_be_typed(produk):
    client = desk()
    alamat = reverse("admin:etalase_produk_change", args=[produk.pk])
    assert client.get(alamat).status_code == 200
    isi = {"status": "dicabut", "versi_tayang": "", "sku": "ubah"}
    client.post(alamat, isi)
    produk.refresh_from_db()
    assert (produk.status, produk.sku != "ubah") == ("tayang", True)
    alamat = reverse("admin:vendors_penyedia_change", args=[produk.penyedia_id])
    client.post(alamat, {"status": "daftar_hitam", "nama": "Baru"})
    assert Penyedia.objects.get().status == "terverifikasi"


@pytest.mark.parametrize(
    ("peran", "berhasil"),
    [(Peran.PENGELOLA, False), (Peran.KEPALA_UKPBJ, True), (Peran.APIP, False)],
)
def test_only_the_head_freezes_an_etalase(produk, peran, berhasil):
    act(desk(peran), "etalase_etalase", "bekukan", [produk.etalase], alasan="Telaah diulang")
    assert (Etalase.objects.get().status == "dibekukan") is berhasil


def test_vendors_are_verified_in_bulk():
    cocok = {"status": "diajukan", "oss_status": "cocok"}
    satu, dua = buat_penyedia(**cocok), buat_penyedia(**cocok)
    client = desk()
    act(client, "vendors_penyedia", "verifikasi", [satu, dua])
    assert set(Penyedia.objects.values_list("status", flat=True)) == {"terverifikasi"}


def test_a_parameter_needs_two_people():
    pengelola, kepala = desk(), desk(Peran.KEPALA_UKPBJ)
    besok = timezone.localdate() + timezone.timedelta(days=1)
    isi = {
        "kunci": "metode.beli_langsung_max",
        "lingkup": "",
        "jenis_nilai": "rupiah",
        "nilai": "75000000",
        "berlaku_0": besok.isoformat(),
        "berlaku_1": "",
        "dasar_hukum": "SE uji",
        "keterangan": "",
        "status": "berlaku",
    }
    tambah = reverse("admin:kebijakan_parameter_add")
    salah = pengelola.post(tambah, {**isi, "nilai": "1e9"})
    assert "Nilai ditulis dengan angka bulat" in salah.content.decode()
    assert pengelola.post(tambah, isi).status_code == 302
    usulan = Parameter.objects.get(nilai="75000000")
    assert usulan.status == "usulan"

    act(pengelola, "kebijakan_parameter", "setujui", [usulan])
    usulan.refresh_from_db()
    assert usulan.status == "usulan"
    act(kepala, "kebijakan_parameter", "setujui", [usulan])
    usulan.refresh_from_db()
    assert usulan.status == "berlaku"
    lama = Parameter.objects.get(kunci=usulan.kunci, nilai="50000000")
    assert lama.berlaku.upper == besok


def test_what_was_decided_is_not_rewritten():
    lama = Parameter.objects.first()
    alamat = reverse("admin:kebijakan_parameter_change", args=[lama.pk])
    for peran in (Peran.PENGELOLA, Peran.KEPALA_UKPBJ):
        desk(peran).post(alamat, {"nilai": "1", "kunci": lama.kunci})
    assert Parameter.objects.get(pk=lama.pk).nilai == lama.nilai


def test_a_holiday_is_entered_by_hand():
    isi = {"tanggal": "2028-01-01", "nama": "Tahun baru", "jenis": "uji", "dasar_hukum": "SKB"}
    desk().post(reverse("admin:kebijakan_harilibur_add"), isi)
    assert HariLibur.objects.filter(tanggal="2028-01-01").exists()


def test_a_schema_in_use_is_copied_and_not_edited(produk):
    skema = produk.etalase.skema.get()
    skema.atribut.create(kode="warna", nama="Warna", tipe="teks")
    client = desk()
    page = client.get(reverse("admin:etalase_skemaatribut_change", args=[skema.pk]))
    assert 'name="atribut-0-nama"' not in page.content.decode()
    act(client, "etalase_skemaatribut", "salin", [skema])
    baru = SkemaAtribut.objects.get(versi=2)
    page = client.get(reverse("admin:etalase_skemaatribut_change", args=[baru.pk]))
    assert 'name="atribut-0-nama"' in page.content.decode()
    act(client, "etalase_skemaatribut", "berlakukan", [baru])
    baru.refresh_from_db()
    assert baru.is_berlaku


def test_a_second_first_schema_is_refused_by_a_sentence(produk):
    isi = {"etalase": produk.etalase_id, "atribut-TOTAL_FORMS": 0, "atribut-INITIAL_FORMS": 0}
    response = desk().post(reverse("admin:etalase_skemaatribut_add"), isi)
    assert "sudah punya skema" in response.content.decode()


@pytest.mark.parametrize("alamat", ["admin:wilayah_wilayah_add", "admin:etalase_produk_add"])
def test_some_things_are_not_typed_in(alamat):
    assert desk().get(reverse(alamat)).status_code == 403


def test_there_is_one_instansi_and_it_is_changed_by_the_superadmin():
    kota = buat_wilayah()
    client = desk(Peran.SUPERADMIN)
    assert client.get(reverse("admin:wilayah_instansi_add")).status_code == 403
    isi = {
        "nama": "Pemerintah Uji",
        "nama_singkat": "Uji",
        "domain": "uji.test",
        "wilayah": kota.induk_id,
        "zona_waktu": "Asia/Jakarta",
    }
    client.post(reverse("admin:wilayah_instansi_change", args=[1]), isi)
    assert Wilayah.objects.get(pk=kota.induk_id).nama == "Jawa Timur"
    page = client.get(reverse("admin:wilayah_instansi_changelist"))
    assert "Pemerintah Uji" in page.content.decode()
