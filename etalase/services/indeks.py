"""Building the search index anew, while searches go on with the one before it."""

import shutil
import uuid
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone

from etalase.models import IndeksCari, PerubahanCari
from etalase.selectors.cari.dokumen import read_documents, read_surroundings
from etalase.selectors.cari.segmen import Segmen

DISIMPAN = 2
# A new one pays when this much has changed since, or after a day.
PERUBAHAN_MIN, PERUBAHAN_PER_PRODUK = 2_000, 50
SEHARI = timedelta(days=1)
KUNCI = 0x6B617461  # of the lock that keeps two builders apart


def rebuild_if_due() -> IndeksCari | None:
    """Build an index when the newest is too far behind; None when it is not, or one is building."""
    if not _is_due():
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [KUNCI])
        if not cursor.fetchone()[0]:
            return None
    try:
        return rebuild_index()
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [KUNCI])


def rebuild_index() -> IndeksCari:
    """Read all products, write an index, and make it the one that processes load.

    What changes meanwhile is in the log after the snapshot, so whoever loads the index reads it
    again. The files of the last two indexes stay, for processes that are about to load one.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_current_snapshot()::text, pg_relation_filenode('etalase_produk')::bigint"
        )
        snapshot, filenode = cursor.fetchone()
    segmen = Segmen.build(read_documents(), read_surroundings())
    akar = Path(settings.INDEKS_CARI_DIR)
    berkas = uuid.uuid4().hex
    sementara = akar / f"{berkas}.baru"
    sementara.mkdir(parents=True)
    segmen.write(sementara)
    sementara.rename(akar / berkas)
    with transaction.atomic():
        baru = IndeksCari.objects.create(
            berkas=berkas, snapshot=snapshot, filenode=filenode, jumlah=segmen.jumlah
        )
        _prune()
    _sweep(akar)
    return baru


def _is_due() -> bool:
    terakhir = IndeksCari.objects.order_by("-pk").first()
    if terakhir is None or terakhir.dibuat_pada < timezone.now() - SEHARI:
        return True
    batas = max(PERUBAHAN_MIN, terakhir.jumlah // PERUBAHAN_PER_PRODUK)
    baru = PerubahanCari.objects.extra(
        where=["xid >= pg_snapshot_xmin(%s::pg_snapshot)"], params=[terakhir.snapshot]
    )
    return bool(baru[: batas + 1].count() > batas)


def _prune() -> None:
    """Drop older indexes, and of the log what the oldest kept one already contains."""
    tetap = list(IndeksCari.objects.order_by("-pk")[:DISIMPAN])
    IndeksCari.objects.exclude(pk__in=[satu.pk for satu in tetap]).delete()
    with connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM etalase_perubahancari WHERE xid < pg_snapshot_xmin(%s::pg_snapshot)",
            [tetap[-1].snapshot],
        )


def _sweep(akar: Path) -> None:
    dikenal = set(IndeksCari.objects.values_list("berkas", flat=True))
    for folder in akar.iterdir():
        # A folder that another builder is writing has no row yet; an hour is more than it takes.
        tua = timezone.now().timestamp() - folder.stat().st_mtime > timedelta(hours=1).seconds
        if folder.name not in dikenal and tua:
            shutil.rmtree(folder, ignore_errors=True)
