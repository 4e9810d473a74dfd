from vendors.models.damping import IzinDamping, TandaDamping
from vendors.models.kelayakan import boleh_berdagang
from vendors.models.pemeriksaan import AlasanPerbaikan, PemeriksaanPenyedia, TemuanPenyedia
from vendors.models.penyedia import JenisBadan, Keanggotaan, Penyedia, SkalaUsaha
from vendors.models.sanksi import DasarSanksi, Sanksi

__all__ = [
    "AlasanPerbaikan",
    "DasarSanksi",
    "IzinDamping",
    "JenisBadan",
    "Keanggotaan",
    "PemeriksaanPenyedia",
    "Penyedia",
    "Sanksi",
    "SkalaUsaha",
    "TandaDamping",
    "TemuanPenyedia",
    "boleh_berdagang",
]
