"""The only one who opens foreign files. It decides nothing, and may run twice.

A row is claimed by one conditional UPDATE; a worker that dies loses it until the lease ends, and
after two tries it is given up: a file that kills the decoder must not do so for ever.
"""

import hashlib
import tempfile
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import structlog
from celery import shared_task
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import F, Q
from django.db.models.functions import Now

from katalog.core.titik import titik
from katalog.kabar.isyarat import give_hint
from katalog.unggahan.batas import LEBAR, PERCOBAAN_MAKS
from katalog.unggahan.gateways.pembuka import AnakMati, buka
from katalog.unggahan.jenis import kenali
from katalog.unggahan.models import JenisUnggahan, StatusUnggahan, Unggahan

log = structlog.get_logger(__name__)

SEWA = timedelta(seconds=60)
GAGAL = "Berkas ini gagal diproses. Simpan ulang sebagai JPG, lalu kirim lagi."


def hint(ids: Iterable[int]) -> None:
    """Ask the workers to look now. A queue that is away costs nothing: the sweeper finds them."""
    give_hint(olah, ids)


@shared_task
def olah(unggahan_id: int) -> None:
    """Make one quarantined file harmless, or refuse it with a sentence that helps."""
    if not _claim(unggahan_id):
        return
    unggahan = Unggahan.objects.get(pk=unggahan_id)
    titik("unggahan.disewa")
    with tempfile.TemporaryDirectory(prefix="unggahan-") as folder:
        masuk, keluar = Path(folder) / "masuk", Path(folder)
        with default_storage.open(unggahan.berkas) as berkas:
            masuk.write_bytes(berkas.read())
        jenis = kenali(masuk.read_bytes()[:16]) or ""
        try:
            fakta = buka(jenis, masuk, keluar)
        except AnakMati as mati:
            _child_died(unggahan, mati)
            return
        titik("unggahan.dibuka")
        if "ditolak" in fakta:
            _close(unggahan, StatusUnggahan.DITOLAK, alasan=fakta["ditolak"])
        elif jenis == "pdf":
            _keep_document(unggahan, masuk.read_bytes())
        else:
            _keep_foto(unggahan, keluar, fakta)


def _claim(unggahan_id: int) -> bool:
    free = Unggahan.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        pk=unggahan_id,
        status=StatusUnggahan.KARANTINA,
    )
    given_up = free.filter(percobaan__gte=PERCOBAAN_MAKS)
    given_up.update(status=StatusUnggahan.GAGAL, alasan=GAGAL, updated_at=Now())
    return bool(
        free.update(disewa_sampai=Now() + SEWA, percobaan=F("percobaan") + 1, updated_at=Now())
    )


def _child_died(unggahan: Unggahan, mati: AnakMati) -> None:
    log.warning("decoder_died", unggahan=unggahan.pk, tries=unggahan.percobaan, error=str(mati))
    if unggahan.percobaan >= PERCOBAAN_MAKS:
        _close(unggahan, StatusUnggahan.GAGAL, alasan=GAGAL)
        return
    Unggahan.objects.filter(pk=unggahan.pk).update(disewa_sampai=None, updated_at=Now())
    olah(unggahan.pk)


def _keep_foto(unggahan: Unggahan, folder: Path, fakta: dict[str, Any]) -> None:
    """Store the new pictures under names that follow from their content."""
    nama = {}
    umum = unggahan.jenis == JenisUnggahan.FOTO
    for ukuran in LEBAR:
        isi = (folder / f"{ukuran}.webp").read_bytes()
        nama[ukuran] = _store("produk" if umum else "dokumen", isi, ".webp")
    _close(
        unggahan,
        StatusUnggahan.SIAP,
        lebar=fakta["lebar"],
        tinggi=fakta["tinggi"],
        sidik_rupa=fakta["sidik_rupa"],
        peringatan=fakta["peringatan"],
        **nama,
    )


def _keep_document(unggahan: Unggahan, isi: bytes) -> None:
    _close(unggahan, StatusUnggahan.SIAP, besar=_store("dokumen", isi, ".pdf"))


def _store(folder: str, isi: bytes, akhiran: str) -> str:
    sidik = hashlib.sha256(isi).hexdigest()
    nama = f"{folder}/u/{sidik[:2]}/{sidik[2:34]}{akhiran}"
    if not default_storage.exists(nama):
        default_storage.save(nama, ContentFile(isi))
    return nama


def _close(unggahan: Unggahan, status: StatusUnggahan, **isi: object) -> None:
    """Write the outcome, then take the foreign bytes away; the sweep takes what a kill left."""
    open_row = Unggahan.objects.filter(pk=unggahan.pk, status=StatusUnggahan.KARANTINA)
    open_row.update(status=status, disewa_sampai=None, updated_at=Now(), **isi)
    titik("unggahan.ditutup")
    default_storage.delete(unggahan.berkas)
    log.info("upload_closed", unggahan=unggahan.pk, status=status, jenis=unggahan.jenis)
