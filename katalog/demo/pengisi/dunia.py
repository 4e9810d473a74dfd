"""What is asked of the loader, and what its stages leave for each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count

from django.db.models import Model

from etalase.models import Etalase, SkemaAtribut
from katalog.akun.models import AlamatKirim, Pengguna, SatuanKerja
from katalog.demo.korpus.acak import mix, seed_of
from katalog.demo.korpus.opd import RupJadi
from katalog.demo.korpus.penyedia import PenyediaJadi
from katalog.wilayah.models import Instansi, Wilayah
from purchasing.models import PaketRup
from vendors.models import Penyedia

SANDI = "belanja-lokal-2026"


@dataclass(frozen=True, slots=True)
class Ukuran:
    """How large the world is to be. `sekarang` is aware; nothing open is later than it."""

    produk: int
    pesanan: int
    opd: int
    penyedia: int
    benih: int
    sekarang: datetime
    bergambar: bool = True


@dataclass(slots=True)
class Rup:
    """One plan line, the goods it is for, and how many rupiah later orders may still take."""

    baris: PaketRup
    bahan: RupJadi
    sisa: int


@dataclass(slots=True)
class Dunia:
    """The world while it is being made; primary keys are given here, from 1 in each table."""

    ukuran: Ukuran
    instansi: Instansi = field(default_factory=Instansi)
    wilayah: dict[str, Wilayah] = field(default_factory=dict)
    etalase: dict[str, Etalase] = field(default_factory=dict)
    skema: dict[str, SkemaAtribut] = field(default_factory=dict)
    satker: dict[str, SatuanKerja] = field(default_factory=dict)
    alamat: dict[str, list[AlamatKirim]] = field(default_factory=dict)
    petugas: dict[tuple[str, str], Pengguna] = field(default_factory=dict)
    bahan_penyedia: list[PenyediaJadi] = field(default_factory=list)
    penyedia: list[Penyedia] = field(default_factory=list)
    pemilik: dict[int, Pengguna] = field(default_factory=dict)
    rup: dict[str, list[Rup]] = field(default_factory=dict)
    _kunci: dict[type[Model], Iterator[int]] = field(default_factory=dict)

    @property
    def hari(self) -> date:
        """Return the day of loading, in the zone of the instance."""
        return self.ukuran.sekarang.astimezone(self.instansi.zona).date()

    def pk(self, model: type[Model]) -> int:
        """Return the next primary key of a table that was empty."""
        return next(self._kunci.setdefault(model, count(1)))

    def acak(self, hal: str, nomor: int) -> int:
        """Return 64 bits that belong to the n-th thing of its kind in this world."""
        return mix(nomor, seed_of(hal, self.ukuran.benih))

    def kode(self, hal: str, nomor: int) -> str:
        """Return a public id: looks random, differs for every number, same in each load."""
        return f"{self.acak(hal, nomor):016x}"
