from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Aturan:
    """One sentence that is always true, and the query that finds where it is not.

    The query's first column says where; it returns no row while the sentence holds.
    """

    kode: str
    kalimat: str
    sql: str
    params: tuple[Any, ...] = ()
