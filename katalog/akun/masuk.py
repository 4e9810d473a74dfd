"""Login by NIP, e-mail or phone number; at `/kelola/` the roles of today are the permissions."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest

from katalog.akun.izin import allows, allows_module
from katalog.akun.models import Pengguna
from katalog.akun.selectors import peran_semua
from katalog.core.lokal import nomor_hp


class PengenalBackend(ModelBackend):
    def authenticate(
        self,
        request: HttpRequest | None,
        username: str | None = None,
        password: str | None = None,
        **kwargs: Any,
    ) -> Pengguna | None:
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

    def has_perm(self, user_obj: Any, perm: str, obj: object = None) -> bool:
        """Tell whether a role in force gives this permission; rows of groups are not asked."""
        return user_obj.is_active and allows(_roles(user_obj), perm)

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        """Tell whether a role in force has anything to do in this package."""
        return user_obj.is_active and allows_module(_roles(user_obj), app_label)


def _roles(pengguna: Any) -> set[str]:
    # The user object lives as long as one request, and so does what it remembers.
    if not hasattr(pengguna, "_peran_hari_ini"):
        pengguna._peran_hari_ini = peran_semua(pengguna)
    known: set[str] = pengguna._peran_hari_ini
    return known
