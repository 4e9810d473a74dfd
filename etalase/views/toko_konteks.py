"""What the pages of a shop need to know about the request."""

from typing import cast

from django.http import Http404, HttpRequest

from etalase.models import DrafProduk, Produk
from katalog.akun.models import Pengguna
from katalog.akun.permintaan import LoggedInRequest
from vendors.models import Penyedia
from vendors.usaha import usaha


def orang(request: HttpRequest) -> Pengguna:
    """Return the person who is logged in; these pages are behind the login."""
    return cast(Pengguna, request.user)


def toko_of(request: HttpRequest) -> Penyedia:
    """Return the shop that this page is about: one's own, or one that a mentor may look at.

    Raises Http404 for a person of no vendor.
    """
    return usaha(cast(LoggedInRequest, request))


def find_draf(request: HttpRequest, kode: str) -> DrafProduk:
    """Return a draft of the own shop; a foreign one is a 404 like none at all."""
    draf = (
        DrafProduk.objects.filter(penyedia=toko_of(request), kode=kode)
        .select_related("penyedia", "etalase", "produk__stok")
        .first()
    )
    if draf is None:
        raise Http404
    return draf


def find_produk(request: HttpRequest, kode: str) -> Produk | None:
    """Return a product of the own shop, or None."""
    return (
        Produk.objects.filter(penyedia=toko_of(request), kode=kode)
        .select_related("versi_tayang", "penyedia", "etalase", "stok")
        .first()
    )
