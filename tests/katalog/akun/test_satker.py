"""Offices are told apart on paper by their abbreviation, so the database keeps it unique."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from katalog.akun.models import SatuanKerja
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db


def test_two_offices_never_share_an_abbreviation():
    satu, dua = dunia_kecil().satker, dunia_kecil().satker
    with pytest.raises(IntegrityError, match="satker_singkatan_sekali"), transaction.atomic():
        SatuanKerja.objects.filter(pk=dua.pk).update(singkatan=satu.singkatan.lower())


def test_the_form_of_an_office_says_so():
    satu, dua = dunia_kecil().satker, dunia_kecil().satker
    dua.singkatan = satu.singkatan
    with pytest.raises(ValidationError, match="sudah dipakai satuan kerja lain"):
        dua.full_clean()
