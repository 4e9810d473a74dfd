from etalase.models.anomali import (
    JawabanKlarifikasi,
    JenisAnomali,
    PutusanAnomali,
    PutusanHarga,
)
from etalase.models.cari import IndeksCari, PadananKata, PerubahanCari
from etalase.models.draf import DrafProduk
from etalase.models.etalase import (
    Atribut,
    Etalase,
    JenisPengadaan,
    Rumpun,
    SkemaAtribut,
)
from etalase.models.harga import HargaWilayah, KelompokWilayah
from etalase.models.lihatan import LihatanHarian
from etalase.models.massal import BarisMassal, UnggahanMassal
from etalase.models.minat import Favorit, JenisLangganan, Langganan
from etalase.models.pembekuan import Keberatan, Pembekuan
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
    berlaku_tayang,
)
from etalase.models.tanya import TanyaJawab
from etalase.models.telaah import (
    CakupanHarga,
    DasarUsulan,
    KategoriTelaah,
    PenetapanEtalase,
    Pengumuman,
    PersyaratanEtalase,
    TahapEtalase,
    Telaah,
    TemplatTelaah,
    TipePelaku,
    UsulanEtalase,
)

__all__ = [
    "AlasanKurasi",
    "Atribut",
    "BarisMassal",
    "CakupanHarga",
    "DasarUsulan",
    "DrafProduk",
    "Etalase",
    "Favorit",
    "FotoProduk",
    "HargaWilayah",
    "IndeksCari",
    "JawabanKlarifikasi",
    "JenisAnomali",
    "JenisLangganan",
    "JenisMutasi",
    "JenisPengadaan",
    "KategoriTelaah",
    "Keberatan",
    "KelasPajak",
    "KelompokWilayah",
    "Langganan",
    "LihatanHarian",
    "LingkupJual",
    "MutasiStok",
    "PadananKata",
    "Pembekuan",
    "PemeriksaanProduk",
    "PenetapanEtalase",
    "Pengumuman",
    "PersyaratanEtalase",
    "PerubahanCari",
    "Produk",
    "PutusanAnomali",
    "PutusanHarga",
    "Rumpun",
    "SkemaAtribut",
    "Stok",
    "TahapEtalase",
    "TanyaJawab",
    "Telaah",
    "TemplatTelaah",
    "TemuanProduk",
    "TipePelaku",
    "UnggahanMassal",
    "UsulanEtalase",
    "VersiProduk",
    "berlaku_tayang",
]
