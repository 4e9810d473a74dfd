"""Where to go next, and nowhere else."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode

from katalog.akun.models import Pengguna, kode_acak

KUKI_PERANGKAT = "perangkat"
SATU_TAHUN = 365 * 24 * 60 * 60


def safe_next(request: HttpRequest, default: str = "") -> str:
    """Return the asked-for address if it is a path of this site, else the default."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ok = wanted.startswith("/") and len(wanted) <= 2000
    if ok and url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        return wanted
    return default


def detour(page: str, tujuan: str) -> HttpResponse:
    """Send the person to a page of ours that leads on to `tujuan` afterwards."""
    return redirect(f"{reverse(page)}?{urlencode({'next': tujuan})}")


def known_device(request: HttpRequest) -> str:
    """Return the mark of this device if somebody has logged in on it before, else ''."""
    mark = request.get_signed_cookie(KUKI_PERANGKAT, default="", salt=KUKI_PERANGKAT)
    return str(mark)


def remember_device(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Mark the device after a login, so that a stranger's failures do not slow its owner."""
    user: Pengguna | AnonymousUser = request.user  # type: ignore[assignment]
    if user.is_authenticated and not known_device(request).startswith(f"{user.pk}."):
        response.set_signed_cookie(
            KUKI_PERANGKAT,
            f"{user.pk}.{kode_acak()}",
            salt=KUKI_PERANGKAT,
            max_age=SATU_TAHUN,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response
