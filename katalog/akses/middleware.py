"""The permission layer: reads the matrix, denies what it does not name."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

import structlog
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, resolve_url

from katalog.akses.galat import halaman_403, halaman_galat
from katalog.akses.matriks import MASUK, PUBLIK, Aturan, find_aturan, load
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.core.errors import RuleViolation
from katalog.core.htmx import is_htmx
from vendors.models import Keanggotaan

log = structlog.get_logger(__name__)

# Serialization failure, deadlock, lock not available: nothing was written, trying again helps.
MENUNGGU = frozenset({"40001", "40P01", "55P03"})


def roles_of(pengguna: Pengguna | AnonymousUser) -> frozenset[str]:
    """Return every role that this person holds anywhere today, read from the database."""
    if not isinstance(pengguna, Pengguna):
        return frozenset()
    toko = Keanggotaan.objects.filter(pengguna=pengguna, berakhir_pada=None)
    return frozenset(peran_semua(pengguna)) | frozenset(toko.values_list("peran", flat=True))


class AksesMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        load()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: object, kwargs: Mapping[str, object]
    ) -> HttpResponse | None:
        """Judge by address and method: 404 for an unnamed one, 405, 302 or 401, 403."""
        match = request.resolver_match
        nama = match.view_name if match else ""
        aturan = find_aturan(nama)
        if aturan is None:
            log.error("address_without_rule", name=nama)
            raise Http404
        # PostgreSQL keeps no NUL, so nothing has such a name.
        if any("\x00" in str(part) for part in kwargs.values()):
            raise Http404
        siapa = aturan.of(request.method or "")
        if siapa is None:
            return HttpResponseNotAllowed(_allowed(aturan))
        if siapa == PUBLIK:
            return None
        if not request.user.is_authenticated:
            return _please_log_in(request)
        if siapa == MASUK or aturan.objek or isinstance(siapa, str):
            return None
        if siapa.isdisjoint(roles_of(request.user)):
            return halaman_403(request, siapa)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Give a rule that refused its page: the reason, in the words of the rule."""
        if _is_busy(error):
            error = RuleViolation("sibuk", "Data ini sedang dipakai orang lain. Coba lagi.")
        return halaman_galat(request, error) if isinstance(error, RuleViolation) else None


def _is_busy(error: Exception) -> bool:
    cause = error.__cause__ if isinstance(error, OperationalError) else None
    return getattr(cause, "sqlstate", "") in MENUNGGU


def _allowed(aturan: Aturan) -> list[str]:
    return sorted(aturan.siapa) + (["HEAD"] if "GET" in aturan.siapa else [])


def _please_log_in(request: HttpRequest) -> HttpResponse:
    if is_htmx(request) or request.path.startswith("/api/"):
        body = {"code": "belum_masuk", "message": "Sesi berakhir. Masuk lagi."}
        return JsonResponse(body, status=401)
    tujuan = urlencode({"next": request.get_full_path()})
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{tujuan}")
