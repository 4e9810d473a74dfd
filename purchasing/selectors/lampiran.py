"""What a package can be made with, and what it was made with."""

import json
from collections.abc import Collection
from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from katalog.akun.models import Pengguna
from purchasing.models import Dokumen, LampiranPaket, PencarianTersimpan, Pesanan
from purchasing.selectors.dokumen import daftar_kertas, visible_kertas, visible_pencarian

# Older proof says little about today's market; it stays readable, but is not offered.
DITAWARKAN_HARI = 90
DIPERIKSA = 20


def lampiran_of(pesanan: Pesanan, pengguna: Pengguna) -> QuerySet[LampiranPaket]:
    """Return what a package was made with, as far as this person may read it; vendors may not."""
    boleh = Q(dokumen__in=visible_kertas(pengguna).values("pk")) | Q(
        pencarian__in=visible_pencarian(pengguna).values("pk")
    )
    return pesanan.lampiran.filter(boleh).select_related("dokumen", "pencarian")


def kertas_ditawarkan(satker_id: int | None) -> QuerySet[Dokumen]:
    """Return the recent worksheets of an office, the newest first."""
    sejak = timezone.now() - timedelta(days=DITAWARKAN_HARI)
    return daftar_kertas().filter(satker=satker_id, terbit_pada__gte=sejak).order_by("-pk")


def pencarian_ditawarkan(satker_id: int | None) -> QuerySet[PencarianTersimpan]:
    """Return the recent saved searches of an office, the newest first."""
    sejak = timezone.now() - timedelta(days=DITAWARKAN_HARI)
    return PencarianTersimpan.objects.filter(satker=satker_id, disimpan_pada__gte=sejak)


def kertas_untuk(satker_id: int | None, daftar_kode: Collection[str]) -> tuple[Dokumen, str] | None:
    """Return the newest worksheet that chose one of these products, with its reason."""
    for satu in kertas_ditawarkan(satker_id)[:DIPERIKSA]:
        isi = json.loads(satu.isi)
        if any(p["dipilih"] and p["kode"] in daftar_kode for p in isi["produk"]):
            return satu, isi["alasan"]
    return None
