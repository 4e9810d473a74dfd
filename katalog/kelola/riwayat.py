"""The audit trail of one object, as an officer reads it beside the object."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model

from katalog.akun.state import Peran
from katalog.audit.models import JejakAudit

BARIS_MAKS = 20
ALASAN_MAKS = 200
PERAN = dict(Peran.choices)


@dataclass(frozen=True, slots=True)
class Jejak:
    """One act: when, in which role, what, from which status to which, and why."""

    pada: datetime
    peran: str
    aksi: str
    dari: str
    ke: str
    alasan: str


def daftar_jejak(objek: Model) -> list[Jejak]:
    """Return the last BARIS_MAKS records of an object, the newest first; people by role only."""
    rows = JejakAudit.objects.filter(objek=objek._meta.label_lower, objek_id=objek.pk)
    label = _labels(objek)
    return [_told(satu, label) for satu in rows.order_by("-pada", "-pk")[:BARIS_MAKS]]


def _told(satu: JejakAudit, label: dict[str, str]) -> Jejak:
    aksi = satu.aksi.rpartition(".")[2].replace("_", " ").replace("-", " ")
    alasan = satu.data.get("alasan", "")
    tanpa_peran = "Sistem" if satu.pelaku_id is None else "Pengguna"
    return Jejak(
        pada=satu.pada,
        peran=PERAN.get(satu.peran, tanpa_peran),
        aksi=aksi.capitalize(),
        dari=label.get(satu.dari, satu.dari),
        ke=label.get(satu.ke, satu.ke),
        # What a service writes down as the reason is what the vendor reads too.
        alasan=alasan[:ALASAN_MAKS] if isinstance(alasan, str) else "",
    )


def _labels(objek: Model) -> dict[str, Any]:
    try:
        return dict(objek._meta.get_field("status").flatchoices)
    except FieldDoesNotExist:
        return {}
