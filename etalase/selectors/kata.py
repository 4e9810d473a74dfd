"""Words of a search: how they are matched, and what was probably meant when nothing fits."""

import re
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from django.contrib.postgres.search import TrigramWordSimilarity
from django.db.models import QuerySet, Value
from django.db.models.functions import Lower
from django.utils import timezone

from etalase.models import Etalase, Produk
from etalase.state import StatusEtalase
from katalog.core.teks import TAK_TAMPAK
from vendors.models import Penyedia, boleh_berdagang

KATA_MAKS = 8
HURUF_MAKS = 120
# They stand in nearly every sentence and tell nothing about goods.
KATA_UMUM = frozenset({"dan", "atau", "yang", "untuk", "di", "ke", "dari", "dengan", "per"})
MIRIP_DIBACA = 40
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


def guess(kata: list[str]) -> str:
    """Return what was probably meant by words that no product has, or nothing.

    Reads the names most like the whole, then takes the nearest word of theirs for each word.
    """
    if not kata:
        return ""
    ditulis = " ".join(kata)
    nama = (
        Produk.objects.tayang()
        .alias(mirip=TrigramWordSimilarity(ditulis, Lower("versi_tayang__nama")))
        .filter(mirip__gt=0.3)
        .order_by("-mirip", "pk")
        .values_list("versi_tayang__nama", flat=True)[:MIRIP_DIBACA]
    )
    dikenal = list(dict.fromkeys(satu for teks in nama for satu in words_of(teks)))
    tebakan = [next(iter(get_close_matches(satu, dikenal, 1, 0.7)), "") for satu in kata]
    usul = " ".join(satu for satu in tebakan if satu)
    return "" if usul == ditulis else usul


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
