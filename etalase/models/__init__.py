from etalase.models.draf import DrafProduk
from etalase.models.etalase import (
    Atribut,
    Etalase,
    JenisPengadaan,
    Rumpun,
    SkemaAtribut,
)
from etalase.models.harga import HargaWilayah, KelompokWilayah
from etalase.models.pemeriksaan import AlasanKurasi, PemeriksaanProduk, TemuanProduk
from etalase.models.produk import (
    FotoProduk,
    JenisMutasi,
    KelasPajak,
    LingkupJual,
    MutasiStok,
    Produk,
    Stok,
    VersiProduk,
)

__all__ = [
    "AlasanKurasi",
    "Atribut",
    "DrafProduk",
    "Etalase",
    "FotoProduk",
    "HargaWilayah",
    "JenisMutasi",
    "JenisPengadaan",
    "KelasPajak",
    "KelompokWilayah",
    "LingkupJual",
    "MutasiStok",
    "PemeriksaanProduk",
    "Produk",
    "Rumpun",
    "SkemaAtribut",
    "Stok",
    "TemuanProduk",
    "VersiProduk",
]
