"""Who asks. Alone in its module: REST framework loads it before its own views exist."""

from rest_framework.authentication import SessionAuthentication
from rest_framework.request import Request


class SesiAuthentication(SessionAuthentication):
    """The session of the portal. It names a scheme, so that strangers get 401 and not 403."""

    def authenticate_header(self, request: Request) -> str:
        return "Session"
