"""The queues of things whose package has no queue of its own yet."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from katalog.akun.state import Peran
from katalog.bantuan.models import Pengaduan
from katalog.core.antrean import Antrean, Butir, register_antrean

HITUNG_MAKS = 1_000
PENGELOLA = frozenset({Peran.PENGELOLA.value})


def capped(rows: QuerySet) -> int:
    """Count rows, at most HITUNG_MAKS, so that a long queue does not slow its own page."""
    return rows.order_by()[:HITUNG_MAKS].count()


def _received() -> QuerySet[Pengaduan]:
    return Pengaduan.objects.filter(status=Pengaduan.Status.DITERIMA)


def _complaints(orang: Any, banyak: int) -> Iterable[Butir]:
    for satu in _received().order_by("created_at")[:banyak]:
        rahasia = satu.kategori == Pengaduan.Kategori.DATA_PRIBADI
        yield Butir(
            judul=f"Pengaduan {satu.nomor}",
            url=reverse("admin:bantuan_pengaduan_change", args=[satu.pk]),
            masuk=satu.created_at,
            # UU 27/2022 gives the person an answer in 3 x 24 hours.
            risiko=2 if rahasia else 0,
            keterangan=satu.get_kategori_display(),
        )


def register_queues() -> None:
    """Make the queue known; a package that registers the same code later replaces ours."""
    register_antrean(
        Antrean("pengaduan", "Pengaduan", PENGELOLA, lambda _: capped(_received()), _complaints)
    )
