from django.conf import settings
from django.db.models import QuerySet

from katalog.core.jejak import remembered
from katalog.wilayah.models import Instansi, Wilayah


@remembered
def instansi() -> Instansi:
    """Return the government that this instance serves, or a nameless one before it is set up."""
    return Instansi.objects.select_related("wilayah").first() or Instansi(
        nama="Katalog Elektronik Lokal",
        nama_singkat="Katalog Lokal",
        domain="localhost",
        zona_waktu=settings.TIME_ZONE,
    )


def daftar_kab_kota() -> QuerySet[Wilayah]:
    """Return the kabupaten and kota of the instance, in the order of their codes."""
    return Wilayah.objects.filter(induk__isnull=False)


@remembered
def semua_kab_kota() -> tuple[Wilayah, ...]:
    """Return `daftar_kab_kota` as read once for all the pages that offer the choice."""
    return tuple(daftar_kab_kota())
