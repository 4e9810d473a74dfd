"""Sensitive numbers at rest: encrypted by a key that rotates, found by a keyed hash that does not.

A row holds the ciphertext; the attribute opens it when it is read. `values()` and raw SQL give the
ciphertext, so a careless export leaks nothing (`domain.md` 4.5, UU 27/2022 Pasal 35).
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.query_utils import DeferredAttribute

AWALAN = "gAAAAA"
TAMPAK_AKHIR = 4


@lru_cache(maxsize=4)
def _kotak(keys: tuple[str, ...]) -> MultiFernet:
    def derive(key: str) -> Fernet:
        return Fernet(urlsafe_b64encode(hashlib.sha256(f"data:{key}".encode()).digest()))

    return MultiFernet([derive(key) for key in keys])


def tutup(teks: str) -> str:
    """Return the text encrypted under the newest of DATA_KEYS."""
    return _kotak(tuple(settings.DATA_KEYS)).encrypt(teks.encode()).decode()


def buka(tersandi: str) -> str:
    """Return what was encrypted under any of DATA_KEYS.

    Raises `cryptography.fernet.InvalidToken` where no key opens it.
    """
    return _kotak(tuple(settings.DATA_KEYS)).decrypt(tersandi.encode()).decode()


def putar(tersandi: str) -> str:
    """Return the same secret under the newest key."""
    return _kotak(tuple(settings.DATA_KEYS)).rotate(tersandi.encode()).decode()


def sidik(teks: str) -> str:
    """Return a keyed hash by which equal values are found; nothing for nothing.

    Case, spaces and punctuation do not count, so `Jl. Contoh 1` and `JL CONTOH 1` are equal.
    """
    inti = "".join(huruf for huruf in teks.casefold() if huruf.isalnum())
    if not inti:
        return ""
    return hmac.new(settings.DATA_KEY_SIDIK.encode(), inti.encode(), hashlib.sha256).hexdigest()


def samarkan(nomor: str) -> str:
    """Return a number with all but its last four characters hidden."""
    return "•" * max(len(nomor) - TAMPAK_AKHIR, 0) + nomor[-TAMPAK_AKHIR:]


class _Terbuka(DeferredAttribute):
    """Opens the stored ciphertext when the attribute is read, and not before."""

    def __get__(self, instance: Any, cls: Any = None) -> Any:
        nilai = super().__get__(instance, cls)
        is_tersandi = instance is not None and isinstance(nilai, str) and nilai.startswith(AWALAN)
        return buka(nilai) if is_tersandi else nilai

    def __set__(self, instance: Any, value: Any) -> None:
        # Without this, the instance's own dictionary would answer, with the ciphertext.
        instance.__dict__[self.field.attname] = value


class RahasiaField(models.TextField):  # type: ignore[type-arg]
    """Text that the database only ever sees encrypted. It cannot be filtered by: use a hash."""

    descriptor_class = _Terbuka

    def get_prep_value(self, value: Any) -> Any:
        if not value or (isinstance(value, str) and value.startswith(AWALAN)):
            return value
        return tutup(str(value))


class SidikField(models.CharField):  # type: ignore[type-arg]
    """The keyed hash of another field of the same row, computed whenever the row is saved."""

    def __init__(self, *args: Any, sumber: str = "", **kwargs: Any) -> None:
        self.sumber = sumber
        kwargs |= {"max_length": 64, "blank": True, "editable": False, "default": ""}
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        nama, path, args, kwargs = super().deconstruct()
        for satu in ("max_length", "blank", "editable", "default"):
            kwargs.pop(satu, None)
        return nama, path, args, {**kwargs, "sumber": self.sumber}

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        nilai = sidik(getattr(model_instance, self.sumber) or "")
        setattr(model_instance, self.attname, nilai)
        return nilai


def tersandi(kolom: str) -> Q:
    """Return the constraint that a column is empty or ciphertext, never a plain number."""
    return Q(**{kolom: ""}) | Q(**{f"{kolom}__startswith": AWALAN})
