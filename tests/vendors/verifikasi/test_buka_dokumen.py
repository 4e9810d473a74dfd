"""A vendor's document is opened by its own people and by who verifies, by nobody else."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.urls import reverse

from katalog.akun.state import Peran
from katalog.unggahan.models import Unggahan
from tests.etalase.produk.pabrik_draf import buat_toko
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang
from tests.vendors.verifikasi.pabrik import buat_dokumen

pytestmark = pytest.mark.django_db


@pytest.fixture
def toko():
    return buat_toko()


@pytest.fixture
def url(toko):
    buat_dokumen(toko.penyedia)
    berkas = Unggahan.objects.latest("pk")
    assert berkas.ruang == f"penyedia:{toko.penyedia.pk}"
    berkas.besar = default_storage.save(berkas.besar, ContentFile(b"%PDF-1.7 uji"))
    berkas.save()
    yield reverse("unggahan:dokumen", args=[berkas.kode])
    default_storage.delete(berkas.besar)


def test_the_vendor_and_the_verifier_open_it(toko, url):
    pengelola = buat_orang("Pengelola", peran=Peran.PENGELOLA)
    for orang in (toko.pemilik, pengelola):
        answer = client_of(orang).get(url)
        assert answer.status_code == 200
        assert b"".join(answer.streaming_content) == b"%PDF-1.7 uji"


@pytest.mark.parametrize("peran", [Peran.PENDAMPING, Peran.PENELAAH])
def test_for_anybody_else_it_does_not_exist(url, peran):
    assert client_of(buat_orang("Lain", peran=peran)).get(url).status_code == 404
    assert client_of(buat_toko(nama="UD Lain").pemilik).get(url).status_code == 404
