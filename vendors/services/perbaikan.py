"""Correcting what a reviewer sent back: those fields only, and the hand-in with them."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.audit.services import record
from katalog.core.errors import RuleViolation
from vendors.models import Penyedia, PutusanRekening, RekeningPenyedia
from vendors.selectors.skala import skala_of
from vendors.selectors.verifikasi import roles_in, temuan_terbuka
from vendors.services.dokumen import simpan_dokumen
from vendors.services.jangkauan import store_regions
from vendors.services.kemiripan import tandai_kemiripan
from vendors.services.ubah_kbli import store_kbli
from vendors.services.verifikasi import perform_aksi
from vendors.state import PEMILIK, USAHA, Aksi, Status

# Columns that are simply replaced, by the field whose finding opens them.
KOLOM = {
    "nama": "nama",
    "jenis_badan": "jenis_badan",
    "nib": "nib",
    "npwp": "npwp",
    "nik": "nik",
    "is_pkp": "pkp",
    "alamat": "alamat",
    "wilayah": "wilayah",
    "telepon": "telepon",
    "surel": "surel",
}
Berkas = Mapping[str, tuple["UploadedFile[bytes]", date | None]]


@transaction.atomic
def perbaiki_dan_kirim(
    *, actor: Pengguna, penyedia_id: int, isi: Mapping[str, Any], berkas: Berkas
) -> Penyedia:
    """Write the corrected fields and hand the vendor in again, all or nothing.

    `isi` holds inputs of `PerbaikanForm`; `berkas` a file and its last day by kind of document.
    What has no open finding is left alone, whatever was sent. Returns the vendor. Raises
    RuleViolation `bukan_kewenangan`, `status_tidak_sesuai`, `nib_terdaftar`, and those of
    `simpan_dokumen` and `perform_aksi`.
    """
    penyedia = Penyedia.objects.select_for_update(of=("self",)).get(pk=penyedia_id)
    _may_correct(actor, penyedia, isi)
    terbuka = temuan_terbuka(penyedia)
    for kolom, bidang in KOLOM.items():
        if kolom in isi and bidang in terbuka:
            setattr(penyedia, kolom, isi[kolom])
    if "skala" in terbuka and "penjualan_tahunan" in isi:
        _resize(penyedia, isi["penjualan_tahunan"])
    _free_nib(penyedia)
    penyedia.save()
    _rows(actor, penyedia, isi, terbuka)
    for jenis, (satu, sampai) in berkas.items():
        if f"dokumen_{jenis}" in terbuka:
            simpan_dokumen(
                actor=actor,
                penyedia_id=penyedia.pk,
                jenis=jenis,
                berkas=satu,
                berlaku_sampai=sampai,
            )
    tandai_kemiripan(penyedia)
    record(
        actor=actor,
        aksi="penyedia.perbaiki",
        on=penyedia,
        nomor=penyedia.kode,
        peran=min(roles_in(penyedia, actor) & USAHA),
        bidang=sorted(terbuka),
    )
    return perform_aksi(penyedia_id=penyedia.pk, aksi=Aksi.AJUKAN, actor=actor)


def _may_correct(actor: Pengguna, penyedia: Penyedia, isi: Mapping[str, Any]) -> None:
    peran = roles_in(penyedia, actor)
    if penyedia.status != Status.PERBAIKAN:
        raise RuleViolation("status_tidak_sesuai", "Tidak ada yang perlu diperbaiki sekarang.")
    if USAHA.isdisjoint(peran):
        raise RuleViolation("bukan_kewenangan", "Anda bukan anggota usaha ini.")
    if "rekening" in isi and PEMILIK.isdisjoint(peran):
        raise RuleViolation("bukan_kewenangan", "Rekening hanya dapat diisi pemilik usaha.")


def _free_nib(penyedia: Penyedia) -> None:
    if Penyedia.objects.filter(nib=penyedia.nib).exclude(pk=penyedia.pk).exists():
        raise RuleViolation("nib_terdaftar", "NIB ini sudah terdaftar atas usaha lain.")


def _resize(penyedia: Penyedia, penjualan: int) -> None:
    hari = timezone.localdate()
    penyedia.penjualan_tahunan, penyedia.skala_pada = penjualan, hari
    penyedia.skala = skala_of(modal=penyedia.modal_usaha, penjualan=penjualan, on=hari)


def _rows(
    actor: Pengguna, penyedia: Penyedia, isi: Mapping[str, Any], terbuka: Mapping[str, Any]
) -> None:
    if "kbli" in terbuka and "kbli" in isi:
        store_kbli(penyedia, isi["kbli"])
    if "jangkauan" in terbuka and "kirim" in isi:
        semua = isi["kirim"] == "semua"
        store_regions(penyedia, semua=semua, daftar=() if semua else isi.get("kirim_ke") or ())
    if "rekening" in terbuka and "rekening" in isi:
        _account(actor, penyedia, isi)


def _account(actor: Pengguna, penyedia: Penyedia, isi: Mapping[str, Any]) -> None:
    """Replace the account of the registration: nobody was paid there yet."""
    penyedia.rekening.filter(is_awal=True).update(putusan=PutusanRekening.DIBATALKAN)
    RekeningPenyedia.objects.create(
        penyedia=penyedia,
        bank=isi["bank"],
        nomor=isi["rekening"],
        nama_pemilik=isi.get("rekening_nama") or penyedia.nama,
        is_awal=True,
        putusan=PutusanRekening.DISETUJUI,
        diusulkan_oleh=actor,
        berlaku_mulai=timezone.now(),
    )
