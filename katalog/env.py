"""Settings from the environment, each refused with one sentence when it makes no sense."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

YES = frozenset({"1", "true", "ya", "on", "yes"})
RAHASIA_MIN = 32
NO = frozenset({"0", "false", "tidak", "off", "no", ""})


def text(name: str, default: str | None = None) -> str:
    """Return the variable, or the default; a variable without default must be set."""
    value = os.environ.get(name, "").strip()
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"{name} belum diisi. Isi di lingkungan atau berkas .env.")
    return default


def secret(name: str, *, at_least: int) -> str:
    """Return a secret from NAME, or from the file that NAME_FILE points to.

    `at_least` is the shortest length in characters that is accepted.
    """
    path = os.environ.get(f"{name}_FILE", "")
    value = Path(path).read_text().strip() if path else text(name)
    if len(value) < at_least:
        raise ImproperlyConfigured(f"{name} terlalu pendek. Pakai paling sedikit {at_least} huruf.")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Return a yes/no variable; an unknown spelling is refused."""
    value = os.environ.get(name)
    if value is None:
        return default
    if value.strip().lower() in YES:
        return True
    if value.strip().lower() in NO:
        return False
    raise ImproperlyConfigured(f"{name}={value!r} tidak dikenal. Tulis 1 atau 0.")


def number(name: str, default: int, *, low: int, high: int) -> int:
    """Return a whole number between low and high, both included."""
    value = os.environ.get(name, str(default)).strip()
    if not value.isascii() or not value.isdigit() or not low <= int(value) <= high:
        raise ImproperlyConfigured(f"{name}={value!r} harus angka dari {low} sampai {high}.")
    return int(value)


def words(name: str, default: str | None) -> list[str]:
    """Return a comma separated list without empty entries."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def url(name: str, default: str | None, *, schemes: tuple[str, ...]) -> str:
    """Return an address of one of the given schemes, without a trailing slash."""
    value = text(name, default)
    parts = urlsplit(value)
    if parts.scheme not in schemes or not (parts.hostname or parts.path):
        wanted = " atau ".join(f"{scheme}://…" for scheme in schemes)
        raise ImproperlyConfigured(f"{name} bukan alamat yang benar. Tulis {wanted}.")
    return value.rstrip("/")


def one_of(name: str, default: str, *, choices: tuple[str, ...]) -> str:
    """Return one of the allowed words."""
    value = text(name, default)
    if value not in choices:
        raise ImproperlyConfigured(f"{name}={value!r} tidak dikenal. Pilih {', '.join(choices)}.")
    return value
