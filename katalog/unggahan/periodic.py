"""Clocks of the uploads: files that nobody took, and files and rows that lost each other."""

from datetime import datetime, timedelta

import structlog
from celery import shared_task
from django.conf import settings
from django.core.files.storage import default_storage
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone

from katalog.kabar.isyarat import give_hint
from katalog.unggahan.models import StatusUnggahan, Unggahan
from katalog.unggahan.tasks import PALING_BANYAK_COBA, gagalkan, olah

log = structlog.get_logger(__name__)

SEKALI_SAPU = 200
TENGGANG = timedelta(hours=24)
# Rows and files part when a process dies, so near their birth; older ones are the backup's care.
DIPERIKSA_SELAMA = timedelta(days=7)
KARANTINA, DOKUMEN, FOTO = "karantina", "dokumen", "produk/u"


@shared_task
def sweep() -> int:
    """Offer again what was never taken, and give up on what two workers died of.

    Returns how many files were offered.
    """
    sabar = timedelta(seconds=settings.SAPU_SETELAH_DETIK)
    lepas = Unggahan.objects.filter(
        Q(disewa_sampai=None) | Q(disewa_sampai__lt=Now()),
        status=StatusUnggahan.KARANTINA,
        updated_at__lte=Now() - sabar,
    ).order_by("created_at")
    for unggahan in lepas.filter(percobaan__gte=PALING_BANYAK_COBA)[:SEKALI_SAPU]:
        gagalkan(unggahan, "worker died twice")
    pk = list(
        lepas.filter(percobaan__lt=PALING_BANYAK_COBA).values_list("pk", flat=True)[:SEKALI_SAPU]
    )
    if pk:
        # Keeps the next sweep away from what was just offered (see katalog.kabar.periodic).
        Unggahan.objects.filter(pk__in=pk).update(updated_at=Now())
        log.warning("uploads_swept", count=len(pk))
        give_hint(olah, pk)
    return len(pk)


@shared_task
def sweep_berkas() -> tuple[int, int]:
    """Once a night: remove files without a row, fail or report rows without a file.

    Both only when they are older than 24 hours (`reliability.md` J2). Returns how many files and
    how many rows.
    """
    batas = timezone.now() - TENGGANG
    berkas = sum(_sapu_folder(folder, batas) for folder in (KARANTINA, DOKUMEN, FOTO))
    baris = _sapu_baris(batas) + _laporkan_hilang()
    log.info("upload_files_swept", files=berkas, rows=baris)
    return berkas, baris


def _sapu_folder(folder: str, batas: datetime) -> int:
    try:
        anak, nama = default_storage.listdir(folder)
    except FileNotFoundError:
        return 0
    lama = [
        f"{folder}/{satu}"
        for satu in nama
        if default_storage.get_modified_time(f"{folder}/{satu}") < batas
    ]
    buang = sorted(set(lama) - _dipakai(lama))
    for satu in buang:
        default_storage.delete(satu)
    return len(buang) + sum(_sapu_folder(f"{folder}/{satu}", batas) for satu in anak)


def _dipakai(nama: list[str]) -> set[str]:
    """Return which of the names a row still needs: an original only while it is in quarantine."""
    menunggu = Unggahan.objects.filter(status=StatusUnggahan.KARANTINA, berkas__in=nama)
    dipakai = set(menunggu.values_list("berkas", flat=True))
    for kolom in ("kecil", "sedang", "besar"):
        siap = Unggahan.objects.filter(**{f"{kolom}__in": nama})
        dipakai.update(siap.values_list(kolom, flat=True))
    return dipakai


def _laporkan_hilang() -> int:
    """Tell of files that should be there: a picture on show is not taken down by a broken disk."""
    baru = Unggahan.objects.filter(
        status=StatusUnggahan.SIAP, updated_at__gte=timezone.now() - DIPERIKSA_SELAMA
    )
    hilang = 0
    for unggahan in baru.iterator(chunk_size=SEKALI_SAPU):
        nama = filter(None, (unggahan.kecil, unggahan.sedang, unggahan.besar))
        if not all(map(default_storage.exists, nama)):
            log.error("stored_file_missing", unggahan=unggahan.pk)
            hilang += 1
    return hilang


def _sapu_baris(batas: datetime) -> int:
    """Give up on rows that wait for an original which is gone."""
    hilang = 0
    menunggu = Unggahan.objects.filter(status=StatusUnggahan.KARANTINA, created_at__lt=batas)
    for unggahan in menunggu[:SEKALI_SAPU]:
        if not default_storage.exists(unggahan.berkas):
            gagalkan(unggahan, "original is gone")
            hilang += 1
    return hilang
