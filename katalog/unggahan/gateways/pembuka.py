"""Asking the child to open one file. The only place where a foreign file is decoded."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from katalog.unggahan.batas import DETIK_TUNGGU

ANAK = Path(__file__).with_name("anak.py")


class AnakMati(Exception):
    """The child ended without an answer: out of memory, out of time, or a decoder that crashed."""


def buka(jenis: str, masuk: Path, keluar: Path) -> dict[str, Any]:
    """Decode a file into a folder and return the facts, or `ditolak` with the sentence.

    Raises AnakMati when the child gave no answer.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own program, on a file we named
            [sys.executable, "-I", str(ANAK), jenis, str(masuk), str(keluar)],
            capture_output=True,
            timeout=DETIK_TUNGGU,
            env={"PATH": "", "MALLOC_ARENA_MAX": "2"},
            check=False,
        )
        return dict(json.loads(done.stdout))
    except subprocess.TimeoutExpired as error:
        raise AnakMati("timeout") from error
    except ValueError as error:
        raise AnakMati(f"exit {done.returncode}: {done.stderr[-200:]!r}") from error
