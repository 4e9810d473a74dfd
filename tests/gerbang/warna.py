"""Reads colours out of the style sheet and computes WCAG contrast."""

import re
from collections.abc import Iterator
from pathlib import Path

CSS = Path(__file__).parents[2] / "static" / "css" / "katalog.css"
TOKEN = re.compile(r"--([a-z]+(?:-[0-9]+)?):\s*#([0-9A-Fa-f]{6})\b")
ATURAN = re.compile(r"([^{};]+)\{([^{}]*)\}")
WARNA = re.compile(r"(?<![\w-])color:\s*var\(--([\w-]+)\)")
LATAR = re.compile(r"(?<![\w-])background(?:-color)?:\s*var\(--([\w-]+)\)\s*(?:;|$)")


def token(css: str) -> dict[str, str]:
    """Return the colour tokens: name without dashes -> six hex digits, the first value of each."""
    values: dict[str, str] = {}
    for name, value in TOKEN.findall(css):
        values.setdefault(name, value)
    return values


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _terang(heks: str) -> float:
    red, green, blue = (_linear(int(heks[i : i + 2], 16)) for i in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def kontras(depan: str, belakang: str) -> float:
    """Return the WCAG contrast ratio of two colours of six hex digits."""
    low, high = sorted((_terang(depan), _terang(belakang)))
    return (high + 0.05) / (low + 0.05)


def pasangan_aturan(css: str) -> Iterator[tuple[str, str, str]]:
    """Yield selector, text token and background token of each rule that sets both."""
    for selector, isi in ATURAN.findall(css):
        depan, belakang = WARNA.search(isi), LATAR.search(isi)
        if depan and belakang:
            yield selector.strip(), depan.group(1), belakang.group(1)
