"""Whether the budget of an office was approved, and by which number."""

from django.db.models import QuerySet

from purchasing.models import Dpa, PaketRup


def has_dpa(rup: PaketRup) -> bool:
    """Tell whether the DPA of the plan line's office and year is written down."""
    return Dpa.objects.filter(satker=rup.satker_id, tahun=rup.tahun).exists()


def dpa_kantor(satker_id: int) -> QuerySet[Dpa]:
    """Return the DPA of an office, the newest first."""
    return Dpa.objects.filter(satker=satker_id).select_related("pencatat")
