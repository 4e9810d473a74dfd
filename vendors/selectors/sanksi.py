"""Sanctions to be decided, in force, and what the public may read of them."""

from datetime import datetime

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from katalog.kebijakan.selectors import tenggat_hari_kerja
from vendors.models import DasarSanksi, Penyedia, Sanksi
from vendors.models.sanksi import BERLAKU

HARI_KEBERATAN = "penyedia.keberatan_hari"


def url_status() -> str:
    """Return the path of the page on which a vendor reads where he stands."""
    return reverse("vendors:verifikasi")


def usulan_sanksi() -> QuerySet[Sanksi]:
    """Return the proposals that wait for a second person, the oldest first."""
    return (
        Sanksi.objects.filter(ditetapkan_pada=None, dicabut_pada=None)
        .select_related("penyedia", "dasar", "diusulkan_oleh")
        .order_by("created_at", "pk")
    )


def sanksi_berjalan(penyedia: Penyedia) -> QuerySet[Sanksi]:
    """Return the sanctions in force today, which the public may read (`ux.md` 3.20)."""
    hari = timezone.localdate()
    return penyedia.sanksi.filter(BERLAKU, berlaku__contains=hari).select_related("dasar")


def batas_keberatan(sanksi: Sanksi) -> datetime | None:
    """Return until when the vendor may object to a decided sanction, in working days."""
    if sanksi.ditetapkan_pada is None:
        return None
    return tenggat_hari_kerja(HARI_KEBERATAN, sanksi.ditetapkan_pada)


def dasar_berlaku() -> QuerySet[DasarSanksi]:
    """Return the grounds in force today, by kind."""
    return DasarSanksi.objects.filter(berlaku__contains=timezone.localdate())
