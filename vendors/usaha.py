"""The business that a page is about: one's own, or one that a mentor was allowed to look at."""

from django.http import Http404, HttpRequest

from katalog.akun.permintaan import LoggedInRequest
from katalog.akun.selectors import peran_aktif
from vendors.models import IzinDamping, Penyedia
from vendors.selectors.damping import izin_pendamping

HANYA_LIHAT = frozenset({"GET", "HEAD"})


def usaha(request: LoggedInRequest) -> Penyedia:
    """Return the business for which this person acts now: that of the role in use, else the first.

    A mentor with a running consent gets the consenting vendor, to look at only. Raises Http404
    for a person who acts for none.
    """
    milik = Penyedia.objects.filter(
        keanggotaan__pengguna=request.user, keanggotaan__berakhir_pada=None
    ).order_by("keanggotaan__pk")
    aktif = peran_aktif(request)
    if aktif and aktif.penyedia_id:
        milik = milik.filter(pk=aktif.penyedia_id)
    if (satu := milik.first()) is not None:
        return satu
    if (izin := izin_di_layar(request)) is not None:
        return izin.penyedia
    raise Http404


def izin_di_layar(request: HttpRequest) -> IzinDamping | None:
    """Return the consent under which this request only looks, or None."""
    if request.method not in HANYA_LIHAT or not request.user.is_authenticated:
        return None
    return izin_pendamping(request.user)
