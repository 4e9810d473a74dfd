"""What the announced plans of the offices ask for, told to those who found an etalase."""

import re
from functools import reduce
from operator import or_

from django.db.models import Count, Q, Sum
from django.utils import timezone

from etalase.selectors.kebutuhan import Kebutuhan
from purchasing.models import PaketRup

KATA = re.compile(r"\w{3,}")


def hitung_rup(kata: str, jenis: str) -> Kebutuhan:
    """Return how many plans of this year name one of the words, and their budget in rupiah."""
    words = KATA.findall(kata)
    if not words:
        return Kebutuhan()
    named = reduce(or_, (Q(nama__icontains=satu) for satu in words))
    row = PaketRup.objects.filter(
        named, jenis=jenis, tahun=timezone.localdate().year, is_aktif=True, is_terumumkan=True
    ).aggregate(jumlah=Count("pk"), pagu=Sum("pagu", default=0))
    return Kebutuhan(row["jumlah"], row["pagu"])
