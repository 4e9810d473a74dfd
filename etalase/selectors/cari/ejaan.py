"""What a mistyped word was meant to be, among the words that the catalogue itself uses."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

TERPENDEK = 3
# One letter may be wrong in a short word, two in a long one.
PANJANG_DUA = 6
JAUH_LEBIH_UMUM = 50
CALON_MAKS = 3


class Ejaan:
    """The words of the catalogue, with how many products use each, ready to be asked."""

    def __init__(self, *daftar: Mapping[str, int]) -> None:
        self.banyak: dict[str, int] = defaultdict(int)
        for satu in daftar:
            for kata, jumlah in satu.items():
                self.banyak[kata] += jumlah
        self._menurut_panjang: dict[int, list[str]] = defaultdict(list)
        for kata in self.banyak:
            self._menurut_panjang[len(kata)].append(kata)
        self._diingat: dict[str, tuple[str, ...]] = {}
        self._urut: list[str] | None = None

    def nearest(self, kata: str) -> tuple[str, ...]:
        """Return the likeliest words for one that nothing has, the best first, at most three.

        The fewest wrong letters win, then the first letter, which people seldom miss, then the
        word that more products use.
        """
        if kata not in self._diingat:
            if len(self._diingat) > 10_000:
                self._diingat.clear()
            self._diingat[kata] = self._nearest(kata)
        return self._diingat[kata]

    def _nearest(self, kata: str) -> tuple[str, ...]:
        if len(kata) < TERPENDEK or not kata.isalpha():
            return ()
        batas = 1 if len(kata) < PANJANG_DUA else 2
        for beda in range(1, batas + 1):
            calon = [satu for satu in self._within(kata, beda) if satu != kata]
            if calon:
                calon.sort(key=lambda satu: (satu[0] != kata[0], -self.banyak[satu], satu))
                return tuple(calon[:CALON_MAKS])
        return self._split(kata)

    def commoner(self, kata: str) -> str:
        """Return a word one letter away that is far more usual than this known one, or nothing."""
        if len(kata) <= TERPENDEK or not kata.isalpha():
            return ""
        cukup = JAUH_LEBIH_UMUM * self.banyak.get(kata, 0)
        lain = [satu for satu in self.nearest(kata) if self.banyak.get(satu, 0) >= cukup]
        return lain[0] if lain else ""

    def starting(self, awal: str, jumlah: int) -> list[str]:
        """Return the most usual words that begin with these letters."""
        if self._urut is None:
            self._urut = sorted(self.banyak)
        dari = bisect_left(self._urut, awal)
        sampai = bisect_left(self._urut, awal + "\U0010ffff")
        return sorted(self._urut[dari:sampai], key=lambda satu: (-self.banyak[satu], satu))[:jumlah]

    def joined(self, kiri: str, kanan: str) -> str:
        """Return the word that two words make together, if it is one: white board, whiteboard."""
        return kiri + kanan if kiri + kanan in self.banyak else ""

    def _within(self, kata: str, beda: int) -> Iterator[str]:
        for panjang in range(len(kata) - beda, len(kata) + beda + 1):
            for satu in self._menurut_panjang.get(panjang, ()):
                if OSA.distance(kata, satu, score_cutoff=beda) <= beda:
                    yield satu

    def _split(self, kata: str) -> tuple[str, ...]:
        pasangan = [
            (kata[:potong], kata[potong:]) for potong in range(TERPENDEK, len(kata) - TERPENDEK + 1)
        ]
        ada = [p for p in pasangan if p[0] in self.banyak and p[1] in self.banyak]
        if not ada:
            return ()
        kiri, kanan = max(ada, key=lambda p: min(self.banyak[p[0]], self.banyak[p[1]]))
        return (f"{kiri} {kanan}",)
