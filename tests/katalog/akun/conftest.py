import pytest


@pytest.fixture(autouse=True)
def _quick_hasher(settings):
    """Argon2 is slow on purpose; that it is in use is tested by the settings alone."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
