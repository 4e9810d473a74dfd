"""Finding products at `/kelola/`: each way through its own index, never all of them at once."""

from django.db.models import Q, QuerySet

from etalase.models import Produk
from etalase.selectors.kata import with_words, words_of
from vendors.models import Penyedia

# One search yields at most so many by name; whoever needs others adds a word.
NAMA_MAKS = 1_000
PENYEDIA_MAKS = 50


def find_for_curator(dasar: QuerySet[Produk], ditulis: str) -> QuerySet[Produk]:
    """Return the products of `dasar` that a written term names.

    The words stand in the shown name; or the whole term is a code, an SKU, a NIB, or begins the
    name of a vendor. An `OR` over joins would read every row, so ids are collected first.
    """
    teks = ditulis.strip()
    if not teks:
        return dasar
    polos = dasar.order_by().values_list("pk", flat=True)
    ids = set(polos.filter(Q(kode=teks.lower()) | Q(sku=teks))[:NAMA_MAKS])
    if kata := words_of(teks):
        ids.update(with_words(dasar, kata).order_by().values_list("pk", flat=True)[:NAMA_MAKS])
    usaha = Penyedia.objects.filter(Q(nib=teks) | Q(nama__istartswith=teks)).order_by()
    if milik := list(usaha.values_list("pk", flat=True)[:PENYEDIA_MAKS]):
        ids.update(polos.filter(penyedia__in=milik)[:NAMA_MAKS])
    return dasar.filter(pk__in=ids)
