"""A logged-in test client, with or without the second factor shown."""

from allauth.account.internal.flows.login import record_authentication
from django.http import HttpRequest
from django.test import Client

BACKEND = "katalog.akun.masuk.PengenalBackend"


def client_of(orang, *, faktor: bool = True, **extra) -> Client:
    """Return a client in whose session this person has logged in."""
    client = Client(**extra)
    client.force_login(orang, backend=BACKEND)
    if faktor:
        request = HttpRequest()
        request.session = client.session
        record_authentication(request, orang, "mfa", type="totp")
        request.session.save()
    return client
