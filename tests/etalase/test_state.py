"""The law as tables; whatever is not written here is forbidden."""

from itertools import product

import pytest

from etalase.state import (
    ALUR_ETALASE,
    ALUR_PRODUK,
    AksiEtalase,
    AksiProduk,
    StatusEtalase,
    StatusProduk,
)
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation

ETALASE = {
    ("tayang", "bekukan", "kepala_ukpbj"): "dibekukan",
    ("dibekukan", "pulihkan", "kepala_ukpbj"): "tayang",
}
PRODUK = {
    ("diajukan", "tayangkan", "pengelola"): "tayang",
    ("diverifikasi", "tayangkan", "pengelola"): "tayang",
    ("tayang", "bekukan", "pengelola"): "dibekukan",
    ("dibekukan", "pulihkan", "pengelola"): "tayang",
}
SEMUA = [
    *((ALUR_ETALASE, ETALASE, *step) for step in product(StatusEtalase, AksiEtalase, Peran)),
    *((ALUR_PRODUK, PRODUK, *step) for step in product(StatusProduk, AksiProduk, Peran)),
]


@pytest.mark.parametrize(("alur", "allowed", "dari", "aksi", "peran"), SEMUA)
def test_every_step(alur, allowed, dari, aksi, peran):
    if ke := allowed.get((dari.value, aksi.value, peran.value)):
        assert alur.target(source=dari, action=aksi, roles={peran}) == ke
    else:
        with pytest.raises(RuleViolation):
            alur.target(source=dari, action=aksi, roles={peran})
