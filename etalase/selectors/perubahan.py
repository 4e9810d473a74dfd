"""Which change of a product may show at once, and which waits for a person (`domain.md` 3.5)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etalase.models import VersiProduk
from etalase.selectors.harga import HargaSetempat, Pengecualian, daftar_pengecualian, priced

# Whatever is not written here waits for review: a new field is major until someone decides.
MINOR = frozenset({"uraian", "foto"})
TURUN_SAJA = ("harga", "ongkir")
DIBANDINGKAN = (
    "nama", "merek", "uraian", "satuan", "harga", "kelas_pajak", "ongkir", "minimal_pembelian",
    "kelipatan", "waktu_kirim_hari", "atribut", "is_impor", "tkdn", "bmp", "tkdn_nomor",
    "tkdn_berlaku_sampai", "sni_nomor", "halal_nomor", "isi_kemasan", "satuan_dasar",
    "kapasitas_bulanan", "garansi_bulan", "berlaku_sampai", "halal_berlaku_sampai",
    "izin_edar_nomor", "izin_edar_berlaku_sampai", "negara_asal", "lingkup", "foto",
)  # fmt: skip
DI_WILAYAH = "harga_wilayah"


@dataclass(frozen=True, slots=True)
class Perubahan:
    """What differs between two versions, by name of field."""

    mayor: tuple[str, ...]
    minor: tuple[str, ...]
    naik_persen: int

    @property
    def is_mayor(self) -> bool:
        return bool(self.mayor)

    def is_over(self, batas_persen: int) -> bool:
        """Tell whether a price rose by more than the cap, in percent of the old one."""
        return self.naik_persen > batas_persen


def bandingkan(lama: VersiProduk, baru: VersiProduk) -> Perubahan:
    """Return what changed from one version to the next and whether that needs a review.

    `naik_persen` is the steepest rise of a price in any place, rounded up to whole percent.
    """
    daftar_lama, daftar_baru = daftar_pengecualian(lama), daftar_pengecualian(baru)
    setempat = _by_place(lama, daftar_lama, baru, daftar_baru)
    mayor: list[str] = []
    minor: list[str] = []
    for kolom in DIBANDINGKAN:
        if getattr(lama, kolom) != getattr(baru, kolom):
            (minor if _is_minor(kolom, lama, baru) else mayor).append(kolom)
    if daftar_lama != daftar_baru:
        ringan = all(_not_worse(sebelum, kini) for sebelum, kini in setempat)
        (minor if ringan else mayor).append(DI_WILAYAH)
    return Perubahan(tuple(mayor), tuple(minor), max(map(_rise, setempat), default=0))


def _is_minor(kolom: str, lama: VersiProduk, baru: VersiProduk) -> bool:
    if kolom in TURUN_SAJA:
        return bool(getattr(baru, kolom) < getattr(lama, kolom))
    return kolom in MINOR


Pasangan = tuple[HargaSetempat | None, HargaSetempat | None]


def _by_place(
    lama: VersiProduk,
    daftar_lama: Sequence[Pengecualian],
    baru: VersiProduk,
    daftar_baru: Sequence[Pengecualian],
) -> list[Pasangan]:
    """Return the old and the new price in every place that an exception names, and elsewhere."""
    kode = {kode for satu in (*daftar_lama, *daftar_baru) for kode in satu.daftar_kode}
    return [(at(lama, daftar_lama, ""), at(baru, daftar_baru, ""))] + [
        (at(lama, daftar_lama, satu), at(baru, daftar_baru, satu)) for satu in sorted(kode)
    ]


def at(versi: VersiProduk, daftar: Iterable[Pengecualian], kode: str) -> HargaSetempat | None:
    """Return the price at a region's code, from exceptions that come the most specific first."""
    khusus = next((satu for satu in daftar if kode in satu.daftar_kode), None)
    return priced(versi, khusus, asked=bool(kode))


def _not_worse(sebelum: HargaSetempat | None, kini: HargaSetempat | None) -> bool:
    if sebelum is None or kini is None:
        return sebelum == kini
    return kini.harga <= sebelum.harga and kini.ongkir <= sebelum.ongkir


def _rise(pasangan: Pasangan) -> int:
    sebelum, kini = pasangan
    if sebelum is None or kini is None or kini.harga <= sebelum.harga:
        return 0
    return -(-(kini.harga - sebelum.harga) * 100 // sebelum.harga)
