"""Round the Python, straight at the database."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models.expressions import RawSQL
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum.exceptions import ValidationError as BukanNomor
from stdnum.id import nik as oracle_nik
from stdnum.id import npwp as oracle_npwp

from katalog.core.lokal import npwp_sah
from tests.purchasing.pabrik import buat_orang, buat_penyedia
from vendors.models import Keanggotaan, Penyedia

pytestmark = pytest.mark.django_db


def refuses(name):
    return pytest.raises(IntegrityError, match=name)


@pytest.mark.parametrize(
    ("isi", "nama"),
    [
        ({"status": "jagoan"}, "penyedia_status_dikenal"),
        ({"nib": "999900000001"}, "penyedia_nib_13_angka"),
        ({"nib": "99990000000a1"}, "penyedia_nib_13_angka"),
        ({"nib": "٩٩٩٩٠٠٠٠٠٠٠٠١"}, "penyedia_nib_13_angka"),
        ({"npwp": RawSQL("%s", ["0999900000000001"])}, "penyedia_npwp_tersandi"),
        ({"nik": RawSQL("%s", ["3578010101900001"])}, "penyedia_nik_tersandi"),
    ],
)
def test_a_vendor_is_well_formed(isi, nama):
    penyedia = buat_penyedia()
    with refuses(nama), transaction.atomic():
        Penyedia.objects.filter(pk=penyedia.pk).update(**isi)


@pytest.mark.parametrize("kolom", ["nib", "slug", "kode"])
def test_vendors_are_distinct(kolom):
    satu, dua = buat_penyedia(), buat_penyedia()
    with refuses(kolom), transaction.atomic():
        Penyedia.objects.filter(pk=dua.pk).update(**{kolom: getattr(satu, kolom)})


def test_a_person_belongs_to_a_vendor_once_and_in_a_vendors_role():
    penyedia, orang = buat_penyedia(), buat_orang()
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=orang)
    with refuses("keanggotaan_sekali_per_orang"), transaction.atomic():
        Keanggotaan.objects.create(penyedia=penyedia, pengguna=orang)
    with refuses("keanggotaan_peran_penyedia"), transaction.atomic():
        Keanggotaan.objects.filter(pengguna=orang).update(peran="ppk")


def test_the_form_says_how_many_digits_a_nib_has():
    penyedia = buat_penyedia()
    penyedia.nib = "12"
    with pytest.raises(ValidationError, match="NIB terdiri dari 13 angka"):
        penyedia.full_clean()


@pytest.mark.parametrize(
    ("skala", "badan", "umk", "umkk"),
    [
        ("mikro", "ud", True, True),
        ("kecil", "cv", True, True),
        ("menengah", "pt", False, False),
        ("besar", "pt", False, False),
        ("menengah", "koperasi", False, True),
        ("besar", "koperasi", False, True),
    ],
)
def test_a_koperasi_is_a_form_and_not_a_size(skala, badan, umk, umkk):
    penyedia = Penyedia(skala=skala, jenis_badan=badan)
    assert (penyedia.is_umk, penyedia.is_umkk) == (umk, umkk)


def valid_elsewhere(nomor: str) -> bool:
    for oracle in (oracle_npwp, oracle_nik):
        try:
            oracle.validate(nomor)
        except BukanNomor:
            continue
        return True
    return False


@settings(deadline=None)
@given(st.text(alphabet="0123456789.- ", min_size=1, max_size=22))
def test_what_others_call_no_npwp_of_sixteen_digits_is_none_here(nomor):
    # The other library checks a digit that the tax office gave up; ours may only be wider.
    angka = "".join(c for c in nomor if c.isdigit())
    if len(angka) not in (15, 16):
        assert not npwp_sah(nomor)
        assert not valid_elsewhere(nomor)


@pytest.mark.parametrize("nomor", ["01.300.066.6-091.000", "013000666091000"])
def test_a_number_of_fifteen_digits_that_others_accept_passes(nomor):
    assert valid_elsewhere(nomor)
    assert npwp_sah(nomor)
