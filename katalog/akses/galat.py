"""The pages of a refusal (`architecture.md` 0.14): who may, or what stands in the way."""

from collections.abc import Iterable

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.defaults import bad_request

from katalog.akses.matriks import find_aturan, labels
from katalog.audit.konteks import request_id
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from katalog.core.htmx import is_htmx
from purchasing.state import ALUR, Aksi

TERLALU_BESAR = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
DITOLAK = 403
GANGGUAN = 500
PANJANG_KODE = 8


def halaman_403(request: HttpRequest, peran: Iterable[str]) -> HttpResponse:
    """Answer 403 and name the roles that the page is for."""
    perlu = labels(peran)
    if is_htmx(request):
        context = {"nada": "galat", "teks": f"Halaman ini untuk {perlu or 'peran lain'}."}
        return render(request, "komponen/spanduk.html", context, status=DITOLAK)
    return render(request, "403.html", {"peran_perlu": perlu}, status=DITOLAK)


def halaman_galat(request: HttpRequest, violation: RuleViolation) -> HttpResponse:
    """Answer a rule that refused: 403 with the roles, else 409 or 422 with its sentence."""
    status = http_status(violation)
    if status == DITOLAK:
        return halaman_403(request, peran_perlu(request))
    if is_htmx(request):
        context = {"nada": "galat", "teks": violation.message, "segera": True}
        return render(request, "komponen/spanduk.html", context, status=status)
    context = {"pesan": violation.message, "kembali": request.path}
    return render(request, "409.html", context, status=status)


def peran_perlu(request: HttpRequest) -> frozenset[str]:
    """Return the roles that may: those of the act where the address names one, else its line's."""
    match = request.resolver_match
    if match is None:
        return frozenset()
    if isinstance(aksi := match.kwargs.get("aksi"), Aksi):
        return ALUR.table[aksi].roles
    aturan = find_aturan(match.view_name)
    siapa = aturan.of(request.method or "") if aturan else None
    return siapa if isinstance(siapa, frozenset) else frozenset()


def ditolak(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler for PermissionDenied: the same page as every other 403."""
    return halaman_403(request, peran_perlu(request))


def tidak_terbaca(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler for a request that it did not read: 413 where it was too large, else 400.

    The page asks for nothing of the request, whose body stays unread.
    """
    if not isinstance(exception, TERLALU_BESAR):
        return bad_request(request, exception)
    context = {
        "berkas": settings.DATA_UPLOAD_MAX_NUMBER_FILES,
        "mb": settings.KIRIMAN_MAKS_BYTE // (1024 * 1024),
    }
    return HttpResponse(render_to_string("413.html", context), status=413)


def gangguan(request: HttpRequest) -> HttpResponse:
    """Django's handler for what nobody foresaw: a page with the code under which it is logged.

    The page asks for nothing of the request, because the database may be what failed.
    """
    kode = request_id()[:PANJANG_KODE].upper()
    return HttpResponse(render_to_string("500.html", {"kode": kode}), status=GANGGUAN)
