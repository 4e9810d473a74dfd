from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from katalog.core.errors import RuleViolation
from katalog.core.idempotency import fingerprint, once
from katalog.core.models import IdempotencyKey, NomorSeri
from katalog.core.numbering import next_nomor
from tests.purchasing.pabrik import buat_orang

pytestmark = [pytest.mark.django_db, pytest.mark.tanpa_invarian]


def test_one_series_per_kind_place_and_year():
    NomorSeri.objects.create(jenis="BAST", lingkup="9.99", tahun=2026, terakhir=1)
    with pytest.raises(IntegrityError, match="nomor_seri_satu"), transaction.atomic():
        NomorSeri.objects.create(jenis="BAST", lingkup="9.99", tahun=2026, terakhir=1)


def test_each_series_counts_by_itself():
    with transaction.atomic():
        taken = [
            next_nomor(jenis="BAST", lingkup=lingkup, tahun=tahun)
            for lingkup, tahun in [("a", 2026), ("a", 2026), ("b", 2026), ("a", 2027)]
        ]
    assert taken == [1, 2, 1, 1]


def test_a_key_is_used_once_per_person():
    orang, kunci = buat_orang(), uuid4()
    row = {"kunci": kunci, "route": "x", "fingerprint": "x", "result": "x"}
    IdempotencyKey.objects.create(actor=orang, **row)
    IdempotencyKey.objects.create(actor=buat_orang(), **row)
    with pytest.raises(IntegrityError, match="kunci_sekali_per_orang"), transaction.atomic():
        IdempotencyKey.objects.create(actor=orang, **row)


def submit(orang, kunci, done: list, *, content=None, fails=False) -> str:
    def work() -> str:
        done.append(1)
        if fails:
            raise RuleViolation("ditolak", "Tidak bisa.")
        return f"PKT-{len(done)}"

    return once(actor_id=orang.pk, kunci=kunci, route="uji", content=content or {}, work=work)


def test_a_repeated_submit_gets_the_first_answer():
    orang, kunci, done = buat_orang(), uuid4(), []
    assert [submit(orang, kunci, done) for _ in range(3)] == ["PKT-1"] * 3
    assert len(done) == 1


def test_the_same_key_with_other_content_is_refused():
    orang, kunci, done = buat_orang(), uuid4(), []
    submit(orang, kunci, done, content={"jumlah": 1})
    with pytest.raises(RuleViolation) as refused:
        submit(orang, kunci, done, content={"jumlah": 2})
    assert refused.value.code == "kunci_dipakai_ulang"
    assert len(done) == 1


def test_a_refused_act_keeps_no_key():
    orang, kunci, done = buat_orang(), uuid4(), []
    with pytest.raises(RuleViolation, match="Tidak bisa"):
        submit(orang, kunci, done, fails=True)
    assert submit(orang, kunci, done) == "PKT-2"


def test_the_fingerprint_does_not_know_the_order_of_fields():
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})
    assert fingerprint({"a": 1}) != fingerprint({"a": "1"})
