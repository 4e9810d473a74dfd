"""The only sender. It decides nothing, and may run twice."""

import structlog
from celery import shared_task
from kombu.exceptions import OperationalError

log = structlog.get_logger(__name__)


@shared_task
def send(kiriman_id: int) -> None:
    """Send one message; the reliability work fills this in."""


def hint(kiriman_id: int) -> None:
    """Ask a worker to send now. A queue that is away costs nothing: the sweeper finds the row."""
    try:
        send.delay(kiriman_id)
    except OperationalError as error:
        log.warning("hint_not_given", kiriman=kiriman_id, error=str(error))
