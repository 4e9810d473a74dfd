from vendors.models.damping import IzinDamping, TandaDamping
from vendors.models.dokumen import DokumenPenyedia, JenisDokumen
from vendors.models.kbli import KbliPenyedia, WilayahLayanan
from vendors.models.kelayakan import boleh_berdagang
from vendors.models.pemeriksaan import AlasanPerbaikan, PemeriksaanPenyedia, TemuanPenyedia
from vendors.models.pendaftaran import JenisTanda, Pendaftaran, TandaKemiripan, UndanganTim
from vendors.models.penyedia import JenisBadan, Keanggotaan, Penyedia, SkalaUsaha, StatusOss
from vendors.models.rekening import Bank, PutusanRekening, RekeningPenyedia
from vendors.models.sanksi import DasarSanksi, Sanksi
from vendors.models.usulan_kbli import UsulanKbli

__all__ = [
    "AlasanPerbaikan",
    "Bank",
    "DasarSanksi",
    "DokumenPenyedia",
    "IzinDamping",
    "JenisBadan",
    "JenisDokumen",
    "JenisTanda",
    "KbliPenyedia",
    "Keanggotaan",
    "PemeriksaanPenyedia",
    "Pendaftaran",
    "Penyedia",
    "PutusanRekening",
    "RekeningPenyedia",
    "Sanksi",
    "SkalaUsaha",
    "StatusOss",
    "TandaDamping",
    "TandaKemiripan",
    "TemuanPenyedia",
    "UndanganTim",
    "UsulanKbli",
    "WilayahLayanan",
    "boleh_berdagang",
]
