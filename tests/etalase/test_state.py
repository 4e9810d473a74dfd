"""The law as tables; whatever is not written here is forbidden."""

from itertools import product

import pytest

from etalase.state import (
    ALUR_ETALASE,
    ALUR_KEBERATAN,
    ALUR_PRODUK,
    AksiEtalase,
    AksiKeberatan,
    AksiProduk,
    StatusEtalase,
    StatusKeberatan,
    StatusProduk,
)
from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation

ETALASE = {
    **dict.fromkeys(
        [
            ("usulan_draf", "ajukan", peran)
            for peran in ("pp", "ppk", "pa", "kpa", "pptk", "pengelola")
        ],
        "usulan_diajukan",
    ),
    ("usulan_draf", "ajukan", "pemilik_penyedia"): "usulan_diajukan",
    ("usulan_draf", "ajukan", "staf_penyedia"): "usulan_diajukan",
    ("usulan_diajukan", "nyatakan_lengkap", "pengelola"): "penelaahan",
    ("usulan_diajukan", "kembalikan", "pengelola"): "usulan_draf",
    ("usulan_diajukan", "tolak", "pengelola"): "ditolak",
    ("penelaahan", "ajukan_penetapan", "penelaah"): "menunggu_penetapan",
    ("penelaahan", "ajukan_penetapan", "pengelola"): "menunggu_penetapan",
    ("menunggu_penetapan", "tetapkan", "kepala_ukpbj"): "ditetapkan",
    ("menunggu_penetapan", "kembalikan_telaah", "kepala_ukpbj"): "penelaahan",
    ("ditetapkan", "umumkan", "pengelola"): "pendaftaran",
    ("pendaftaran", "tayangkan", "sistem"): "tayang",
    ("tayang", "ubah_telaah", "penelaah"): "tayang",
    ("tayang", "ubah_telaah", "pengelola"): "tayang",
    ("tayang", "ajukan_perubahan", "penelaah"): "tayang",
    ("tayang", "ajukan_perubahan", "pengelola"): "tayang",
    ("tayang", "tetapkan_perubahan", "kepala_ukpbj"): "tayang",
    ("tayang", "kembalikan_perubahan", "kepala_ukpbj"): "tayang",
    ("tayang", "bekukan", "kepala_ukpbj"): "dibekukan",
    ("dibekukan", "pulihkan", "kepala_ukpbj"): "tayang",
    ("tayang", "tutup", "kepala_ukpbj"): "ditutup",
}
PRODUK = {
    ("draf", "ajukan", "pemilik_penyedia"): "diajukan",
    ("draf", "ajukan", "staf_penyedia"): "diajukan",
    ("perbaikan", "ajukan", "pemilik_penyedia"): "diajukan",
    ("perbaikan", "ajukan", "staf_penyedia"): "diajukan",
    ("diajukan", "ambil", "pengelola"): "diverifikasi",
    ("diverifikasi", "lepaskan", "pengelola"): "diajukan",
    ("diverifikasi", "setujui", "pengelola"): "tayang",
    ("diverifikasi", "minta_perbaikan", "pengelola"): "perbaikan",
    ("diverifikasi", "tolak", "pengelola"): "ditolak",
    ("tayang", "turunkan", "pemilik_penyedia"): "turun_tayang",
    ("tayang", "turunkan", "staf_penyedia"): "turun_tayang",
    ("tayang", "kedaluwarsa", "sistem"): "turun_tayang",
    ("turun_tayang", "tayangkan_lagi", "pemilik_penyedia"): "tayang",
    ("turun_tayang", "tayangkan_lagi", "staf_penyedia"): "tayang",
    ("turun_tayang", "ajukan_lagi", "pemilik_penyedia"): "diajukan",
    ("turun_tayang", "ajukan_lagi", "staf_penyedia"): "diajukan",
    ("dibekukan", "cabut", "pengelola"): "dicabut",
    ("tayang", "bekukan", "pengelola"): "dibekukan",
    ("dibekukan", "pulihkan", "pengelola"): "tayang",
    ("dibekukan", "catat_berakhir", "sistem"): "tayang",
}
KEBERATAN = {
    ("diajukan", "terima", "pengelola"): "diterima",
    ("diajukan", "tolak", "pengelola"): "ditolak",
    ("diajukan", "gugurkan", "pengelola"): "gugur",
    ("diajukan", "gugurkan", "sistem"): "gugur",
}
SEMUA = [
    *((ALUR_ETALASE, ETALASE, *step) for step in product(StatusEtalase, AksiEtalase, Peran)),
    *(
        (ALUR_KEBERATAN, KEBERATAN, *step)
        for step in product(StatusKeberatan, AksiKeberatan, Peran)
    ),
    *((ALUR_PRODUK, PRODUK, *step) for step in product(StatusProduk, AksiProduk, Peran)),
]


@pytest.mark.parametrize(("alur", "allowed", "dari", "aksi", "peran"), SEMUA)
def test_every_step(alur, allowed, dari, aksi, peran):
    if ke := allowed.get((dari.value, aksi.value, peran.value)):
        assert alur.target(source=dari, action=aksi, roles={peran}) == ke
    else:
        with pytest.raises(RuleViolation):
            alur.target(source=dari, action=aksi, roles={peran})
