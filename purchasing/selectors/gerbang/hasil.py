"""What a rule says, and what it becomes with the severity of the day."""

from dataclasses import dataclass
from typing import Any

from purchasing.state import TingkatGerbang


@dataclass(frozen=True, slots=True)
class Temu:
    """One sentence without its full stop, and the figures and thresholds it is made of."""

    kalimat: str
    bukti: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Temuan:
    """What a rule found, with its title and how severe the policy of the day makes it."""

    kode: str
    judul: str
    tingkat: TingkatGerbang
    kalimat: str
    bukti: dict[str, Any]

    @property
    def isian(self) -> str:
        """Return the name of the field in which it is explained."""
        return f"temuan-{self.kode}"
