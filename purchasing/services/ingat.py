"""Reminding the owner of a step before its deadline (`ux.md` 3.23)."""

from datetime import datetime

import structlog
from django.db import transaction
from django.urls import reverse

from katalog.core.templatetags.katalog import waktu
from katalog.kabar.services import kabarkan
from purchasing.models import Pesanan
from purchasing.selectors.hak import pemegang_langkah
from purchasing.selectors.ingat import (
    Ingat,
    daftar_ingat,
    is_dikabarkan,
    is_ditunggu,
    tunggu_of,
)

SEKALI_JALAN = 500

log = structlog.get_logger(__name__)


def ingatkan(*, kini: datetime) -> int:
    """Remind the owners of the steps whose reminder is due at `kini`; returns how many steps.

    Each reminder is told once, however often and by however many workers this runs.
    """
    return sum(_ingatkan(satu, kini) for satu in daftar_ingat(kini)[:SEKALI_JALAN])


@transaction.atomic
def _ingatkan(ingat: Ingat, kini: datetime) -> bool:
    # Whoever acts on the order right now goes first: the next run sees what came of it.
    pesanan = (
        Pesanan.objects.select_for_update(skip_locked=True).filter(pk=ingat.pesanan_id).first()
    )
    if pesanan is None or not is_ditunggu(pesanan, ingat.versi, kini):
        return False
    if is_dikabarkan(ingat.kunci):
        return False
    penerima = list(pemegang_langkah(pesanan))
    if not penerima:
        log.warning("step_without_owner", nomor=pesanan.nomor, peran=pesanan.pemilik_langkah)
        return False
    tunggu = tunggu_of(pesanan)
    kabarkan(
        topik="ingat_terakhir" if ingat.is_terakhir else "ingat_pertama",
        peristiwa=ingat.kunci,
        penerima=penerima,
        judul=f"{'Segera' if ingat.is_terakhir else 'Ingat'}: {tunggu.pinta} {pesanan.nama}",
        isi=f"{pesanan.nomor}, sampai {waktu(pesanan.tenggat)}. {tunggu.akibat}",
        url=reverse(tunggu.rute, args=[pesanan.nomor]),
        rujukan={"pesanan": pesanan.pk, "versi": ingat.versi},
    )
    return True
