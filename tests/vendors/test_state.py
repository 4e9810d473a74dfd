"""The law as a table; whatever is not written here is forbidden (`domain.md` 4.5, 2.2)."""

from itertools import product

import pytest

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from vendors.state import ALUR, BOLEH_BERDAGANG, Aksi, Status

# status, acts, roles, status after
TABEL = """
terdaftar       ajukan               pemilik_penyedia,staf_penyedia  diajukan
perbaikan       ajukan               pemilik_penyedia,staf_penyedia  diajukan
diajukan        minta_perbaikan      pengelola                       perbaikan
diajukan        verifikasi           pengelola                       terverifikasi
terverifikasi   tangguhkan           pengelola,kepala_ukpbj          ditangguhkan
perlu_pembaruan tangguhkan           pengelola,kepala_ukpbj          ditangguhkan
terverifikasi   turunkan             kepala_ukpbj                    diturunkan
perlu_pembaruan turunkan             kepala_ukpbj                    diturunkan
ditangguhkan    turunkan             kepala_ukpbj                    diturunkan
terverifikasi   daftar_hitamkan      kepala_ukpbj                    daftar_hitam
perlu_pembaruan daftar_hitamkan      kepala_ukpbj                    daftar_hitam
ditangguhkan    daftar_hitamkan      kepala_ukpbj                    daftar_hitam
diturunkan      daftar_hitamkan      kepala_ukpbj                    daftar_hitam
ditangguhkan    pulihkan             pengelola,kepala_ukpbj          terverifikasi
diturunkan      pulihkan             pengelola,kepala_ukpbj          terverifikasi
daftar_hitam    cabut_daftar_hitam   kepala_ukpbj                    terverifikasi
terdaftar       tutup                pemilik_penyedia                nonaktif
diajukan        tutup                pemilik_penyedia                nonaktif
perbaikan       tutup                pemilik_penyedia                nonaktif
terverifikasi   tutup                pemilik_penyedia                nonaktif
perlu_pembaruan tutup                pemilik_penyedia                nonaktif
terdaftar       nonaktifkan          pengelola,kepala_ukpbj          nonaktif
diajukan        nonaktifkan          pengelola,kepala_ukpbj          nonaktif
perbaikan       nonaktifkan          pengelola,kepala_ukpbj          nonaktif
terverifikasi   nonaktifkan          pengelola,kepala_ukpbj          nonaktif
perlu_pembaruan nonaktifkan          pengelola,kepala_ukpbj          nonaktif
ditangguhkan    nonaktifkan          pengelola,kepala_ukpbj          nonaktif
diturunkan      nonaktifkan          pengelola,kepala_ukpbj          nonaktif
daftar_hitam    nonaktifkan          pengelola,kepala_ukpbj          nonaktif
nonaktif        aktifkan             pengelola                       terdaftar
ditangguhkan    catat_sanksi_berakhir  sistem                        terverifikasi
diturunkan      catat_sanksi_berakhir  sistem                        terverifikasi
daftar_hitam    catat_sanksi_berakhir  sistem                        terverifikasi
terverifikasi   catat_dokumen_habis  sistem                          perlu_pembaruan
perlu_pembaruan catat_dokumen_baru   sistem                          terverifikasi
"""
ALLOWED = {
    (dari, aksi, satu): ke
    for dari, aksi, peran, ke in (baris.split() for baris in TABEL.strip().splitlines())
    for satu in peran.split(",")
}


@pytest.mark.parametrize(("dari", "aksi", "peran"), list(product(Status, Aksi, Peran)))
def test_every_step(dari, aksi, peran):
    if ke := ALLOWED.get((dari.value, aksi.value, peran.value)):
        assert ALUR.target(source=dari, action=aksi, roles={peran}) == ke
    else:
        with pytest.raises(RuleViolation):
            ALUR.target(source=dari, action=aksi, roles={peran})


def test_only_those_who_passed_trade():
    assert {s.value for s in BOLEH_BERDAGANG} == {"terverifikasi", "perlu_pembaruan"}
