"""What is asked of the search engine and what it answers."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

SESUAI = "sesuai"
URUTAN = {
    SESUAI: "Paling sesuai",
    "murah": "Harga terendah",
    "cepat": "Kirim tercepat",
    "dekat": "Terdekat",
    "baru": "Terbaru",
}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One search. Prices in whole rupiah with PPN, as people read them; empty filters ask nothing.

    `tujuan` is the code of the region that goods go to; `layani` leaves out who does not deliver
    there. `spek` are the chosen values per key spec, within one `etalase`.
    """

    q: str = ""
    etalase: int | None = None
    tujuan: str = ""
    layani: bool = False
    wil: frozenset[str] = frozenset()
    usaha: frozenset[str] = frozenset()
    tkdn: frozenset[str] = frozenset()
    pdn: frozenset[str] = frozenset()
    sertifikat: frozenset[str] = frozenset()
    spek: tuple[tuple[str, frozenset[str]], ...] = ()
    kirim: int | None = None
    harga_min: int | None = None
    harga_maks: int | None = None
    urut: str = SESUAI
    mulai: int = 0
    jumlah: int = 24


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why a product stands where it stands: the parts of the published order, the first first."""

    cocok: int
    pdn: int
    umkk: bool
    jarak: int
    harga: int


@dataclass(slots=True)
class Hasil:
    """The answer: how many, which ones on this page, and counts beside every option.

    `tanpa` is how many there would be without one filter, by its name. `usul` is what the words
    probably meant, when some of them were corrected; `longgar` tells that not all words had to fit.
    `luar` are those of the page that are not delivered to the region.
    """

    total: int = 0
    pk: list[int] = field(default_factory=list)
    per_opsi: dict[str, Counter[str]] = field(default_factory=dict)
    spek: dict[str, Counter[Any]] = field(default_factory=dict)
    tanpa: dict[str, int] = field(default_factory=dict)
    mengapa: dict[int, Alasan] = field(default_factory=dict)
    luar: frozenset[int] = frozenset()
    usul: str = ""
    longgar: bool = False
