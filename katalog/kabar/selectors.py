from django.contrib.auth.base_user import AbstractBaseUser
from django.db.models import Exists, OuterRef, QuerySet

from katalog.kabar.models import Kiriman, Notifikasi


def inbox(pengguna: AbstractBaseUser) -> QuerySet[Notifikasi]:
    """Return this person's entries, newest first, each with `surel_gagal`."""
    gagal = Kiriman.objects.filter(
        peristiwa=OuterRef("peristiwa"), penerima=OuterRef("penerima"), failed_at__isnull=False
    )
    return Notifikasi.objects.filter(penerima_id=pengguna.pk).annotate(surel_gagal=Exists(gagal))


def belum_dibaca(pengguna: AbstractBaseUser) -> int:
    """Return how many entries this person has not opened."""
    return Notifikasi.objects.filter(penerima_id=pengguna.pk, dibaca_pada=None).count()
