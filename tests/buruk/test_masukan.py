"""Bad inputs at the real doors: a plain answer, never a 5xx, and nothing changed."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.signing import Signer
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from katalog.audit.models import JejakAudit
from katalog.bantuan.models import Pengaduan
from katalog.kabar.models import Kiriman, Notifikasi
from purchasing.models import ItemKeranjang, PaguSaldo, Pesanan, SuratPesanan, TautanKeputusan
from purchasing.notifications import GARAM_TAUTAN, token_of
from purchasing.services.keranjang import put
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, dunia_kecil

pytestmark = pytest.mark.django_db

ANGKA = [
    "-1",
    "0",
    "0,5",
    "1e9",
    "1E+400",
    "NaN",
    "Infinity",
    "١٢٣",
    "１２３",
    "²",
    "0x10",
    "--5",
    "9" * 400,
    str(10**18),
    "",
    " ",
    "1;DROP TABLE x",
    "<b>1</b>",
]
TEKS = ["", " ", "\x00rusak\x00rusak", "a" * 1_000_000, "\u202e" * 40, "​" * 40]
KUNCI = ["", "bukan-uuid", "0" * 40, "\x00"]


@pytest.fixture
def d():
    return dunia_kecil()


def snapshot():
    return (
        list(Pesanan.objects.order_by("pk").values("status", "versi", "total", "putaran")),
        list(PaguSaldo.objects.order_by("pk").values("dicadangkan", "terikat", "pagu")),
        ItemKeranjang.objects.count(),
        JejakAudit.objects.count(),
        Notifikasi.objects.count(),
        Kiriman.objects.count(),
        SuratPesanan.objects.count(),
        Pengaduan.objects.count(),
    )


def refused(client, url, isi, *, status=(400, 404, 409, 422)):
    before = snapshot()
    answer = client.post(url, isi)
    assert answer.status_code in status, answer.status_code
    assert snapshot() == before
    return answer


@pytest.mark.parametrize("jumlah", ANGKA)
def test_quantities(d, jumlah):
    refused(client_of(d.pp), reverse("purchasing:item", args=[d.produk.kode]), {"jumlah": jumlah})


def package(d, **salah):
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=5)
    return {
        "kunci": uuid4(),
        "penyedia": d.penyedia.kode,
        "rup": d.rup.pk,
        "alamat": d.satker.alamat_kirim.get().pk,
        "tiba": (timezone.localdate() + timedelta(days=20)).isoformat(),
        "alasan": "Harga tayang sesuai kebutuhan.",
        "ppk": d.ppk.pk,
        **salah,
    }


SALAH_PAKET = [
    *({"rup": nilai} for nilai in ANGKA),
    *({"alamat": nilai} for nilai in ANGKA[:8]),
    *({"ppk": nilai} for nilai in ANGKA[:8]),
    *({"alasan": nilai} for nilai in TEKS),
    *({"kunci": nilai} for nilai in KUNCI),
    *(
        {"tiba": nilai}
        for nilai in ["2026-02-30", "0001-01-01", "9999-12-31", "besok", "1999-01-01"]
    ),
    {"penyedia": "tidak-ada"},
    {"penyedia": "\x00"},
]


@pytest.mark.parametrize("salah", SALAH_PAKET, ids=lambda s: repr(s)[:40])
def test_packages(d, salah):
    refused(client_of(d.pp), reverse("purchasing:paket-buat"), package(d, **salah))


def test_foreign_ids_in_every_place(d):
    asing = dunia_kecil()
    url, pp = reverse("purchasing:paket-buat"), client_of(d.pp)
    for salah in (
        {"rup": asing.rup.pk},
        {"alamat": asing.satker.alamat_kirim.get().pk},
        {"ppk": asing.ppk.pk},
        {"penyedia": asing.penyedia.kode},
    ):
        refused(pp, url, package(d, **salah))


def test_extra_fields_are_ignored(d):
    pp = client_of(d.pp)
    lebih = {"status": "selesai", "total": "1", "harga_satuan": "1", "penyedia_id": "1"}
    pp.post(reverse("purchasing:paket-buat"), package(d, **lebih))
    pesanan = Pesanan.objects.get()
    assert (pesanan.status, pesanan.total) == ("reviu_ppk", 555_000)


SALAH_PUTUSAN = [
    {"versi": "1"},
    {"versi": "-1"},
    {"versi": str(10**18)},
    {"versi": "NaN"},
    {"kunci": "bukan-uuid"},
    {"putusan": "selesaikan"},
    {"putusan": ""},
    {"putusan": "tolak", "alasan": "\x00\x00\x00\x00\x00\x00"},
    {"putusan": "tolak", "alasan": "a" * 1_000},
]


@pytest.mark.parametrize("salah", SALAH_PUTUSAN, ids=lambda s: repr(s)[:40])
def test_decisions(d, salah):
    pesanan = d.terkirim()
    isi = {"kunci": uuid4(), "versi": pesanan.versi, "putusan": "setujui", **salah}
    refused(client_of(d.ppk), reverse("purchasing:persetujuan", args=[pesanan.nomor]), isi)


def test_a_double_submit_acts_once_and_answers_alike(d):
    pesanan = d.terkirim()
    isi = {"kunci": uuid4(), "versi": pesanan.versi, "putusan": "setujui"}
    ppk, url = client_of(d.ppk), reverse("purchasing:persetujuan", args=[pesanan.nomor])
    first = ppk.post(url, isi)
    after = snapshot()
    again = ppk.post(url, isi)
    assert (first.status_code, first.url) == (again.status_code, again.url)
    assert snapshot() == after


def test_a_package_sent_twice_is_one_package(d):
    isi = package(d)
    pp, url = client_of(d.pp), reverse("purchasing:paket-buat")
    first = pp.post(url, isi)
    after = snapshot()
    again = pp.post(url, isi)
    assert (first.status_code, first.url) == (again.status_code, again.url)
    assert snapshot() == after
    assert Pesanan.objects.count() == 1


def test_the_key_of_a_package_with_other_content_is_422(d):
    isi = package(d)
    pp, url = client_of(d.pp), reverse("purchasing:paket-buat")
    pp.post(url, isi)
    refused(pp, url, {**isi, "rup": isi["rup"] + 1}, status=(422,))
    put(actor=d.pp, satker_id=d.satker.pk, kode=d.produk.kode, jumlah=5)
    refused(pp, url, {**isi, "rup": isi["rup"] + 1}, status=(422,))


def test_the_key_of_somebody_else_means_nothing(d):
    isi = package(d)
    client_of(d.pp).post(reverse("purchasing:paket-buat"), isi)
    refused(client_of(dunia_kecil().pp), reverse("purchasing:paket-buat"), isi, status=(404,))


def test_one_key_with_other_content_is_422(d):
    pesanan = d.terkirim()
    kunci = uuid4()
    ppk, url = client_of(d.ppk), reverse("purchasing:persetujuan", args=[pesanan.nomor])
    ppk.post(url, {"kunci": kunci, "versi": pesanan.versi, "putusan": "setujui"})
    isi = {"kunci": kunci, "versi": pesanan.versi, "putusan": "tolak", "alasan": "Tidak jadi"}
    refused(ppk, url, isi, status=(422,))


def link(d, pesanan, orang=None):
    tautan = TautanKeputusan.objects.get(pesanan=pesanan, penerima=orang or d.ppk)
    return tautan, reverse("purchasing:tautan", args=[token_of(tautan)])


def decide(pesanan, **lain):
    return {"kunci": uuid4(), "versi": pesanan.versi, "putusan": "setujui", **lain}


def test_opening_a_link_changes_nothing(d):
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    before = snapshot()
    for _ in range(3):
        client_of(d.ppk).get(url)
        client_of(d.ppk).head(url)
    assert snapshot() == before


def test_a_link_works_once(d):
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    ppk = client_of(d.ppk)
    assert ppk.post(url, decide(pesanan)).status_code == 302
    refused(ppk, url, decide(pesanan), status=(409,))


def test_a_decision_by_link_that_is_sent_twice_is_answered_alike(d):
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    ppk, isi = client_of(d.ppk), decide(pesanan)
    first = ppk.post(url, isi)
    after = snapshot()
    again = ppk.post(url, isi)
    assert (first.status_code, first.url) == (again.status_code, again.url) == (302, first.url)
    assert snapshot() == after
    refused(ppk, url, {**isi, "putusan": "tolak", "alasan": "Tidak jadi"}, status=(409, 422))


def test_a_code_is_not_asked_again_for_what_it_decided(d):
    from tests.katalog.akun.pabrik import code_of, pasang_faktor  # noqa: PLC0415

    rahasia, _ = pasang_faktor(d.ppk)
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    isi = decide(pesanan, kode=code_of(rahasia))
    first = Client().post(url, isi)
    after = snapshot()
    again = Client().post(url, isi)
    assert (first.status_code, again.status_code) == (200, 200)
    assert "Disetujui" in again.text
    assert snapshot() == after


def test_an_expired_link_is_refused(d):
    pesanan = d.terkirim()
    tautan, url = link(d, pesanan)
    TautanKeputusan.objects.filter(pk=tautan.pk).update(
        kedaluwarsa_pada=timezone.now() - timedelta(minutes=1)
    )
    refused(client_of(d.ppk), url, decide(pesanan), status=(409,))


def test_a_link_of_an_older_version_is_refused(d):
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    d.lakukan(pesanan, "kembalikan", d.ppk, alasan="Lengkapi alasannya")
    refused(client_of(d.ppk), url, decide(pesanan), status=(409,))


@pytest.mark.parametrize("kode", ["", "000000", "123456", "١٢٣٤٥٦"])
def test_a_stolen_link_needs_the_addressee_or_his_code(d, kode):
    from tests.katalog.akun.pabrik import pasang_faktor  # noqa: PLC0415

    pasang_faktor(d.ppk)
    pesanan = d.terkirim()
    _, url = link(d, pesanan)
    for client in (Client(), client_of(buat_orang("Pencuri"))):
        refused(client, url, decide(pesanan, kode=kode), status=(302, 422))


@pytest.mark.parametrize("token", ["x", "x:y", "../", "%00", "a" * 400])
def test_a_made_up_link_is_404(token):
    assert Client().get(f"/s/{token}/").status_code in (404, 400)


def test_a_link_signed_for_something_else_is_404(d):
    tautan, _ = link(d, d.terkirim())
    forged = Signer(salt=GARAM_TAUTAN + "x").sign(tautan.kode)
    assert Client().get(reverse("purchasing:tautan", args=[forged])).status_code == 404


@pytest.mark.parametrize("isi", TEKS)
def test_complaints(isi):
    refused(Client(), reverse("bantuan:pengaduan"), {"kategori": "akun", "isi": isi})


@pytest.mark.parametrize("pengenal", ["", "\x00", "a" * 100_000, "' OR 1=1 --", "١٩٩٩"])
def test_logins(pengenal):
    before = snapshot()
    answer = Client().post(reverse("akun:masuk"), {"login": pengenal, "password": "salah"})
    assert answer.status_code in (400, 422, 429)
    assert snapshot()[0] == before[0]


@pytest.mark.parametrize("host", ["evil.test", "127.0.0.1.evil.test", "evil.test:80"])
def test_a_foreign_host_is_400(host):
    assert Client(headers={"host": host}).get("/").status_code == 400


QUERIES = [
    "harga;drop",
    "penyedia__pengguna__password",
    "999999999",
    "-1",
    "%00",
    "\x00",
    "a" * 4000,
]


@pytest.mark.parametrize("nilai", QUERIES)
@pytest.mark.parametrize("nama", ["q", "urut", "hal", "harga_min", "tkdn", "usaha", "wil", "asing"])
def test_queries_are_ignored_or_refused_but_never_break(nama, nilai):
    assert Client().get("/cari/", {nama: nilai}).status_code in (200, 400, 404, 422)


@pytest.mark.parametrize("nama", ["pesanan-daftar", "rup", "paket-buat", "cek-pagu"])
@pytest.mark.parametrize("nilai", ["\x00", "-1", "a" * 4000, "9" * 40])
def test_queries_of_a_buyer_never_break(d, nama, nilai):
    isi = {"q": nilai, "hal": nilai, "tab": nilai, "penyedia": nilai, "rup": nilai}
    assert client_of(d.pp).get(reverse(f"purchasing:{nama}"), isi).status_code in (200, 404)
