"""Words as the tables of `/kelola/` and the lists of names match them."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet, Value
from django.db.models.functions import Lower
from django.utils import timezone

from etalase.models import Etalase, Produk
from etalase.selectors.cari.teks import HURUF_MAKS, KATA_MAKS
from etalase.state import StatusEtalase
from katalog.core.teks import TAK_TAMPAK
from vendors.models import Penyedia, boleh_berdagang

# They stand in nearly every sentence and tell nothing about goods.
KATA_UMUM = frozenset({"dan", "atau", "yang", "untuk", "di", "ke", "dari", "dengan", "per"})
KATA = re.compile(r"[\w.,/-]+")


def words_of(ditulis: str) -> list[str]:
    """Return the words to look for: lower case, at most eight, without filler words."""
    bersih = ditulis[:HURUF_MAKS].translate(TAK_TAMPAK).lower()
    semua = [kata.strip(".,/-") for kata in KATA.findall(bersih)]
    kata = [satu for satu in semua if satu and satu not in KATA_UMUM]
    return list(dict.fromkeys(kata or [satu for satu in semua if satu]))[:KATA_MAKS]


def with_words(dasar: QuerySet[Produk], kata: list[str]) -> QuerySet[Produk]:
    """Return the products whose name holds every word, found by the trigram index on the name."""
    # Django's icontains would upper-case the column and pass the index by.
    hasil = dasar.alias(nama_kecil=Lower("versi_tayang__nama"))
    for satu in kata:
        hasil = hasil.filter(nama_kecil__contains=satu)
    return hasil


@dataclass(frozen=True, slots=True)
class Bernama:
    """An etalase or a vendor whose name holds the words of a search."""

    jenis: str
    slug: str
    nama: str


def named(kata: list[str], jumlah: int = 3) -> list[Bernama]:
    """Return live etalase and then vendors who may trade whose names hold every word."""
    if not kata:
        return []
    etalase = Etalase.objects.filter(status=StatusEtalase.TAYANG).order_by("nama")
    penyedia = Penyedia.objects.filter(boleh_berdagang(timezone.localdate())).order_by("nama")
    for satu in kata:
        etalase = etalase.filter(nama__icontains=satu)
        penyedia = penyedia.filter(nama__icontains=satu)
    rows = _rows(etalase, "etalase")[:jumlah].union(_rows(penyedia, "penyedia")[:jumlah], all=True)
    return [Bernama(*row) for row in rows.order_by("golongan", "nama")]


def _rows(daftar: QuerySet[Any], jenis: str) -> QuerySet[Any]:
    return daftar.annotate(golongan=Value(jenis)).values_list("golongan", "slug", "nama")
