"""How the login library meets our people."""

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest


class AkunAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by himself here: officials are invited, vendors register elsewhere."""
        return False


class FaktorKeduaAdapter(DefaultMFAAdapter):
    """The second factor: TOTP and recovery codes."""
