"""How the login library meets our people."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest
from django.shortcuts import resolve_url

from katalog.akun.selectors import peran_aktif
from katalog.akun.services.sesi import note_login
from katalog.akun.sesi import KUNCI_PERANGKAT
from katalog.wilayah.selectors import instansi

TERSANDI = "f1:"


class AkunAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by himself here: officials are invited, vendors register elsewhere."""
        return False

    def login(self, request: HttpRequest, user: AbstractBaseUser) -> None:
        """Open the session under a new id, and note its device and the act."""
        super().login(request, user)
        request.session[KUNCI_PERANGKAT] = note_login(
            pengguna_id=user.pk, user_agent=request.headers.get("User-Agent", "")
        )

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Return the page on which the role in use starts its day."""
        konteks = peran_aktif(request)
        beranda = settings.BERANDA_PERAN.get(konteks.peran if konteks else "", "/")
        return resolve_url(beranda)

    def is_safe_url(self, url: str | None) -> bool:
        """Tell whether this is a path of this site, and of a sane length."""
        path = url or ""
        return path.startswith("/") and len(path) <= 2000 and super().is_safe_url(path)

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing: our pages have words of their own."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Send nothing: mail leaves by the outbox of `katalog.kabar` only."""


class FaktorKeduaAdapter(DefaultMFAAdapter):
    """The second factor: TOTP and recovery codes, whose secrets lie encrypted in the database."""

    def get_totp_issuer(self) -> str:
        return instansi().nama_singkat

    def encrypt(self, text: str) -> str:
        return TERSANDI + _kotak().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        if not encrypted_text.startswith(TERSANDI):
            return encrypted_text
        return _kotak().decrypt(encrypted_text.removeprefix(TERSANDI)).decode()


def _kotak() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet(
        [Fernet(urlsafe_b64encode(sha256(b"faktor" + key.encode()).digest())) for key in keys]
    )
