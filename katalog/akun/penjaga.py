"""A role that needs a second factor reaches nothing without it."""

from collections.abc import Callable
from typing import cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import ResolverMatch, reverse

from katalog.akun.bukti import session_has_factor
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.akun.services.faktor import has_factor
from katalog.akun.state import PERAN_WAJIB_FAKTOR_KEDUA
from katalog.core.htmx import is_htmx

# What a person without the factor still needs: to set it up, to confirm it, and to leave.
TERBUKA = frozenset(
    {
        "akun:keamanan",
        "akun:keamanan-cadangan",
        "akun:konfirmasi",
        "akun:keluar",
        "akun:masuk",
        "operasi:sehat",
        "operasi:siap",
    }
)


def lacks_factor(request: HttpRequest) -> bool:
    """Tell whether a role of this person demands a second factor that the session has not seen."""
    if not request.user.is_authenticated or session_has_factor(request):
        return False
    return not PERAN_WAJIB_FAKTOR_KEDUA.isdisjoint(peran_semua(request.user))


class FaktorMiddleware:
    """Send such a person to enrolment, or to confirm the factor, whatever page was asked for."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: object
    ) -> HttpResponse | None:
        match = request.resolver_match
        if _is_open(match) or not lacks_factor(request):
            return None
        if is_htmx(request) or (match is not None and match.route.startswith("api/")):
            body = {"code": "faktor_kedua_wajib", "message": "Pasang kode autentikator dulu."}
            return JsonResponse(body, status=403)
        enrolled = has_factor(cast(Pengguna, request.user))
        tujuan = reverse("akun:konfirmasi" if enrolled else "akun:keamanan")
        return HttpResponseRedirect(f"{tujuan}?{urlencode({'next': request.get_full_path()})}")


def _is_open(match: ResolverMatch | None) -> bool:
    return match is not None and match.view_name in TERBUKA
