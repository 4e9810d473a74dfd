"""Pages for visitors who did not log in: kept, told apart by a tag, never older than the data.

The tag is made of everything such a page depends on: the address, the region, the day, the code,
and the version of the data (`jejak`). A page under a tag never changes, so there is nothing to
clear. The keeper is memory of this process (decision 0017).
"""

import gzip
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from katalog.core.htmx import is_htmx
from katalog.core.jejak import Versi, reading, versi_data, versi_halaman

KUKI_WILAYAH = "wilayah"
VARY = ("Cookie", "HX-Request", "Accept-Encoding")
PAKET = ("katalog", "vendors", "etalase", "purchasing", "templates")
# Level 1 would save a millisecond once per page; every reader pays for what it leaves.
TEKAN = 6

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Halaman:
    """An answer as it is kept: its body compressed, and what to do each time it is shown."""

    isi: bytes
    kepala: tuple[tuple[str, str], ...]
    terlihat: Callable[[], None] | None


def shown(response: HttpResponse, act: Callable[[], None]) -> HttpResponse:
    """Have `act` done each time this page is shown, also from the keeper.

    `act` is a `partial` of a function of a module, so that it can be kept with the page.
    """
    response.terlihat = act  # type: ignore[attr-defined]
    return response


def kept_for_guests(*, segar_detik: int = 0) -> Callable[[View], View]:
    """Make a view answer visitors from the keeper, or 304; everyone else from the view.

    `segar_detik`: with figures of its own that no trigger tells of, a page is read again after so
    many seconds; 0 means that the data alone decides.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            tamu = _is_guest(request)
            versi = versi_halaman() if tamu else versi_data()
            with reading(versi):
                if not tamu:
                    return _private(view(request, *args, **kwargs))
                tag = _tag(request, versi, segar_detik)
                halaman: Halaman | None = caches["halaman"].get(tag)
                if halaman is not None:
                    return _give(request, halaman, tag)
                response = view(request, *args, **kwargs)
                if not _may_keep(request, response):
                    return _private(response)
                return _give(request, _keep(tag, response), tag)

        return answer

    return decorate


def _is_guest(request: HttpRequest) -> bool:
    """Tell whether nothing but the region tells this visitor from another."""
    return request.COOKIES.keys() <= {KUKI_WILAYAH, settings.CSRF_COOKIE_NAME}


def _tag(request: HttpRequest, versi: Versi, segar_detik: int) -> str:
    bagian = (
        request.build_absolute_uri(),
        is_htmx(request),
        request.COOKIES.get(KUKI_WILAYAH, ""),
        timezone.localdate(),
        int(time.time()) // segar_detik if segar_detik else 0,
        _kode(),
        versi.halaman,
    )
    return hashlib.sha256(repr(bagian).encode()).hexdigest()[:40]


def _may_keep(request: HttpRequest, response: HttpResponse) -> bool:
    """Tell whether this answer is the same for every visitor: no cookie, no token, no error."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not request.META.get("CSRF_COOKIE_NEEDS_UPDATE")
    )


def _keep(tag: str, response: HttpResponse) -> Halaman:
    halaman = Halaman(
        # The time within would make equal pages differ from host to host.
        gzip.compress(response.content, TEKAN, mtime=0),
        tuple(response.items()),
        getattr(response, "terlihat", None),
    )
    caches["halaman"].set(tag, halaman)
    return halaman


def _give(request: HttpRequest, halaman: Halaman, tag: str) -> HttpResponse:
    if halaman.terlihat:
        halaman.terlihat()
    response = HttpResponse(headers=dict(halaman.kepala))
    response["ETag"] = f'W/"{tag}"'
    patch_cache_control(response, public=True, no_cache=True)
    patch_vary_headers(response, VARY)
    sama = get_conditional_response(request, etag=response["ETag"], response=response)
    if sama is not None and sama is not response:
        return sama
    if "gzip" in request.headers.get("Accept-Encoding", ""):
        response.content = halaman.isi
        response["Content-Encoding"] = "gzip"
    else:
        response.content = gzip.decompress(halaman.isi)
    return response


def _private(response: HttpResponse) -> HttpResponse:
    if act := getattr(response, "terlihat", None):
        act()
    patch_cache_control(response, private=True, no_cache=True)
    patch_vary_headers(response, ("Cookie", "HX-Request"))
    return response


@cache
def _kode() -> str:
    """Return a digest of what makes a page of data: programs, templates, static files."""
    total = hashlib.sha256(getattr(staticfiles_storage, "manifest_hash", "").encode())
    for path in sorted(_berkas()):
        total.update(path.read_bytes())
    return total.hexdigest()


def _berkas() -> list[Path]:
    return [
        path
        for paket in PAKET
        for path in (settings.BASE_DIR / paket).rglob("*")
        if path.suffix in {".py", ".html", ".yaml", ".svg"}
    ]
