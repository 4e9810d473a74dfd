"""What stands behind the statuses of the demo's vendors: rounds, sanctions and documents."""

from datetime import timedelta
from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from psycopg.types.range import DateRange

from katalog.akun.state import Peran
from katalog.demo.pengisi.dunia import Dunia
from katalog.kebijakan.selectors import tenggat_hari_kerja
from katalog.unggahan.models import JenisUnggahan, StatusUnggahan, Unggahan
from vendors.models import (
    DasarSanksi,
    DokumenPenyedia,
    JenisDokumen,
    PemeriksaanPenyedia,
    Penyedia,
    Sanksi,
)
from vendors.services.akibat import HARI_VERIFIKASI
from vendors.state import JenisSanksi, Status

BERKAS_CONTOH = "dokumen/izin-contoh.pdf"
# One empty A4 page.
ISI_CONTOH = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def fill_verifikasi(dunia: Dunia) -> int:
    """Write the rounds and sanctions that the vendors' statuses tell of; return how many."""
    ronde = [_round(dunia, p) for p in dunia.penyedia if p.status == Status.DIAJUKAN]
    sanksi = [_sanction(dunia, p) for p in dunia.penyedia if p.status == Status.DITANGGUHKAN]
    PemeriksaanPenyedia.objects.bulk_create(ronde)
    Sanksi.objects.bulk_create(sanksi)
    _store_sample()
    dokumen = [_document(dunia, p) for p in dunia.penyedia if p.status == Status.PERLU_PEMBARUAN]
    Unggahan.objects.bulk_create(satu.unggahan for satu in dokumen)
    DokumenPenyedia.objects.bulk_create(dokumen)
    return len(ronde) + len(sanksi) + len(dokumen)


def _store_sample() -> None:
    """Put the one file in place that all documents of the demo show."""
    if not default_storage.exists(BERKAS_CONTOH):
        default_storage.save(BERKAS_CONTOH, ContentFile(ISI_CONTOH))


def _document(dunia: Dunia, penyedia: Penyedia) -> DokumenPenyedia:
    pk = dunia.pk(DokumenPenyedia)
    diterima = dunia.ukuran.sekarang - timedelta(days=370)
    berkas = Unggahan(
        pk=dunia.pk(Unggahan),
        kode=dunia.kode("unggahan", pk),
        jenis=JenisUnggahan.DOKUMEN,
        ruang=f"penyedia:{penyedia.pk}",
        nama_asli="izin-contoh.pdf",
        ukuran=len(ISI_CONTOH),
        sha256=sha256(ISI_CONTOH).hexdigest(),
        status=StatusUnggahan.SIAP,
        besar=BERKAS_CONTOH,
    )
    return DokumenPenyedia(
        pk=pk,
        kode=dunia.kode("dokumen", pk),
        penyedia=penyedia,
        jenis=JenisDokumen.IZIN,
        unggahan=berkas,
        nomor=f"IZIN-UJI/{pk:03d}",
        berlaku_sampai=dunia.hari - timedelta(days=5),
        diterima_pada=diterima,
    )


def _round(dunia: Dunia, penyedia: Penyedia) -> PemeriksaanPenyedia:
    pk = dunia.pk(PemeriksaanPenyedia)
    diajukan = dunia.ukuran.sekarang - timedelta(hours=2 + 5 * (pk % 20))
    return PemeriksaanPenyedia(
        pk=pk,
        penyedia=penyedia,
        diajukan_pada=diajukan,
        prioritas_sejak=diajukan,
        batas=tenggat_hari_kerja(HARI_VERIFIKASI, diajukan),
    )


def _sanction(dunia: Dunia, penyedia: Penyedia) -> Sanksi:
    pk, mulai = dunia.pk(Sanksi), dunia.hari - timedelta(days=20)
    return Sanksi(
        pk=pk,
        penyedia=penyedia,
        jenis=JenisSanksi.PENANGGUHAN,
        dasar=DasarSanksi.objects.get(kode="lalai-kontrak"),
        nomor=f"SANKSI-UJI/{pk:03d}/{mulai.year}",
        berlaku=DateRange(mulai, mulai + timedelta(days=180)),
        alasan="Tiga pesanan tidak dikirim sampai batas waktu (data contoh).",
        diusulkan_oleh=dunia.petugas["", Peran.PENGELOLA],
        ditetapkan_oleh=dunia.petugas["", Peran.KEPALA_UKPBJ],
        ditetapkan_pada=dunia.ukuran.sekarang - timedelta(days=20),
    )
