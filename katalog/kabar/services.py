"""Telling people: rows in the transaction of the fact, a hint to the workers after its commit."""

from collections.abc import Iterable, Mapping
from functools import partial

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction
from django.db.models.functions import Now

from katalog.kabar.models import Kanal, Kiriman, Notifikasi
from katalog.kabar.tasks import hint


def kabarkan(
    *,
    topik: str,
    peristiwa: str,
    penerima: Iterable[AbstractBaseUser],
    judul: str,
    isi: str,
    url: str,
    rujukan: Mapping[str, int | str],
    surel: bool = True,
) -> None:
    """Write one inbox entry per recipient and, where the person has an address, one mail to send.

    `peristiwa` names the event: telling the same event twice leaves one entry and one mail per
    person. `rujukan` holds ids only, `url` is a path. Raises RuntimeError outside the transaction
    of the fact (`reliability.md` G1).
    """
    if not connection.in_atomic_block:
        raise RuntimeError("kabarkan needs the transaction of the fact it tells of")
    orang = list({satu.pk: satu for satu in penerima}.values())
    Notifikasi.objects.bulk_create(
        [
            Notifikasi(
                penerima_id=satu.pk,
                peristiwa=peristiwa,
                topik=topik,
                judul=judul[:160],
                isi=isi[:300],
                url=url,
            )
            for satu in orang
        ],
        ignore_conflicts=True,
    )
    if surel:
        _queue_mail(topik, peristiwa, orang, rujukan)


def _queue_mail(
    topik: str,
    peristiwa: str,
    orang: Iterable[AbstractBaseUser],
    rujukan: Mapping[str, int | str],
) -> None:
    rows = [
        Kiriman(
            peristiwa=peristiwa,
            penerima_id=satu.pk,
            kanal=Kanal.SUREL,
            topik=topik,
            rujukan=dict(rujukan),
        )
        for satu in orang
        if getattr(satu, "surel", None)
    ]
    Kiriman.objects.bulk_create(rows, ignore_conflicts=True)
    wanted = Kiriman.objects.filter(
        peristiwa=peristiwa, kanal=Kanal.SUREL, topik=topik, tries=0, sent_at=None, failed_at=None
    )
    ids = list(
        wanted.filter(penerima__in=[row.penerima_id for row in rows])
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    # Robust: the fact is committed by then, so nothing here may look like a failure of the act.
    transaction.on_commit(partial(hint, ids), robust=True)


def open_notifikasi(*, notifikasi: Notifikasi) -> str:
    """Mark one entry as read and return the path it leads to. Repeating it changes nothing."""
    Notifikasi.objects.filter(pk=notifikasi.pk, dibaca_pada=None).update(dibaca_pada=Now())
    return notifikasi.url


def mark_all_read(*, penerima: AbstractBaseUser) -> int:
    """Mark all entries of one person as read; returns how many were unread."""
    return Notifikasi.objects.filter(penerima_id=penerima.pk, dibaca_pada=None).update(
        dibaca_pada=Now()
    )
