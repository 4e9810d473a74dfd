"""Who sees which page of the workplace that is no table of the stock admin."""

from django.contrib.auth.models import AnonymousUser

from katalog.akses.matriks import find_aturan
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua

KINERJA = "kelola:kinerja"


def may_see_kinerja(orang: Pengguna | AnonymousUser) -> bool:
    """Tell whether one of this person's roles reads the performance board; the matrix says."""
    aturan = find_aturan(KINERJA)
    boleh = aturan.of("GET") if aturan else None
    return isinstance(boleh, frozenset) and not boleh.isdisjoint(peran_semua(orang))
