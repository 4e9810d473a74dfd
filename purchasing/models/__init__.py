from purchasing.models.dokumen import (
    Dokumen,
    JenisDokumen,
    LampiranPaket,
    PencarianTersimpan,
)
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
    "Dokumen",
    "ItemKeranjang",
    "JenisDokumen",
    "LampiranPaket",
    "PaguMutasi",
    "PaguSaldo",
    "PaketRup",
    "PencarianTersimpan",
    "PeristiwaPesanan",
    "Pesanan",
    "PesananAnggaran",
    "SuratPesanan",
    "TautanKeputusan",
]
