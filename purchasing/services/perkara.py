"""What one act on an order is judged by: the order, the person, the moment, and what he said."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from katalog.akun.models import Pengguna
from purchasing.models import Pesanan
from purchasing.state import Aksi


@dataclass(frozen=True, slots=True)
class Pernyataan:
    """What a person says with an act: his reason, his declaration, and the act's own form.

    `isian` is the frozen dataclass of an act that asks for more than a reason (the lines of an
    offer, a coded answer); its guards and consequences know its type. `alasan_temuan` explains
    findings of the integrity gate, by code of the rule.
    """

    alasan: str = ""
    benturan_dinyatakan: bool = False
    faktor_segar: bool = False
    isian: object | None = None
    alasan_temuan: Mapping[str, str] = field(default_factory=dict)


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
    isian: object | None = None
    alasan_temuan: Mapping[str, str] = field(default_factory=dict)
