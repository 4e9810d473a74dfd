"""Everything a vendor owns in one etalase as a sheet that uploads again without a change."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from etalase.models import Etalase, Produk
from etalase.services.draf import facts_of
from etalase.services.massal.kolom import SESUAI_PESANAN, Kolom
from etalase.services.massal.rencana import columns_of
from etalase.services.massal.templat import tulis_csv, tulis_xlsx
from vendors.models import Penyedia


def ekspor(penyedia: Penyedia, etalase: Etalase, jenis: str) -> bytes:
    """Return the newest version of each product with a SKU; `jenis` is "xlsx" or "csv".

    Pictures are left out: an empty cell leaves them as they are.
    """
    kolom, versi = columns_of(etalase)
    rows = list(_rows(penyedia, etalase, kolom))
    if jenis == "csv":
        return tulis_csv(kolom, rows, versi=versi)
    return tulis_xlsx(kolom, rows, versi=versi)


def without_sku(penyedia: Penyedia, etalase: Etalase) -> int:
    """Return how many products a sheet leaves out because nothing names them."""
    return _own(penyedia, etalase).filter(sku="").count()


def _own(penyedia: Penyedia, etalase: Etalase) -> Any:
    return Produk.objects.filter(penyedia=penyedia, etalase=etalase, versi__isnull=False).distinct()


def _rows(penyedia: Penyedia, etalase: Etalase, kolom: Sequence[Kolom]) -> Iterator[list[Any]]:
    milik = _own(penyedia, etalase).exclude(sku="").select_related("stok").order_by("pk")
    for produk in milik.iterator(500):
        versi = produk.versi.order_by("-nomor").first()
        fakta = facts_of(versi) | {"sku": produk.sku, "stok": _stock(produk), "foto": None}
        yield [_cell(satu, fakta) for satu in kolom]


def _stock(produk: Produk) -> int | str | None:
    stok = getattr(produk, "stok", None)
    if stok is None:
        return None
    return SESUAI_PESANAN if stok.tidak_terbatas else int(stok.tersedia)


def _cell(kolom: Kolom, fakta: Mapping[str, Any]) -> Any:
    if kolom.spek:
        nilai = fakta["atribut"].get(kolom.spek)
    else:
        nilai = fakta["is_impor" if kolom.nama == "impor" else kolom.nama]
    match nilai:
        case bool():
            return "ya" if nilai else "tidak"
        case Decimal():
            return float(nilai)
        case date():
            return nilai.isoformat()
        case list():
            return " | ".join(
                f"{row['tempat']}; {_amount(row['harga'])}; {_amount(row['ongkir'])}"
                for row in nilai
            )
    return nilai


def _amount(jumlah: int | None) -> str:
    return "" if jumlah is None else str(jumlah)
