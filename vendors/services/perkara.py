"""What one act on a vendor is judged by: the vendor, the person, the moment, and what he said."""

from dataclasses import dataclass
from datetime import datetime

from katalog.akun.models import Pengguna
from vendors.models import Penyedia, Sanksi
from vendors.state import Aksi


@dataclass(frozen=True, slots=True)
class TemuanBaru:
    """What a reviewer asks to correct: the field, a coded reason, and his own words."""

    bidang: str
    alasan: str
    penjelasan: str = ""


@dataclass(frozen=True, slots=True)
class Perkara:
    """`penyedia` is locked, `peran` are the roles that the actor holds in it right now.

    `actor` is None when the system itself writes down what a date brought about.
    """

    penyedia: Penyedia
    aksi: Aksi
    actor: Pengguna | None
    peran: frozenset[str]
    pada: datetime
    alasan: str = ""
    temuan: tuple[TemuanBaru, ...] = ()
    sanksi: Sanksi | None = None
