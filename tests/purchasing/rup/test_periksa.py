"""What is read out of a file of plan lines: every shape, and the dirt that is known to come."""

from datetime import date

import pytest

from katalog.core.errors import RuleViolation
from purchasing.models import ImporRup, PaketRup, PerubahanRup
from purchasing.services.rup.bentuk import Bentuk
from purchasing.services.rup.periksa import periksa_berkas
from tests.purchasing.pabrik import buat_rup, buat_satker
from tests.purchasing.rup.berkas import MAK, MAK_LAIN, as_csv, as_xlsx, sirup

pytestmark = pytest.mark.django_db
HARI = date(2026, 3, 2)


@pytest.fixture
def satker():
    return buat_satker()


def baca(satker, isi):
    return periksa_berkas(isi, satker=satker, hari=HARI)


def notes(hasil):
    return {(c.kolom, c.masalah) for c in hasil.semua_catatan}


def counts(hasil):
    return (hasil.baru, hasil.ubah, hasil.sama, hasil.ditolak)


@pytest.mark.parametrize("tulis", [as_csv, as_xlsx])
def test_the_announced_lines_of_sirup(satker, tulis):
    hasil = baca(satker, tulis(sirup(satker), sirup(satker, "99000002", status_ukm="Non UKM")))
    assert (hasil.bentuk, counts(hasil)) == (Bentuk.PAKET, (2, 0, 0, 0))
    isi = hasil.putusan[0].isi
    assert (isi["nama"], isi["pagu"], isi["jenis"]) == ("Belanja kursi uji", 10_000_000, "barang")
    assert (isi["is_epurchasing"], isi["is_terumumkan"], isi["is_aktif"]) == (True, True, True)
    assert (isi["mulai_pemilihan"], isi["is_pra_dpa"]) == (date(2026, 2, 1), False)
    assert hasil.putusan[1].isi["is_ukm"] is False
    assert not PaketRup.objects.exists()
    assert not ImporRup.objects.exists()


def test_a_title_above_the_header_is_passed_over(satker):
    isi = as_xlsx(sirup(satker), judul=("Rencana Umum Pengadaan", "Dicetak 2 Maret"))
    assert counts(baca(satker, isi)) == (1, 0, 0, 0)


def test_headers_as_people_write_them(satker):
    row = {
        "Kode RUP": "99000001", "Tahun Anggaran": "2026", "Nama Paket": "Meja uji",
        "Pagu (Rp)": "Rp 1.250.000,00", "Jenis Pengadaan": "Jasa Lainnya",
        "Metode Pemilihan": "e-Purchasing", "Status Umumkan RUP": "Terumumkan", "MAK": f"{MAK}.",
    }  # fmt: skip
    hasil = baca(satker, as_csv(row, pemisah=";"))
    assert counts(hasil) == (1, 0, 0, 0)
    assert (hasil.putusan[0].isi["pagu"], hasil.putusan[0].isi["jenis"]) == (1_250_000, "jasa")
    (mak,) = hasil.baris[0].mak
    assert (mak.mak, mak.asli) == (MAK, f"{MAK}.")


def test_rows_of_another_office_are_left_alone(satker):
    lain = buat_satker()
    hasil = baca(satker, as_csv(sirup(satker), sirup(lain, "99000002")))
    assert (counts(hasil), hasil.kantor_lain) == ((1, 0, 0, 0), 1)


def test_the_name_of_an_office_is_enough(satker):
    row = sirup(satker, kd_satker_str="kode lama", nama_satker=satker.nama.upper())
    hasil = baca(satker, as_csv(row, row | {"kd_rup": "99000002"}))
    assert counts(hasil) == (2, 0, 0, 0)
    told = [c for c in hasil.semua_catatan if c.kolom == "satker"]
    assert [c.masalah for c in told] == ["Kantor dikenali dari namanya, kodenya lain"]
    assert not any(c.kolom == "satker" for c in baca(satker, as_csv(sirup(satker))).semua_catatan)


def test_a_code_of_another_office_is_refused(satker):
    asing = buat_rup(buat_satker())
    hasil = baca(satker, as_csv(sirup(satker, asing.kode_rup, tahun_anggaran=asing.tahun)))
    assert counts(hasil) == (0, 0, 0, 1)
    assert ("kode", "Kode RUP ini milik kantor lain") in notes(hasil)


KOTOR = {
    "nama tak tampak": ({"nama_paket": " Meja\u200b \u202e uji\n "}, "nama", "Meja uji"),
    "nama terlalu panjang": ({"nama_paket": "x" * 300}, "nama", "x" * 200),
    "nama berawalan tanda": ({"nama_paket": "- Meja uji"}, "nama", "Meja uji"),
    "nama rumus": ({"nama_paket": "=HYPERLINK(1)"}, "nama", "HYPERLINK(1)"),
    "dana berulang": ({"sumber_dana": "APBD,APBD,APBD"}, "sumber_dana", "APBD"),
    "dua dana": ({"sumber_dana": "apbd; BLUD"}, "sumber_dana", "APBD,BLUD"),
    "pagu berkoma Inggris": ({"pagu": "1,200,000.00"}, "pagu", 1_200_000),
    "pagu bersen": ({"pagu": "1200000.00"}, "pagu", 1_200_000),
    "pagu rupiah": ({"pagu": "Rp1.200.000,-"}, "pagu", 1_200_000),
    "kode pecahan": ({"kd_rup": "99000001.0"}, "pagu", 10_000_000),
    "dua jenis": ({"jenis_pengadaan": "Jasa Lainnya;Barang"}, "jenis", "jasa"),
    "metode lain": ({"metode_pengadaan": "Tender"}, "is_epurchasing", False),
    "dicabut": ({"status_delete_rup": "true"}, "is_aktif", False),
    "pra-DPA": ({"status_pradipa": "PraDIPA"}, "is_pra_dpa", True),
    "tanggal lokal": ({"tgl_awal_pemilihan": "15/01/2026"}, "mulai_pemilihan", date(2026, 1, 15)),
}  # fmt: skip


@pytest.mark.parametrize("nama", KOTOR)
def test_dirt_with_one_reading_is_mended(satker, nama):
    ganti, kolom, benar = KOTOR[nama]
    hasil = baca(satker, as_csv(sirup(satker, **ganti)))
    assert counts(hasil) == (1, 0, 0, 0)
    assert hasil.putusan[0].isi[kolom] == benar


DITOLAK = {
    "kode kosong": ({"kd_rup": ""}, "kode"),
    "kode bukan angka": ({"kd_rup": "RUP-1"}, "kode"),
    "kode eksponen": ({"kd_rup": "9.9E+07"}, "kode"),
    "kode panjang": ({"kd_rup": "9" * 13}, "kode"),
    "kode rumus": ({"kd_rup": "=1+1"}, "kode"),
    "tahun lama": ({"tahun_anggaran": "1999"}, "tahun"),
    "tahun kata": ({"tahun_anggaran": "ini"}, "tahun"),
    "pagu minus": ({"pagu": "-5"}, "pagu"),
    "pagu kata": ({"pagu": "sejuta"}, "pagu"),
    "pagu rumus": ({"pagu": "=1000*1000"}, "pagu"),
    "pagu raksasa": ({"pagu": "9" * 17}, "pagu"),
    "pagu ragu": ({"pagu": "1200.000"}, "pagu"),
    "pagu kosong": ({"pagu": ""}, "pagu"),
    "nama kosong": ({"nama_paket": ""}, "nama"),
    "jenis asing": ({"jenis_pengadaan": "Hibah"}, "jenis"),
    "konsultansi": ({"jenis_pengadaan": "Jasa Konsultansi"}, "jenis"),
}


@pytest.mark.parametrize("nama", DITOLAK)
def test_what_has_no_one_reading_is_refused_with_a_fix(satker, nama):
    ganti, kolom = DITOLAK[nama]
    hasil = baca(satker, as_csv(sirup(satker, **ganti), sirup(satker, "99000009")))
    assert counts(hasil) == (1, 0, 0, 1)
    (salah,) = [c for c in hasil.semua_catatan if c.is_ditolak]
    assert (salah.baris, salah.kolom) == (2, kolom)
    assert salah.masalah
    assert salah.perbaiki


def test_a_small_fault_leaves_the_old_fact(satker):
    hasil = baca(satker, as_csv(sirup(satker, status_ukm="entah", tgl_awal_pemilihan="32/13/2026")))
    assert counts(hasil) == (1, 0, 0, 0)
    assert {c.kolom for c in hasil.semua_catatan} >= {"is_ukm", "mulai_pemilihan"}


def test_of_revisions_the_newest_announced_counts_and_nothing_is_summed(satker):
    tua = sirup(satker, pagu=9_000_000, tgl_pengumuman_paket="2026-01-01")
    baru = sirup(satker, pagu=7_000_000, tgl_pengumuman_paket="2026-02-20")
    hasil = baca(satker, as_csv(baru, tua))
    assert counts(hasil) == (1, 0, 0, 0)
    assert hasil.putusan[0].isi["pagu"] == 7_000_000
    assert ("kode", "Kode RUP ini juga di baris 3") in notes(hasil)


def test_a_line_that_is_not_announced_is_told_to_be_unusable(satker):
    row = sirup(satker)
    del row["status_umumkan_rup"]
    hasil = baca(satker, as_csv(row))
    assert hasil.putusan[0].isi["is_terumumkan"] is False
    assert any(c.kolom == "is_terumumkan" for c in hasil.semua_catatan)


def budget(kode="99000001", mak=MAK, pagu=10_000_000, **lain):
    return {
        "kd_rup": kode, "mak": mak, "sumber_dana": "APBD", "asal_dana": "", "pagu": pagu,
        "kd_kegiatan": "1", "kd_subkegiatan": "2", **lain,
    }  # fmt: skip


def test_budget_rows_need_their_line_and_are_not_summed(satker):
    rup = buat_rup(satker, pagu=10_000_000)
    PaketRup.objects.filter(pk=rup.pk).update(tahun=2026)
    rows = [
        budget(rup.kode_rup, pagu=4_000_000),
        budget(rup.kode_rup, pagu=6_000_000),
        budget(rup.kode_rup, MAK_LAIN, 4_000_000),
        budget("99999999"),
    ]
    hasil = baca(satker, as_csv(*rows))
    assert (hasil.bentuk, counts(hasil)) == (Bentuk.ANGGARAN, (0, 1, 0, 1))
    assert [(m.mak, m.pagu) for m in hasil.baris[0].mak] == [
        (MAK, 6_000_000),
        (MAK_LAIN, 4_000_000),
    ]
    assert ("mak", "MAK ini berulang di berkas") in notes(hasil)
    assert ("kode", "RUP ini belum ada di kantor Anda") in notes(hasil)


def test_an_odd_mak_is_kept_and_told(satker):
    rup = buat_rup(satker)
    hasil = baca(satker, as_csv(budget(rup.kode_rup, "5.1.02.", rup.pagu)))
    assert counts(hasil) == (0, 1, 0, 0)
    assert ("mak", "Bentuk MAK tidak lazim: 5.1.02") in notes(hasil)


def test_places_are_joined(satker):
    rup = buat_rup(satker)
    rows = [
        {"kd_rup": rup.kode_rup, "kd_provinsi": "15", "kd_kab_kota": kota, "detail_lokasi": desa}
        for kota, desa in (("9001", "Desa Contoh"), ("9002", "Desa Uji"))
    ]
    hasil = baca(satker, as_csv(*rows))
    assert hasil.bentuk is Bentuk.LOKASI
    assert hasil.putusan[0].isi == {"lokasi": "Desa Contoh (kode 9001); Desa Uji (kode 9002)"}


V5 = {"kd_paket": "1", "no_paket": "UJI-P2601-1", "nama_paket": "Paket uji", "total_harga": 5}
V6 = {
    "kd_paket": "01UJI",
    "rup_nama_pkt": "Belanja uji",
    "total_harga": 5,
    "status_pkt": "ON_PROCESS",
}


@pytest.mark.parametrize("paket", [V5 | {"kode_anggaran": MAK}, V6 | {"mak": f"{MAK},{MAK}"}])
def test_order_rows_only_name_a_mak_that_has_no_name(satker, paket):
    rup = buat_rup(satker)
    rup.baris_mak.all().delete()
    rup.baris_mak.create(mak="", sumber_dana="APBD", pagu=rup.pagu)
    row = paket | {"tahun_anggaran": rup.tahun, "kd_rup": rup.kode_rup}
    hasil = periksa_berkas(as_csv(row), satker=satker, hari=date(rup.tahun, 3, 2))
    assert (hasil.bentuk, counts(hasil)) == (Bentuk.BELANJA, (0, 1, 0, 0))
    assert [baru.mak for _, baru in hasil.putusan[0].mak] == [MAK]
    rup.baris_mak.update(mak=MAK_LAIN)
    assert counts(periksa_berkas(as_csv(row), satker=satker, hari=date(rup.tahun, 3, 2))) == (
        0, 0, 1, 0,
    )  # fmt: skip


def test_api_rows_of_orders_are_known(satker):
    row = {
        "order_id": "01UJI", "fiscal_year": 2026, "rup_code": "99000001", "rup_name": "Uji",
        "funding_source": "APBD", "kode_satker": satker.kode, "total": "5",
    }  # fmt: skip
    hasil = baca(satker, as_csv(row))
    assert (hasil.bentuk, counts(hasil)) == (Bentuk.BELANJA, (0, 0, 0, 1))


ASING = {
    "struktur": (
        {"belanja_pengadaan": 1, "total_belanja": 2, "nama_satker": "x"},
        "struktur anggaran",
    ),
    "bukan RUP": ({"sku": "A", "nama": "Meja"}, "Judul kolom tidak dikenal"),
    "tanpa pagu": ({"kd_rup": "1", "nama_paket": "Meja"}, "Kolom pagu tidak ada"),
}


@pytest.mark.parametrize("nama", ASING)
def test_a_file_of_something_else_is_refused_with_a_sentence(satker, nama):
    row, potong = ASING[nama]
    with pytest.raises(RuleViolation, match=potong) as salah:
        baca(satker, as_csv(row))
    assert salah.value.code == "lembar_ditolak"
    assert not PerubahanRup.objects.exists()


def test_more_rows_than_the_policy_allows_are_refused(satker):
    rows = [{"kd_rup": str(n + 1), "nama_paket": "x", "pagu": 1} for n in range(5001)]
    with pytest.raises(RuleViolation, match="Paling banyak 5000 baris"):
        baca(satker, as_csv(*rows))
