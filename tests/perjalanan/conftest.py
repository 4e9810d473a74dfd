import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.perjalanan.layanan import Situs, fresh_database, situs_lengkap
from tests.perjalanan.orang import Orang


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


@pytest.fixture(params=[True, False], ids=["js", "tanpa-js"])
def buka_orang(request, chromium, situs_belanja):
    contexts = []

    def open_person() -> Orang:
        context = chromium.new_context(
            java_script_enabled=request.param,
            viewport={"width": 1280, "height": 800},
            locale="id-ID",
        )
        context.set_default_timeout(15_000)
        contexts.append(context)
        return Orang(context.new_page(), situs_belanja.url)

    yield open_person
    for context in contexts:
        context.close()
