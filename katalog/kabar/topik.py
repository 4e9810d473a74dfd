"""The topics that packages above make known: how a message reads, and who may still read it."""

from collections.abc import Callable
from dataclasses import dataclass

from katalog.kabar.models import Kiriman
from katalog.kabar.state import Kelompok, Sifat


@dataclass(frozen=True, slots=True)
class Surat:
    """One e-mail: its subject, the text part that says everything, and the same as HTML."""

    subjek: str
    teks: str
    html: str


@dataclass(frozen=True, slots=True)
class Topik:
    """`render` reads the facts anew at each sending; `may_know` judges the right at that moment.

    `wakes` is for invitations: they go to people whose account is not active yet. What a person
    chose for the `kelompok` holds as far as `sifat` lets it.
    """

    nama: str
    render: Callable[[Kiriman], Surat]
    may_know: Callable[[Kiriman], bool]
    wakes: bool = False
    kelompok: Kelompok = Kelompok.AKUN
    sifat: Sifat = Sifat.MENDESAK


_topik: dict[str, Topik] = {}


def register(topik: Topik) -> None:
    """Make a topic known. Called once for each when its app is ready."""
    _topik[topik.nama] = topik


def find_topik(nama: str) -> Topik:
    """Return a registered topic. Raises KeyError for a name that nobody registered."""
    return _topik[nama]


def sifat_of(nama: str) -> tuple[Kelompok, Sifat]:
    """Return what a person's choice may do to a topic; to one that nobody registered, nothing."""
    topik = _topik.get(nama)
    return (topik.kelompok, topik.sifat) if topik else (Kelompok.AKUN, Sifat.MENDESAK)


def kelompok_pilihan() -> list[Kelompok]:
    """Return the groups in which at least one topic may be silenced, in their order."""
    biasa = {satu.kelompok for satu in _topik.values() if satu.sifat == Sifat.BIASA}
    return [satu for satu in Kelompok if satu in biasa]
