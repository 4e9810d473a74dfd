"""Deciding a version: by one person, by two at a risk, never by somebody of the shop."""

import pytest
from django.db import IntegrityError, connection, transaction

from etalase.models import PemeriksaanProduk, TemuanProduk, VersiProduk
from etalase.selectors.pemeriksaan import alasan_kurasi, antrean_produk, temuan_produk
from etalase.services.draf import draf_dari, simpan_draf
from etalase.services.pemeriksaan import TemuanBaru, putuskan
from etalase.services.pengajuan import kirim_draf
from etalase.state import Putusan, StatusProduk
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.core.errors import RuleViolation
from katalog.kabar.models import Kiriman, Notifikasi
from katalog.kabar.tasks import send
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.purchasing.pabrik import buat_orang, tugaskan
from vendors.models import Keanggotaan

pytestmark = pytest.mark.django_db
BURAM = TemuanBaru("foto", "foto-buram", "Foto kedua.")


@pytest.fixture
def toko():
    return buat_toko()


@pytest.fixture
def pengelola():
    return buat_orang("Pengelola", peran=Peran.PENGELOLA)


def kirim(toko, **isi):
    return kirim_draf(draf_id=toko.draf(**isi).pk, actor=toko.pemilik).produk


def ubah(toko, produk, **isi):
    draf = draf_dari(produk_id=produk.pk, actor=toko.pemilik)
    simpan_draf(draf_id=draf.pk, actor=toko.pemilik, isi=isi)
    return kirim_draf(draf_id=draf.pk, actor=toko.pemilik)


def satu(produk):
    return PemeriksaanProduk.objects.filter(produk=produk).latest("pk")


def putus(produk, actor, putusan=Putusan.SETUJUI, **lain):
    isi = {"produk_id": produk.pk, "versi_id": satu(produk).versi_id, "putusan": putusan}
    return putuskan(**isi, actor=actor, **lain)


def test_an_approved_product_is_on_display_with_its_pictures(toko, pengelola):
    produk = kirim(toko)
    assert list(antrean_produk()) == [satu(produk)]
    putus(produk, pengelola)
    produk.refresh_from_db()
    assert produk.status == StatusProduk.TAYANG
    assert produk.foto.count() == 1
    assert produk.is_orderable
    assert not antrean_produk().exists()
    assert [j.ke for j in JejakAudit.objects.filter(objek="etalase.produk").exclude(ke="")] == [
        *("draf", "diajukan", "diverifikasi", "tayang")
    ]


def test_a_correction_names_the_field_and_keeps_the_place(toko, pengelola):
    produk = kirim(toko)
    lain = kirim(toko, nama="Meja lipat kayu")
    putus(produk, pengelola, Putusan.MINTA_PERBAIKAN, temuan=[BURAM])
    produk.refresh_from_db()
    assert produk.status == StatusProduk.PERBAIKAN
    assert "Foto kedua." in temuan_produk(produk)["foto"].kalimat
    ubah(toko, produk, nama="Kursi rapat besi lipat")
    assert [baris.produk for baris in antrean_produk()] == [produk, lain]
    assert temuan_produk(produk) == {}


def test_a_rejected_product_says_why(toko, pengelola):
    produk = kirim(toko)
    with pytest.raises(RuleViolation, match="Tulis alasannya"):
        putus(produk, pengelola, Putusan.TOLAK)
    putus(produk, pengelola, Putusan.TOLAK, alasan="Barang ini dilarang dijual.")
    produk.refresh_from_db()
    assert (produk.status, produk.alasan_status) == ("ditolak", "Barang ini dilarang dijual.")


def test_the_old_version_stays_until_the_new_one_is_approved(toko, pengelola):
    produk = toko.tayang(harga=1_000_000)
    hasil = ubah(toko, produk, nama="Kursi rapat besi tebal")
    produk.refresh_from_db()
    assert produk.versi_tayang.nomor == 1
    assert produk.is_orderable
    putus(produk, pengelola)
    produk.refresh_from_db()
    assert produk.versi_tayang == hasil.versi
    assert produk.status == StatusProduk.TAYANG


def test_a_change_sent_back_leaves_the_display_alone(toko, pengelola):
    produk = toko.tayang(harga=1_000_000)
    ubah(toko, produk, harga=1_050_000, satuan="set")
    putus(produk, pengelola, Putusan.MINTA_PERBAIKAN, temuan=[TemuanBaru("harga", "harga-tinggi")])
    produk.refresh_from_db()
    assert (produk.status, produk.versi_tayang.nomor) == (StatusProduk.TAYANG, 1)
    assert produk.versi_tayang.harga == 1_000_000


def test_a_newer_hand_in_takes_the_place_of_the_older(toko, pengelola):
    produk = toko.tayang()
    ubah(toko, produk, nama="Kursi rapat satu")
    lama = satu(produk)
    ubah(toko, produk, nama="Kursi rapat dua")
    assert [baris.versi.nama for baris in antrean_produk()] == ["Kursi rapat dua"]
    assert satu(produk).prioritas_sejak == lama.prioritas_sejak
    with pytest.raises(RuleViolation, match="perubahan baru"):
        putuskan(
            produk_id=produk.pk, versi_id=lama.versi_id, putusan=Putusan.SETUJUI, actor=pengelola
        )


def test_a_steep_rise_needs_two_persons(toko, pengelola):
    produk = toko.tayang(harga=1_000_000)
    ubah(toko, produk, harga=1_500_000)
    assert satu(produk).daftar_risiko == ["naik"]
    putus(produk, pengelola)
    produk.refresh_from_db()
    assert produk.versi_tayang.nomor == 1
    with pytest.raises(RuleViolation, match="orang pertama"):
        putus(produk, pengelola)
    putus(produk, buat_orang("Kedua", peran=Peran.PENGELOLA))
    produk.refresh_from_db()
    assert produk.versi_tayang.harga == 1_500_000


def test_the_database_refuses_one_person_for_a_risk(toko, pengelola):
    produk = toko.tayang(harga=1_000_000)
    ubah(toko, produk, harga=1_500_000)
    nomor = satu(produk).pk
    for sql in (
        "UPDATE etalase_pemeriksaanproduk SET pemeriksa_id = %(a)s, pemeriksa_kedua_id = %(a)s"
        " WHERE id = %(id)s",
        "UPDATE etalase_pemeriksaanproduk SET status = 'disetujui', diputus_pada = now(),"
        " pemeriksa_id = %(a)s WHERE id = %(id)s",
    ):
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(sql, {"a": pengelola.pk, "id": nomor})


def test_nobody_judges_his_own_shop_or_without_the_duty(toko):
    produk = kirim(toko)
    with pytest.raises(RuleViolation, match="pengelola katalog"):
        putus(produk, buat_orang("Penelaah", peran=Peran.PENELAAH))
    tugaskan(toko.pemilik, Peran.PENGELOLA)
    with pytest.raises(RuleViolation, match="anggota usaha"):
        putus(produk, toko.pemilik)


def test_a_decided_version_is_not_decided_again(toko, pengelola):
    produk = kirim(toko)
    putus(produk, pengelola)
    with pytest.raises(RuleViolation, match="sudah diputus"):
        putus(produk, pengelola)


@pytest.mark.parametrize("temuan", [[], [TemuanBaru("foto", "alasan-karangan")]])
def test_a_correction_needs_a_reason_of_the_list(toko, pengelola, temuan):
    produk = kirim(toko)
    with pytest.raises(RuleViolation):
        putus(produk, pengelola, Putusan.MINTA_PERBAIKAN, temuan=temuan)
    produk.refresh_from_db()
    assert produk.status == StatusProduk.DIAJUKAN
    assert not TemuanProduk.objects.exists()


def test_the_shop_is_told_field_by_field(toko, pengelola, mailoutbox):
    produk = kirim(toko)
    putus(produk, pengelola, Putusan.MINTA_PERBAIKAN, temuan=[BURAM])
    assert Notifikasi.objects.get().penerima == toko.pemilik
    send(Kiriman.objects.get().pk)
    assert "Foto: Foto buram. Ambil ulang" in mailoutbox[0].body
    assert len(mailoutbox[0].subject) <= 70


def test_who_left_the_shop_learns_nothing_more(toko, pengelola, mailoutbox):
    produk = kirim(toko)
    putus(produk, pengelola)
    Keanggotaan.objects.update(berakhir_pada="2026-01-01T00:00:00Z")
    send(Kiriman.objects.get().pk)
    assert mailoutbox == []


def test_every_reason_is_a_sentence_with_its_fix(toko):
    for alasan in alasan_kurasi():
        assert alasan.kalimat.endswith("."), alasan.kode
        assert alasan.kode == "lain" or alasan.kalimat.count(".") >= 2, alasan.kode
        kolom = {field.name for field in VersiProduk._meta.get_fields()} | {""}
        assert alasan.bidang in kolom, alasan.kode
