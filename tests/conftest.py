import os
import socket
from collections.abc import Iterator
from ipaddress import ip_address

import pytest
from django.core.cache import caches
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, sync_playwright

from tests.basis import basis_nyata
from tests.dunia import (
    _basis_dunia,
    apip,
    basis_baru,
    bu_rina,
    bu_siti,
    cetakan_dunia,
    cetakan_kosong,
    dunia,
    orang_luar,
    pak_budi,
    pengelola,
)
from tests.gerbang.peramban import buka
from tests.invarian import jaga_invarian
from tests.kunci import jaga_urutan_kunci

__all__ = [
    "_basis_dunia",
    "apip",
    "basis_baru",
    "basis_nyata",
    "bu_rina",
    "bu_siti",
    "cetakan_dunia",
    "cetakan_kosong",
    "dunia",
    "jaga_invarian",
    "jaga_urutan_kunci",
    "orang_luar",
    "pak_budi",
    "pengelola",
]


# A busy machine is no fault of the code; how fast things are is measured by the benches.
hypothesis_settings.register_profile("uji", deadline=None)
hypothesis_settings.load_profile("uji")


@pytest.fixture(autouse=True)
def tanpa_halaman_lama() -> None:
    """A database thrown away gives its numbers out again, which no real one does."""
    caches["halaman"].clear()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The test database is only made when a test says that it needs one."""
    for item in items:
        if "cetakan_kosong" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.django_db)


class PerambanTerakhir:
    """Put the tests with a browser behind all others, after whatever else orders the tests.

    Playwright leaves a running loop in the thread, and Django keeps the connections of before and
    after apart: one of before would stay open unseen and hold its locks against later tests.
    """

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items.sort(key=lambda item: "peramban" in getattr(item, "fixturenames", ()))


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(PerambanTerakhir(), "peramban-terakhir")


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


@pytest.fixture(scope="session", autouse=True)
def hanya_mesin_ini() -> Iterator[None]:
    """No test speaks to another machine."""
    asli = socket.socket.connect

    def connect(self: socket.socket, alamat: object) -> None:
        if isinstance(alamat, tuple) and not _is_here(str(alamat[0])):
            raise AssertionError(f"tes menghubungi {alamat[0]}")
        asli(self, alamat)

    with pytest.MonkeyPatch.context() as tambal:
        tambal.setattr(socket.socket, "connect", connect)
        yield


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
