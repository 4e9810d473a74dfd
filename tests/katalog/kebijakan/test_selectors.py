from datetime import UTC, date, datetime, time
from decimal import Decimal
from fractions import Fraction
from math import floor

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from psycopg.types.range import DateRange

from katalog.core.kalender import add_hari_kerja, count_hari_kerja, is_hari_kerja
from katalog.kebijakan.models import AturanPajak, Parameter
from katalog.kebijakan.selectors import (
    Tarif,
    daftar_tarif,
    libur,
    policy_number,
    policy_persen,
    policy_rupiah,
    policy_text,
    ppn_of,
    tenggat_hari_kerja,
)
from tests.purchasing.pabrik import buat_wilayah

pytestmark = pytest.mark.django_db
HARI = date(2026, 11, 23)


def parameter(**lain) -> Parameter:
    isi = {
        "kunci": "uji.batas",
        "jenis_nilai": "rupiah",
        "nilai": "100",
        "berlaku": DateRange(date(2020, 1, 1), None),
        "dasar_hukum": "Uji",
        "status": "berlaku",
    }
    return Parameter.objects.create(**{**isi, **lain})


def test_the_scope_itself_wins_over_the_general_row():
    parameter(nilai="100")
    parameter(nilai="400", lingkup="konstruksi")
    assert policy_rupiah("uji.batas", HARI) == 100
    assert policy_rupiah("uji.batas", HARI, "barang") == 100
    assert policy_rupiah("uji.batas", HARI, "konstruksi") == 400


def test_a_row_counts_on_its_own_days_only():
    parameter(nilai="1", berlaku=DateRange(date(2024, 1, 1), date(2025, 1, 1)))
    parameter(nilai="2", berlaku=DateRange(date(2025, 1, 1), date(2026, 1, 1)))
    assert policy_number("uji.batas", date(2024, 12, 31)) == 1
    assert policy_number("uji.batas", date(2025, 1, 1)) == 2
    with pytest.raises(LookupError, match=r"uji\.batas"):
        policy_number("uji.batas", date(2026, 1, 1))


@pytest.mark.parametrize("status", ["usulan", "ditolak"])
def test_a_proposal_is_not_in_force(status):
    parameter(status=status)
    with pytest.raises(LookupError):
        policy_text("uji.batas", HARI)


def test_a_scope_without_a_general_row_holds_for_that_scope_alone():
    parameter(lingkup="jasa")
    assert policy_rupiah("uji.batas", HARI, "jasa") == 100
    with pytest.raises(LookupError):
        policy_rupiah("uji.batas", HARI)


def test_the_shipped_numbers_of_the_law():
    assert policy_rupiah("epurchasing.pp_max", HARI) == 200_000_000
    assert policy_rupiah("kontrak.spk_max", HARI, "konstruksi") == 400_000_000
    assert policy_persen("kontrak.denda_per_hari", HARI) == Decimal("0.1")


@pytest.mark.parametrize(
    ("kelas", "harga", "on", "ppn"),
    [
        ("ppn_umum", 100_000, HARI, 11_000),
        ("ppn_umum", 100_000, date(2024, 12, 31), 11_000),
        ("ppn_umum", 50, HARI, 6),
        ("ppn_umum", 4, HARI, 0),
        ("ppn_umum", 5, HARI, 1),
        ("ppn_umum", 0, HARI, 0),
        ("bebas_ppn", 100_000, HARI, 0),
        ("pbjt", 100_000, HARI, 0),
    ],
)
def test_ppn_by_class_and_day(kelas, harga, on, ppn):
    assert ppn_of(kelas, harga, on) == ppn


def test_the_rate_of_the_day_is_used():
    AturanPajak.objects.filter(kode="ppn_umum", persen=12).update(
        berlaku=DateRange(date(2025, 1, 1), date(2030, 1, 1))
    )
    AturanPajak.objects.create(
        kode="ppn_umum",
        nama="Tarif uji",
        persen=15,
        berlaku=DateRange(date(2030, 1, 1), None),
        dasar_hukum="Uji",
    )
    assert ppn_of("ppn_umum", 1000, date(2029, 12, 31)) == 110
    assert ppn_of("ppn_umum", 1000, date(2030, 1, 1)) == 150


def test_a_class_without_a_rate_is_an_error_and_not_free():
    with pytest.raises(LookupError, match="ppn_umum"):
        ppn_of("ppn_umum", 1000, date(2000, 1, 1))


def test_all_rates_come_in_one_query(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert set(daftar_tarif(HARI)) == {"ppn_umum", "bebas_ppn", "pbjt"}


@settings(deadline=None)
@given(
    harga=st.integers(0, 10**15),
    perseratus=st.integers(0, 10_000),
    atas=st.integers(1, 100),
    bawah=st.integers(1, 100),
)
def test_ppn_is_the_exact_fraction_rounded_half_up(harga, perseratus, atas, bawah):
    exact = Fraction(harga * perseratus * atas, 10_000 * bawah)
    assert Tarif(perseratus, atas, bawah).ppn(harga) == floor(exact + Fraction(1, 2))


@pytest.mark.parametrize("tahun", [2026, 2027])
def test_holidays_agree_with_an_independent_calendar(tahun):
    oracle = holidays.Indonesia(years=tahun, categories=("public", "government"))
    assert libur(date(tahun, 1, 1), date(tahun, 12, 31)) == frozenset(oracle)


@settings(deadline=None)
@given(mulai=st.dates(date(2026, 1, 1), date(2027, 6, 1)), hari=st.integers(0, 60))
def test_working_days_agree_with_an_independent_calendar(mulai, hari):
    oracle = holidays.Indonesia(years=(2026, 2027), categories=("public", "government"))
    akhir = add_hari_kerja(mulai, hari, frozenset(oracle))
    assert akhir == (oracle.get_nth_working_day(mulai, hari) if hari else mulai)
    assert is_hari_kerja(mulai, frozenset(oracle)) == oracle.is_working_day(mulai)
    assert count_hari_kerja(mulai, akhir, frozenset(oracle)) == hari


def test_a_deadline_ends_at_closing_time_of_its_last_working_day():
    buat_wilayah()
    # Thursday 24 December 2026 is a holiday eve with cuti bersama; Friday 25 is Christmas.
    mulai = datetime(2026, 12, 23, 20, 0, tzinfo=UTC)
    akhir = tenggat_hari_kerja("pesanan.jawab_penyedia", mulai)
    expected = add_hari_kerja(date(2026, 12, 24), 3, libur())
    assert (akhir.date(), akhir.time()) == (expected, time(16))
    assert akhir.utcoffset().total_seconds() == 7 * 3600
