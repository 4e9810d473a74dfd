"""The file that says which processes a run started, so that the next run can clean up after it."""

import contextlib
import json
import os
import signal
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from katalog.operasi.proses import Anak, Tanda, end, end_marked
from katalog.operasi.rumah import Rumah

NAMA = "jalan.json"


@dataclass(frozen=True, slots=True)
class Catatan:
    """What one run wrote: its supervisor, that one's parent, its address and its children."""

    pengawas: Tanda
    induk: int
    alamat: str
    anak: tuple[dict[str, Any], ...]


def write(rumah: Rumah, *, induk: int, alamat: str, anak: Iterable[Anak]) -> None:
    """Replace the file in one step. `induk` is the pid of the process that started us."""
    own = Tanda.of(os.getpid())
    rows = [
        {
            "nama": each.program.nama,
            "pid": each.tanda.pid,
            "lahir": each.tanda.lahir,
            "henti": int(each.program.henti),
            "sabar": each.program.sabar,
        }
        for each in anak
    ]
    body = {"pid": own.pid, "lahir": own.lahir, "induk": induk, "alamat": alamat, "anak": rows}
    fresh = _path(rumah).with_suffix(".baru")
    fresh.write_text(json.dumps(body, indent=1))
    fresh.replace(_path(rumah))


def read(rumah: Rumah) -> Catatan | None:
    """Return what the last run wrote, or None when it left nothing behind."""
    try:
        body = json.loads(_path(rumah).read_text())
    except (OSError, ValueError):
        return None
    supervisor = Tanda(body["pid"], body["lahir"])
    return Catatan(supervisor, body["induk"], body["alamat"], tuple(body["anak"]))


def forget(rumah: Rumah) -> None:
    """Remove the file: nothing of this run is left."""
    _path(rumah).unlink(missing_ok=True)


def reap(rumah: Rumah) -> list[str]:
    """Stop what a killed run left running, last started first; return the names."""
    found = []
    if old := read(rumah):
        for row in reversed(old.anak):
            tanda = Tanda(row["pid"], row["lahir"])
            if tanda.alive():
                found.append(row["nama"])
                end(tanda, henti=signal.Signals(row["henti"]), sabar=row["sabar"])
    end_marked(mark(rumah))
    with contextlib.suppress(OSError):
        forget(rumah)
    return found


def mark(rumah: Rumah) -> str:
    """Return what the environment of every child of this folder carries."""
    return str(rumah.path)


def _path(rumah: Rumah) -> Path:
    return rumah.path / NAMA
