"""What APIP reads: the open cases, and how often each rule was right."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.akun.state import Peran
from purchasing.models import KasusApip, TemuanGerbang
from purchasing.selectors.gerbang.periksa import ATURAN
from purchasing.selectors.hak import peran_lembaga
from purchasing.state import HasilKasus, StatusKasus

SETAHUN = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class TepatAturan:
    """One rule over the past year: findings, open and closed cases, and those that were proven."""

    kode: str
    judul: str
    temuan: int
    terbuka: int
    ditutup: int
    terbukti: int

    @property
    def persen(self) -> int | None:
        """Return the hit rate: proven of the closed cases in whole percent; None without any."""
        return round(self.terbukti * 100 / self.ditutup) if self.ditutup else None


def visible_kasus(pengguna: Pengguna, status: str = "") -> QuerySet[KasusApip]:
    """Return the cases for APIP, the unclosed first and the oldest of these on top; else none."""
    if Peran.APIP not in peran_lembaga(pengguna):
        return KasusApip.objects.none()
    urut = Case(
        When(status=StatusKasus.SELESAI, then=Value(1)),
        default=Value(0),
        output_field=IntegerField(),
    )
    rows = KasusApip.objects.select_related(
        "temuan", "pesanan", "satker", "penyedia", "diambil_oleh"
    )
    if status == "terbuka":
        rows = rows.exclude(status=StatusKasus.SELESAI)
    elif status == "selesai":
        return rows.filter(status=StatusKasus.SELESAI).order_by("-ditutup_pada")
    return rows.annotate(urut=urut).order_by("urut", "pk")


def tepat_aturan() -> list[TepatAturan]:
    """Return the hit rate of every rule over the past year, in two statements."""
    sejak = timezone.now() - SETAHUN
    temuan = dict(
        TemuanGerbang.objects.filter(pada__gte=sejak)
        .order_by("kode")
        .values_list("kode")
        .annotate(n=Count("pk"))
    )
    kasus = {
        aturan: (terbuka, ditutup, terbukti)
        for aturan, terbuka, ditutup, terbukti in KasusApip.objects.filter(created_at__gte=sejak)
        .order_by("aturan")
        .values_list("aturan")
        .annotate(
            terbuka=Count("pk", filter=~Q(status=StatusKasus.SELESAI)),
            ditutup=Count("pk", filter=Q(status=StatusKasus.SELESAI)),
            terbukti=Count("pk", filter=Q(hasil=HasilKasus.TERBUKTI)),
        )
    }
    return [
        TepatAturan(kode, aturan.judul, temuan.get(kode, 0), *kasus.get(kode, (0, 0, 0)))
        for kode, aturan in ATURAN.items()
    ]
