"""The page of a negotiation as each side sees it, and an offer that is not complete."""

from collections.abc import Mapping

from playwright.sync_api import Page, Response


def nego_pembeli(fakta: Mapping[str, str]) -> str:
    """Return the address of a negotiation that waits for its buyer."""
    return f"/paket/{fakta['nego_pembeli']}/negosiasi/"


def nego_penyedia(fakta: Mapping[str, str]) -> str:
    """Return the address of a negotiation that waits for its vendor."""
    return f"/paket/{fakta['nego_penyedia']}/negosiasi/"


def tawar_kosong(page: Page) -> Response:
    """Send an offer that names no price for the first good."""
    page.locator("[name=harga_1]").fill("")
    with page.expect_navigation() as pindah:
        page.locator("form:has([name=harga_1])").evaluate(
            "(form) => { form.noValidate = true; form.submit(); }"
        )
    return pindah.value
