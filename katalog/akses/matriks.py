"""The access matrix as typed data. A wrong word in the file stops the start of the portal."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.core.exceptions import ImproperlyConfigured

from katalog.akun.state import Peran

BERKAS = Path(__file__).with_name("matriks.yaml")
PUBLIK = "publik"
MASUK = "masuk"
METODE = frozenset({"GET", "POST"})
AWALAN = ":*"
BERDUA = 2


@dataclass(frozen=True, slots=True)
class Aturan:
    """What one address allows: per method the roles, or `publik` or `masuk`; and its object."""

    siapa: Mapping[str, str | frozenset[str]]
    objek: str = ""

    def of(self, metode: str) -> str | frozenset[str] | None:
        """Return who may use this method, None where nobody may."""
        return self.siapa.get("GET" if metode == "HEAD" else metode)


@cache
def load() -> Mapping[str, Aturan]:
    """Return the matrix by URL name. Raises ImproperlyConfigured for an unknown word."""
    raw: dict[str, dict[str, Any]] = yaml.safe_load(BERKAS.read_text())
    return {nama: _aturan(nama, isi) for nama, isi in raw.items()}


def find_aturan(nama: str) -> Aturan | None:
    """Return the rule of a URL name; a whole namespace may share one (`admin:*`)."""
    matriks = load()
    return matriks.get(nama) or matriks.get(nama.split(":")[0] + AWALAN)


def labels(peran: Iterable[str]) -> str:
    """Return roles as words, in the order of the law's table: "PP, PPK, atau Bendahara"."""
    wanted = set(peran)
    kata = [p.label for p in Peran if p.value in wanted]
    if len(kata) <= BERDUA:
        return " atau ".join(kata)
    return f"{', '.join(kata[:-1])}, atau {kata[-1]}"


def _aturan(nama: str, isi: dict[str, Any]) -> Aturan:
    objek = str(isi.get("objek", ""))
    siapa = {metode: _siapa(nama, kata) for metode, kata in isi.items() if metode != "objek"}
    if not siapa or not METODE.issuperset(siapa):
        raise ImproperlyConfigured(f"matriks akses, {nama}: metode tidak dikenal")
    return Aturan(siapa, objek)


def _siapa(nama: str, kata: Any) -> str | frozenset[str]:
    if kata in (PUBLIK, MASUK):
        return str(kata)
    peran = frozenset(kata) if isinstance(kata, list) else frozenset({str(kata)})
    if asing := peran - set(Peran.values):
        raise ImproperlyConfigured(f"matriks akses, {nama}: peran {sorted(asing)} tidak dikenal")
    return peran
