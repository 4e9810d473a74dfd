"""The clock of negotiations: both sides are warned, then what nobody answered is closed."""

from datetime import datetime

import structlog
from django.db import transaction
from django.urls import reverse

from katalog.core.errors import RuleViolation
from katalog.core.templatetags.katalog import waktu
from katalog.kabar.services import kabarkan
from katalog.kebijakan.selectors import tenggat_hari_kerja
from purchasing.models import Pesanan
from purchasing.selectors.ingat import is_dikabarkan
from purchasing.selectors.nego import PERINGATAN, kedua_pihak, kunci_peringatan
from purchasing.services.pesanan import expire
from purchasing.state import Aksi, Status

SEKALI_JALAN = 500

log = structlog.get_logger(__name__)


def peringatkan(*, kini: datetime) -> int:
    """Warn both sides of negotiations that close within the policy's working days.

    Each turn is warned of once, however often this runs. Returns how many negotiations.
    """
    batas = tenggat_hari_kerja(PERINGATAN, kini)
    dekat = Pesanan.objects.filter(status=Status.NEGOSIASI, tenggat__lte=batas)
    daftar = dekat.order_by("tenggat", "pk").values_list("nomor", flat=True)
    return sum(_peringatkan(nomor) for nomor in daftar[:SEKALI_JALAN])


@transaction.atomic
def _peringatkan(nomor: str) -> bool:
    # Whoever acts right now goes first: the next run sees what came of it.
    terkunci = Pesanan.objects.select_for_update(skip_locked=True)
    pesanan = terkunci.filter(nomor=nomor, status=Status.NEGOSIASI).first()
    if pesanan is None or pesanan.tenggat is None:
        return False
    kunci = kunci_peringatan(pesanan)
    if is_dikabarkan(kunci):
        return False
    kabarkan(
        topik="nego_segera_tutup",
        peristiwa=kunci,
        penerima=kedua_pihak(pesanan),
        judul=f"Segera ditutup: negosiasi {pesanan.nama}",
        isi=f"Paket ini ditutup otomatis {waktu(pesanan.tenggat)} bila tidak dijawab.",
        url=reverse("purchasing:nego", args=[pesanan.nomor]),
        rujukan={"pesanan": pesanan.pk, "versi": pesanan.versi},
    )
    return True


def tutup_lewat(*, kini: datetime) -> int:
    """Close the negotiations whose side did not move in time; returns how many.

    One that nobody was warned of stays open until the warning is old enough.
    """
    lewat = Pesanan.objects.filter(status=Status.NEGOSIASI, tenggat__lt=kini)
    ditutup = 0
    for nomor in lewat.order_by("pk").values_list("nomor", flat=True)[:SEKALI_JALAN]:
        try:
            expire(nomor=nomor, aksi=Aksi.TUTUP_NEGO)
            ditutup += 1
        except RuleViolation as violation:
            log.info("closing_refused", nomor=nomor, code=violation.code)
    return ditutup
