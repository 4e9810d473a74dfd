"""What `katalog.core.titik` does in tests: crash, hold back, or count at a named point.

A plan is set in this process with `rencana(...)`, or for child processes by the environment:
`TITIK_MATI=pesanan.pagu:2` ends the process with SIGKILL's code at the second passing,
`TITIK_TAHAN=nama:/berkas` waits there until the file exists (and says so in `/berkas.tiba`).
Nothing here waits by chance: who is held is let go by the test.
"""

import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

MATI = 137
SABAR = 60.0

lewat: Counter[str] = Counter()
_rencana: dict[str, Callable[[], None]] = {}


def hook(name: str) -> None:
    """Called by the code under test at each named point."""
    lewat[name] += 1
    if act := _rencana.get(name):
        act()
    _from_environment(name)


@contextmanager
def rencana(name: str, act: Callable[[], None]) -> Iterator[None]:
    """Do `act` whenever this process passes the point."""
    _rencana[name] = act
    try:
        yield
    finally:
        del _rencana[name]


@contextmanager
def penghitung() -> Iterator[Counter[str]]:
    """Count the points that are passed, from zero."""
    lewat.clear()
    yield lewat


def _from_environment(name: str) -> None:
    mati, _, ke = os.environ.get("TITIK_MATI", "").partition(":")
    if mati == name and lewat[name] == int(ke or 1):
        # As a kill -9 would: no handler, no flush, no rollback of our own.
        os._exit(MATI)
    tahan, _, berkas = os.environ.get("TITIK_TAHAN", "").partition(":")
    if tahan == name:
        Path(f"{berkas}.tiba").touch()
        wait_for(Path(berkas).exists, f"{berkas} dibuat")


def wait_for(true: Callable[[], bool], what: str, *, sabar: float = SABAR) -> None:
    """Poll until `true()`; raises TimeoutError naming what did not happen in `sabar` seconds."""
    until = time.monotonic() + sabar
    while not true():
        if time.monotonic() > until:
            raise TimeoutError(what)
        time.sleep(0.02)
