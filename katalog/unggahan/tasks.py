"""The worker that turns what lies in quarantine into something harmless, or says why not.

A file is claimed by one conditional UPDATE; its number of tries is the fence: a worker that lost
its lease to another writes nothing any more. At most two tries, then the row says `gagal`.
"""

from datetime import timedelta
from functools import partial
from hashlib import sha256

import structlog
from celery import shared_task
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import F, Q
from django.db.models.functions import Now

from katalog.audit.services import record
from katalog.core.titik import titik
from katalog.kabar.isyarat import give_hint
from katalog.unggahan.gateways.pembuka import AnakMati, Hasil, olah_di_anak
from katalog.unggahan.gateways.pemindai import PemindaiMati, pindai
from katalog.unggahan.kalimat import angka, kalimat
from katalog.unggahan.kepala import kenali
from katalog.unggahan.models import (
    JenisUnggahan,
    KuotaRuang,
    Pemindaian,
    StatusUnggahan,
    Unggahan,
)
from katalog.unggahan.selectors import batas_gambar, batas_halaman

log = structlog.get_logger(__name__)

# Longer than the child may take in all; a dead worker holds its file for so long.
SEWA = timedelta(seconds=60)
PALING_BANYAK_COBA = 2
LEBAR = (176, 480, 1280)
AKHIRAN = {"application/pdf": "pdf", "image/jpeg": "jpg"}


@shared_task
def olah(unggahan_id: int) -> None:
    """Make one quarantined file harmless, unless it is done or another worker has it."""
    if not _sewa(unggahan_id):
        return
    unggahan = Unggahan.objects.get(pk=unggahan_id)
    titik("unggahan.disewa")
    try:
        isi = _isi(unggahan)
        bersih = pindai(isi)
        hasil = Hasil({"tolak": "berkas_berbahaya"}) if bersih is False else _baca(unggahan, isi)
    except PemindaiMati as error:
        _tunggu_pemindai(unggahan, error)
    except FileNotFoundError:
        gagalkan(unggahan, "original is gone")
    except AnakMati as error:
        _coba_lagi(unggahan, error)
    else:
        titik("unggahan.dibaca")
        _putuskan(unggahan, hasil, bersih=bersih)


def _sewa(unggahan_id: int) -> bool:
    free = Unggahan.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        pk=unggahan_id,
        status=StatusUnggahan.KARANTINA,
        percobaan__lt=PALING_BANYAK_COBA,
    )
    return bool(
        free.update(disewa_sampai=Now() + SEWA, percobaan=F("percobaan") + 1, updated_at=Now())
    )


def _isi(unggahan: Unggahan) -> bytes:
    with default_storage.open(unggahan.berkas) as berkas:
        isi: bytes = berkas.read()
    return isi


def _baca(unggahan: Unggahan, isi: bytes) -> Hasil:
    batas = batas_gambar()
    return olah_di_anak(
        isi,
        {
            "tipe": kenali(isi) or "",
            "jenis": unggahan.jenis,
            "piksel_max": batas.piksel_max,
            "sisi_min": batas.sisi_min,
            "sisi_baik": batas.sisi_baik,
            "halaman": batas_halaman(),
        },
    )


def _putuskan(unggahan: Unggahan, hasil: Hasil, *, bersih: bool | None) -> None:
    if hasil.tolak:
        isi = {k: angka(v) if isinstance(v, int) else v for k, v in _pengisi(hasil).items()}
        alasan = kalimat(hasil.tolak, unggahan.nama_asli, **isi)
        tutup(unggahan, status=StatusUnggahan.DITOLAK, alasan=alasan, tersimpan=0)
        return
    nama = _simpan(unggahan, hasil)
    titik("unggahan.tersimpan")
    tutup(
        unggahan,
        status=StatusUnggahan.SIAP,
        tersimpan=sum(map(len, hasil.berkas)),
        pemindaian=Pemindaian.BERSIH if bersih else Pemindaian.BELUM,
        **nama,
        **{k: hasil.fakta[k] for k in FAKTA if k in hasil.fakta},
    )


FAKTA = ("lebar", "tinggi", "sidik_rupa", "peringatan", "tipe")


def _pengisi(hasil: Hasil) -> dict[str, str | int]:
    batas = batas_gambar()
    dasar: dict[str, str | int] = {"batas": batas.sisi_min}
    if hasil.tolak == "foto_terlalu_lebar":
        dasar["batas"] = batas.piksel_max // 1_000_000
    return {**dasar, **hasil.fakta.get("isi", {})}


def _simpan(unggahan: Unggahan, hasil: Hasil) -> dict[str, str]:
    """Write the new files; return the fields of the row that name them."""
    if unggahan.jenis == JenisUnggahan.DOKUMEN:
        nama = f"dokumen/{unggahan.kode}.{AKHIRAN[hasil.fakta['tipe']]}"
        return {"besar": _tulis(nama, hasil.berkas[0])}
    nama_foto = []
    for lebar, isi in zip(LEBAR, hasil.berkas, strict=True):
        sidik = sha256(isi).hexdigest()
        nama_foto.append(_tulis(f"produk/u/{sidik[:2]}/{sidik[:40]}-{lebar}.webp", isi))
    return dict(zip(("kecil", "sedang", "besar"), nama_foto, strict=True))


def _tulis(nama: str, isi: bytes) -> str:
    """Put a file under its name. One that a dying worker left half written is written anew."""
    if default_storage.exists(nama):
        if default_storage.size(nama) == len(isi):
            return nama
        default_storage.delete(nama)
    return default_storage.save(nama, ContentFile(isi))


def tutup(unggahan: Unggahan, *, status: StatusUnggahan, tersimpan: int, **isi: object) -> None:
    """End the work on a file: its status, its share of the quota, the trail; then the original.

    Does nothing when another worker took the file over in the meantime.
    """
    with transaction.atomic():
        milik_kita = Unggahan.objects.filter(
            pk=unggahan.pk, status=StatusUnggahan.KARANTINA, percobaan=unggahan.percobaan
        )
        if not milik_kita.update(
            status=status, tersimpan=tersimpan, disewa_sampai=None, updated_at=Now(), **isi
        ):
            log.warning("upload_taken_over", unggahan=unggahan.pk)
            return
        KuotaRuang.objects.filter(ruang=unggahan.ruang).update(
            terpakai=F("terpakai") + tersimpan - unggahan.tersimpan
        )
        record(
            actor=None,
            aksi=f"unggahan.{status}",
            on=unggahan,
            nomor=unggahan.kode,
            dari=StatusUnggahan.KARANTINA,
            ke=status,
        )
        transaction.on_commit(partial(default_storage.delete, unggahan.berkas))


def _coba_lagi(unggahan: Unggahan, error: Exception) -> None:
    if unggahan.percobaan >= PALING_BANYAK_COBA:
        gagalkan(unggahan, str(error))
        return
    log.warning("upload_child_died", unggahan=unggahan.pk, error=str(error)[:300])
    _lepas(unggahan, unggahan.percobaan)
    give_hint(olah, [unggahan.pk])


def gagalkan(unggahan: Unggahan, sebab: str) -> None:
    """Give a file up for good: nobody tries it again, and its sender reads what to do."""
    log.error("upload_failed", unggahan=unggahan.pk, reason=sebab[:300])
    alasan = kalimat("gagal_diproses", unggahan.nama_asli)
    tutup(unggahan, status=StatusUnggahan.GAGAL, alasan=alasan, tersimpan=0)


def _tunggu_pemindai(unggahan: Unggahan, error: Exception) -> None:
    """Put the file back: that the scanner is away is no fault of the file and costs it no try."""
    log.error("scanner_away", unggahan=unggahan.pk, error=str(error)[:200])
    _lepas(unggahan, unggahan.percobaan - 1)


def _lepas(unggahan: Unggahan, percobaan: int) -> None:
    Unggahan.objects.filter(pk=unggahan.pk, percobaan=unggahan.percobaan).update(
        disewa_sampai=None, percobaan=percobaan, updated_at=Now()
    )
