import os
from urllib.parse import urlsplit, urlunsplit

import pytest
from django.db import connection

from tests.keandalan.kolam import Kolam


@pytest.fixture(scope="session")
def lingkungan(django_db_setup) -> dict[str, str]:
    """What a child process needs to meet us in the test database."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    url = urlunsplit(parts._replace(path=f"/{connection.settings_dict['NAME']}"))
    return {
        **os.environ,
        "DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "LOG_LEVEL": "CRITICAL",
    }


@pytest.fixture(scope="package")
def kolam(lingkungan):
    """Eight processes, started once for all races."""
    with Kolam(lingkungan) as kolam:
        yield kolam
