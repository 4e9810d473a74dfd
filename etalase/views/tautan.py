"""Addresses of the same list with one thing changed. The whole state of a list is its address."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import QueryDict
from django.utils.functional import cached_property

PER_HALAMAN = 24
# No page number leads deeper than this: each would cost more than the one before it.
BARIS_MAKS = 10_000
HALAMAN = "hal"


@dataclass(frozen=True, slots=True)
class Tautan:
    url: str
    label: str
    jumlah: int | None = None


class Kueri:
    """The parameters of a list that mean something: known names, without empty values."""

    def __init__(self, alamat: str, data: QueryDict, dikenal: tuple[str, ...]) -> None:
        self.alamat = alamat
        self.data = QueryDict(mutable=True)
        for nama in dikenal:
            nilai = [satu for satu in dict.fromkeys(data.getlist(nama)) if satu]
            if nilai:
                self.data.setlist(nama, nilai)

    def url(self) -> str:
        """Return the address of the list, from its beginning."""
        return f"{self.alamat}?{self.data.urlencode()}" if self.data else self.alamat

    def pada(self, halaman: str) -> str:
        """Return the address of the page that a parameter with its value names."""
        return f"{self.alamat}?{self.awalan}{halaman}" if halaman else self.url()

    @property
    def awalan(self) -> str:
        """Return the query string that a page number may follow."""
        return f"{self.data.urlencode()}&" if self.data else ""

    def tanpa(self, nama: str, nilai: str | None = None) -> str:
        """Return the address without one value of a parameter, or without all its values."""
        data = self.data.copy()
        sisa = [satu for satu in data.getlist(nama) if nilai is not None and satu != nilai]
        if sisa:
            data.setlist(nama, sisa)
        else:
            data.pop(nama, None)
        return f"{self.alamat}?{data.urlencode()}" if data else self.alamat

    def dengan(self, nama: str, nilai: str) -> str:
        """Return the address with one parameter set to this one value."""
        data = self.data.copy()
        data[nama] = nilai
        return f"{self.alamat}?{data.urlencode()}"

    def hanya(self, *dikenal: str) -> str:
        """Return the address with nothing but these parameters."""
        return Kueri(self.alamat, self.data, dikenal).url()


def page_number(data: QueryDict) -> int:
    """Return the page that was asked for; what is no number is the first page."""
    ditulis = data.get(HALAMAN, "")[:6]
    return max(int(ditulis), 1) if ditulis.isascii() and ditulis.isdigit() else 1


class HalamanTerbatas(Paginator):
    """A paginator that is told its count, and ends at BARIS_MAKS rows."""

    def __init__(self, daftar: object, jumlah: int) -> None:
        super().__init__(daftar, PER_HALAMAN)  # type: ignore[arg-type]
        self.jumlah = jumlah

    @cached_property
    def count(self) -> int:
        return min(self.jumlah, BARIS_MAKS)
