"""Reading the trail of one thing."""

from django.db.models import Model

from katalog.audit.models import JejakAudit

DIBACA = 20


def jejak_terakhir(objek: Model, banyak: int = DIBACA) -> list[JejakAudit]:
    """Return the newest records about this thing, the newest first, at most `banyak`."""
    semua = JejakAudit.objects.filter(objek=objek._meta.label_lower, objek_id=objek.pk)
    return list(semua.order_by("-pada", "-pk")[:banyak])
