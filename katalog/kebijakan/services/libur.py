from django.db import transaction

from katalog.core.lokal import daftar_libur
from katalog.kebijakan.models import HariLibur


@transaction.atomic
def load_libur(tahun: int) -> int:
    """Write the national holidays and cuti bersama of one year (SKB of three ministers).

    Days that were entered by hand keep their words. Returns how many days are known for the
    year; 0 when the library does not know it, and then the manager enters them.
    """
    HariLibur.objects.bulk_create(
        (
            HariLibur(
                tanggal=hari.tanggal,
                nama=hari.nama[:120],
                jenis=hari.jenis[:20],
                dasar_hukum=hari.dasar[:200],
            )
            for hari in daftar_libur(tahun)
        ),
        ignore_conflicts=True,
    )
    return HariLibur.objects.filter(tanggal__year=tahun).count()
