"""Vendors in each place of their life, brought there through the door."""

from datetime import timedelta

import pytest
from django.utils import timezone

from katalog.akun.state import Peran
from katalog.core.errors import RuleViolation
from katalog.unggahan.models import Unggahan
from tests.purchasing.pabrik import buat_orang, buat_penyedia, next_number
from vendors.models import DasarSanksi, DokumenPenyedia, Keanggotaan, Sanksi
from vendors.services.sanksi import UsulSanksi, tetapkan_sanksi, usulkan_sanksi
from vendors.services.verifikasi import perform_aksi
from vendors.state import Aksi


def refused(code):
    return pytest.raises(RuleViolation, check=lambda violation: violation.code == code)


def hari(selisih=0):
    return timezone.localdate() + timedelta(days=selisih)


def berpemilik(**lain):
    """Return a vendor and its owner."""
    penyedia = buat_penyedia(**lain)
    pemilik = buat_orang("Pemilik")
    Keanggotaan.objects.create(penyedia=penyedia, pengguna=pemilik, peran=Peran.PEMILIK_PENYEDIA)
    return penyedia, pemilik


def diajukan():
    """Return a vendor that waits for verification, and its owner."""
    penyedia, pemilik = berpemilik(status="terdaftar")
    perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=pemilik)
    penyedia.refresh_from_db()
    return penyedia, pemilik


def buat_dokumen(penyedia, jenis="izin", *, sampai=None, diterima=True, siap=True):
    """Return a document of the vendor as it stands; `sampai` is its last day."""
    n = next_number()
    unggahan = Unggahan.objects.create(
        jenis="dokumen",
        ruang=f"penyedia:{penyedia.pk}",
        nama_asli=f"izin-{n}.pdf",
        ukuran=1,
        sha256=f"{n:064d}",
        status="siap" if siap else "karantina",
        berkas=f"karantina/{n}",
        besar=f"dokumen/{n}.pdf" if siap else "",
    )
    penyedia.dokumen.filter(jenis=jenis, diganti_pada=None).update(diganti_pada=timezone.now())
    return DokumenPenyedia.objects.create(
        penyedia=penyedia,
        jenis=jenis,
        unggahan=unggahan,
        nomor=f"IZIN-{n}",
        berlaku_sampai=sampai,
        diterima_pada=timezone.now() if diterima else None,
    )


def usul(penyedia, jenis="penangguhan", **lain):
    dasar = DasarSanksi.objects.filter(jenis=jenis).first()
    return UsulSanksi(
        **{
            "penyedia_id": penyedia.pk,
            "dasar_id": dasar.pk,
            "nomor": f"SK-SANKSI-{next_number()}",
            "mulai": hari(),
            "sampai": hari(30),
            "alasan": "Tidak mengirim barang tiga kali.",
            **lain,
        }
    )


def disanksi(penyedia, jenis="penangguhan", **lain) -> Sanksi:
    """Impose a sanction by two persons and return it."""
    pengelola = buat_orang("Pengusul", peran=Peran.PENGELOLA)
    kepala = buat_orang("Kepala", peran=Peran.KEPALA_UKPBJ)
    satu = usulkan_sanksi(actor=pengelola, usul=usul(penyedia, jenis, **lain))
    return tetapkan_sanksi(actor=kepala, sanksi_id=satu.pk, ketik=satu.nomor)
