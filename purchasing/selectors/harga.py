"""What the frozen price evidence of a package says."""

from dataclasses import dataclass

from django.db.models import Max

from etalase.selectors.harga_wajar import is_above, letak_harga
from katalog.akun.models import Pengguna
from katalog.akun.state import PERAN_PENYEDIA
from purchasing.models import BuktiHarga, Pesanan
from purchasing.selectors.hak import roles_in


@dataclass(frozen=True, slots=True)
class Bukti:
    """The evidence of one good, with what follows from its figures."""

    baris: BuktiHarga

    @property
    def is_cukup(self) -> bool:
        return self.baris.tengah is not None

    @property
    def is_di_atas(self) -> bool:
        """Tell whether the price was over the median by more than the policy of that day."""
        return is_above(self.baris.harga, self.baris.tengah, self.baris.batas_persen)

    @property
    def letak(self) -> str:
        return letak_harga(self.baris.harga, self.baris.tengah)


def bukti_harga(pesanan: Pesanan) -> list[Bukti]:
    """Return the evidence frozen with the goods as they stand, in the order of the lines."""
    terakhir = pesanan.bukti_harga.aggregate(versi=Max("versi_paket"))["versi"]
    rows = pesanan.bukti_harga.filter(versi_paket=terakhir)
    return [Bukti(satu) for satu in rows.select_related("versi", "wilayah").order_by("pk")]


def bukti_harga_of(pesanan: Pesanan, pengguna: Pengguna) -> list[Bukti]:
    """Return `bukti_harga` for people of the buyer's side; what rivals ask is not for vendors."""
    if roles_in(pesanan, pengguna) <= PERAN_PENYEDIA:
        return []
    return bukti_harga(pesanan)
