"""Classes of business as people filter by them."""

from collections.abc import Collection

from django.db.models import Q

from vendors.models import JenisBadan, SkalaUsaha

USAHA_SKALA = {
    "umk": (SkalaUsaha.MIKRO, SkalaUsaha.KECIL),
    "menengah": (SkalaUsaha.MENENGAH,),
    "besar": (SkalaUsaha.BESAR,),
}
KOPERASI = "koperasi"


def usaha_q(dipilih: Collection[str], awalan: str = "penyedia__") -> Q:
    """Return the condition for the ticked classes of business, any of them.

    `awalan` is the path to the vendor: empty when the rows are vendors themselves.
    """
    wanted = Q()
    for kode in dipilih:
        if kode == KOPERASI:
            wanted |= Q(**{f"{awalan}jenis_badan": JenisBadan.KOPERASI})
        else:
            wanted |= Q(**{f"{awalan}skala__in": USAHA_SKALA[kode]})
    return wanted
