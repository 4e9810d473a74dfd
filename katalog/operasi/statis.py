"""The demo's collected static files, gathered again only when one of them has changed."""

import hashlib
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from katalog.operasi.panggung import MANAGE
from katalog.operasi.penjaga import Penjaga
from katalog.operasi.rumah import AKAR, Rumah

PAKET = ("katalog", "vendors", "etalase", "purchasing")


def begin(penjaga: Penjaga, env: Mapping[str, str]) -> "subprocess.Popen[bytes] | None":
    """Start collecting, or return None when what is there is of this version."""
    if _stamp(penjaga.rumah).exists() and _stamp(penjaga.rumah).read_text() == fingerprint():
        return None
    _stamp(penjaga.rumah).unlink(missing_ok=True)
    with penjaga.rumah.log("statis").open("wb") as log:
        return penjaga.begin([*MANAGE, "collectstatic", "--noinput", "--skip-checks"], env, log)


def finish(penjaga: Penjaga, step: "subprocess.Popen[bytes] | None") -> None:
    """Wait for what `begin` started. Raises TidakBisa when it failed."""
    if step is not None:
        penjaga.finish(step, f"collectstatic (lihat {penjaga.rumah.log('statis')})")
        _stamp(penjaga.rumah).write_text(fingerprint())


def fingerprint() -> str:
    """Return a digest over our own files' names, sizes and times and over the locked packages."""
    total = hashlib.sha256((AKAR / "requirements" / "demo.txt").read_bytes())
    for path in sorted(_files()):
        facts = path.stat()
        total.update(f"{path.relative_to(AKAR)} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return total.hexdigest()


def _files() -> Iterator[Path]:
    own = (found for each in PAKET for found in AKAR.glob(f"{each}/**/static"))
    roots = [AKAR / "static", *own]
    for root in roots:
        yield from (path for path in root.rglob("*") if path.is_file())


def _stamp(rumah: Rumah) -> Path:
    return rumah.folder("statis") / ".sidik"
