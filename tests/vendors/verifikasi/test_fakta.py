"""What the reviewer is shown, and that a change of any of it makes the page stale."""

import pytest
from django.urls import reverse
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.core.antrean import antrean_untuk
from tests.klien import client_of
from tests.purchasing.pabrik import buat_orang, buat_wilayah
from tests.vendors.verifikasi.pabrik import buat_dokumen, diajukan, hari
from vendors.models import KbliPenyedia, RekeningPenyedia, TandaKemiripan, WilayahLayanan
from vendors.selectors.fakta import daftar_fakta
from vendors.selectors.hak_berkas import boleh_baca_dokumen
from vendors.services.verifikasi import version_of

pytestmark = pytest.mark.django_db
NIK, REKENING = "9999010101900001", "9990001112223"


@pytest.fixture
def berkas():
    """A vendor with every kind of fact, the one it resembles, and its owner."""
    penyedia, pemilik = diajukan()
    lain, _ = diajukan()
    penyedia.nik = NIK
    penyedia.kirim_semua = False
    penyedia.save()
    RekeningPenyedia.objects.create(
        penyedia=penyedia,
        bank="114",
        nomor=REKENING,
        nama_pemilik="UD Uji",
        is_awal=True,
        diusulkan_oleh=pemilik,
    )
    KbliPenyedia.objects.create(penyedia=penyedia, kode="31001")
    WilayahLayanan.objects.create(penyedia=penyedia, wilayah=buat_wilayah())
    buat_dokumen(penyedia, "ktp", diterima=False)
    TandaKemiripan.objects.create(penyedia=penyedia, lain=lain, jenis="rekening")
    return penyedia, lain


def fakta(penyedia, terbuka=()):
    return {satu.bidang: satu for satu in daftar_fakta(penyedia, terbuka)}


def test_each_field_has_a_label_and_a_value(berkas):
    isi = fakta(berkas[0])
    assert all(satu.label and satu.nilai for satu in isi.values())
    assert isi["kbli"].nilai == "31001"
    assert isi["jangkauan"].nilai == "Kota Surabaya"
    assert isi["dokumen_ktp"].label == "KTP penanggung jawab"
    assert isi["nib"].tanda == "Belum dicek di OSS"
    assert isi["rekening"].tanda == f"Rekening sama dengan {berkas[1].nama}"


@pytest.mark.parametrize(("bidang", "nomor"), [("nik", NIK), ("rekening", REKENING)])
def test_sensitive_numbers_are_masked_until_asked_for(berkas, bidang, nomor):
    penyedia = berkas[0]
    client = client_of(buat_orang(peran=Peran.PENGELOLA))
    halaman = client.get(reverse("vendors:periksa", args=[penyedia.kode])).text
    assert nomor not in halaman
    assert nomor[-4:] in halaman
    dibuka = client.post(reverse("vendors:buka", args=[penyedia.kode]), {"bidang": bidang}).text
    assert nomor in dibuka
    assert penyedia.npwp not in dibuka


def test_every_change_of_what_was_shown_gives_another_token(berkas):
    penyedia, lain = berkas
    dilihat = {version_of(penyedia)}
    changes = (
        lambda: KbliPenyedia.objects.create(penyedia=penyedia, kode="43210"),
        lambda: buat_dokumen(penyedia, "ktp", diterima=False),
        lambda: penyedia.dokumen.update(berlaku_sampai=hari(9)),
        lambda: TandaKemiripan.objects.create(penyedia=penyedia, lain=lain, jenis="nik"),
        lambda: penyedia.wilayah_layanan.all().delete(),
    )
    for change in changes:
        change()
        penyedia.refresh_from_db()
        kini = version_of(penyedia)
        assert kini not in dilihat
        dilihat.add(kini)
    assert version_of(penyedia) == kini


def test_what_resembles_others_is_riskier_in_the_queue(berkas):
    [antrean] = [a for a in antrean_untuk({"pengelola"}) if a.kode == "penyedia"]
    risiko = {b.judul: b.risiko for b in antrean.isi(buat_orang(), 10)}
    assert risiko == {berkas[0].nama: 1, berkas[1].nama: 0}


def test_only_its_people_managers_and_auditors_read_a_document(berkas):
    penyedia, lain = berkas
    unggahan = penyedia.dokumen.get().unggahan
    boleh = [buat_orang(peran=p) for p in (Peran.PENGELOLA, Peran.KEPALA_UKPBJ, Peran.APIP)]
    boleh.append(penyedia.anggota.get())
    tidak = [buat_orang(), buat_orang(peran=Peran.PENELAAH), lain.anggota.get()]
    assert [boleh_baca_dokumen(satu, unggahan) for satu in boleh] == [True] * 4
    assert [boleh_baca_dokumen(satu, unggahan) for satu in tidak] == [False] * 3
    penyedia.keanggotaan.update(berakhir_pada=timezone.now())
    assert not boleh_baca_dokumen(boleh[-1], unggahan)
