"""Telling people: rows in the transaction of the fact, a hint to the workers after its commit."""

from collections.abc import Iterable, Mapping
from functools import partial

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction

from katalog.kabar.models import Kiriman, Notifikasi
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

    `peristiwa` names the event: telling the same event twice leaves one entry. `rujukan` holds
    ids only. Must run in the transaction of the fact.
    """
    orang = list(penerima)
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
    if not surel:
        return
    for satu in orang:
        if not getattr(satu, "surel", None):
            continue
        kiriman, baru = Kiriman.objects.get_or_create(
            peristiwa=peristiwa,
            penerima_id=satu.pk,
            kanal="surel",
            defaults={"topik": topik, "rujukan": dict(rujukan)},
        )
        if baru:
            transaction.on_commit(partial(hint, kiriman.pk), robust=True)
