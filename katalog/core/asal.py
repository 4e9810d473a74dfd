"""A POST that needs no token because the browser itself says which site sent it.

For acts that change nothing but a preference of this browser: their form stands in pages that are
the same for every visitor, and a token would make each of them different.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

View = Callable[..., HttpResponse]


def same_site_only(view: View) -> View:
    """Refuse (403) what another site sent, or what does not say who sent it."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not _is_ours(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return csrf_exempt(answer)


def _is_ours(request: HttpRequest) -> bool:
    sender = urlsplit(request.headers.get("Origin") or request.headers.get("Referer", ""))
    return (sender.scheme, sender.netloc) == (request.scheme, request.get_host())
