"""The pages of a refusal (`architecture.md` 0.14): who may, or what stands in the way."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from katalog.akses.matriks import find_aturan, labels
from katalog.core.api import http_status
from katalog.core.errors import RuleViolation
from katalog.core.htmx import is_htmx

DITOLAK = 403


def halaman_403(request: HttpRequest, peran: Iterable[str] | None) -> HttpResponse:
    """Answer 403 and name the roles that the page is for."""
    perlu = labels(peran) if peran and not isinstance(peran, str) else ""
    if is_htmx(request):
        context = {"nada": "galat", "teks": f"Halaman ini untuk {perlu or 'peran lain'}."}
        return render(request, "komponen/spanduk.html", context, status=DITOLAK)
    return render(request, "403.html", {"peran_perlu": perlu}, status=DITOLAK)


def halaman_galat(
    request: HttpRequest, violation: RuleViolation, peran: Iterable[str] | str | None
) -> HttpResponse:
    """Answer a rule that refused: 403 with the roles, else 409 or 422 with its sentence."""
    status = http_status(violation)
    if status == DITOLAK:
        return halaman_403(request, None if isinstance(peran, str) else peran)
    if is_htmx(request):
        context = {"nada": "galat", "teks": violation.message, "segera": True}
        return render(request, "komponen/spanduk.html", context, status=status)
    context = {"pesan": violation.message, "kembali": request.path}
    return render(request, "409.html", context, status=status)


def ditolak(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django's handler for PermissionDenied: the same page as every other 403."""
    match = request.resolver_match
    aturan = find_aturan(match.view_name) if match else None
    siapa = aturan.of(request.method or "") if aturan else None
    return halaman_403(request, None if isinstance(siapa, str) else siapa)
