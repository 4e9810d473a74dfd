from vendors.admin.penyedia import AlasanForm, KeanggotaanInline, PenyediaAdmin
from vendors.admin.tabel import AlasanPerbaikanAdmin, DasarSanksiAdmin, SanksiAdmin

__all__ = [
    "AlasanForm",
    "AlasanPerbaikanAdmin",
    "DasarSanksiAdmin",
    "KeanggotaanInline",
    "PenyediaAdmin",
    "SanksiAdmin",
]
