"""What one act on an order is judged by: the order, the person, the moment, and what he said."""

from dataclasses import dataclass
from datetime import datetime

from katalog.akun.models import Pengguna
from purchasing.models import Pesanan
from purchasing.state import Aksi


@dataclass(frozen=True, slots=True)
class Perkara:
    """`pesanan` is locked, `peran` are the roles that the actor holds in it right now.

    `pada` is the database's clock; `faktor_segar` tells whether a second factor was just given.
    """

    pesanan: Pesanan
    aksi: Aksi
    actor: Pengguna | None
    peran: frozenset[str]
    pada: datetime
    alasan: str
    benturan_dinyatakan: bool
    faktor_segar: bool
