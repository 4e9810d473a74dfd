"""Visits pages in a real Chromium and brings back what the gates judge."""

import mimetypes
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import axe_playwright_python
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, Route

from tests.gerbang.halaman import Halaman
from tests.gerbang.situs import Situs

DI_SINI = Path(__file__).parent
STATIS = DI_SINI.parents[1] / "static"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
TINGGI = 740
# Weight is judged at this width only, so only there is the last picture waited for.
LEBAR_TIMBANG = 360
# A loopback address, because browsers give the clipboard to trustworthy origins only.
CONTOH = "http://127.0.0.1:65000"


@dataclass
class Kunjungan:
    """What one visit of one page at one width gave."""

    status: int = 0
    judul: str = ""
    galat: list[str] = field(default_factory=list)
    axe: list[str] = field(default_factory=list)
    ukuran: dict[str, Any] = field(default_factory=dict)
    berat: dict[str, float] = field(default_factory=dict)


@cache
def csp() -> str:
    """Return the policy of the settings as a header."""
    rules = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in rules.items())


def chromium() -> str | None:
    """Return the browser of the machine, or None for the one Playwright brought."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def buka(playwright: Playwright) -> Browser:
    """Start the browser, quiet and without any call of its own."""
    args = ["gpu", "quic", "background-networking", "component-update", "sync"]
    flags = [f"--disable-{name}" for name in args] + ["--no-first-run"]
    if os.geteuid() == 0:
        flags.append("--no-sandbox")
    return playwright.chromium.launch(executable_path=chromium(), args=flags)


def konteks(peramban: Browser, lebar: int, situs: Situs | None, **pilihan: Any) -> BrowserContext:
    """Return a fresh context of this width, without cache and cookies."""
    baru = peramban.new_context(
        viewport={"width": lebar, "height": TINGGI},
        base_url=situs.url if situs else CONTOH,
        reduced_motion="reduce",
        **pilihan,
    )
    baru.set_default_timeout(20_000)
    return baru


def masuk(context: BrowserContext, situs: Situs, peran: str | None) -> None:
    """Log the context in as one of the people of `fakta.py`."""
    if peran:
        kuki = {"name": situs.kuki, "value": situs.sesi[peran], "url": situs.url}
        context.add_cookies([kuki])


def sajikan(page: Page, isi: str) -> None:
    """Answer every request of the page with this markup, and static files from the tree."""

    def jawab(route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/static/"):
            berkas = STATIS / path.removeprefix("/static/")
            jenis = mimetypes.guess_type(path)[0] or "font/woff2"
            route.fulfill(path=berkas, content_type=jenis)
        else:
            kepala = {"content-security-policy": csp(), "content-type": "text/html; charset=utf-8"}
            route.fulfill(body=isi, headers=kepala)

    page.route("**/*", jawab)


def _catat(page: Page, hasil: Kunjungan) -> None:
    def konsol(pesan: Any) -> None:
        # The status of the page itself is judged elsewhere; a 404 page is meant to be one.
        status = pesan.text.startswith("Failed to load resource")
        if status and pesan.location.get("url") == page.url:
            return
        if pesan.type in {"error", "warning"}:
            hasil.galat.append(pesan.text)

    page.on("console", konsol)
    page.on("pageerror", lambda e: hasil.galat.append(str(e)))
    page.on("requestfailed", lambda r: hasil.galat.append(f"gagal: {r.url}"))


def _timbang(cdp: Any, hasil: Kunjungan) -> None:
    jenis: dict[str, str] = {}

    def terima(e: dict[str, Any]) -> None:
        jenis[e["requestId"]] = e["type"]

    def selesai(e: dict[str, Any]) -> None:
        kind = jenis.get(e["requestId"], "Other")
        hasil.berat[kind] = hasil.berat.get(kind, 0) + e["encodedDataLength"] / 1000

    cdp.on("Network.responseReceived", terima)
    cdp.on("Network.loadingFinished", selesai)
    cdp.send("Network.enable")


def _skrip(nama: str) -> str:
    return (DI_SINI / f"{nama}.js").read_text()


def _nilai(cdp: Any, ungkapan: str) -> Any:
    """Evaluate through the debugger, which the page's own policy does not bind."""
    jawab = cdp.send(
        "Runtime.evaluate",
        {"expression": ungkapan, "awaitPromise": True, "returnByValue": True},
    )
    assert "exceptionDetails" not in jawab, jawab["exceptionDetails"]
    return jawab["result"].get("value")


def _datangi(context: BrowserContext, halaman: Halaman, situs: Situs | None) -> Page:
    """Return a page, logged in and listening to nothing yet, that will be answered as it should."""
    page = context.new_page()
    if situs:
        masuk(context, situs, halaman.peran)
    if halaman.isi:
        sajikan(page, halaman.isi())
    return page


def _buka_halaman(page: Page, halaman: Halaman, situs: Situs | None) -> int:
    jawaban = page.goto(halaman.alamat(situs.fakta if situs else {}))
    if halaman.lakukan:
        jawaban = halaman.lakukan(page)
    return jawaban.status if jawaban else 0


def kunjungi(
    peramban: Browser, halaman: Halaman, lebar: int, ambil_situs: Callable[[], Situs]
) -> Kunjungan:
    """Visit a page once and measure it."""
    situs = None if halaman.isi else ambil_situs()
    hasil = Kunjungan()
    with konteks(peramban, lebar, situs) as context:
        page = _datangi(context, halaman, situs)
        _catat(page, hasil)
        cdp = context.new_cdp_session(page)
        _timbang(cdp, hasil)
        hasil.status = _buka_halaman(page, halaman, situs)
        if lebar == LEBAR_TIMBANG:
            page.wait_for_load_state("networkidle")
        # The API page draws its main part itself, once the schema has come.
        page.locator("main").first.wait_for(state="attached")
        hasil.judul = page.locator("h1").first.inner_text()
        hasil.ukuran = _nilai(cdp, _skrip("ukur"))
        # axe reads style sheets in a way that the policy reports; that is not the page's doing.
        galat = list(hasil.galat)
        _nilai(cdp, f"{AXE.read_text()};0")
        hasil.axe = _nilai(cdp, _skrip("axe_jalan"))
        hasil.galat = galat
    return hasil


def tanpa_js(
    peramban: Browser, halaman: Halaman, ambil_situs: Callable[[], Situs]
) -> dict[str, Any]:
    """Visit a page with scripts off; return its heading and what would not work."""
    situs = None if halaman.isi else ambil_situs()
    with konteks(peramban, 360, situs, java_script_enabled=False) as context:
        page = _datangi(context, halaman, situs)
        _buka_halaman(page, halaman, situs)
        return _nilai(context.new_cdp_session(page), _skrip("tanpa_js"))
