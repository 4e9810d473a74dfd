"""What a product card says. Everything on it can be filtered by."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from etalase.models import Produk, VersiProduk
from etalase.selectors.harga import daftar_harga_untuk
from etalase.selectors.produk import price_of, tkdn_on
from katalog.kebijakan.selectors import Tarif
from katalog.wilayah.models import Wilayah
from vendors.models import JenisBadan, Penyedia

LENCANA_DI_KARTU = 2


@dataclass(frozen=True, slots=True)
class Lencana:
    """A badge: its kind gives the colour, the text stands on it."""

    jenis: str
    teks: str
    is_terbukti: bool = True
    penjelasan: str = ""


@dataclass(frozen=True, slots=True)
class Kartu:
    """One product in a list. `harga` is whole rupiah per unit with PPN."""

    kode: str
    url: str
    nama: str
    harga: int
    satuan: str
    foto: str
    penyedia: str
    tempat: str
    hari: int
    catatan: str = ""
    mengapa: str = ""
    lencana: tuple[Lencana, ...] = ()


def daftar_kartu(
    daftar_produk: Iterable[Produk],
    on: date,
    tarif: Mapping[str, Tarif],
    *,
    tujuan: Wilayah | None = None,
    luar: Collection[int] = (),
    mengapa: Mapping[int, str] | None = None,
) -> list[Kartu]:
    """Return the cards of products that came from `produk_tayang`, at the rates of that day.

    Prices are those of the region `tujuan`; `luar` are the keys of those not delivered there,
    `mengapa` says by key why a product stands where it does.
    """
    semua = list(daftar_produk)
    versi_semua = [produk.versi_tayang for produk in semua if produk.versi_tayang]
    setempat = daftar_harga_untuk(versi_semua, tujuan) if versi_semua else {}
    cards = []
    for produk in semua:
        versi, penyedia = produk.versi_tayang, produk.penyedia
        if versi is None:
            continue
        dasar = setempat[versi.pk]
        di_luar = tujuan is not None and (dasar is None or produk.pk in luar)
        foto = next(iter(produk.foto.all()), None)
        cards.append(
            Kartu(
                kode=produk.kode,
                url=produk.get_absolute_url(),
                nama=versi.nama,
                harga=price_of(
                    versi,
                    on,
                    is_pkp=penyedia.is_pkp,
                    tarif=tarif,
                    dasar=dasar.harga if dasar else None,
                ).total,
                satuan=versi.satuan,
                foto=foto.url_kecil if foto else "",
                penyedia=penyedia.nama,
                tempat=penyedia.wilayah.nama_pendek,
                hari=versi.waktu_kirim_hari,
                catatan=_cannot_buy(produk, tujuan if di_luar else None),
                mengapa=(mengapa or {}).get(produk.pk, ""),
                lencana=tuple(_badges(versi, penyedia, on)[:LENCANA_DI_KARTU]),
            )
        )
    return cards


def _cannot_buy(produk: Produk, tak_dilayani: Wilayah | None) -> str:
    if tak_dilayani is not None:
        return f"Tidak melayani {tak_dilayani.nama_pendek}"
    return "Stok habis" if is_sold_out(produk) else ""


def is_sold_out(produk: Produk) -> bool:
    """Tell whether nothing is left to promise; a product without a stock row is made to order."""
    stok = getattr(produk, "stok", None)
    return stok is not None and not stok.tidak_terbatas and stok.sisa == 0


def usaha_badge(penyedia: Penyedia) -> Lencana | None:
    """Return the badge of the vendor's class: koperasi is a form, UMK a size (PP 7/2021)."""
    if penyedia.jenis_badan == JenisBadan.KOPERASI:
        return Lencana("koperasi", "Koperasi", penjelasan="Koperasi menurut data NIB.")
    if penyedia.is_umk:
        return Lencana("umk", "UMK", penjelasan="Usaha mikro atau kecil menurut data NIB.")
    return None


def _badges(versi: VersiProduk, penyedia: Penyedia, on: date) -> list[Lencana]:
    badges = [badge for badge in [usaha_badge(penyedia)] if badge]
    tkdn = tkdn_on(versi, on)
    if tkdn is not None:
        badges.append(Lencana("tkdn", f"TKDN {persen(tkdn)}"))
    if versi.halal_nomor:
        badges.append(Lencana("halal", "Halal"))
    if versi.sni_nomor:
        badges.append(Lencana("sni", "SNI"))
    return badges


def persen(number: object) -> str:
    """50.40 -> 50,4%"""
    return f"{number:f}".rstrip("0").rstrip(".").replace(".", ",") + "%"
