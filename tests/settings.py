"""The settings that tests run with: the project's own, plus the hooks that only tests may set."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("SECRET_KEY", "uji-" + "x" * 40)
os.environ.setdefault("ALAMAT_SITUS", "http://127.0.0.1:8000")
os.environ.setdefault("HOST_DIIZINKAN", "127.0.0.1,localhost,testserver")
os.environ.setdefault("LOG_LEVEL", "WARNING")
os.environ.setdefault("INDEKS_DIR", str(Path(tempfile.gettempdir()) / "katalog-uji-indeks"))
os.environ.setdefault("MODE_DEMO", "1")
os.environ.setdefault("PENYIMPAN_STATIS", "django.contrib.staticfiles.storage.StaticFilesStorage")

from katalog.settings import *  # noqa: F403 - the environment has to be set first

TITIK = "tests.titik.hook"
# Tests write down by themselves what was seen, so that the statements of a page stay the same.
LIHATAN_JEDA_DETIK = 10**9
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405
# What a test writes, the next page shows.
HALAMAN_UMUR_DETIK = 0
# The test client needs no collected files, and the middleware warns where there are none.
WHITENOISE_AUTOREFRESH = True
