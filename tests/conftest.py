import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.gerbang.peramban import buka


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One Chromium for the whole run: Playwright allows one loop per process.

    The loop makes Django refuse the ORM in this thread, which nothing here shares with it.
    """
    semula = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        browser = buka(playwright)
        yield browser
        browser.close()
    if semula is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
