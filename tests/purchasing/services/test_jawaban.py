"""A vendor's answers beside yes: a coded refusal, and more time, once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from psycopg.types.range import DateRange

from katalog.core.errors import RuleViolation
from katalog.kabar.models import Notifikasi
from katalog.kebijakan.models import Parameter
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import PenolakanPenyedia, PermintaanWaktu
from purchasing.selectors.ingat import awal_langkah
from purchasing.state import Aksi, Status
from tests.klien import client_of
from tests.purchasing.pabrik import dunia_kecil

pytestmark = pytest.mark.django_db
ALASAN = "Gudang kami sedang dihitung."


@pytest.fixture
def d():
    return dunia_kecil()


def refused(code, d, pesanan, aksi, actor, **lain):
    with pytest.raises(RuleViolation) as violation:
        d.lakukan(pesanan, aksi, actor, **lain)
    assert violation.value.code == code


def test_a_refusal_names_its_cause(d):
    pesanan = d.terbit()
    refused("sebab_kosong", d, pesanan, Aksi.TOLAK_PESANAN, d.pemilik, alasan=ALASAN, isian=None)

    d.lakukan(pesanan, Aksi.TOLAK_PESANAN, d.pemilik, alasan=ALASAN)

    assert PenolakanPenyedia.objects.get(pesanan=pesanan).sebab == "stok_habis"


def test_more_time_is_asked_for_once_and_granted(d):
    pesanan = d.terbit()
    lama, awal = pesanan.tenggat, awal_langkah([pesanan.pk])[pesanan.pk][0]

    d.lakukan(pesanan, Aksi.MINTA_WAKTU, d.pemilik, alasan=ALASAN)

    pesanan.refresh_from_db()
    assert pesanan.tenggat == lama
    assert awal_langkah([pesanan.pk])[pesanan.pk][0] == awal
    assert Notifikasi.objects.filter(topik="minta_waktu", penerima=d.ppk).count() == 1

    pesanan = d.lakukan(pesanan, Aksi.BERI_WAKTU, d.ppk)

    assert pesanan.status == Status.KONFIRMASI_PENYEDIA
    assert pesanan.tenggat == tenggat_hari_kerja("pesanan.perpanjang_jawab", lama, timezone.now())
    assert pesanan.tenggat > lama
    assert Notifikasi.objects.filter(topik="waktu_diberi", penerima=d.pemilik).count() == 1
    refused("sudah_minta_waktu", d, pesanan, Aksi.MINTA_WAKTU, d.pemilik, alasan=ALASAN)
    refused("tidak_ada_permintaan", d, pesanan, Aksi.BERI_WAKTU, d.ppk)


def test_a_denied_request_leaves_the_deadline(d):
    pesanan = d.terbit()
    lama = pesanan.tenggat
    refused("tidak_ada_permintaan", d, pesanan, Aksi.BERI_WAKTU, d.ppk)
    d.lakukan(pesanan, Aksi.MINTA_WAKTU, d.pemilik, alasan=ALASAN)

    pesanan = d.lakukan(pesanan, Aksi.TOLAK_WAKTU, d.ppk, alasan="Barang perlu segera.")

    assert pesanan.tenggat == lama
    assert PermintaanWaktu.objects.get().putusan == "ditolak"


def test_the_days_granted_are_those_in_force_when_it_is_decided(d):
    pesanan = d.terbit()
    lama = pesanan.tenggat
    d.lakukan(pesanan, Aksi.MINTA_WAKTU, d.pemilik, alasan=ALASAN)
    kini = timezone.localdate()
    # From tomorrow on it is ten days: the old deadline lies there, the decision does not.
    satu = Parameter.objects.get(kunci="pesanan.perpanjang_jawab")
    Parameter.objects.filter(pk=satu.pk).update(
        berlaku=DateRange(satu.berlaku.lower, kini + timedelta(days=1))
    )
    satu.pk, satu.nilai = None, "10"
    satu.berlaku = DateRange(kini + timedelta(days=1), None)
    satu.save()

    pesanan = d.lakukan(pesanan, Aksi.BERI_WAKTU, d.ppk)

    assert pesanan.tenggat < lama + timedelta(days=10)


def test_the_pages_ask_and_decide(d):
    pesanan = d.terbit()
    toko, kantor = client_of(d.pemilik), client_of(d.ppk)
    alamat = reverse("purchasing:toko-pesanan", args=[pesanan.nomor])
    assert "Perlu tambahan waktu" in toko.get(alamat).content.decode()

    toko.post(
        reverse("purchasing:aksi", args=[pesanan.nomor, Aksi.MINTA_WAKTU]),
        {"kunci": uuid4(), "versi": pesanan.versi, "alasan": ALASAN, "dari": "toko"},
    )

    assert "Perlu tambahan waktu" not in toko.get(alamat).content.decode()
    halaman = kantor.get(reverse("purchasing:pesanan", args=[pesanan.nomor])).content.decode()
    assert ALASAN in halaman
    assert "Beri tambahan waktu" in halaman
