"""What happened to a vendor, from the audit trail."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from katalog.audit.models import JejakAudit
from vendors.models import Penyedia, UsulanKbli
from vendors.state import Aksi, Status

DIBACA = 20
KATA = {f"penyedia.{aksi.value}": aksi.label for aksi in Aksi} | {
    "penyedia.ubah-kbli": "Ubah KBLI",
    "penyedia.ubah-jangkauan": "Ubah wilayah kirim",
    "kbli.usulkan": "Usulkan KBLI baru",
    "kbli.terima": "Terima KBLI baru",
    "kbli.tolak": "Kembalikan usulan KBLI",
    "kbli.batal": "Batalkan usulan KBLI",
}


@dataclass(frozen=True, slots=True)
class Langkah:
    """One act: when, in which words, by which role, and the status after it."""

    pada: datetime
    kata: str
    peran: str
    ke: str
    alasan: str


def riwayat_penyedia(penyedia: Penyedia) -> list[Langkah]:
    """Return the newest acts on this vendor, at most twenty, the newest first."""
    usulan = UsulanKbli.objects.filter(pemeriksaan__penyedia=penyedia).values_list("pk", flat=True)
    jejak = JejakAudit.objects.filter(
        Q(objek="vendors.penyedia", objek_id=penyedia.pk)
        | Q(objek="vendors.usulankbli", objek_id__in=list(usulan))
    )
    return [
        Langkah(
            satu.pada,
            str(KATA.get(satu.aksi, satu.aksi)),
            satu.peran,
            str(Status(satu.ke).label) if satu.ke in Status else "",
            str(satu.data.get("alasan", "")),
        )
        for satu in jejak.order_by("-pada", "-pk")[:DIBACA]
    ]
