"""Which steps are to be reminded of their deadline now, and how a reminder reads.

A step runs from the event that brought the order to its owner until the order's deadline. Its
hours and percentages are those in force on the day it began, as its deadline is, so that a policy
changed later moves no step under way.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils import timezone

from katalog.core.kalender import JamKerja, saat_terpakai
from katalog.kabar.models import Notifikasi
from katalog.kebijakan.selectors import jam_kerja, libur, policy_persens
from purchasing.models import PeristiwaPesanan, Pesanan
from purchasing.state import AKHIR, TANPA_LANGKAH_BARU, Status

PERTAMA, TERAKHIR = "ingat.tenggat_pertama", "ingat.tenggat_terakhir"
SEKALI_BACA = 500


@dataclass(frozen=True, slots=True)
class Tunggu:
    """What a step asks of its owner, what follows when nothing is done, and where it is done."""

    pinta: str
    akibat: str
    tombol: str
    rute: str


TUNGGU: dict[Status, Tunggu] = {
    Status.DRAF: Tunggu(
        "lanjutkan paket",
        "Bila tidak dilanjutkan, paket ini tetap draf dan belum dipesan.",
        "Lanjutkan paket",
        "purchasing:paket",
    ),
    Status.REVIU_PPK: Tunggu(
        "putuskan paket",
        "Bila tidak diputuskan, paket tertahan; pagu dan stoknya tetap dicadangkan.",
        "Tinjau dan putuskan",
        "purchasing:persetujuan",
    ),
    Status.TANDA_TANGAN: Tunggu(
        "tanda tangani Surat Pesanan",
        "Bila tidak ditandatangani, pesanan belum sampai ke penyedia; pagu dan stoknya tetap "
        "dicadangkan.",
        "Tinjau dan tanda tangani",
        "purchasing:persetujuan",
    ),
    Status.KONFIRMASI_PENYEDIA: Tunggu(
        "jawab pesanan",
        "Bila tidak dijawab, pesanan ditutup otomatis; pagu dan stoknya dilepas.",
        "Lihat dan jawab",
        "purchasing:toko-pesanan",
    ),
    Status.BERJALAN: Tunggu(
        "kirim barang",
        "Lewat batas itu pengiriman terlambat. Bila barang sudah tiba, abaikan pengingat ini.",
        "Lihat pesanan",
        "purchasing:toko-pesanan",
    ),
}
LAIN = Tunggu(
    "selesaikan langkah ini",
    "Bila tidak diselesaikan, pesanan tertahan.",
    "Lihat pesanan",
    "purchasing:pesanan",
)


@dataclass(frozen=True, slots=True)
class Ingat:
    """One reminder of one step: `versi` is that of the event the step began with."""

    pesanan_id: int
    nomor: str
    versi: int
    persen: Decimal
    is_terakhir: bool

    @property
    def kunci(self) -> str:
        """Return the name under which this reminder is told once."""
        return f"{self.nomor}/{self.versi}/ingat-{self.persen.normalize():f}"


def tunggu_of(pesanan: Pesanan) -> Tunggu:
    """Return what the present step of an order asks for."""
    return TUNGGU.get(Status(pesanan.status), LAIN)


def awal_langkah(daftar_pesanan: Iterable[int]) -> dict[int, tuple[int, datetime]]:
    """Return version and time of the event that each order's present step began with.

    What leaves owner and deadline alone, such as editing a draft, begins no step.
    """
    acara = (
        PeristiwaPesanan.objects.filter(pesanan__in=daftar_pesanan)
        .exclude(aksi__in=TANPA_LANGKAH_BARU)
        .order_by("pesanan", "-versi")
        .distinct("pesanan")
    )
    return {pk: (versi, pada) for pk, versi, pada in acara.values_list("pesanan", "versi", "pada")}


def is_ditunggu(pesanan: Pesanan, versi: int, kini: datetime) -> bool:
    """Tell whether the step that began with that version still waits for its owner, in time."""
    if pesanan.tenggat is None or pesanan.tenggat <= kini:
        return False
    awal = awal_langkah([pesanan.pk]).get(pesanan.pk)
    return awal is not None and awal[0] == versi


def is_dikabarkan(kunci: str) -> bool:
    """Tell whether anybody was told under that name."""
    return Notifikasi.objects.filter(peristiwa=kunci).exists()


def daftar_ingat(kini: datetime) -> list[Ingat]:
    """Return the reminders that are due and not told yet, those with the nearest deadline first.

    Of two that are overdue only the later is due. A deadline that has passed is no reminder's.
    """
    berjalan = Pesanan.objects.exclude(status__in=AKHIR).filter(tenggat__gt=kini)
    baris = list(berjalan.order_by("tenggat", "pk").values_list("pk", "nomor", "tenggat"))
    jadwal, jatuh = _Jadwal(), []
    for n in range(0, len(baris), SEKALI_BACA):
        potong = baris[n : n + SEKALI_BACA]
        awal = awal_langkah(pk for pk, _, _ in potong)
        for pk, nomor, tenggat in potong:
            if pk not in awal:
                continue
            versi, mulai = awal[pk]
            if persen := jadwal.jatuh(mulai, tenggat or kini, kini):
                jatuh.append(Ingat(pk, nomor, versi, *persen))
    return _belum(jatuh)


def _belum(jatuh: list[Ingat]) -> list[Ingat]:
    belum: list[Ingat] = []
    for n in range(0, len(jatuh), SEKALI_BACA):
        potong = jatuh[n : n + SEKALI_BACA]
        kabar = Notifikasi.objects.filter(peristiwa__in=[satu.kunci for satu in potong])
        sudah = set(kabar.values_list("peristiwa", flat=True))
        belum += [satu for satu in potong if satu.kunci not in sudah]
    return belum


class _Jadwal:
    """Hours and percentages by the day a step began; each is read once for all orders."""

    def __init__(self) -> None:
        self._libur = libur()
        self._aturan: dict[date, tuple[JamKerja, Decimal, Decimal]] = {}

    def jatuh(
        self, mulai: datetime, tenggat: datetime, kini: datetime
    ) -> tuple[Decimal, bool] | None:
        """Return the percentage of the latest reminder due by now, and whether it is the last."""
        jam, pertama, terakhir = self._pada(timezone.localdate(mulai))
        for persen, is_terakhir in ((terakhir, True), (pertama, False)):
            saat = saat_terpakai(mulai, tenggat, persen, jam)
            if saat is not None and saat <= kini:
                return persen, is_terakhir
        return None

    def _pada(self, hari: date) -> tuple[JamKerja, Decimal, Decimal]:
        if hari not in self._aturan:
            persen = policy_persens((PERTAMA, TERAKHIR), hari)
            jam = jam_kerja(hari, self._libur)
            self._aturan[hari] = (jam, persen[PERTAMA], persen[TERAKHIR])
        return self._aturan[hari]
