"""The queue home: one list by deadline and risk, filters that are kept, and nothing of others."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from etalase.services.pengajuan import kirim_draf
from katalog.akun.state import Peran
from katalog.bantuan.models import Pengaduan
from katalog.core import antrean
from katalog.core.antrean import Antrean, Butir, register_antrean
from katalog.kelola.models import SARINGAN_MAKS, SaringanTersimpan
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db
KELOLA = "/kelola/"


@pytest.fixture(autouse=True)
def only_ours(monkeypatch):
    ours = {kode: antrean._DAFTAR[kode] for kode in ("produk", "pengaduan")}
    monkeypatch.setattr(antrean, "_DAFTAR", ours)


def queue(kode, *butir, peran=Peran.PENGELOLA):
    register_antrean(
        Antrean(
            kode,
            f"Antrean {kode}",
            frozenset({peran.value}),
            lambda _: len(butir),
            lambda _, n: butir[:n],
        )
    )


def item(judul, tenggat_hari=None, **lain):
    now = timezone.now()
    tenggat = None if tenggat_hari is None else now + timedelta(days=tenggat_hari)
    return Butir(judul, f"/kelola/{judul}/", now - timedelta(days=9), tenggat, **lain)


def titles(response):
    return [satu.butir.judul for satu in response.context["meja"].baris]


def desk(peran=Peran.PENGELOLA):
    orang = buat_orang(peran=peran)
    return orang, client_of(orang)


def test_overdue_first_then_deadline_then_risk_then_those_without_one():
    queue("a", item("tanpa"), item("besok", 1), item("lewat", -1))
    queue("b", item("tanpa-risiko", risiko=2), item("lama-lewat", -5), item("nanti", 20))
    response = desk()[1].get(KELOLA)
    assert titles(response) == [
        "lama-lewat",
        "lewat",
        "besok",
        "nanti",
        "tanpa-risiko",
        "tanpa",
    ]
    assert response.context["meja"].lewat == 2
    html = response.content.decode()
    assert "2 lewat batas" in html
    assert "Berisiko tinggi" in html


def test_on_one_day_the_riskier_comes_first():
    queue("a", item("biasa", 3), item("berisiko", 3, risiko=2))
    assert titles(desk()[1].get(KELOLA)) == ["berisiko", "biasa"]


def test_the_filters_are_links_and_nonsense_is_left_out():
    queue("a", item("satu", -1), item("dua", 4))
    queue("b", item("tiga", -2, risiko=2))
    _, client = desk()
    assert titles(client.get(KELOLA, {"antrean": "a"})) == ["satu", "dua"]
    assert titles(client.get(KELOLA, {"antrean": "a", "keadaan": "lewat"})) == ["satu"]
    assert titles(client.get(KELOLA, {"keadaan": "risiko"})) == ["tiga"]
    assert len(titles(client.get(KELOLA, {"antrean": "' OR 1", "keadaan": "x"}))) == 3


def test_a_person_sees_the_queues_of_the_own_roles_only():
    queue("ppk", item("rahasia"), peran=Peran.KEPALA_UKPBJ)
    assert titles(desk()[1].get(KELOLA)) == []
    assert titles(desk(Peran.KEPALA_UKPBJ)[1].get(KELOLA)) == ["rahasia"]
    response = desk(Peran.SUPERADMIN)[1].get(KELOLA)
    assert titles(response) == []
    assert '<details class="meja-tabel" open>' in response.content.decode()


def test_products_and_complaints_that_wait_are_there():
    toko = buat_toko()
    produk = kirim_draf(draf_id=toko.draf().pk, actor=toko.pemilik).produk
    Pengaduan.objects.create(nomor="P-1", kategori="data_pribadi", isi="Tolong hapus.")
    Pengaduan.objects.create(nomor="P-2", kategori="lain", isi="Sudah.", status="selesai")
    response = desk()[1].get(KELOLA)
    assert sorted(titles(response)) == sorted([produk.versi.get().nama, "Pengaduan P-1"])
    jumlah = {r.kode: r.jumlah for r in response.context["meja"].ringkas}
    assert (jumlah["produk"], jumlah["pengaduan"]) == (1, 1)


def save(client, nama, kueri):
    return client.post(reverse("kelola:saringan-simpan"), {"nama": nama, "kueri": kueri})


def test_a_filter_is_kept_renamed_over_and_taken_away_by_its_owner_only():
    queue("a", item("satu", -1))
    orang, client = desk()
    response = save(client, "Lewat", "antrean=a&keadaan=lewat&jahat=<x>")
    assert response.url == "/kelola/?antrean=a&keadaan=lewat"
    save(client, "Lewat", "keadaan=lewat")
    satu = SaringanTersimpan.objects.get(pengguna=orang)
    assert satu.kueri == "keadaan=lewat"
    assert "Saringan saya" in client.get(KELOLA).content.decode()
    lain = desk()[1]
    assert "Saringan saya" not in lain.get(KELOLA).content.decode()
    hapus = reverse("kelola:saringan-hapus", args=[satu.pk])
    assert lain.post(hapus).status_code == 404
    assert client.post(hapus).status_code == 302
    assert not SaringanTersimpan.objects.exists()


def test_a_filter_without_a_name_or_one_too_many_is_refused():
    orang, client = desk()
    save(client, "   ", "")
    assert not SaringanTersimpan.objects.exists()
    for n in range(SARINGAN_MAKS + 1):
        save(client, f"S{n}", "")
    assert SaringanTersimpan.objects.filter(pengguna=orang).count() == SARINGAN_MAKS
