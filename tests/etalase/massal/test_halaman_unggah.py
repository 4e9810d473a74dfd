"""Bulk upload through its pages: nothing is saved before the vendor says so (`ux.md` 3.17, U20)."""

import io
import time
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from etalase.models import BarisMassal, DrafProduk, Produk, UnggahanMassal, VersiProduk
from etalase.services.massal.kerja import kerjakan
from etalase.services.massal.rencana import columns_of
from etalase.services.massal.templat import contoh, tulis_csv, tulis_xlsx
from etalase.services.pengajuan import kirim_draf
from katalog.kabar.models import Notifikasi
from tests.etalase.massal.test_periksa import SALAH
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def toko():
    return buat_toko()


@pytest.fixture
def klien(toko):
    return client_of(toko.pemilik)


def row(toko, **ganti):
    kolom, _ = columns_of(toko.etalase)
    awal = dict(zip([k.nama for k in kolom], contoh(kolom), strict=True))
    return [{**awal, **ganti}[k.nama] for k in kolom]


def lembar(toko, *rows, tulis=tulis_xlsx):
    kolom, versi = columns_of(toko.etalase)
    return tulis(kolom, rows, versi=versi)


def kirim(klien, toko, isi, nama="mebel.xlsx"):
    url = f"{reverse('etalase:toko-unggah')}?etalase={toko.etalase.slug}"
    return klien.post(url, {"berkas": SimpleUploadedFile(nama, isi)})


def unggah(klien, toko, *rows, **opsi) -> UnggahanMassal:
    answer = kirim(klien, toko, lembar(toko, *rows, **opsi))
    assert answer.status_code == 302, answer.text
    satu = UnggahanMassal.objects.latest("pk")
    kerjakan(satu.pk)
    satu.refresh_from_db()
    return satu


def lakukan(klien, satu, aksi, **isi):
    url = reverse("etalase:toko-unggah-satu", args=[satu.kode])
    answer = klien.post(url, {"aksi": aksi, **isi}, follow=True)
    kerjakan(satu.pk)
    satu.refresh_from_db()
    return answer


def buka(klien, satu) -> str:
    return klien.get(reverse("etalase:toko-unggah-satu", args=[satu.kode])).text


def keadaan(satu) -> list[str]:
    return list(satu.baris.values_list("keadaan", flat=True))


def test_nothing_is_saved_before_the_vendor_says_so(klien, toko):
    satu = unggah(klien, toko, row(toko), row(toko, sku="KR-02"))
    assert (satu.status, keadaan(satu)) == ("siap", ["siap", "siap"])
    assert not DrafProduk.objects.exists()
    assert "2 produk baru" in buka(klien, satu)
    lakukan(klien, satu, "simpan")
    assert (satu.status, keadaan(satu)) == ("selesai", ["draf", "draf"])
    assert DrafProduk.objects.count() == 2
    assert Notifikasi.objects.filter(penerima=toko.pemilik, judul__startswith="Unggahan").exists()


UMUM = [satu for satu in SALAH if not satu[0].startswith("spek_")]


@pytest.mark.parametrize(("kolom", "nilai", "alasan", "_saran"), UMUM)
def test_each_fault_is_told_with_row_column_value_reason_and_fix(
    klien, toko, kolom, nilai, alasan, _saran
):
    satu = unggah(klien, toko, row(toko, sku="BAIK"), row(toko, **{kolom: nilai}))
    assert keadaan(satu) == ["siap", "salah"]
    salah = satu.baris.get(nomor=3).galat[0]
    assert (salah["baris"], salah["kolom"]) == (3, kolom)
    assert salah["nilai"] == str(nilai)[:100]
    assert alasan in salah["alasan"]
    assert salah["perbaiki"]
    text = buka(klien, satu)
    assert "Baris 3" in text
    assert f'name="sel-3-{kolom}"' in text


def test_faults_are_mended_on_the_screen(klien, toko):
    satu = unggah(klien, toko, row(toko, harga="1,2jt"), row(toko, sku="B", satuan="biji"))
    assert 'value="1200000"' in buka(klien, satu)
    lakukan(klien, satu, "periksa", **{"sel-2-harga": "1200000", "sel-3-satuan": "unit"})
    assert keadaan(satu) == ["siap", "siap"]


def test_good_rows_are_saved_beside_wrong_ones(klien, toko):
    satu = unggah(klien, toko, row(toko), row(toko, sku="B", harga="mahal"))
    answer = lakukan(klien, satu, "simpan")
    assert answer.status_code == 200
    assert keadaan(satu) == ["draf", "salah"]
    assert "1 baris salah, belum disimpan" in buka(klien, satu)


def test_the_file_with_faults_is_the_own_file_with_comments_and_no_formula(klien, toko):
    satu = unggah(klien, toko, row(toko), row(toko, sku="B", nama="=1+1", harga="mahal"))
    answer = klien.get(reverse("etalase:toko-unggah-galat", args=[satu.kode]))
    data = load_workbook(io.BytesIO(answer.content))["Produk"]
    kepala = [sel.value for sel in data[1]]
    harga = data.cell(2, kepala.index("harga") + 1)
    assert harga.value == "mahal"
    assert "angka saja" in harga.comment.text
    assert harga.fill.fgColor.rgb == "FFF4C7C3"
    assert data.cell(2, kepala.index("nama") + 1).data_type == "s"
    assert data.max_row == 2


def test_the_same_file_again_is_the_same_upload_and_later_changes_nothing(klien, toko):
    isi = lembar(toko, row(toko))
    for _ in range(2):
        kirim(klien, toko, isi)
    satu = UnggahanMassal.objects.get()
    kerjakan(satu.pk)
    lakukan(klien, satu, "simpan")
    kirim(klien, toko, isi)
    lagi = UnggahanMassal.objects.exclude(pk=satu.pk).get()
    kerjakan(lagi.pk)
    lakukan(klien, lagi, "simpan")
    assert keadaan(lagi) == ["sama"]
    assert DrafProduk.objects.count() == 1


def test_saying_save_twice_saves_once(klien, toko):
    satu = unggah(klien, toko, row(toko))
    url = reverse("etalase:toko-unggah-satu", args=[satu.kode])
    for _ in range(2):
        assert klien.post(url, {"aksi": "simpan"}).status_code == 302
    kerjakan(satu.pk)
    kerjakan(satu.pk)
    assert DrafProduk.objects.count() == 1


def test_cancelling_leaves_nothing(klien, toko):
    satu = unggah(klien, toko, row(toko))
    lakukan(klien, satu, "batal")
    assert satu.status == "batal"
    assert not BarisMassal.objects.exists()
    lakukan(klien, satu, "simpan")
    assert not DrafProduk.objects.exists()


def test_a_file_that_is_no_sheet_is_refused_with_a_sentence(klien, toko):
    answer = kirim(klien, toko, b"%PDF-1.7 bukan tabel", "produk.xlsx")
    satu = UnggahanMassal.objects.get()
    assert answer.status_code == 302
    kerjakan(satu.pk)
    text = buka(klien, satu)
    assert "bukan tabel" in text
    assert "Kirim berkas lain" in text


def test_export_uploads_again_without_a_change(klien, toko):
    for n in range(3):
        draf = toko.draf(
            sku=f"EK-{n}",
            nama=f"Kursi ekspor {n}",
            tkdn="40.50",
            atribut={},
            harga_wilayah=[{"tempat": "malang-raya", "harga": 900_000, "ongkir": None}],
        )
        kirim_draf(draf_id=draf.pk, actor=toko.pemilik)
    for jenis in ("xlsx", "csv"):
        isi = klien.get(reverse("etalase:toko-unduh", args=[toko.etalase.slug, jenis])).content
        assert kirim(klien, toko, isi, f"lagi.{jenis}").status_code == 302
        satu = UnggahanMassal.objects.latest("pk")
        kerjakan(satu.pk)
        lakukan(klien, satu, "simpan")
        assert keadaan(satu) == ["sama"] * 3
    assert VersiProduk.objects.filter(produk__penyedia=toko.penyedia).count() == 3


def test_an_empty_cell_leaves_the_stock_and_a_dash_clears_a_fact(klien, toko):
    draf = toko.draf(sku="A1", merek="Jati", stok=9)
    produk = kirim_draf(draf_id=draf.pk, actor=toko.pemilik).produk
    isi = {"sku": "A1", "nama": draf.nama, "harga": 1_000_000, "stok": "", "merek": "-"}
    satu = unggah(klien, toko, row(toko, **isi))
    lakukan(klien, satu, "simpan")
    assert keadaan(satu) == ["dikirim"]
    produk.refresh_from_db()
    assert produk.stok.tersedia == 9
    assert not produk.stok.tidak_terbatas
    assert produk.versi.order_by("-nomor").first().merek == ""


def test_a_new_product_needs_a_stock_or_the_words(klien, toko):
    satu = unggah(klien, toko, row(toko, stok=""), row(toko, sku="B", stok="sesuai pesanan"))
    assert keadaan(satu) == ["salah", "siap"]
    lakukan(klien, satu, "simpan")
    assert DrafProduk.objects.get(sku="B").stok_tidak_terbatas


def test_an_unsent_edit_is_not_sent_along(klien, toko):
    draf = toko.draf(sku="A1")
    produk = kirim_draf(draf_id=draf.pk, actor=toko.pemilik).produk
    client = client_of(toko.pemilik)
    client.post(reverse("etalase:toko-produk", args=[produk.kode]), {"ubah": "1"})
    sunting, _ = DrafProduk.objects.get_or_create(
        produk=produk,
        defaults={
            "kode": produk.kode, "penyedia": toko.penyedia, "etalase": toko.etalase, "sku": "A1",
        },
    )  # fmt: skip
    DrafProduk.objects.filter(pk=sunting.pk).update(uraian="belum jadi", nama="Nama lain")
    satu = unggah(klien, toko, row(toko, sku="A1", nama=draf.nama, harga=1_010_000))
    assert keadaan(satu) == ["cek"]
    lakukan(klien, satu, "simpan", ikut_cek="1")
    assert keadaan(satu) == ["ditolak"]
    assert produk.versi.count() == 1


def test_a_price_that_looks_like_a_slip_is_asked_about(klien, toko):
    draf = toko.draf(sku="A1")
    kirim_draf(draf_id=draf.pk, actor=toko.pemilik)
    satu = unggah(klien, toko, row(toko, sku="A1", nama=draf.nama, harga=10_000_000))
    assert keadaan(satu) == ["cek"]
    assert "Harga naik 900%" in buka(klien, satu)
    lakukan(klien, satu, "simpan")
    assert VersiProduk.objects.filter(produk__sku="A1").count() == 1


def test_pictures_come_by_zip_and_are_matched_by_name(klien, toko, foto_jpeg):
    satu = unggah(klien, toko, row(toko, foto="a.jpg, b.jpg"))
    assert keadaan(satu) == ["cek"]
    berkas = io.BytesIO()
    with zipfile.ZipFile(berkas, "w") as arsip:
        arsip.writestr("foto/A.JPG", foto_jpeg(1))
        arsip.writestr("../../b.jpg", foto_jpeg(2))
        arsip.writestr("lain.jpg", b"\0" * 10_000_000)
    zip_ = SimpleUploadedFile("foto.zip", berkas.getvalue())
    text = lakukan(klien, satu, "foto", foto=zip_).text
    assert "2 foto diterima" in text
    assert "lain.jpg" in text
    assert keadaan(satu) == ["siap"]
    lakukan(klien, satu, "simpan")
    assert keadaan(satu) == ["dikirim"]
    assert len(Produk.objects.get(sku="KR-01").versi.get().foto) == 2


def test_a_worker_that_died_loses_no_row_and_saves_none_twice(klien, toko, monkeypatch):
    satu = unggah(klien, toko, *[row(toko, sku=f"S{n}") for n in range(5)])
    url = reverse("etalase:toko-unggah-satu", args=[satu.kode])
    klien.post(url, {"aksi": "simpan"})
    hitung = iter(range(10))

    def mati(nama):
        if next(hitung) == 2:
            raise SystemExit(nama)

    monkeypatch.setattr("etalase.services.massal.kerja.titik", mati)
    with pytest.raises(SystemExit):
        kerjakan(satu.pk)
    assert sorted(keadaan(satu)) == ["draf", "draf", "draf", "siap", "siap"]
    assert "Menyimpan baris 3, 2 baris lagi" in buka(klien, satu)
    kerjakan(satu.pk)  # The lease of the dead one still holds.
    assert keadaan(satu).count("siap") == 2
    UnggahanMassal.objects.update(disewa_sampai=None)
    kerjakan(satu.pk)
    assert DrafProduk.objects.count() == 5
    assert UnggahanMassal.objects.get().status == "selesai"


def test_a_foreign_sheet_does_not_exist(klien, toko):
    satu = unggah(klien, toko, row(toko))
    asing = client_of(buat_toko(nama="UD Lain").pemilik)
    for nama in ("toko-unggah-satu", "toko-unggah-galat"):
        assert asing.get(reverse(f"etalase:{nama}", args=[satu.kode])).status_code == 404
    url = reverse("etalase:toko-unggah-satu", args=[satu.kode])
    assert asing.post(url, {"aksi": "simpan"}).status_code == 404


def test_a_thousand_rows_from_file_to_result_in_time(klien, toko):
    isi = lembar(toko, *[row(toko, sku=f"S{n}") for n in range(1000)])
    kirim(klien, toko, isi)
    satu = UnggahanMassal.objects.get()
    mulai = time.monotonic()
    kerjakan(satu.pk)
    assert time.monotonic() - mulai < 30
    assert satu.baris.filter(keadaan="siap").count() == 1000


def test_a_csv_from_an_old_template_is_refused(klien, toko):
    kolom, versi = columns_of(toko.etalase)
    isi = tulis_csv(kolom, [row(toko)], versi=versi + 1)
    kirim(klien, toko, isi, "lama.csv")
    satu = UnggahanMassal.objects.get()
    kerjakan(satu.pk)
    assert "Pakai templat terbaru" in buka(klien, satu)
