"""Which consent runs now."""

from django.utils import timezone

from katalog.akun.models import Pengguna
from vendors.models import IzinDamping, Penyedia


def izin_pendamping(orang: Pengguna) -> IzinDamping | None:
    """Return the consent under which this mentor may look at a vendor right now."""
    return (
        IzinDamping.objects.filter(
            pendamping=orang, diakhiri_pada=None, lihat_sampai__gt=timezone.now()
        )
        .select_related("penyedia")
        .order_by("-pk")
        .first()
    )


def izin_penyedia(penyedia: Penyedia | int) -> IzinDamping | None:
    """Return the consent of a vendor that is open: a code that waits, or a mentor who looks."""
    satu = (
        IzinDamping.objects.filter(penyedia=penyedia, diakhiri_pada=None)
        .select_related("pendamping")
        .first()
    )
    if satu is None or (satu.lihat_sampai or satu.kode_sampai) <= timezone.now():
        return None
    return satu
