"""Who a person is today. Read from the assignments each time, so that a lost role ends at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q, QuerySet
from django.http import HttpRequest
from django.utils import timezone

from katalog.akun.models import (
    Pengguna,
    Penugasan,
    PenugasanQuerySet,
    SatuanKerja,
    Sesi,
    Undangan,
)
from katalog.akun.state import PERAN_BELANJA, PERAN_OPD, Peran

Jenis = Literal["penugasan", "keanggotaan"]
KUNCI_SESI: dict[Jenis, str] = {"penugasan": "penugasan_id", "keanggotaan": "keanggotaan_id"}


@dataclass(frozen=True, slots=True)
class KonteksPeran:
    """One capacity in which a person may act: an assignment at an office, or a vendor's member.

    `satker` is None for those who curate; `tempat` is the words that stand behind the role.
    """

    kind: Jenis
    pk: int
    peran: str
    label: str
    tempat: str = ""
    satker: SatuanKerja | None = None
    penyedia_id: int | None = None

    @property
    def toko(self) -> bool:
        return self.penyedia_id is not None

    @property
    def pilihan(self) -> str:
        """The value of the role switcher."""
        return f"{self.kind}-{self.pk}"


SumberPeran = Callable[[Pengguna], Iterable[KonteksPeran]]
_sumber: list[SumberPeran] = []


def register_sumber_peran(sumber: SumberPeran) -> None:
    """Let a package above tell which further capacities a person has. Called in `ready()`."""
    if sumber not in _sumber:
        _sumber.append(sumber)


def penugasan_berlaku(pengguna: Pengguna, on: date | None = None) -> PenugasanQuerySet:
    """Return the assignments of this person that are in force on that day, today by default."""
    semua = Penugasan.objects.berlaku(on or timezone.localdate())
    return semua.filter(pengguna=pengguna).select_related("satuan_kerja").order_by("pk")


def peran_semua(pengguna: Pengguna | AnonymousUser) -> set[str]:
    """Return the roles of all assignments in force today; nobody has none."""
    if not pengguna.is_authenticated:
        return set()
    today = Penugasan.objects.berlaku(timezone.localdate())
    return set(today.filter(pengguna=pengguna.pk).order_by().values_list("peran", flat=True))


def daftar_konteks(pengguna: Pengguna) -> list[KonteksPeran]:
    """Return every capacity in which this person may act today, assignments first."""
    return [
        *(_from_penugasan(satu) for satu in penugasan_berlaku(pengguna)),
        *(satu for sumber in _sumber for satu in sumber(pengguna)),
    ]


def _from_penugasan(satu: Penugasan) -> KonteksPeran:
    label = f"{'Plh. ' if satu.menggantikan_id else ''}{satu.get_peran_display()}"
    return KonteksPeran(
        kind="penugasan",
        pk=satu.pk,
        peran=satu.peran,
        label=label,
        tempat=str(satu.satuan_kerja or ""),
        satker=satu.satuan_kerja,
    )


def konteks_semua(request: HttpRequest) -> list[KonteksPeran]:
    """Return the capacities of the person who asks, read once per request."""
    if not request.user.is_authenticated:
        return []
    known: list[KonteksPeran] | None = getattr(request, "_konteks_peran", None)
    if known is None:
        known = daftar_konteks(request.user)
        request._konteks_peran = known  # type: ignore[attr-defined]
    return known


def peran_aktif(request: HttpRequest) -> KonteksPeran | None:
    """Return the role in use: the one the session names if it still stands, else the first.

    None for visitors and for people without any role. It only decides what is shown; services
    judge by all assignments in force.
    """
    semua = konteks_semua(request)
    for satu in semua:
        if request.session.get(KUNCI_SESI[satu.kind]) == satu.pk:
            return satu
    return semua[0] if semua else None


def pemegang(peran: Peran, satker: SatuanKerja | int | None) -> QuerySet[Pengguna]:
    """Return the people who hold a role at an office today, stand-ins (Plh/Plt) included."""
    today = Penugasan.objects.berlaku(timezone.localdate())
    holders = today.filter(peran=peran, satuan_kerja=satker).values("pengguna")
    return Pengguna.objects.filter(pk__in=holders).order_by("pk")


def satker_belanja(pengguna: Pengguna) -> QuerySet[SatuanKerja]:
    """Return the offices for which this person may buy today."""
    tugas = penugasan_berlaku(pengguna).filter(peran__in=PERAN_BELANJA)
    return SatuanKerja.objects.filter(pk__in=tugas.values("satuan_kerja"))


def satker_diadmini(pengguna: Pengguna) -> QuerySet[SatuanKerja]:
    """Return the offices whose people this person looks after today."""
    tugas = penugasan_berlaku(pengguna).filter(peran=Peran.ADMIN_OPD)
    return SatuanKerja.objects.filter(pk__in=tugas.values("satuan_kerja"))


def tugas_kantor(satker: SatuanKerja) -> QuerySet[Penugasan]:
    """Return the assignments of an office that run today or will, by name of the person."""
    today = timezone.localdate()
    return (
        Penugasan.objects.filter(
            Q(berlaku_sampai=None) | Q(berlaku_sampai__gte=today),
            satuan_kerja=satker,
            dicabut_pada=None,
            peran__in=PERAN_OPD,
        )
        .select_related("pengguna", "menggantikan__pengguna")
        .order_by("pengguna__nama", "pk")
    )


def undangan_terbuka(satker: SatuanKerja) -> QuerySet[Undangan]:
    """Return the invitations of an office that nobody has taken up yet, the newest first."""
    return Undangan.objects.filter(
        satuan_kerja=satker, diterima_pada=None, dibatalkan_pada=None
    ).order_by("-created_at", "-pk")


def daftar_sesi(pengguna: Pengguna) -> QuerySet[Sesi]:
    """Return the sessions of this person that still run, the newest first."""
    return Sesi.objects.filter(pengguna=pengguna, expire_date__gt=timezone.now()).order_by(
        "-masuk_pada", "session_key"
    )
