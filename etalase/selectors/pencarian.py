"""A search in words, as documents and saved searches keep it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RingkasPencarian:
    """What somebody searched for: `saringan` is pairs of a filter's name and what was chosen."""

    alamat: str
    kata: str
    saringan: tuple[tuple[str, str], ...]
    total: int

    @property
    def judul(self) -> str:
        """Return the words, or the filters of a search without words."""
        if self.kata:
            return f"“{self.kata}”"
        return ", ".join(nilai for _, nilai in self.saringan[:2]) or "Semua produk"
