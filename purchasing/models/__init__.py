from purchasing.models.dokumen import (
    Dokumen,
    JenisDokumen,
    LampiranPaket,
    PencarianTersimpan,
)
from purchasing.models.dpa import Dpa
from purchasing.models.harga import BuktiHarga, KelompokPembanding
from purchasing.models.impor_rup import ImporRup, PerubahanRup
from purchasing.models.keranjang import ItemKeranjang
from purchasing.models.nego import BarisPutaran, PesanNego, Pihak, PutaranNego
from purchasing.models.pesanan import (
    BarisPesanan,
    PeristiwaPesanan,
    Pesanan,
    PesananAnggaran,
    SuratPesanan,
    TautanKeputusan,
)
from purchasing.models.rup import (
    JenisMutasiMak,
    MakRup,
    MutasiMak,
    PaguMutasi,
    PaguSaldo,
    PaketRup,
)

__all__ = [
    "BarisPesanan",
    "BarisPutaran",
    "BuktiHarga",
    "Dokumen",
    "Dpa",
    "ImporRup",
    "ItemKeranjang",
    "JenisDokumen",
    "JenisMutasiMak",
    "KelompokPembanding",
    "LampiranPaket",
    "MakRup",
    "MutasiMak",
    "PaguMutasi",
    "PaguSaldo",
    "PaketRup",
    "PencarianTersimpan",
    "PeristiwaPesanan",
    "PerubahanRup",
    "PesanNego",
    "Pesanan",
    "PesananAnggaran",
    "Pihak",
    "PutaranNego",
    "SuratPesanan",
    "TautanKeputusan",
]
