import pytest
from django.db import DatabaseError, connection, transaction

from katalog.audit.models import JejakAudit
from katalog.audit.services import record
from tests.purchasing.pabrik import buat_orang

pytestmark = [pytest.mark.django_db, pytest.mark.tanpa_invarian]


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_jejakaudit SET aksi = 'lain'", "DELETE FROM audit_jejakaudit"]
)
def test_the_trail_is_only_added_to(statement):
    orang = buat_orang()
    record(actor=orang, aksi="pengguna.uji", on=orang, nilai=1)
    with (
        pytest.raises(DatabaseError, match="audit_jejakaudit table"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
    assert JejakAudit.objects.get(aksi="pengguna.uji").data == {"nilai": 1}


def test_a_row_goes_with_the_act_it_tells_of():
    orang = buat_orang()
    with transaction.atomic():
        record(actor=orang, aksi="pengguna.uji", on=orang)
        transaction.set_rollback(True)
    assert not JejakAudit.objects.filter(aksi="pengguna.uji").exists()


def test_the_system_acts_without_a_person():
    orang = buat_orang()
    record(actor=None, aksi="pengguna.uji", on=orang)
    assert JejakAudit.objects.get(aksi="pengguna.uji").pelaku is None
