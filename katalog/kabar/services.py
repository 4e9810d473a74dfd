"""Telling people: rows in the transaction of the fact, a hint to the workers after its commit."""

from collections.abc import Iterable, Mapping
from functools import partial

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction
from django.db.models.functions import Now

from katalog.kabar.models import Kanal, Kiriman, Notifikasi, PilihanKabar
from katalog.kabar.selectors import TOPIK_RINGKASAN, belum_dirangkum, jadwal_surel
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
    """Write one inbox entry per recipient and, where the person wants it, one mail to send.

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
            penerima_id=pk,
            kanal=Kanal.SUREL,
            topik=topik,
            rujukan=dict(rujukan),
            not_before=waktu.sejak,
            is_dirangkum=waktu.is_dirangkum,
        )
        for pk, waktu in jadwal_surel(topik, [o.pk for o in orang if getattr(o, "surel", None)])
    ]
    Kiriman.objects.bulk_create(rows, ignore_conflicts=True)
    wanted = Kiriman.objects.filter(
        peristiwa=peristiwa,
        kanal=Kanal.SUREL,
        topik=topik,
        tries=0,
        sent_at=None,
        failed_at=None,
        is_dirangkum=False,
        not_before__lte=Now(),
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


def choose_kabar(
    *,
    pengguna: AbstractBaseUser,
    surel_senyap: Iterable[str],
    is_ringkasan: bool,
    tenang: tuple[int, int] | None,
) -> None:
    """Keep how this person wants to be told from now on.

    `surel_senyap` names groups of topics that send no mail, `tenang` the hours (0 to 23) when
    quiet time begins and ends. What is on its way already keeps its time.
    Raises IntegrityError for an unknown group or a quiet time without length.
    """
    mulai, selesai = tenang or (None, None)
    PilihanKabar.objects.update_or_create(
        pengguna_id=pengguna.pk,
        defaults={
            "surel_senyap": sorted(surel_senyap),
            "is_ringkasan": is_ringkasan,
            "tenang_mulai": mulai,
            "tenang_selesai": selesai,
        },
    )


@transaction.atomic
def gather_ringkasan(*, penerima_id: int) -> int:
    """Put all mails of one person that are due for a digest into one; returns how many they are.

    Two that run at once share nothing: the rows are claimed by SKIP LOCKED, and the digest is
    named after its first row, which belongs to one digest only.
    """
    rows = list(
        belum_dirangkum()
        .filter(penerima_id=penerima_id)
        .select_for_update(skip_locked=True)
        .order_by("pk")
        .values_list("pk", flat=True)
    )
    if not rows:
        return 0
    ringkasan = Kiriman.objects.create(
        peristiwa=f"{TOPIK_RINGKASAN}/{rows[0]}",
        penerima_id=penerima_id,
        kanal=Kanal.SUREL,
        topik=TOPIK_RINGKASAN,
    )
    Kiriman.objects.filter(pk__in=rows).update(ringkasan=ringkasan, updated_at=Now())
    transaction.on_commit(partial(hint, [ringkasan.pk]), robust=True)
    return len(rows)
