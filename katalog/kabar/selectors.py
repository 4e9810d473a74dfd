from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Now
from django.utils import timezone

from katalog.core.jam import database_now
from katalog.kabar.aturan import aturan_of
from katalog.kabar.models import Kiriman, Notifikasi, PilihanKabar
from katalog.kabar.saat import saat_ringkasan, sesudah_tenang
from katalog.kabar.state import Sifat
from katalog.kabar.topik import sifat_of

TOPIK_RINGKASAN = "ringkasan"


@dataclass(frozen=True, slots=True)
class Jadwal:
    """When a mail may leave, and whether it leaves inside a digest."""

    sejak: datetime
    is_dirangkum: bool = False


def inbox(pengguna: AbstractBaseUser) -> QuerySet[Notifikasi]:
    """Return this person's entries, newest first, each with `surel_gagal`."""
    gagal = Kiriman.objects.filter(
        peristiwa=OuterRef("peristiwa"), penerima=OuterRef("penerima"), failed_at__isnull=False
    )
    return Notifikasi.objects.filter(penerima_id=pengguna.pk).annotate(surel_gagal=Exists(gagal))


def belum_dibaca(pengguna: AbstractBaseUser) -> int:
    """Return how many entries this person has not opened."""
    return Notifikasi.objects.filter(penerima_id=pengguna.pk, dibaca_pada=None).count()


def pilihan_of(pengguna: AbstractBaseUser) -> PilihanKabar:
    """Return how this person wants to be told; unsaved where nothing was ever chosen."""
    pilihan = PilihanKabar.objects.filter(pengguna_id=pengguna.pk).first()
    return pilihan or PilihanKabar(pengguna_id=pengguna.pk)


def belum_dirangkum() -> QuerySet[Kiriman]:
    """Return the mails that are due for a digest and in none yet."""
    return Kiriman.objects.filter(
        is_dirangkum=True, ringkasan=None, sent_at=None, failed_at=None, not_before__lte=Now()
    )


def jadwal_surel(topik: str, penerima: Iterable[int]) -> Iterator[tuple[int, Jadwal]]:
    """Yield who gets a mail of this topic, and when, by each one's choice at this moment.

    `penerima` are ids of people. Who silenced the group of the topic is left out, unless its
    `sifat` forbids that.
    """
    kelompok, sifat = sifat_of(topik)
    orang, sekarang = list(penerima), database_now()
    dipilih = (
        {}
        if sifat == Sifat.MENDESAK
        else PilihanKabar.objects.in_bulk(orang, field_name="pengguna_id")
    )
    for pk in orang:
        pilihan = dipilih.get(pk)
        if pilihan is None:
            yield pk, Jadwal(sekarang)
        elif sifat == Sifat.WAJIB or kelompok not in pilihan.surel_senyap:
            yield pk, _jadwal(pilihan, sekarang, boleh_dirangkum=sifat == Sifat.BIASA)


def _jadwal(pilihan: PilihanKabar, saat: datetime, *, boleh_dirangkum: bool) -> Jadwal:
    is_dirangkum = boleh_dirangkum and pilihan.is_ringkasan
    if is_dirangkum:
        saat = saat_ringkasan(saat, aturan_of(timezone.localdate(saat)).jam_ringkasan)
    if pilihan.tenang_mulai is not None and pilihan.tenang_selesai is not None:
        saat = sesudah_tenang(saat, pilihan.tenang_mulai, pilihan.tenang_selesai)
    return Jadwal(saat, is_dirangkum)
