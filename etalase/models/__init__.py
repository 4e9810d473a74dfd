from etalase.models.etalase import (
    Atribut,
    Etalase,
    JenisPengadaan,
    Rumpun,
    SkemaAtribut,
)
from etalase.models.produk import (
    FotoProduk,
    JenisMutasi,
    KelasPajak,
    MutasiStok,
    Produk,
    Stok,
    VersiProduk,
)

__all__ = [
    "Atribut",
    "Etalase",
    "FotoProduk",
    "JenisMutasi",
    "JenisPengadaan",
    "KelasPajak",
    "MutasiStok",
    "Produk",
    "Rumpun",
    "SkemaAtribut",
    "Stok",
    "VersiProduk",
]
