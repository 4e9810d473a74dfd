"""Where the goods should go: a cookie, so that visitors have it too."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from katalog.core.asal import same_site_only
from katalog.core.singgahan import KUKI_WILAYAH
from katalog.wilayah.models import Wilayah
from katalog.wilayah.selectors import daftar_kab_kota

SETAHUN = 365 * 24 * 60 * 60


@login_not_required
@require_POST
@same_site_only
def wilayah(request: HttpRequest) -> HttpResponse:
    """Remember the region and go back; an unknown region clears the choice."""
    response = HttpResponseRedirect(_back(request))
    kode = request.POST.get("wilayah", "")[:13]
    if daftar_kab_kota().filter(kode=_plain(kode)).exists():
        response.set_cookie(
            KUKI_WILAYAH,
            kode,
            max_age=SETAHUN,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
    else:
        response.delete_cookie(KUKI_WILAYAH, samesite="Lax")
    return response


def wilayah_kirim(request: HttpRequest, daftar: Iterable[Wilayah]) -> Wilayah | None:
    """Return the region that the visitor chose, if it is one of ours."""
    kode = request.COOKIES.get(KUKI_WILAYAH, "")
    return next((satu for satu in daftar if satu.kode == kode), None)


def _plain(kode: str) -> str:
    return kode if kode.replace(".", "").isascii() and "\x00" not in kode else ""


def _back(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return wanted if safe and wanted.startswith("/") else resolve_url("etalase:cari")
