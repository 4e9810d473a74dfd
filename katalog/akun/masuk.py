"""Login by NIP, e-mail or phone number."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from katalog.akun.models import Pengguna
from katalog.core.lokal import nomor_hp


class PengenalBackend(ModelBackend):
    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> AbstractBaseUser | None:
        """Return the person with this NIP, e-mail or phone and this password, or None.

        An unknown person costs as much time as a wrong password, so that nobody can ask who has
        an account here.
        """
        pengenal = (username or kwargs.get("email") or "").strip()
        if not pengenal or password is None:
            return None
        try:
            pengguna = Pengguna.objects.get_by_pengenal(nomor_hp(pengenal) or pengenal)
        except Pengguna.DoesNotExist:
            Pengguna().set_password(password)
            return None
        if pengguna.check_password(password) and self.user_can_authenticate(pengguna):
            return pengguna
        return None
