"""One order between its planning and its writing."""

from dataclasses import dataclass

from katalog.demo.pengisi.barang import Baris
from katalog.demo.pengisi.dunia import Rup
from katalog.demo.pengisi.jalan import Langkah
from purchasing.state import Aksi, Status

# What brings a package to the PPK.
DIKIRIM = frozenset({Aksi.BELI_LANGSUNG, Aksi.SEPAKATI})


@dataclass(frozen=True, slots=True)
class Rencana:
    """One order to be written: whose, from which plan line, what, and what happened to it."""

    opd: str
    rup: Rup
    penyedia: int
    baris: list[Baris]
    langkah: list[Langkah]

    @property
    def status(self) -> Status:
        return self.langkah[-1].ke

    @property
    def putaran(self) -> int:
        """Return how often it was sent to the PPK."""
        return sum(satu.aksi in DIKIRIM for satu in self.langkah)

    @property
    def is_nego(self) -> bool:
        """Tell whether its price was or is negotiated."""
        return any(satu.aksi == Aksi.MULAI_NEGO for satu in self.langkah)

    @property
    def terbit(self) -> Langkah | None:
        """Return the signature, if there was one."""
        return next((x for x in self.langkah if x.aksi == Aksi.TANDA_TANGANI), None)

    @property
    def total(self) -> int:
        return sum(baris.total for baris in self.baris)
