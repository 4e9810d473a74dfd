import os
import subprocess
import sys

import pytest

from katalog.kabar.models import Notifikasi
from tests.katalog.kabar.test_services import kabari
from tests.purchasing.pabrik import buat_orang

# Nothing listens on port 1, so this is a queue that is away.
TANPA_REDIS = {"REDIS_URL": "redis://127.0.0.1:1/0"}
BERI_TAHU = """
import time, django
django.setup()
from katalog.kabar.tasks import hint
start = time.monotonic()
hint(range(1000))
print(time.monotonic() - start)
"""


def test_outside_the_transaction_of_the_fact_nothing_is_told(basis_nyata):
    ani = buat_orang()
    with pytest.raises(RuntimeError, match="transaction of the fact"):
        kabari(ani)
    assert not Notifikasi.objects.exists()


def test_a_queue_that_is_away_neither_raises_nor_holds_up():
    done = subprocess.run(
        [sys.executable, "-c", BERI_TAHU],
        env={**os.environ, **TANPA_REDIS, "DJANGO_SETTINGS_MODULE": "tests.settings"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert float(done.stdout) < 3
    assert "hint_not_given" in done.stderr
