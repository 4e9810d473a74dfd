"""The performance board against figures that were worked out by hand."""

import csv
import io
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone
from psycopg.types.range import DateRange

from etalase.state import Putusan
from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit
from katalog.kebijakan.models import Parameter
from katalog.kelola.kinerja import TENGGAT, daftar_alasan, daftar_ukuran, rentang, ringkas
from tests.etalase.pemeriksaan.test_putusan import BURAM, kirim, putus
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db
AWAL = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
AKHIR = AWAL + timedelta(days=60)
URL = "/kelola/kinerja/"


def note(objek_id, hari, dari, ke, oleh=None, objek="etalase.produk", **data):
    return JejakAudit.objects.create(
        pada=AWAL + timedelta(days=hari),
        pelaku=oleh,
        aksi="uji.aksi",
        objek=objek,
        objek_id=objek_id,
        dari=dari,
        ke=ke,
        data=data,
    )


@pytest.fixture
def petugas():
    return buat_orang("Arif"), buat_orang("Bela")


@pytest.fixture
def jejak(petugas):
    """Stages `diajukan` of 1, 2, 3 days by Arif and 10 days by Bela; one of 4 to be mended."""
    arif, bela = petugas
    for objek_id, lama, siapa in [(1, 1, arif), (2, 2, arif), (3, 3, arif), (4, 10, bela)]:
        note(objek_id, 0, "draf", "diajukan")
        note(objek_id, lama / 2, "", "", arif)
        note(objek_id, lama / 2, "diajukan", "diajukan", arif)
        note(objek_id, lama, "diajukan", "perbaikan" if siapa is bela else "tayang", siapa)
    note(4, 14, "perbaikan", "diajukan")
    note(1, 30, "tayang", "dibekukan", arif)
    note(1, 0, "konfirmasi", "terbit", arif, objek="purchasing.pesanan")


def by(ukuran):
    return {(u.tahap, u.petugas): (u.banyak, u.median, u.p90) for u in ukuran}


def test_median_and_p90_are_those_of_the_hand(jejak, petugas):
    arif, bela = petugas
    ukuran = by(daftar_ukuran(AWAL, AKHIR))
    # Of 1, 2, 3, 10: median 2.5; P90 at place 2.7, between 3 and 10: 3 + 0.7 × 7 = 7.9.
    assert ukuran.pop(("Diajukan", "")) == (4, Decimal("2.5"), Decimal("7.9"))
    # Of 1, 2, 3: median 2; P90 at place 1.8: 2 + 0.8 = 2.8.
    assert ukuran.pop(("Diajukan", arif.nama)) == (3, Decimal("2.0"), Decimal("2.8"))
    assert ukuran.pop(("Diajukan", bela.nama)) == (1, Decimal("10.0"), Decimal("10.0"))
    assert ukuran.pop(("Perlu perbaikan", "")) == (1, Decimal("4.0"), Decimal("4.0"))
    assert ukuran.pop(("Perlu perbaikan", "Sistem")) == (1, Decimal("4.0"), Decimal("4.0"))
    assert ukuran == {}


def test_a_stage_counts_in_the_period_in_which_it_ended(jejak):
    ukuran = by(daftar_ukuran(AWAL + timedelta(days=5), AWAL + timedelta(days=14)))
    assert {kunci for kunci in ukuran if not kunci[1]} == {("Diajukan", "")}
    assert ukuran[("Diajukan", "")] == (1, Decimal("10.0"), Decimal("10.0"))


def test_the_share_in_time_counts_working_days(jejak, monkeypatch):
    Parameter.objects.create(
        kunci="uji.verifikasi_hari",
        jenis_nilai="hari_kerja",
        nilai="2",
        dasar_hukum="Uji",
        berlaku=DateRange(AWAL.date(), None),
        status="berlaku",
    )
    monkeypatch.setitem(TENGGAT, ("etalase.produk", "diajukan"), "uji.verifikasi_hari")
    (semua,) = [u for u in daftar_ukuran(AWAL, AKHIR) if u.tahap == "Diajukan" and not u.petugas]
    # Monday 2 March: one and two working days are in time, three and seven are not.
    assert semua.tepat_persen == 50


def test_a_real_review_sent_back_counts_among_the_reasons():
    produk = kirim(buat_toko())
    orang = buat_orang(peran=Peran.PENGELOLA)
    putus(produk, orang, Putusan.MINTA_PERBAIKAN, temuan=[BURAM])
    kini = timezone.now()
    alasan = daftar_alasan(kini - timedelta(hours=1), kini + timedelta(hours=1))
    assert [(a.jenis, a.bidang, a.alasan, a.banyak) for a in alasan] == [
        ("Produk", "foto", "foto-buram", 1)
    ]


def test_the_reasons_are_counted_by_field(jejak):
    for objek_id in (7, 8):
        note(objek_id, 1, "diajukan", "perbaikan", temuan={"foto": "foto_buram", "nama": "x"})
    note(9, 1, "diajukan", "ditolak", temuan={"foto": "foto_buram"})
    note(10, 1, "diajukan", "tayang", temuan={"foto": "foto_buram"})
    note(11, 1, "diajukan", "ditolak", temuan="bukan objek")
    alasan = [(a.jenis, a.bidang, a.alasan, a.banyak) for a in daftar_alasan(AWAL, AKHIR)]
    assert alasan == [("Produk", "foto", "foto_buram", 3), ("Produk", "nama", "x", 2)]


def test_the_board_says_it_in_a_sentence(jejak):
    assert ringkas(daftar_ukuran(AWAL, AKHIR)) == (
        "5 tahap selesai. Paling lama: produk di tahap Perlu perbaikan, "
        "separuhnya lebih dari 4,0 hari."
    )
    assert ringkas([]) == "Belum ada tahap yang selesai dalam periode ini."


def test_the_periods():
    now = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    assert rentang("30", now)[0] == now - timedelta(days=30)
    assert rentang("90", now)[0] == now - timedelta(days=90)
    assert timezone.localtime(rentang("tahun", now)[0]).strftime("%d-%m %H:%M") == "01-01 00:00"
    assert rentang("999", now) == rentang("30", now)


def test_the_page_and_its_csv_that_no_spreadsheet_runs():
    now = timezone.now()
    jahat = buat_orang("=HYPERLINK(1)", peran=Peran.PENGELOLA)
    for hari, dari, ke in [(5, "draf", "diajukan"), (3, "diajukan", "perbaikan")]:
        JejakAudit.objects.create(
            pada=now - timedelta(days=hari),
            pelaku=jahat,
            aksi="uji.aksi",
            objek="etalase.produk",
            objek_id=1,
            dari=dari,
            ke=ke,
        )
    client = client_of(jahat)
    assert "1 tahap selesai" in client.get(URL, {"periode": "aneh"}).content.decode()
    berkas = client.get(URL, {"bentuk": "csv", "periode": "90"})
    assert 'filename="kinerja-90.csv"' in berkas["Content-Disposition"]
    baris = list(csv.reader(io.StringIO(berkas.content.decode("utf-8-sig"))))
    assert baris[1][:4] == ["Produk", "Diajukan", "semua", "1"]
    assert baris[1][4] == "2.0"
    assert baris[2][2].startswith("'=HYPERLINK")


@pytest.mark.parametrize(
    ("peran", "kode"),
    [
        (Peran.PENGELOLA, 200),
        (Peran.KEPALA_UKPBJ, 200),
        (Peran.APIP, 200),
        (Peran.SUPERADMIN, 200),
        (Peran.PENELAAH, 403),
        (Peran.PENDAMPING, 403),
    ],
)
def test_the_board_is_for_those_who_answer_for_it(peran, kode):
    client = client_of(buat_orang(peran=peran))
    assert client.get(URL).status_code == kode
    if kode == 403:
        assert "Lihat kinerja" not in client.get("/kelola/").content.decode()
