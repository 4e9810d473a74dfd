import pytest

from tests.purchasing.pabrik import buat_wilayah


@pytest.fixture
def kota(db, settings):
    """A world with one city, and no OSS."""
    settings.OSS_URL = "http://127.0.0.1:9"
    return buat_wilayah()
