"""Every fault of a row tells row, column, value, reason and fix (`ux.md` U20)."""

import time

import pytest

from etalase.models import Atribut
from etalase.services.massal.baca import baca_lembar
from etalase.services.massal.kolom import TETAP, _spec
from etalase.services.massal.periksa import check_lembar
from etalase.services.massal.templat import contoh, tulis_csv, tulis_xlsx
from katalog.core.errors import RuleViolation

KOLOM = [
    *TETAP,
    _spec(Atribut(kode="bahan", nama="Bahan", tipe="pilihan", pilihan=["kayu", "besi"])),
    _spec(Atribut(kode="lebar", nama="Lebar", tipe="angka", satuan="cm", is_wajib=True)),
    _spec(Atribut(kode="lipat", nama="Lipat", tipe="ya_tidak")),
    _spec(Atribut(kode="sejak", nama="Sejak", tipe="tanggal")),
    _spec(Atribut(kode="warna", nama="Warna", tipe="teks")),
]
NAMA = [kolom.nama for kolom in KOLOM]


def isi(**ganti):
    awal = {**dict(zip(NAMA, contoh(KOLOM), strict=True)), "spek_lebar": 40}
    return [{**awal, **ganti}[nama] for nama in NAMA]


def periksa(*rows):
    lembar = baca_lembar(tulis_xlsx(KOLOM, rows, versi=3), baris_maks=1000)
    return check_lembar(lembar, KOLOM, versi=3)


# column, wrong value, part of the reason, suggested value
SALAH = [
    ("sku", "", "Isi sku", ""),
    ("sku", "x" * 61, "60 huruf", "x" * 60),
    ("nama", "", "Isi nama", ""),
    ("nama", "ab", "terlalu pendek", ""),
    ("nama", "x" * 201, "200 huruf", "x" * 200),
    ("merek", "x" * 81, "80 huruf", "x" * 80),
    ("uraian", "x" * 4001, "4000 huruf", "x" * 4000),
    ("satuan", "", "Isi satuan", ""),
    ("satuan", "biji", "Pilih: unit", ""),
    ("harga", "", "Isi harga", ""),
    ("harga", "1,2jt", "angka saja", "1200000"),
    ("harga", "1.5", "angka saja", ""),
    ("harga", "750rb", "angka saja", "750000"),
    ("harga", 0, "Paling sedikit 1", ""),
    ("harga", -5, "angka saja", ""),
    ("harga", 10**15, "angka saja", "1000000000000000"),
    ("harga", 1210000.5, "angka saja", ""),
    ("kelas_pajak", "ppnbm", "Pilih:", ""),
    ("ongkir", "gratis", "angka saja", ""),
    ("stok", -1, "Diisi 0", ""),
    ("stok", "banyak", "angka bulat", ""),
    ("minimal_pembelian", 0, "Diisi 1", ""),
    ("kelipatan", 0, "Diisi 1", ""),
    ("waktu_kirim_hari", 400, "365", ""),
    ("impor", "mungkin", "ya atau tidak", ""),
    ("tkdn", 140, "0 sampai 100", ""),
    ("bmp", 16, "0 sampai 15", ""),
    ("tkdn_berlaku_sampai", "31/12/2026", "tahun-bulan-hari", ""),
    ("garansi_bulan", "setahun", "angka bulat", ""),
    ("spek_bahan", "emas", "Pilih: kayu, besi", ""),
    ("spek_lebar", "", "Isi spek_lebar", ""),
    ("spek_lebar", "lebar", "angka saja", ""),
    ("spek_lipat", "kadang", "ya atau tidak", ""),
    ("spek_sejak", "kemarin", "tahun-bulan-hari", ""),
]


@pytest.mark.parametrize(("kolom", "nilai", "alasan", "saran"), SALAH)
def test_fault_names_row_column_value_reason_and_fix(kolom, nilai, alasan, saran):
    baik, galat = periksa(isi(sku="OK"), isi(**{kolom: nilai}))
    assert [satu.nomor for satu in baik] == [2]
    assert len(galat) == 1
    satu = galat[0]
    assert (satu.baris, satu.kolom, satu.nilai) == (3, kolom, str(nilai)[:100])
    assert alasan in satu.alasan
    assert satu.saran == saran
    assert satu.perbaiki


def test_same_sku_names_the_earlier_row():
    _, galat = periksa(isi(), isi())
    assert [(g.baris, g.kolom, g.alasan, g.saran) for g in galat] == [
        (3, "sku", "Sama dengan baris 2", "KR-01B")
    ]


def test_imported_goods_have_no_tkdn():
    _, galat = periksa(isi(impor="ya", tkdn=40))
    assert [(g.kolom, g.perbaiki) for g in galat] == [("tkdn", "Kosongkan tkdn")]


def test_formula_in_a_csv_is_a_fault_of_its_cell():
    teks = tulis_csv(KOLOM, [isi()], versi=3).replace(b"Kursi rapat", b"=1+1")
    _, galat = check_lembar(baca_lembar(teks, baris_maks=9), KOLOM, versi=3)
    assert [(g.baris, g.kolom, g.alasan) for g in galat] == [(2, "nama", "Rumus tidak diterima")]


def test_old_template_and_missing_column_are_refused_by_name():
    tua = baca_lembar(tulis_xlsx(KOLOM, [isi()], versi=2), baris_maks=9)
    with pytest.raises(RuleViolation, match=r"templat terbaru \(v3\)"):
        check_lembar(tua, KOLOM, versi=3)
    kurang = baca_lembar(b"sku,nama\nA,Meja\n", baris_maks=9)
    with pytest.raises(RuleViolation, match=r"Kolom ‘satuan’ tidak ada"):
        check_lembar(kurang, KOLOM, versi=3)


@pytest.mark.parametrize("nama", ["=1+1 meja", "'meja", "'=meja", "@meja", "＝meja", "-meja"])
def test_sheet_comes_back_without_loss(nama):
    row = isi(nama=nama)
    dari_xlsx, _ = periksa(row)
    dari_csv, galat = check_lembar(
        baca_lembar(tulis_csv(KOLOM, [row], versi=3), baris_maks=9), KOLOM, versi=3
    )
    assert not galat
    assert dari_xlsx[0].isi == dari_csv[0].isi
    assert dari_csv[0].isi["nama"] == nama
    assert dari_csv[0].isi["harga"] == 1200000


def test_thousand_rows_are_checked_in_time():
    mulai = time.monotonic()
    baik, galat = periksa(*[isi(sku=f"S{n}") for n in range(1000)])
    assert (len(baik), galat) == (1000, [])
    assert time.monotonic() - mulai < 30
