"""The law as a table, written by another hand; whatever is not written here is forbidden."""

from itertools import product

import pytest

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from purchasing.state import ALUR, DIKEMBALIKAN, LABEL, Aksi, Status, label_of

ALLOWED = {
    ("draf", "beli-langsung", "pp"): "reviu_ppk",
    ("draf", "beli-langsung", "ppk"): "reviu_ppk",
    ("draf", "teruskan", "pp"): "draf",
    ("draf", "hapus", "pp"): "dibatalkan",
    ("draf", "hapus", "ppk"): "dibatalkan",
    ("reviu_ppk", "setujui", "ppk"): "tanda_tangan",
    ("reviu_ppk", "kembalikan", "ppk"): "draf",
    ("reviu_ppk", "tolak", "ppk"): "batal_reviu",
    ("tanda_tangan", "tanda-tangani", "ppk"): "konfirmasi_penyedia",
    ("konfirmasi_penyedia", "terima", "pemilik_penyedia"): "berjalan",
    ("konfirmasi_penyedia", "terima", "staf_penyedia"): "berjalan",
    ("konfirmasi_penyedia", "tolak-pesanan", "pemilik_penyedia"): "ditolak_penyedia",
    ("konfirmasi_penyedia", "tolak-pesanan", "staf_penyedia"): "ditolak_penyedia",
    ("konfirmasi_penyedia", "kedaluwarsakan", "sistem"): "kedaluwarsa",
    ("konfirmasi_penyedia", "minta-waktu", "pemilik_penyedia"): "konfirmasi_penyedia",
    ("konfirmasi_penyedia", "minta-waktu", "staf_penyedia"): "konfirmasi_penyedia",
    ("konfirmasi_penyedia", "beri-waktu", "ppk"): "konfirmasi_penyedia",
    ("konfirmasi_penyedia", "tolak-waktu", "ppk"): "konfirmasi_penyedia",
}


@pytest.mark.parametrize(
    ("dari", "aksi", "peran"), list(product(Status, Aksi, Peran)), ids=lambda v: v.value
)
def test_every_step(dari, aksi, peran):
    ke = ALLOWED.get((dari.value, aksi.value, peran.value))
    if ke:
        assert ALUR.target(source=dari, action=aksi, roles={peran.value}) == ke
        return
    with pytest.raises(RuleViolation) as violation:
        ALUR.target(source=dari, action=aksi, roles={peran.value})
    known = {(d, a) for d, a, _ in ALLOWED}
    expected = "bukan_kewenangan" if (dari.value, aksi.value) in known else "status_tidak_sesuai"
    assert violation.value.code == expected


def test_a_person_who_lost_a_race_reads_of_the_status_before_his_rights():
    with pytest.raises(RuleViolation) as violation:
        ALUR.target(source=Status.BERJALAN, action=Aksi.SETUJUI, roles=set())
    assert violation.value.code == "status_tidak_sesuai"


WORDS = {
    "draf": "Draf",
    "negosiasi": "Negosiasi",
    "kompetisi": "Mini-kompetisi berjalan",
    "reviu_ppk": "Menunggu persetujuan PPK",
    "konfirmasi_penyedia": "Menunggu jawaban penyedia",
    "berjalan": "Disiapkan penyedia",
    "selesai": "Selesai",
    "kedaluwarsa": "Lewat batas waktu",
}


@pytest.mark.parametrize(("kode", "kata"), WORDS.items())
def test_labels_are_those_of_the_one_vocabulary(kode, kata):
    assert label_of(Status(kode)).label == kata


def test_every_status_has_a_label():
    assert set(LABEL) == set(Status)


def test_a_draft_that_came_back_says_so():
    assert label_of(Status.DRAF, dikembalikan=True) is DIKEMBALIKAN
