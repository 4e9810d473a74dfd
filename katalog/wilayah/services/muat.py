from django.db import transaction
from django.utils.text import slugify

from katalog.core.lokal import daerah_under
from katalog.wilayah.models import Wilayah


@transaction.atomic
def load_wilayah(kode: str) -> int:
    """Write a province and its kabupaten/kota by Kemendagri code; run again after a new decree.

    Returns how many regions it holds now. Raises LookupError for an unknown code.
    """
    induk: dict[str, Wilayah] = {}
    for daerah in daerah_under(kode):
        satu, _ = Wilayah.objects.update_or_create(
            kode=daerah.kode,
            defaults={
                "nama": daerah.nama,
                "slug": slugify(daerah.nama),
                "induk": induk.get(daerah.induk or ""),
            },
        )
        induk[satu.kode] = satu
    return len(induk)
