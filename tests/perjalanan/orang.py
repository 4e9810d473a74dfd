"""People at browsers, as the journeys walk them."""

import re
import time

from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from playwright.sync_api import Page

from tests.perjalanan.dunia import SANDI


class Orang:
    """A person at a browser, whose clicks are counted."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.clicks = 0

    def click(self, locator) -> None:
        self.clicks += 1
        locator.click()

    def button(self, name: str):
        return self.page.get_by_role("button", name=name)

    def link(self, name: str | re.Pattern):
        return self.page.get_by_role("link", name=name)

    def login(self, pengenal: str, *, kode: str = "") -> None:
        self.page.goto(f"{self.url}/masuk/")
        self.page.get_by_label("Surel, HP, atau NIP").fill(pengenal)
        self.page.get_by_label("Sandi", exact=True).fill(SANDI)
        self.page.locator(
            "main form button[type=submit], main form button:not([type])"
        ).first.click()
        if kode:
            self.page.locator("input[autocomplete=one-time-code]").fill(kode)
            self.page.locator(
                "main form button[type=submit], main form button:not([type])"
            ).first.click()


def totp(dunia: dict, siapa: str) -> str:
    """Return a code that was not used yet: a second login in the same 30 seconds takes the next."""
    step = max(int(time.time()) // 30, dunia.get(f"langkah {siapa}", 0) + 1)
    dunia[f"langkah {siapa}"] = step
    return format_hotp_value(hotp_value(dunia["rahasia"], step))
