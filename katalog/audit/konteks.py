"""Where a request came from, known to the audit row without passing it through every service."""

from collections.abc import Callable
from contextvars import ContextVar
from hashlib import blake2b

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse

_asal: ContextVar[str] = ContextVar("asal", default="")


def request_id() -> str:
    """Return the id of the running request or task, as the logs show it."""
    return str(structlog.contextvars.get_contextvars().get("request_id", ""))[:64]


def asal() -> str:
    """Return a keyed digest of the client's address: comparable, yet not the address itself."""
    return _asal.get()


class AsalMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        address = str(request.META.get("REMOTE_ADDR", ""))
        key = settings.SECRET_KEY.encode()[:64]
        token = _asal.set(blake2b(address.encode(), key=key, digest_size=8).hexdigest())
        try:
            return self.get_response(request)
        finally:
            _asal.reset(token)
