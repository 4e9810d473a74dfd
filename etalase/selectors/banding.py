"""Two to four products side by side: what each costs where it goes, and how they differ."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from etalase.models import Produk, VersiProduk
from etalase.selectors.banding_baris import Baris, Sel, daftar_baris
from etalase.selectors.harga import HargaSetempat, daftar_harga_untuk
from etalase.selectors.kartu import is_sold_out
from etalase.selectors.produk import price_of, produk_terbuka
from etalase.selectors.rincian import not_sold_in, why_not
from katalog.kebijakan.selectors import Tarif, daftar_tarif
from katalog.wilayah.models import Wilayah

BANDING_PALING_BANYAK = 4
BANDING_PALING_SEDIKIT = 2
HURUF = "ABCD"
JUMLAH_MAKS = 1_000_000


@dataclass(frozen=True, slots=True)
class Hitung:
    """What a number of units costs delivered. Whole rupiah; `satuan_*` is for one unit."""

    satuan_dasar: int
    satuan_ppn: int
    barang: int
    ppn: int
    ongkir: int

    @property
    def total(self) -> int:
        return self.barang + self.ppn + self.ongkir

    def per_unit(self, jumlah: int) -> int:
        """Return the delivered price of one unit, half a rupiah upwards."""
        return (2 * self.total + jumlah) // (2 * jumlah)


@dataclass(frozen=True, slots=True)
class Kolom:
    """One product of the comparison. `halangan` says why this number cannot be ordered now."""

    huruf: str
    produk: Produk
    versi: VersiProduk
    hitung: Hitung | None
    halangan: str

    @property
    def kode(self) -> str:
        return self.produk.kode


@dataclass(frozen=True, slots=True)
class Perbandingan:
    """The whole comparison for one number of units and one region."""

    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    jumlah: int
    tujuan: Wilayah | None
    termurah: frozenset[str]
    beda_etalase: bool
    beda_satuan: bool

    def baris_beda(self) -> tuple[Baris, ...]:
        """Return the rows in which the products differ."""
        return tuple(satu for satu in self.baris if satu.is_beda)


def daftar_dibandingkan(daftar_kode: Sequence[str]) -> list[Produk]:
    """Return the products with a public page that these codes name, in the order asked for."""
    rows = {satu.kode: satu for satu in produk_terbuka().filter(kode__in=daftar_kode)}
    return [rows[kode] for kode in dict.fromkeys(daftar_kode) if kode in rows]


def jumlah_terkecil(daftar: Iterable[Produk]) -> int:
    """Return the least number of units that each of these products may be bought in alone."""
    syarat = [
        max(satu.versi_tayang.minimal_pembelian, satu.versi_tayang.kelipatan)
        for satu in daftar
        if satu.versi_tayang
    ]
    return max(syarat, default=1)


def bandingkan(
    daftar: Sequence[Produk], *, jumlah: int, tujuan: Wilayah | None, on: date
) -> Perbandingan:
    """Compare products at the price of a region (`domain.md` 4.3), PPN and delivery included.

    `jumlah` is in the unit of each product. The lowest delivered total is marked only where it
    means something: one etalase, one unit, and a product that can be ordered in this number.
    """
    tampil = [(satu, satu.versi_tayang) for satu in daftar if satu.versi_tayang]
    harga = daftar_harga_untuk([versi for _, versi in tampil], tujuan)
    tarif = daftar_tarif(on)
    kolom = tuple(
        _kolom(huruf, produk, versi, harga[versi.pk], jumlah, tujuan, on, tarif)
        for huruf, (produk, versi) in zip(HURUF, tampil, strict=False)
    )
    beda_etalase = len({satu.produk.etalase_id for satu in kolom}) > 1
    beda_satuan = len({satu.versi.satuan for satu in kolom}) > 1
    sepadan = not (beda_etalase or beda_satuan)
    termurah = _lowest(kolom) if sepadan else frozenset()
    return Perbandingan(
        kolom=kolom,
        baris=(
            *_price_rows(kolom, jumlah, termurah),
            *daftar_baris([(k.produk, k.versi) for k in kolom], on, spek=not beda_etalase),
        ),
        jumlah=jumlah,
        tujuan=tujuan,
        termurah=termurah,
        beda_etalase=beda_etalase,
        beda_satuan=beda_satuan,
    )


def _kolom(
    huruf: str,
    produk: Produk,
    versi: VersiProduk,
    setempat: HargaSetempat | None,
    jumlah: int,
    tujuan: Wilayah | None,
    on: date,
    tarif: Mapping[str, Tarif],
) -> Kolom:
    larangan = why_not(produk) or not_sold_in(tujuan if setempat is None else None)
    halangan = larangan.judul if larangan else _amount_refused(produk, versi, jumlah)
    hitung = None
    if setempat is not None:
        is_pkp = produk.penyedia.is_pkp
        satu = price_of(versi, on, is_pkp=is_pkp, tarif=tarif, dasar=setempat.harga)
        barang = setempat.harga * jumlah
        ppn = tarif[versi.kelas_pajak].ppn(barang) if is_pkp else 0
        hitung = Hitung(satu.dasar, satu.ppn, barang, ppn, setempat.ongkir)
    return Kolom(huruf, produk, versi, hitung, halangan)


def _amount_refused(produk: Produk, versi: VersiProduk, jumlah: int) -> str:
    if jumlah < versi.minimal_pembelian:
        return f"Minimal {versi.minimal_pembelian} {versi.satuan}."
    if jumlah % versi.kelipatan:
        return f"Harus kelipatan {versi.kelipatan} {versi.satuan}."
    if is_sold_out(produk):
        return "Stok habis."
    stok = getattr(produk, "stok", None)
    if stok is not None and not stok.tidak_terbatas and stok.sisa < jumlah:
        return f"Stok tinggal {stok.sisa} {versi.satuan}."
    return ""


def _lowest(kolom: Sequence[Kolom]) -> frozenset[str]:
    boleh = {k.kode: k.hitung.total for k in kolom if k.hitung and not k.halangan}
    if len(kolom) < BANDING_PALING_SEDIKIT or not boleh:
        return frozenset()
    terendah = min(boleh.values())
    return frozenset(kode for kode, total in boleh.items() if total == terendah)


def _price_rows(kolom: Sequence[Kolom], jumlah: int, termurah: frozenset[str]) -> tuple[Baris, ...]:
    satuan = kolom[0].versi.satuan if len({k.versi.satuan for k in kolom}) == 1 else "satuan"
    sampai = [
        Sel(rupiah=k.hitung.per_unit(jumlah), tanda="termurah" if k.kode in termurah else "")
        if k.hitung
        else Sel()
        for k in kolom
    ]
    total = [Sel(rupiah=k.hitung.total if k.hitung else None, ket=k.halangan) for k in kolom]
    tayang = [
        Sel(rupiah=k.hitung.satuan_dasar + k.hitung.satuan_ppn, ket=_tax_note(k.hitung))
        if k.hitung
        else Sel()
        for k in kolom
    ]
    ongkir = [Sel(rupiah=k.hitung.ongkir) if k.hitung else Sel() for k in kolom]
    return (
        Baris("sampai", f"Harga per {satuan} sampai", tuple(sampai)),
        Baris("total", f"Total {jumlah:,} {satuan}".replace(",", "."), tuple(total)),
        Baris("harga", "Harga satuan", tuple(tayang)),
        Baris("ongkir", "Ongkos kirim", tuple(ongkir)),
    )


def _tax_note(hitung: Hitung) -> str:
    return "termasuk PPN" if hitung.satuan_ppn else "tanpa PPN"
