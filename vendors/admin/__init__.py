from vendors.admin.penyedia import AlasanForm, KeanggotaanInline, PenyediaAdmin
from vendors.admin.tabel import AlasanPerbaikanAdmin, DasarSanksiAdmin

__all__ = [
    "AlasanForm",
    "AlasanPerbaikanAdmin",
    "DasarSanksiAdmin",
    "KeanggotaanInline",
    "PenyediaAdmin",
]
