import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.perjalanan.layanan import Situs, fresh_database, situs_lengkap


@pytest.fixture(scope="session")
def situs_belanja(tmp_path_factory) -> Iterator[Situs]:
    """A whole site with a small world, its workers and its mailbox."""
    with (
        fresh_database(f"perjalanan_{os.getpid()}") as basis,
        situs_lengkap(basis, tmp_path_factory.mktemp("perjalanan")) as situs,
    ):
        yield situs


@pytest.fixture(scope="session")
def chromium(peramban: Browser) -> Browser:
    return peramban
