"""Round the Python, straight at the database."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from psycopg.types.range import DateRange

from katalog.kebijakan.models import AturanPajak, AturanRetensi, HariLibur, Parameter
from tests.katalog.kebijakan.test_selectors import parameter
from tests.purchasing.pabrik import buat_orang

pytestmark = pytest.mark.django_db


def refuses(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.mark.parametrize(
    "berlaku",
    [
        DateRange(date(2024, 1, 1), None),
        DateRange(date(2019, 1, 1), date(2020, 1, 2)),
        DateRange(None, None),
        DateRange(date(2022, 1, 1), date(2022, 1, 2)),
    ],
)
def test_one_value_per_key_scope_and_day(berlaku):
    parameter()
    with refuses("parameter_satu_per_masa"), transaction.atomic():
        parameter(nilai="2", berlaku=berlaku)


def test_spans_that_touch_do_not_overlap_and_proposals_may():
    parameter(berlaku=DateRange(date(2020, 1, 1), date(2021, 1, 1)))
    parameter(berlaku=DateRange(date(2021, 1, 1), None))
    parameter(lingkup="jasa")
    assert parameter(status="usulan").pk


def test_approving_an_overlap_round_the_service_is_refused():
    parameter()
    usulan = parameter(status="usulan")
    with refuses("parameter_satu_per_masa"), transaction.atomic():
        Parameter.objects.filter(pk=usulan.pk).update(status="berlaku")


def test_proposer_and_approver_differ():
    orang = buat_orang()
    with refuses("parameter_dua_orang"), transaction.atomic():
        parameter(diusulkan_oleh=orang, disetujui_oleh=orang)


def test_one_rate_per_class_and_day():
    with refuses("pajak_satu_per_masa"), transaction.atomic():
        AturanPajak.objects.create(
            kode="ppn_umum",
            nama="Ganda",
            persen=1,
            berlaku=DateRange(date(2026, 1, 1), None),
            dasar_hukum="Uji",
        )


@pytest.mark.parametrize("isi", [{"persen": 101}, {"persen": -1}, {"dpp_penyebut": 0}])
def test_a_rate_makes_sense(isi):
    with refuses("pajak_persen_masuk_akal"), transaction.atomic():
        AturanPajak.objects.filter(kode="pbjt").update(**isi)


def test_a_day_is_a_holiday_once():
    with refuses("tanggal"), transaction.atomic():
        HariLibur.objects.create(
            tanggal=date(2026, 1, 1), nama="Lagi", jenis="uji", dasar_hukum="Uji"
        )


def test_a_kind_of_data_has_one_rule_of_retention():
    with refuses("kelompok"), transaction.atomic():
        AturanRetensi.objects.create(
            kelompok="Sesi masuk", lama_bulan=2, tindakan="hapus", dasar_hukum="Uji"
        )
