"""Which terms a product is found by, and how much each of its fields weighs."""

from collections.abc import Iterable, Mapping
from typing import Any

from etalase.selectors.cari.dokumen import Dokumen
from etalase.selectors.cari.teks import KATA_UMUM, pieces, stem_of

# The weights that a term may have: one byte in the index, the largest of a document counts.
NAMA_DEPAN, NAMA, SKU, MEREK, SPEK, PENYEDIA = 40, 30, 60, 24, 12, 16
# A stem proves less than the word itself.
BAGIAN_AKAR = 0.6


def terms_of(satu: Dokumen, satuan: Mapping[str, str]) -> dict[str, int]:
    """Return the terms of a product with the weight of each.

    `satuan` are the units of the attributes of its schema. The first word of a name says what the
    thing is, so it weighs more than the rest.
    """
    bobot: dict[str, int] = {}
    for urut, kata in enumerate(meaningful(satu.nama)):
        _add(bobot, kata, NAMA if urut else NAMA_DEPAN)
    for teks, berat in ((satu.merek, MEREK), (satu.nama_penyedia, PENYEDIA)):
        for kata in meaningful(teks):
            _add(bobot, kata, berat)
    for kode, nilai in satu.atribut.items():
        for kata in meaningful(_written(nilai, satuan.get(kode, ""))):
            _add(bobot, kata, SPEK)
    if satu.sku:
        bobot[sku_term(satu.sku)] = SKU
    return bobot


def sku_term(sku: str) -> str:
    """Return the term of a whole SKU, apart from all words: spaces, dots and dashes are one."""
    return "#" + "".join(huruf for huruf in sku.lower() if huruf.isalnum())


def meaningful(teks: str) -> Iterable[str]:
    """Return the words and measures of a text that tell something about goods."""
    return (kata for kata in pieces(teks) if kata not in KATA_UMUM)


def _written(nilai: Any, satuan: str) -> str:
    if isinstance(nilai, bool):
        return ""
    return f"{nilai} {satuan}" if satuan and not isinstance(nilai, str) else str(nilai)


def _add(bobot: dict[str, int], kata: str, berat: int) -> None:
    bobot[kata] = max(bobot.get(kata, 0), berat)
    akar = stem_of(kata)
    if akar:
        bobot[akar] = max(bobot.get(akar, 0), int(berat * BAGIAN_AKAR))
