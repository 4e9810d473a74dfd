from katalog.bantuan.models.damping import (
    CaraDamping,
    PermintaanDamping,
    PesertaSesi,
    SesiDamping,
    TopikDamping,
)
from katalog.bantuan.models.pengaduan import Gangguan, Pengaduan

__all__ = [
    "CaraDamping",
    "Gangguan",
    "Pengaduan",
    "PermintaanDamping",
    "PesertaSesi",
    "SesiDamping",
    "TopikDamping",
]
