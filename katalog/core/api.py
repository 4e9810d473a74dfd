"""What all API views share: pages with an upper bound, and one shape for errors."""

from typing import Any

from rest_framework import status
from rest_framework.pagination import CursorPagination
from rest_framework.response import Response
from rest_framework.views import exception_handler

from katalog.core.errors import RuleViolation

# What HTTP calls a refusal is decided here and nowhere in a rule.
STATUS_OF = {
    "bukan_kewenangan": status.HTTP_403_FORBIDDEN,
    "kunci_dipakai_ulang": status.HTTP_422_UNPROCESSABLE_ENTITY,
}


class NewestFirst(CursorPagination):
    ordering = ("-pk",)
    page_size = 50
    max_page_size = 200
    page_size_query_param = "batas"


def http_status(violation: RuleViolation) -> int:
    """Return the HTTP status for a rule that refused: 409 unless the table says otherwise."""
    return STATUS_OF.get(violation.code, status.HTTP_409_CONFLICT)


def violations_as_responses(exc: Exception, context: dict[str, Any]) -> Response | None:
    """Turn a RuleViolation into `{"code", "message"}`; leave the rest to REST framework."""
    if isinstance(exc, RuleViolation):
        body = {"code": exc.code, "message": exc.message}
        return Response(body, status=http_status(exc))
    return exception_handler(exc, context)
