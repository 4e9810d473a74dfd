"""The law's numbers, read as of the day of the event (`architecture.md` 0.4).

Nothing is cached here: a number approved a moment ago holds in all processes at once.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from django.db.models import QuerySet

from katalog.core.jejak import remembered
from katalog.core.kalender import JamKerja, tenggat
from katalog.kebijakan.models import AturanPajak, HariLibur, Parameter, StatusKebijakan
from katalog.wilayah.selectors import instansi

JAM_BUKA = "kantor.jam_buka"
JAM_TUTUP = "kantor.jam_tutup"


@dataclass(frozen=True, slots=True)
class Tarif:
    """One tax rate as whole numbers: hundredths of a percent of a fraction of the price."""

    perseratus_persen: int
    dpp_pembilang: int
    dpp_penyebut: int

    def ppn(self, harga: int) -> int:
        """Return the tax in whole rupiah on a line's price before tax, half a rupiah upwards."""
        atas = harga * self.perseratus_persen * self.dpp_pembilang
        bawah = 10_000 * self.dpp_penyebut
        return (2 * atas + bawah) // (2 * bawah)


def policy_text(kunci: str, on: date, lingkup: str = "") -> str:
    """Return the value in force on that day, of the scope itself before the general one.

    Raises LookupError with the key when no row is in force.
    """
    nilai = (
        Parameter.objects.filter(
            kunci=kunci,
            lingkup__in=("", lingkup),
            berlaku__contains=on,
            status=StatusKebijakan.BERLAKU,
        )
        .order_by("-lingkup")
        .values_list("nilai", flat=True)
        .first()
    )
    if nilai is None:
        raise LookupError(f"{kunci} {lingkup} {on}".replace("  ", " "))
    return nilai


def policy_number(kunci: str, on: date, lingkup: str = "") -> int:
    """Return a whole number of days, working days, hours, pieces or percent in force."""
    return int(policy_text(kunci, on, lingkup))


def policy_numbers(daftar_kunci: tuple[str, ...], on: date) -> dict[str, int]:
    """Return what `policy_number` returns for several general keys, in one query.

    Raises LookupError with the first key that has no row in force.
    """
    return {kunci: int(nilai) for kunci, nilai in _texts(daftar_kunci, on).items()}


@remembered
def _texts(daftar_kunci: tuple[str, ...], on: date) -> dict[str, str]:
    nilai = dict(
        Parameter.objects.filter(
            kunci__in=daftar_kunci, lingkup="", berlaku__contains=on, status=StatusKebijakan.BERLAKU
        ).values_list("kunci", "nilai")
    )
    if kurang := next((kunci for kunci in daftar_kunci if kunci not in nilai), None):
        raise LookupError(f"{kurang} {on}")
    return {kunci: nilai[kunci] for kunci in daftar_kunci}


def policy_rupiah(kunci: str, on: date, lingkup: str = "") -> int:
    """Return an amount in whole rupiah in force on that day."""
    return int(policy_text(kunci, on, lingkup))


def policy_persen(kunci: str, on: date, lingkup: str = "") -> Decimal:
    """Return a percentage with its fraction, such as a penalty of 0.1 percent a day."""
    return Decimal(policy_text(kunci, on, lingkup))


def policy_persens(daftar_kunci: tuple[str, ...], on: date) -> dict[str, Decimal]:
    """Return what `policy_persen` returns for several general keys, in one query.

    Raises LookupError with the first key that has no row in force.
    """
    return {kunci: Decimal(nilai) for kunci, nilai in _texts(daftar_kunci, on).items()}


@remembered
def daftar_tarif(on: date) -> dict[str, Tarif]:
    """Return every tax rate in force on that day by its class, in one query."""
    return {
        aturan.kode: Tarif(int(aturan.persen * 100), aturan.dpp_pembilang, aturan.dpp_penyebut)
        for aturan in AturanPajak.objects.filter(berlaku__contains=on)
    }


def ppn_of(kelas: str, harga: int, on: date) -> int:
    """Return the PPN in whole rupiah on a line's price before tax (PMK 131/2024 Pasal 3).

    Rounded half up once per line. Raises LookupError for a class without a rate on that day.
    """
    tarif = daftar_tarif(on).get(kelas)
    if tarif is None:
        raise LookupError(f"{kelas} {on}")
    return tarif.ppn(harga)


def libur(dari: date | None = None, sampai: date | None = None) -> frozenset[date]:
    """Return the holidays, all of them or those from `dari` up to and including `sampai`."""
    hari: QuerySet[HariLibur] = HariLibur.objects.all()
    if dari is not None:
        hari = hari.filter(tanggal__gte=dari)
    if sampai is not None:
        hari = hari.filter(tanggal__lte=sampai)
    return frozenset(hari.values_list("tanggal", flat=True))


def tenggat_hari_kerja(kunci: str, mulai: datetime, diputus: datetime | None = None) -> datetime:
    """Return when a period of the law's working days ends: at closing time of its last day.

    `mulai` is aware; the day counts in the zone of the instance. The period is the one in force
    when it was decided on, at `diputus`, else at `mulai`. Raises LookupError for an unknown key.
    """
    zona = instansi().zona
    hari = (diputus or mulai).astimezone(zona).date()
    tutup = time(policy_number(JAM_TUTUP, hari))
    dari = mulai.astimezone(zona).date()
    return tenggat(mulai, policy_number(kunci, hari), libur(dari=dari), tutup, zona)


def jam_kerja(on: date, hari_libur: frozenset[date]) -> JamKerja:
    """Return the hours of offices as of that day, in the zone of the instance.

    Raises LookupError when no hours are in force.
    """
    jam = policy_numbers((JAM_BUKA, JAM_TUTUP), on)
    return JamKerja(hari_libur, time(jam[JAM_BUKA]), time(jam[JAM_TUTUP]), instansi().zona)
