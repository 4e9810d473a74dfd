"""Run a command as production would be set up, with secrets that live as long as the command.

`python -m katalog.operasi.setelan manage.py check --deploy`: what checks the settings needs some.
"""

import os
import secrets
import sys

PRODUKSI = {
    "ALAMAT_SITUS": "https://katalog.contoh.test",
    "HOST_DIIZINKAN": "katalog.contoh.test",
    "DATABASE_URL": "postgresql://katalog@127.0.0.1:1/katalog",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "SURAT_URL": "smtp://127.0.0.1:1",
    "DI_BELAKANG_PROKSI": "1",
    "MODE_DEMO": "0",
    "DJANGO_SETTINGS_MODULE": "katalog.settings",
    "LOG_FORMAT": "json",
    # makemigrations would like to ask a database that it does not need.
    "PYTHONWARNINGS": "ignore:Got an error checking a consistent migration history:RuntimeWarning",
}


def environment() -> dict[str, str]:
    """Return our own environment with a production's values and a fresh secret."""
    nama = ("SECRET_KEY", "DATA_KEYS", "DATA_KEY_SIDIK")
    secret = {satu: secrets.token_urlsafe(64) for satu in nama}
    return {**os.environ, **PRODUKSI, **secret}


if __name__ == "__main__":
    # No shell: the words are passed on as they are.
    os.execvpe(sys.argv[1], sys.argv[1:], environment())  # noqa: S606
