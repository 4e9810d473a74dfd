"""The secrets of our e-mails: made of a row's code and our key, so the table opens nothing."""

from django.core.signing import BadSignature, Signer
from django.utils.crypto import salted_hmac

GARAM, GARAM_ANGKA = "akun.undangan", "akun.kode-sekali"
ANGKA = 6


def token_of(kode: str) -> str:
    """Return the part of an invitation's link that cannot be guessed."""
    return Signer(salt=GARAM).sign(kode)


def kode_of(token: str) -> str | None:
    """Return the invitation's code, or None when this token was not made here."""
    try:
        return Signer(salt=GARAM).unsign(token)
    except BadSignature:
        return None


def angka_of(kode: str) -> str:
    """Return the six digits of a one-time code, for the letter and for the comparison alone."""
    bilangan = int(salted_hmac(GARAM_ANGKA, kode, algorithm="sha256").hexdigest(), 16)
    return f"{bilangan % 10**ANGKA:0{ANGKA}d}"
