"""A Chromium for the tests: the system's, else Debian's package, else Playwright's."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMA = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
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


def _from_debian() -> None:
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Memasang Chromium dari paket Debian …", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        subprocess.run(["apt-get", "-qq", *step], env=quiet, stdout=subprocess.DEVNULL, check=False)


def _from_playwright() -> None:
    print("Memasang Chromium milik Playwright …", flush=True)
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
