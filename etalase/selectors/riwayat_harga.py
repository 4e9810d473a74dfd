"""How the price of one product moved over the past twelve months."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from etalase.models import Produk, VersiProduk
from etalase.selectors.produk import price_of
from etalase.state import StatusPemeriksaan
from katalog.core.templatetags.katalog import tanggal
from katalog.kebijakan.selectors import Tarif

BULAN = 12
JENDELA, PERUBAHAN = "harga.jendela", "harga.perubahan"


@dataclass(frozen=True, slots=True)
class TitikHarga:
    """From which day a price held: whole rupiah per unit with PPN at today's rate.

    `beda_persen` is the change from the price before it, the fraction cut off; None at first.
    """

    sejak: date
    harga: int
    beda_persen: int | None = None


@dataclass(frozen=True, slots=True)
class BulanHarga:
    """The price at the end of a month, or today; None while the product was not there yet."""

    akhir: date
    harga: int | None


@dataclass(frozen=True, slots=True)
class RiwayatHarga:
    """What held in the past twelve months, the oldest first, and by month.

    `catatan` tells of a change that is more than the policy lets pass without a word.
    """

    titik: tuple[TitikHarga, ...]
    bulan: tuple[BulanHarga, ...]
    catatan: str

    @property
    def kalimat(self) -> str:
        """Return the whole in one sentence; nothing for a product that never was shown."""
        if not self.titik:
            return ""
        sejak = tanggal(self.titik[-1].sejak)
        if len(self.titik) == 1:
            return f"Harga tetap sejak {sejak}."
        return f"Berubah {len(self.titik) - 1} kali, terakhir {sejak}."


def riwayat_harga(
    produk: Produk, *, on: date, tarif: Mapping[str, Tarif], kebijakan: Mapping[str, int]
) -> RiwayatHarga:
    """Return the base prices that buyers saw, in one query.

    A version that no reviewer let through never was a price. The rate of PPN is that of `on`
    throughout, so that only the vendor's own changes show. `kebijakan` has the values of
    `JENDELA` (days) and `PERUBAHAN` (percent).
    """
    titik = list(_points(produk, on, tarif))
    akhir = [_month_end(on, mundur) for mundur in range(BULAN - 1, -1, -1)]
    bulan = tuple(BulanHarga(satu, _price_at(titik, satu)) for satu in akhir)
    awal = akhir[0].replace(day=1)
    return RiwayatHarga(tuple(_since(titik, awal)), bulan, _note(titik, on, kebijakan))


def shown_versions(rows: QuerySet[VersiProduk]) -> QuerySet[VersiProduk]:
    """Return those that were on display: let through in review, or shown without one."""
    return rows.filter(
        Q(pemeriksaan__isnull=True) | Q(pemeriksaan__status=StatusPemeriksaan.DISETUJUI)
    )


def _points(produk: Produk, on: date, tarif: Mapping[str, Tarif]) -> Iterator[TitikHarga]:
    """Yield each change of price; a version at the price of the one before it changes nothing."""
    tampil = produk.versi_tayang
    if tampil is None:
        return
    rows = (
        shown_versions(produk.versi.filter(nomor__lte=tampil.nomor))
        .annotate(sejak=Coalesce("pemeriksaan__diputus_pada", "dibuat_pada"))
        .only("produk", "harga", "kelas_pajak")
        .order_by("nomor")
    )
    lalu: int | None = None
    for versi in rows:
        harga = price_of(versi, on, is_pkp=produk.penyedia.is_pkp, tarif=tarif).total
        if harga == lalu:
            continue
        beda = None if lalu is None else _share(harga - lalu, lalu)
        yield TitikHarga(timezone.localdate(versi.sejak), harga, beda)
        lalu = harga


def _note(titik: Sequence[TitikHarga], on: date, kebijakan: Mapping[str, int]) -> str:
    if not titik:
        return ""
    jendela = kebijakan[JENDELA]
    lama = _price_at(titik, on - timedelta(days=jendela)) or titik[0].harga
    beda = titik[-1].harga - lama
    if abs(beda) * 100 <= lama * kebijakan[PERUBAHAN]:
        return ""
    arah = "naik" if beda > 0 else "turun"
    return f"Harga {arah} {abs(_share(beda, lama))}% dalam {jendela} hari terakhir."


def _share(beda: int, dari: int) -> int:
    persen = abs(beda) * 100 // dari if dari else 0
    return persen if beda >= 0 else -persen


def _price_at(titik: Sequence[TitikHarga], hari: date) -> int | None:
    return next((satu.harga for satu in reversed(titik) if satu.sejak <= hari), None)


def _since(titik: Sequence[TitikHarga], awal: date) -> list[TitikHarga]:
    """Return what held at any time since that day: the last before it, and all after it."""
    baru = [satu for satu in titik if satu.sejak > awal]
    return [*[satu for satu in titik if satu.sejak <= awal][-1:], *baru]


def _month_end(on: date, mundur: int) -> date:
    if mundur == 0:
        return on
    bulan = on.year * BULAN + on.month - mundur
    return date(bulan // BULAN, bulan % BULAN + 1, 1) - timedelta(days=1)
