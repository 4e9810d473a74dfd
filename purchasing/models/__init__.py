from purchasing.models.keranjang import ItemKeranjang
from purchasing.models.pesanan import (
    BarisPesanan,
    PeristiwaPesanan,
    Pesanan,
    PesananAnggaran,
    SuratPesanan,
    TautanKeputusan,
)
from purchasing.models.rup import PaguMutasi, PaguSaldo, PaketRup

__all__ = [
    "BarisPesanan",
    "ItemKeranjang",
    "PaguMutasi",
    "PaguSaldo",
    "PaketRup",
    "PeristiwaPesanan",
    "Pesanan",
    "PesananAnggaran",
    "SuratPesanan",
    "TautanKeputusan",
]
