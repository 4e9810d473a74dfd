"""Encryption at rest: keys rotate, hashes find, nothing opens without a key."""

import pytest
from cryptography.fernet import InvalidToken

from katalog.core.sandi_data import AWALAN, buka, putar, sidik, tutup
from tests.purchasing.pabrik import buat_penyedia
from vendors.models import Penyedia


def test_a_new_key_writes_and_the_old_one_still_reads(settings):
    settings.DATA_KEYS = ["lama" * 10]
    lama = tutup("0999900000000017")
    settings.DATA_KEYS = ["baru" * 10, "lama" * 10]
    assert buka(lama) == "0999900000000017"
    baru = putar(lama)
    settings.DATA_KEYS = ["baru" * 10]
    assert buka(baru) == "0999900000000017"
    with pytest.raises(InvalidToken):
        buka(lama)


def test_the_hash_ignores_writing_and_needs_the_key(settings):
    satu = sidik("Jl. Contoh 1")
    assert satu == sidik("JL CONTOH  1") != sidik("Jl. Contoh 2")
    assert sidik(" - ") == ""
    settings.DATA_KEY_SIDIK = "lain" * 10
    assert sidik("Jl. Contoh 1") != satu


@pytest.mark.django_db
def test_values_give_ciphertext_and_the_object_the_number():
    penyedia = buat_penyedia(npwp="0999900000000017", nik="3578016501900003")
    mentah = Penyedia.objects.values_list("npwp", "nik").get(pk=penyedia.pk)
    assert all(satu.startswith(AWALAN) for satu in mentah)
    baca = Penyedia.objects.get(pk=penyedia.pk)
    assert (baca.npwp, baca.nik) == ("0999900000000017", "3578016501900003")
    assert baca.npwp_sidik == sidik("0999900000000017")
    assert baca.npwp_tersamar == "•" * 12 + "0017"
