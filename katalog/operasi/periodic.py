import structlog
from celery import shared_task

from katalog.core.jejak import trim_jejak
from katalog.operasi.invarian import langgar

log = structlog.get_logger(__name__)


@shared_task
def verify_invariants() -> int:
    """Log each broken promise as an error; returns how many there are (`reliability.md` B2)."""
    found = langgar()
    for satu in found:
        log.error("invariant_broken", kode=satu.kode, banyak=satu.banyak, contoh=satu.contoh)
    return len(found)


@shared_task
def trim_page_trail() -> int:
    """Throw away what no longer tells one public page from another; returns how many rows."""
    return trim_jejak()
