from purchasing.models.dokumen import (
    Dokumen,
    JenisDokumen,
    LampiranPaket,
    PencarianTersimpan,
)
from purchasing.models.dpa import Dpa
from purchasing.models.harga import BuktiHarga, KelompokPembanding
from purchasing.models.impor_rup import ImporRup, PerubahanRup
from purchasing.models.jawaban import PenolakanPenyedia, PermintaanWaktu
from purchasing.models.keranjang import ItemKeranjang
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
    "PenolakanPenyedia",
    "PeristiwaPesanan",
    "PermintaanWaktu",
    "PerubahanRup",
    "Pesanan",
    "PesananAnggaran",
    "SuratPesanan",
    "TautanKeputusan",
]
