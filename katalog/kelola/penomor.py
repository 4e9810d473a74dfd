"""Pages of the changelists without ever counting a whole table."""

from functools import cached_property
from typing import Any

from django.core.paginator import Paginator

# Beyond this a person filters instead of turning pages; an exact count of a million costs seconds.
BATAS_HITUNG = 10_000


class PenomorTerbatas(Paginator):
    """Counts up to BATAS_HITUNG rows and says whether there are more."""

    @cached_property
    def _seen(self) -> int:
        rows: Any = self.object_list
        return rows.order_by()[: BATAS_HITUNG + 1].count()

    @property
    def is_lebih(self) -> bool:
        return self._seen > BATAS_HITUNG

    @cached_property
    def count(self) -> int:
        return min(self._seen, BATAS_HITUNG)
