"""Limits in force, and who may read a stored document."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils import timezone

from katalog.akun.models import Pengguna
from katalog.kebijakan.selectors import policy_number
from katalog.unggahan.models import JenisUnggahan, Unggahan

MB = 1024 * 1024
JUTA = 1_000_000

Penjaga = Callable[[Pengguna, Unggahan], bool]
_penjaga: dict[str, Penjaga] = {}


@dataclass(frozen=True, slots=True)
class BatasGambar:
    """Limits of a picture in pixels, as of today."""

    piksel_max: int
    sisi_min: int
    sisi_baik: int


def batas_ukuran(jenis: str) -> int:
    """Return the most MB that one file of this kind may have."""
    kunci = "foto" if jenis == JenisUnggahan.FOTO else "dokumen"
    return policy_number(f"unggahan.{kunci}_max_mb", timezone.localdate())


def batas_ruang(ruang: str) -> int:
    """Return how many MB a room may hold: its own row of policy before the general one."""
    return policy_number("unggahan.kuota_mb", timezone.localdate(), ruang)


def batas_gambar() -> BatasGambar:
    """Return the limits of pictures in force today."""
    hari = timezone.localdate()
    return BatasGambar(
        piksel_max=policy_number("unggahan.megapiksel_max", hari) * JUTA,
        sisi_min=policy_number("unggahan.sisi_min", hari),
        sisi_baik=policy_number("unggahan.sisi_disarankan", hari),
    )


def batas_halaman() -> int:
    """Return the most pages that one PDF may have."""
    return policy_number("unggahan.pdf_halaman_max", timezone.localdate())


def register_penjaga(awalan: str, boleh: Penjaga) -> None:
    """Say who may read the documents of rooms `awalan:…`. Called once when an app is ready."""
    _penjaga[awalan] = boleh


def boleh_baca(pengguna: Pengguna, unggahan: Unggahan) -> bool:
    """Tell whether this person may read this document. A room without a guard is read by no one."""
    boleh = _penjaga.get(unggahan.ruang.partition(":")[0])
    return boleh is not None and boleh(pengguna, unggahan)
