"""A Chromium for the tests: the system's, else Debian's package, else Playwright's.

And a typeface of the stylesheet: the gates judge sizes, which in whatever else a bare machine
has to fall back on are those of no reader.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
HURUF = "Liberation Sans"  # the last one in the stylesheet that a Debian machine can have
PAKET_HURUF = "fonts-liberation"
MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
TANPA = (
    "Peramban Chromium tidak ada dan tidak dapat dipasang. "
    "Pasang paket chromium, atau isi PERAMBAN dengan letaknya, lalu ulangi."
)


class TanpaPeramban(Exception):
    """No browser here and none could be installed."""


def find_browser() -> Path | None:
    """Return a Chromium that answers `--version`, or None."""
    return next((path for path in _candidates() if _answers(path)), None)


def ensure_browser() -> Path:
    """Return a Chromium, installed if need be. Raises TanpaPeramban with one sentence."""
    found = find_browser()
    for install in (_from_debian, _from_playwright):
        if found is None:
            install()
            found = find_browser()
    if found is None:
        raise TanpaPeramban(TANPA)
    if not _has_typeface():
        _install_debian(PAKET_HURUF)
    return found


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("PERAMBAN"):
        yield Path(chosen)
    for name in NAMA:
        if path := shutil.which(name):
            yield Path(path)
    yield MAC
    store = os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or Path.home() / ".cache" / "ms-playwright"
    yield from sorted(Path(store).glob("chromium-*/chrome-linux*/chrome"), reverse=True)


def _answers(path: Path) -> bool:
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _has_typeface() -> bool:
    """Tell whether pages are set in HURUF; yes where nobody can say, as on a Mac."""
    if not shutil.which("fc-match"):
        return True
    asked = ["fc-match", "--format=%{family}", HURUF]
    return HURUF in subprocess.run(asked, capture_output=True, text=True, check=False).stdout


def _from_debian() -> None:
    print("Memasang Chromium dari paket Debian …", flush=True)
    _install_debian("chromium", PAKET_HURUF)


def _install_debian(*packages: str) -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-qq", *step], env=quiet, stdout=subprocess.DEVNULL, check=False)


def _from_playwright() -> None:
    print("Memasang Chromium milik Playwright …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
