"""The hint to the workers that a row waits. The row is the task; the hint only saves time."""

from collections.abc import Iterable

import structlog
from celery import Task
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

log = structlog.get_logger(__name__)


def give_hint(task: "Task[[int], object]", ids: Iterable[int]) -> None:
    """Ask the workers to take these rows now, one task argument each.

    A queue that is away costs nothing: the sweeper of the task's package finds the rows. Never
    raises for a queue that does not answer, and asks it only once.
    """
    for row_id in ids:
        try:
            task.delay(row_id)
        except (OperationalError, RedisError, OSError) as error:
            log.warning("hint_not_given", task=task.name, row=row_id, error=str(error)[:200])
            return
