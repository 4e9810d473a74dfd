"""What stands on the mentoring page."""

from django.db.models import BooleanField, Exists, OuterRef, QuerySet, Value
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.bantuan.models import PermintaanDamping, PesertaSesi, SesiDamping

SESI_TAMPIL = 60


def sesi_mendatang(
    pengguna: Pengguna | None, *, cara: str = "", wilayah: str = ""
) -> QuerySet[SesiDamping]:
    """Return the sessions that have not begun, each telling by `ikut` whether this person joined.

    `wilayah` is the code of a region; an online session counts for all of them.
    """
    ikut = PesertaSesi.objects.filter(sesi=OuterRef("pk"), pengguna=pengguna, mundur_pada=None)
    semua = SesiDamping.objects.filter(mulai__gt=timezone.now(), dibatalkan_pada=None)
    if cara:
        semua = semua.filter(cara=cara)
    if wilayah:
        semua = semua.filter(wilayah__kode=wilayah) | semua.filter(cara="daring")
    tanda = Exists(ikut) if pengguna else Value(False, output_field=BooleanField())
    return semua.select_related("wilayah", "pendamping").annotate(ikut=tanda)[:SESI_TAMPIL]


def permintaan_terakhir(pengguna: Pengguna) -> PermintaanDamping | None:
    """Return the newest request of this person, answered or not."""
    return (
        PermintaanDamping.objects.filter(pengguna=pengguna)
        .exclude(status=PermintaanDamping.Status.BATAL)
        .select_related("pendamping")
        .order_by("-pk")
        .first()
    )
