"""Documents and pictures from the darker corners of their formats (`reliability.md` 4.1)."""

from io import BytesIO

import pytest
from django.core.files.storage import default_storage
from PIL import Image

from katalog.audit.models import JejakAudit
from katalog.unggahan.kalimat import KALIMAT, kalimat
from katalog.unggahan.models import JenisUnggahan, KuotaRuang, StatusUnggahan, Unggahan
from tests.buruk.berkas import JPEG
from tests.buruk.berkas_lain import BERSIH_LAIN, PDF_BERAT, PDF_LAIN, TOLAK_LAIN
from tests.buruk.test_unggahan import hasil, rak

__all__ = ["rak"]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("nama", PDF_LAIN)
def test_a_document_that_acts_from_anywhere_is_refused_with_what_to_do(nama):
    unggahan = hasil(PDF_LAIN[nama], jenis=JenisUnggahan.DOKUMEN)
    assert unggahan.status == StatusUnggahan.DITOLAK
    assert unggahan.nama_asli in unggahan.alasan
    assert any(kata in unggahan.alasan for kata in ("unggah", "Kirim hanya"))


@pytest.mark.parametrize("nama", PDF_BERAT)
def test_a_heavy_document_ends_in_a_status_and_not_in_a_crash(nama):
    unggahan = hasil(PDF_BERAT[nama], jenis=JenisUnggahan.DOKUMEN)
    assert unggahan.status in (StatusUnggahan.DITOLAK, StatusUnggahan.SIAP)


@pytest.mark.parametrize("nama", BERSIH_LAIN)
def test_only_pixels_of_one_picture_are_kept(nama):
    isi, terlarang = BERSIH_LAIN[nama]
    unggahan = hasil(isi)
    assert (unggahan.status, unggahan.alasan) == (StatusUnggahan.SIAP, "")
    for satu in (unggahan.kecil, unggahan.sedang, unggahan.besar):
        bersih = default_storage.open(satu).read()
        gambar = Image.open(BytesIO(bersih))
        assert (gambar.format, getattr(gambar, "n_frames", 1)) == ("WEBP", 1)
        assert not {"exif", "icc_profile", "xmp"} & set(gambar.info)
        assert not [kata for kata in terlarang if kata in bersih]


@pytest.mark.parametrize("nama", TOLAK_LAIN)
def test_what_only_looks_like_a_picture_is_refused(nama):
    isi, kata = TOLAK_LAIN[nama]
    unggahan = hasil(isi)
    assert unggahan.status == StatusUnggahan.DITOLAK
    assert kata in unggahan.alasan


def test_every_refusal_names_the_file_and_fits_its_column():
    isi = {"besar": "99,9", "batas": 500, "tipe": "WebP", "lebar": "65.535", "tinggi": "65.535"}
    for kode in KALIMAT:
        teks = kalimat(kode, "n" * 100 + ".jpeg", **isi)
        assert "nnn…" in teks
        assert (teks[-1], len(teks) < 200) == (".", True), kode


def test_the_trail_tells_the_way_of_a_file_without_its_name():
    unggahan = hasil(JPEG, nama="ktp-ibu-sari.jpg")
    jejak = JejakAudit.objects.filter(objek_id=unggahan.pk, objek="unggahan.unggahan")
    langkah = list(jejak.order_by("pk").values_list("aksi", "dari", "ke"))
    assert langkah == [
        ("unggahan.terima", "", "karantina"),
        ("unggahan.siap", "karantina", "siap"),
    ]
    assert "sari" not in str([satu.data for satu in jejak])


def test_the_quota_is_the_sum_of_what_the_rows_keep():
    for isi in (JPEG, BERSIH_LAIN["mpo"][0], TOLAK_LAIN["heic-urutan"][0]):
        hasil(isi)
    disimpan = sum(Unggahan.objects.values_list("tersimpan", flat=True))
    assert KuotaRuang.objects.get().terpakai == disimpan > 0
