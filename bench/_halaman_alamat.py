"""The portal's addresses and, behind them, what the bench of pages compares them with."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import include, path

from bench.halaman import as_json
from etalase.models import Etalase
from etalase.selectors.harga import with_khusus
from etalase.selectors.produk import produk_terbuka
from etalase.views.cari import _listing
from etalase.views.produk import _context
from katalog.core.jejak import reading, versi_data
from katalog.urls import urlpatterns as portal

DAFTAR = ("kartu", "total", "grup")


@login_not_required
def kosong(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@login_not_required
def daftar(request: HttpRequest, slug: str = "") -> HttpResponse:
    with reading(versi_data()):
        satu = get_object_or_404(Etalase, slug=slug) if slug else None
        return _json({k: v for k, v in _listing(request, "/", satu).items() if k in DAFTAR})


@login_not_required
def produk(request: HttpRequest, kode: str, slug: str) -> HttpResponse:
    with reading(versi_data()):
        terbuka = with_khusus(produk_terbuka().prefetch_related(None), None)
        satu = get_object_or_404(terbuka, kode=kode)
        versi = satu.versi_tayang
        if versi is None:
            raise LookupError(kode)
        return _json(_context(request, satu, versi, None))


def _json(isi: dict[str, Any]) -> HttpResponse:
    return HttpResponse(as_json(isi), content_type="application/json")


# Named like public addresses, since the permission layer denies what it does not know.
_acuan = [
    path("kosong/", kosong, name="indeks"),
    path("cari/", daftar, name="cari"),
    path("etalase/<slug:slug>/", daftar, name="etalase"),
    path("produk/<kode_publik:kode>-<slug:slug>/", produk, name="produk"),
]
urlpatterns = [*portal, path("bench/", include((_acuan, "etalase"), namespace="etalase"))]
