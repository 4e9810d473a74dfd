import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.gerbang.peramban import buka
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
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = buka(playwright)
        yield browser
        browser.close()
