from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command

from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from tests.katalog.akun.pabrik import SANDI

pytestmark = pytest.mark.django_db
ISI = {"nama": "Wahyu", "surel": "Wahyu@uji.test", "sk": "SK/0"}


def test_a_new_instance_gets_its_first_superadmin_once(client):
    keluar = StringIO()
    call_command("angkat_superadmin", **ISI, stdout=keluar)
    tautan = urlsplit(keluar.getvalue().split()[-1]).path
    assert client.post(tautan, {"sandi": SANDI, "ulang": SANDI})["Location"] == "/masuk/"
    wahyu = Pengguna.objects.get(surel="wahyu@uji.test")
    assert wahyu.check_password(SANDI)
    assert peran_semua(wahyu) == {"superadmin"}
    with pytest.raises(CommandError, match="Superadmin sudah ada"):
        call_command("angkat_superadmin", **{**ISI, "surel": "lain@uji.test"})
