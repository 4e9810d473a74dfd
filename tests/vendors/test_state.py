"""The law as a table; whatever is not written here is forbidden."""

from itertools import product

import pytest

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from vendors.state import ALUR, BOLEH_BERDAGANG, Aksi, Status

ALLOWED = {
    ("terdaftar", "verifikasi", "pengelola"): "terverifikasi",
    ("diajukan", "verifikasi", "pengelola"): "terverifikasi",
    ("terverifikasi", "tangguhkan", "pengelola"): "ditangguhkan",
    ("ditangguhkan", "pulihkan", "pengelola"): "terverifikasi",
}


@pytest.mark.parametrize(("dari", "aksi", "peran"), list(product(Status, Aksi, Peran)))
def test_every_step(dari, aksi, peran):
    if ke := ALLOWED.get((dari.value, aksi.value, peran.value)):
        assert ALUR.target(source=dari, action=aksi, roles={peran}) == ke
    else:
        with pytest.raises(RuleViolation):
            ALUR.target(source=dari, action=aksi, roles={peran})


def test_only_the_verified_trade():
    assert {s.value for s in BOLEH_BERDAGANG} == {"terverifikasi"}
