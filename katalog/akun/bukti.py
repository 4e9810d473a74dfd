"""What this session has proven, and when: the only reader of the login library's own notes."""

import time

from allauth.account.internal.flows.login import get_authentication_records, record_authentication
from allauth.mfa.models import Authenticator
from django.http import HttpRequest

from katalog.akun.models import Pengguna


def session_has_factor(request: HttpRequest) -> bool:
    """Tell whether this session was opened, or confirmed later, with a second factor."""
    return _last_factor(request) is not None


def has_fresh_factor(request: HttpRequest, minutes: int = 5) -> bool:
    """Tell whether the second factor was shown in this session within the last minutes.

    Signing, granting roles and the like need it (`reliability.md` T3), so that a stolen session
    alone is not enough.
    """
    at = _last_factor(request)
    return at is not None and 0 <= time.time() - at < minutes * 60


def note_factor(
    request: HttpRequest,
    pengguna: Pengguna | None = None,
    jenis: str = Authenticator.Type.TOTP,
) -> None:
    """Remember in the session that this person has just shown the second factor.

    `pengguna` is the one who asks, unless the login is not complete yet.
    """
    record_authentication(request, pengguna or request.user, "mfa", type=str(jenis))


def _last_factor(request: HttpRequest) -> float | None:
    if not request.user.is_authenticated:
        return None
    records = get_authentication_records(request, request.user)
    times = [float(row["at"]) for row in records if row.get("method") == "mfa"]
    return max(times, default=None)
