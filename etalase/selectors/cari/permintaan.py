"""What is asked of the search engine and what it answers."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
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
class Letak:
    """Where a product stands in an order: its key, and what the key was reckoned with.

    `hari` is the day whose turn decides ties, `bobot` what each word is worth (`cocok.rarity`).
    Whoever goes on from here reckons alike, so that nothing moves but what was itself changed.
    """

    kunci: int
    pk: int
    hari: date
    bobot: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Permintaan:
    """One search. Prices in whole rupiah with PPN, as people read them; empty filters ask nothing.

    `tujuan` is the code of the region that goods go to; `layani` leaves out who does not deliver
    there. `spek` are the chosen values per key spec, within one `etalase`.

    The API asks by `penyedia`, by `tkdn_min` in hundredths of a percent, and by `dasar_min` and
    `dasar_maks`, whole rupiah before tax. The page begins after `batas`, or with `mundur` ends
    before it; without one it begins at row `mulai`.
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
    penyedia: int | None = None
    tkdn_min: int | None = None
    dasar_min: int | None = None
    dasar_maks: int | None = None
    urut: str = SESUAI
    mulai: int = 0
    jumlah: int = 24
    batas: Letak | None = None
    mundur: bool = False


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
    `luar` are those of the page that are not delivered to the region. `mulai` is how many stand
    before the page, `awal` and `akhir` where its first and its last product stand.
    """

    total: int = 0
    mulai: int = 0
    awal: Letak | None = None
    akhir: Letak | None = None
    pk: list[int] = field(default_factory=list)
    per_opsi: dict[str, Counter[str]] = field(default_factory=dict)
    spek: dict[str, Counter[Any]] = field(default_factory=dict)
    tanpa: dict[str, int] = field(default_factory=dict)
    mengapa: dict[int, Alasan] = field(default_factory=dict)
    luar: frozenset[int] = frozenset()
    usul: str = ""
    longgar: bool = False
