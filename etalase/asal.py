"""The list that somebody came from, carried along as its own address."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import QueryDict
from django.urls import Resolver404, resolve

from etalase.models import Etalase
from etalase.selectors.etalase import TERLIHAT

PANJANG_MAKS = 600
DAFTAR = ("etalase:cari", "etalase:etalase")


@dataclass(frozen=True, slots=True)
class Asal:
    """A list of products: its address, its parameters, and the etalase that it is limited to."""

    url: str
    data: QueryDict
    etalase: Etalase | None


def read_asal(ditulis: str) -> Asal | None:
    """Return the list that an address names; None for anything but one of our lists."""
    if not ditulis or len(ditulis) > PANJANG_MAKS or "\x00" in ditulis:
        return None
    try:
        bagian = urlsplit(ditulis)
        cocok = resolve(bagian.path)
    except (ValueError, Resolver404):
        return None
    if bagian.scheme or bagian.netloc or cocok.view_name not in DAFTAR:
        return None
    slug = cocok.kwargs.get("slug")
    etalase = Etalase.objects.filter(slug=slug, status__in=TERLIHAT).first() if slug else None
    if slug and etalase is None:
        return None
    try:
        data = QueryDict(bagian.query)
    except ValueError:
        return None
    return Asal(ditulis, data, etalase)
