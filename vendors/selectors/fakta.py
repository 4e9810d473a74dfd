"""What a reviewer looks at, field by field; sensitive numbers are masked until asked for."""

from collections.abc import Container
from dataclasses import dataclass

from vendors.models import Penyedia
from vendors.selectors.bidang import label_bidang

TAMPAK_AKHIR = 4
RAHASIA = frozenset({"npwp"})


@dataclass(frozen=True, slots=True)
class Fakta:
    """One field: its value as shown, what the machine noticed, and whether it can be revealed."""

    bidang: str
    nilai: str
    tanda: str = ""
    tertutup: bool = False

    @property
    def label(self) -> str:
        """Return the words of the field."""
        return label_bidang(self.bidang)


def samarkan(nomor: str) -> str:
    """Return a number with all but its last four digits hidden."""
    return "•" * max(len(nomor) - TAMPAK_AKHIR, 0) + nomor[-TAMPAK_AKHIR:]


def daftar_fakta(penyedia: Penyedia, terbuka: Container[str] = ()) -> list[Fakta]:
    """Return the fields to be judged; `terbuka` names those whose numbers were asked for."""
    nilai = {
        "nama": penyedia.nama,
        "jenis_badan": penyedia.get_jenis_badan_display(),
        "skala": penyedia.get_skala_display(),
        "nib": penyedia.nib,
        "npwp": penyedia.npwp,
        "pkp": "PKP" if penyedia.is_pkp else "Bukan PKP",
        "alamat": penyedia.alamat,
        "wilayah": str(penyedia.wilayah),
        "telepon": penyedia.telepon or "–",
        "surel": penyedia.surel or "–",
    }
    return [_fakta(bidang, isi, terbuka) for bidang, isi in nilai.items()]


def _fakta(bidang: str, isi: str, terbuka: Container[str]) -> Fakta:
    tertutup = bidang in RAHASIA and bidang not in terbuka
    return Fakta(bidang, samarkan(isi) if tertutup else isi, tertutup=tertutup)
