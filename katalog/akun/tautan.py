"""The links of our e-mails: a row's code, signed, so that the table alone opens nothing."""

from django.core.signing import BadSignature, Signer

GARAM = "akun.undangan"


def token_of(kode: str) -> str:
    """Return the part of an invitation's link that cannot be guessed."""
    return Signer(salt=GARAM).sign(kode)


def kode_of(token: str) -> str | None:
    """Return the invitation's code, or None when this token was not made here."""
    try:
        return Signer(salt=GARAM).unsign(token)
    except BadSignature:
        return None
